package dev.daymark.sync.fake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/**
 * The lines of a {@code recurrence} array, read. All times are local to the event's zone, and so is
 * every UNTIL.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10">RFC 5545, section 3.3.10</a>
 */
record RecurrenceLines(
    List<RecurrenceRule> rules,
    List<RecurrenceRule> exceptRules,
    List<LocalDateTime> extraDates,
    List<LocalDateTime> exceptDates) {
  private static final Pattern UNTIL = Pattern.compile("UNTIL=([^;]*)");
  private static final Pattern TZID = Pattern.compile(";TZID=([^;:]+)");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /** Reads and checks the lines; anything Google refuses is refused. */
  static RecurrenceLines parse(List<String> lines, EventMoment first) {
    RecurrenceLines result =
        new RecurrenceLines(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw invalid();
      }
      result.add(line.substring(0, colon), line.substring(colon + 1), first);
    }
    return result;
  }

  private void add(String property, String value, EventMoment first) {
    int semicolon = property.indexOf(';');
    String name = semicolon < 0 ? property : property.substring(0, semicolon);
    switch (name.toUpperCase(Locale.ROOT)) {
      case "RRULE" -> rules.add(rule(value, first));
      case "EXRULE" -> exceptRules.add(rule(value, first));
      case "RDATE" -> extraDates.addAll(dates(property, value, first));
      case "EXDATE" -> exceptDates.addAll(dates(property, value, first));
      default -> throw invalid();
    }
  }

  private static RecurrenceRule rule(String value, EventMoment first) {
    try {
      RecurrenceRule rule = new RecurrenceRule(value, RfcMode.RFC5545_STRICT);
      Matcher until = UNTIL.matcher(value.toUpperCase(Locale.ROOT));
      if (until.find()) {
        rule.setUntil(until(until.group(1), first));
      }
      return rule;
    } catch (InvalidRecurrenceRuleException | DateTimeException | IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static DateTime until(String text, EventMoment first) {
    LocalDateTime local;
    if (text.indexOf('T') < 0) {
      LocalDate day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
      local = first.isDate() ? day.atStartOfDay() : day.atTime(LocalTime.of(23, 59, 59));
    } else if (text.endsWith("Z")) {
      LocalDateTime utc = LocalDateTime.parse(text.substring(0, text.length() - 1), LOCAL);
      local =
          first instanceof EventMoment.AtInstant(Instant _, ZoneId zone)
              ? LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), zone)
              : utc.toLocalDate().atStartOfDay();
    } else {
      throw invalid();
    }
    return new DateTime(DateTime.UTC, local.toEpochSecond(ZoneOffset.UTC) * 1000);
  }

  private static List<LocalDateTime> dates(String property, String value, EventMoment first) {
    Matcher tzid = TZID.matcher(property);
    try {
      ZoneId eventZone =
          first instanceof EventMoment.AtInstant(Instant _, ZoneId zone) ? zone : ZoneOffset.UTC;
      ZoneId zone = tzid.find() ? ZoneId.of(tzid.group(1)) : eventZone;
      List<LocalDateTime> dates = new ArrayList<>();
      for (String text : value.split(",")) {
        dates.add(date(text.strip(), zone, eventZone, first));
      }
      return dates;
    } catch (DateTimeException e) {
      throw invalid();
    }
  }

  private static LocalDateTime date(String text, ZoneId zone, ZoneId eventZone, EventMoment first) {
    if (text.indexOf('T') < 0) {
      LocalDate day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
      return first.isDate() ? day.atStartOfDay() : day.atTime(first.local().toLocalTime());
    }
    boolean utc = text.endsWith("Z");
    LocalDateTime local =
        LocalDateTime.parse(utc ? text.substring(0, text.length() - 1) : text, LOCAL);
    if (first.isDate()) {
      return local.toLocalDate().atStartOfDay();
    }
    return local
        .atZone(utc ? ZoneOffset.UTC : zone)
        .withZoneSameInstant(eventZone)
        .toLocalDateTime();
  }

  private static Refusal invalid() {
    return Refusal.invalid("Invalid recurrence rule.");
  }
}
