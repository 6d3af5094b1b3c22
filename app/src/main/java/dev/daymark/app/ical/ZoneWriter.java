package dev.daymark.app.ical;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;

/**
 * Writes the definition of a zone by the rules that hold today (RFC 5545 section 3.6.5). Programs
 * that know the zone by its name do not need it.
 */
record ZoneWriter(LineWriter lines) {

  private static final Instant TODAY = Instant.parse("2026-01-15T12:00:00Z");

  void write(ZoneId zone) throws IOException {
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransitionRule> changes = rules.getTransitionRules();
    lines.begin("VTIMEZONE");
    lines.raw("TZID:" + zone.getId());
    if (changes.isEmpty()) {
      ZoneOffset offset = rules.getOffset(TODAY);
      part("STANDARD", offset, offset, LocalDateTime.of(1970, 1, 1, 0, 0), "");
    }
    for (ZoneOffsetTransitionRule change : changes) {
      boolean summer = change.getOffsetAfter().compareTo(change.getOffsetBefore()) < 0;
      LocalDateTime first = change.createTransition(1970).getDateTimeBefore();
      part(
          summer ? "DAYLIGHT" : "STANDARD",
          change.getOffsetBefore(),
          change.getOffsetAfter(),
          first,
          rule(change, first));
    }
    lines.end("VTIMEZONE");
  }

  private void part(String name, ZoneOffset from, ZoneOffset to, LocalDateTime start, String rule)
      throws IOException {
    lines.begin(name);
    lines.raw("DTSTART:" + IcalTime.CLOCK.format(start));
    lines.raw("TZOFFSETFROM:" + offset(from));
    lines.raw("TZOFFSETTO:" + offset(to));
    if (!rule.isEmpty()) {
      lines.raw(rule);
    }
    lines.end(name);
  }

  /** The day may be the one before or after the rule's, where the change is told in UTC. */
  private static String rule(ZoneOffsetTransitionRule change, LocalDateTime first) {
    int month = first.getMonthValue();
    String day = first.getDayOfWeek().name().substring(0, 2).toUpperCase(Locale.ROOT);
    int week = (first.getDayOfMonth() - 1) / 7 + 1;
    boolean last =
        change.getDayOfMonthIndicator() < 0
            || change.getDayOfMonthIndicator() + 6 >= first.getMonth().length(Year.isLeap(1970));
    return "RRULE:FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=" + (last ? -1 : week) + day;
  }

  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String text =
        String.format(
            Locale.ROOT,
            "%s%02d%02d",
            offset.getTotalSeconds() < 0 ? "-" : "+",
            seconds / 3600,
            seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
  }
}
