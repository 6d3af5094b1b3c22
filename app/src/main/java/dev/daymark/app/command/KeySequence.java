package dev.daymark.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One or more strokes after each other, such as {@code Ctrl+K} or {@code G C}. */
public record KeySequence(List<KeyStroke> strokes) {
  private static final int MOST = 3;

  /** At least one stroke, and no more than fingers remember. */
  public KeySequence {
    strokes = List.copyOf(strokes);
    if (strokes.isEmpty() || strokes.size() > MOST) {
      throw new IllegalArgumentException("from one to " + MOST + " strokes");
    }
  }

  /** A single stroke. */
  public static KeySequence of(KeyStroke stroke) {
    return new KeySequence(List.of(stroke));
  }

  /** Reads what {@link #toString} writes. */
  public static KeySequence of(String written) {
    return new KeySequence(
        Arrays.stream(written.strip().split(" +", -1)).map(KeyStroke::of).toList());
  }

  /** Whether one of them begins with the whole other, so that only the shorter could be pressed. */
  public boolean clashesWith(KeySequence other) {
    return startsWith(other.strokes) || other.startsWith(strokes);
  }

  /** Whether these strokes are its first ones, or all. */
  public boolean startsWith(List<KeyStroke> pressed) {
    return strokes.size() >= pressed.size() && strokes.subList(0, pressed.size()).equals(pressed);
  }

  @Override
  public String toString() {
    return strokes.stream().map(KeyStroke::toString).collect(Collectors.joining(" "));
  }
}
