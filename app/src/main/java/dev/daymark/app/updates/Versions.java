package dev.daymark.app.updates;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares versions of the form 1.2.3; what is anything else is no release. */
final class Versions {

  private static final Pattern RELEASED = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

  private Versions() {}

  /** The version without a leading v; empty if it is not that of a release. */
  static Optional<String> released(String text) {
    return RELEASED.matcher(text).matches()
        ? Optional.of(text.startsWith("v") ? text.substring(1) : text)
        : Optional.empty();
  }

  /** Whether the one is a later release than the other; never if one of them is none. */
  static boolean isLater(String one, String other) {
    return released(one)
        .flatMap(a -> released(other).map(b -> Arrays.compare(numbers(a), numbers(b)) > 0))
        .orElse(false);
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
