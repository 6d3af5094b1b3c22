package dev.daymark.app.phrase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The moments that typed days and times mean. In the hour that comes twice when the clock is put
 * back, what lay in its second pass stays there, and all else is in its first.
 */
public final class TypedMoments {

  private TypedMoments() {}

  /**
   * A moment in the place of another.
   *
   * @param before what was there; null for nothing
   */
  public static ZonedDateTime at(
      LocalDate day, LocalTime clock, ZoneId zone, @Nullable ZonedDateTime before) {
    ZonedDateTime first = ZonedDateTime.of(LocalDateTime.of(day, clock), zone);
    return isInSecondPass(before, zone) ? first.withLaterOffsetAtOverlap() : first;
  }

  private static boolean isInSecondPass(@Nullable ZonedDateTime moment, ZoneId zone) {
    if (moment == null) {
      return false;
    }
    ZonedDateTime here = moment.withZoneSameInstant(zone);
    return !here.equals(here.withEarlierOffsetAtOverlap());
  }

  /**
   * An end in the place of another, in the second pass also if it were before the start otherwise.
   *
   * @param before what was there; null for nothing
   */
  public static ZonedDateTime end(
      LocalDate day,
      LocalTime clock,
      ZoneId zone,
      @Nullable ZonedDateTime before,
      ZonedDateTime start) {
    ZonedDateTime end = at(day, clock, zone, before);
    return end.isBefore(start) ? end.withLaterOffsetAtOverlap() : end;
  }
}
