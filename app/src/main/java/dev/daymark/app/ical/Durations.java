package dev.daymark.app.ical;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time (RFC 5545 section 3.3.6).
 *
 * @param days on the calendar
 * @param time on the clock
 */
record Durations(Period days, Duration time) {

  private static final Pattern FORM =
      Pattern.compile(
          "([+-])?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");

  /** Null if the text is none. */
  static @Nullable Durations parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || text.strip().length() < 3) {
      return null;
    }
    int sign = "-".equals(form.group(1)) ? -1 : 1;
    Period days = Period.ofDays(sign * (7 * number(form.group(2)) + number(form.group(3))));
    Duration time =
        Duration.ofHours(number(form.group(4)))
            .plusMinutes(number(form.group(5)))
            .plusSeconds(number(form.group(6)));
    return new Durations(days, sign < 0 ? time.negated() : time);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** As minutes of 24-hour days. */
  long minutes() {
    return Duration.ofDays(days.get(ChronoUnit.DAYS)).plus(time).toMinutes();
  }
}
