package dev.daymark.app.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Style sheets as JavaFX takes them: addresses, some of which carry the text in themselves. */
final class StyleSheets {
  private static final Pattern PIXELS = Pattern.compile("(?<![\\w.#-])(-?\\d+(?:\\.\\d+)?)px\\b");

  private StyleSheets() {}

  /** A {@code data:} address that holds the text. */
  static String dataUri(String css) {
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  /** The sheet with every length in px multiplied; the sheet's own address if nothing changes. */
  static String scaled(URL sheet, double scale) {
    return scale == 1 ? sheet.toExternalForm() : dataUri(scale(read(sheet), scale));
  }

  /**
   * Multiplies each length in px. Metrics become whole pixels, while hairlines (below 3 px) keep
   * halves, so that lines neither vanish nor blur.
   */
  static String scale(String css, double scale) {
    return PIXELS
        .matcher(css)
        .replaceAll(found -> pixels(Double.parseDouble(found.group(1)) * scale));
  }

  private static String pixels(double value) {
    double step = Math.abs(value) < 3 ? 0.5 : 1;
    return String.format(Locale.ROOT, "%.1fpx", Math.round(value / step) * step);
  }

  private static String read(URL sheet) {
    try (InputStream data = sheet.openStream()) {
      return new String(data.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(sheet.toString(), e);
    }
  }

  /** A resource that must exist. */
  static URL resource(Class<?> owner, String path) {
    URL found = owner.getResource(path);
    if (found == null) {
      throw new IllegalStateException("Missing resource " + path + " beside " + owner.getName());
    }
    return found;
  }

  /** A URL for an address that is known to be one. */
  static URL url(String address) {
    try {
      return URI.create(address).toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(address, e);
    }
  }
}
