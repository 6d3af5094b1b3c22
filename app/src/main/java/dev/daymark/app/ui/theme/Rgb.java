package dev.daymark.app.ui.theme;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** An opaque sRGB colour, each channel from 0 to 255. */
public record Rgb(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#?[0-9A-Fa-f]{6}");

  private static final HexFormat HEX_DIGITS = HexFormat.of().withUpperCase();

  public Rgb {
    if (((red | green | blue) & ~0xFF) != 0) {
      throw new IllegalArgumentException(
          "Channel out of 0..255: " + red + " " + green + " " + blue);
    }
  }

  /**
   * Reads {@code 3F51B5} or {@code #3f51b5}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Rgb parse(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("Not a colour: " + hex);
    }
    int value = Integer.parseInt(hex.substring(hex.length() - 6), 16);
    return new Rgb(value >> 16, value >> 8 & 0xFF, value & 0xFF);
  }

  private int value() {
    return red << 16 | green << 8 | blue;
  }

  /**
   * Written out, since what a record has by itself is put together at each start of the program.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Rgb colour && value() == colour.value();
  }

  @Override
  public int hashCode() {
    return value();
  }

  /** Six upper-case digits without a sign: {@code 3F51B5}. */
  public String hex() {
    return HEX_DIGITS.toHexDigits(value(), 6);
  }

  /** As style sheets want it: {@code #3F51B5}. */
  public String css() {
    return "#" + hex();
  }

  /** Linear per channel; 0 is this colour, 1 is the other. */
  public Rgb mix(Rgb other, double share) {
    return new Rgb(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.floor(from + (to - from) * share + 0.5);
  }

  /** Steps towards another colour until the contrast with a background is at least the ratio. */
  public Rgb until(Rgb towards, Rgb background, double ratio) {
    for (double share = 0; share < 1; share += 0.02) {
      Rgb mixed = mix(towards, share);
      if (mixed.contrast(background) >= ratio) {
        return mixed;
      }
    }
    return towards;
  }

  /** The contrast ratio of WCAG 2.2, from 1 to 21. */
  public double contrast(Rgb other) {
    double mine = luminance();
    double its = other.luminance();
    return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
