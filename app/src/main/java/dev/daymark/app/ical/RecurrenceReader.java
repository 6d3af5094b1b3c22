package dev.daymark.app.ical;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines by which something recurs; they stay as they are but for the names of zones, and
 * the end of a rule, which is told in UTC (RFC 5545 section 3.3.10) though some tell it by the
 * clock.
 *
 * @param zones those of the file
 * @param zone of the start
 */
record RecurrenceReader(Zones zones, ZoneId zone) {

  private static final Set<String> NAMES = Set.of("RRULE", "RDATE", "EXDATE", "EXRULE");

  private static final Pattern CLOCK_END =
      Pattern.compile("UNTIL=(\\d{8}T\\d{6})(?:;|$)", Pattern.CASE_INSENSITIVE);

  /** Over many years these are more than any calendar shows, or than can be counted to today. */
  private static final Pattern INCESSANT =
      Pattern.compile("(?:^|;)\\s*FREQ=(?:SECONDLY|MINUTELY)\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

  List<String> lines(Component item) throws UnreadableException {
    List<String> lines = new ArrayList<>();
    for (ContentLine line : item.lines()) {
      if (NAMES.contains(line.name()) && !line.value().isBlank()) {
        lines.add(line(line));
      }
    }
    return lines;
  }

  private String line(ContentLine line) throws UnreadableException {
    StringBuilder text = new StringBuilder(line.name());
    for (ContentLine.Param param : line.params()) {
      boolean zone = param.name().equals("TZID");
      if (zone || param.name().equals("VALUE")) {
        String value = zone ? zones.of(param.value()).getId() : param.value();
        text.append(';').append(param.name()).append('=').append(value);
      }
    }
    String value = line.value().strip();
    if (line.name().endsWith("RULE") && INCESSANT.matcher(value).find()) {
      throw new UnreadableException("It recurs more often than every hour; that is not kept.");
    }
    return text.append(':').append(line.name().endsWith("RULE") ? inUtc(value) : value).toString();
  }

  private String inUtc(String rule) {
    Matcher end = CLOCK_END.matcher(rule);
    if (!end.find()) {
      return rule;
    }
    try {
      ZonedDateTime at = LocalDateTime.parse(end.group(1), IcalTime.CLOCK).atZone(zone);
      String utc = IcalTime.CLOCK.format(at.withZoneSameInstant(ZoneOffset.UTC)) + "Z";
      return rule.substring(0, end.start(1)) + utc + rule.substring(end.end(1));
    } catch (DateTimeException e) {
      return rule;
    }
  }
}
