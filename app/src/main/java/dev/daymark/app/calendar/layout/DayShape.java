package dev.daymark.app.calendar.layout;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * One calendar day in one zone, which may be 23, 24 or 25 hours long, and what that means on the
 * wall clock.
 *
 * @param day the day
 * @param zone the zone that is shown
 */
public record DayShape(LocalDate day, ZoneId zone) {

  /** A stretch of wall-clock minutes of the day. */
  public record Band(int startMinute, int endMinute) {}

  /** How long the day really is. */
  public Duration length() {
    return Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
  }

  /** The hour that the clock skips in spring; empty on other days. */
  public Optional<Band> gap() {
    return transition()
        .filter(ZoneOffsetTransition::isGap)
        .map(change -> band(change.getDateTimeBefore(), change.getDateTimeAfter()));
  }

  /** The hour that the clock shows twice in autumn; empty on other days. */
  public Optional<Band> repeated() {
    return transition()
        .filter(ZoneOffsetTransition::isOverlap)
        .map(change -> band(change.getDateTimeAfter(), change.getDateTimeBefore()));
  }

  /** True if a moment is in the second pass of the repeated hour, and so needs its zone said. */
  public boolean isSecondPass(ZonedDateTime moment) {
    ZonedDateTime here = moment.withZoneSameInstant(zone);
    return !here.withEarlierOffsetAtOverlap().getOffset().equals(here.getOffset());
  }

  private Optional<ZoneOffsetTransition> transition() {
    ZonedDateTime start = day.atStartOfDay(zone);
    ZoneOffsetTransition next = zone.getRules().nextTransition(start.toInstant().minusSeconds(1));
    ZonedDateTime end = day.plusDays(1).atStartOfDay(zone);
    return next != null && next.getInstant().isBefore(end.toInstant())
        ? Optional.of(next)
        : Optional.empty();
  }

  private Band band(LocalDateTime from, LocalDateTime to) {
    return new Band(minute(from), minute(to));
  }

  private int minute(LocalDateTime time) {
    double minutes = TimeScale.minutesFrom(day, time.toLocalDate(), time.toLocalTime());
    return (int) Math.clamp(minutes, 0, TimeScale.minutesFrom(day, day.plusDays(1), LocalTime.MIN));
  }
}
