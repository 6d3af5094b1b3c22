package dev.daymark.app.ui.zones;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offsets as people type them. */
final class ZoneOffsets {
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:utc|gmt|ut|z)? ?(?<sign>[+\\-\u2212\u2013]) ?(?<hours>\\d{1,2})"
              + "(?::?(?<minutes>\\d{2}))?");

  private ZoneOffsets() {}

  /** The offset of "gmt+2", "UTC-3:30" or "+0530"; empty for everything else. */
  static Optional<ZoneOffset> typed(String text) {
    Matcher matcher = TYPED.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String minutes = matcher.group("minutes");
    int sign = matcher.group("sign").equals("+") ? 1 : -1;
    try {
      return Optional.of(
          ZoneOffset.ofHoursMinutes(
              sign * Integer.parseInt(matcher.group("hours")),
              minutes == null ? 0 : sign * Integer.parseInt(minutes)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
