package dev.daymark.domain.reminder;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;

/** When a reminder is due: at a moment, or when the clock on the person's wall shows a time. */
public sealed interface Deadline {

  /** The first moment at which it is due where the person is. */
  Instant in(ZoneId zone);

  /** {@code 2026-11-18T09:00:00Z} or {@code 2026-11-18T09:00}. */
  String key();

  /**
   * Reads what {@link #key()} writes.
   *
   * @throws DateTimeParseException if the text is neither form
   */
  static Deadline parseKey(String key) {
    return key.endsWith("Z") ? new At(Instant.parse(key)) : new OnClock(LocalDateTime.parse(key));
  }

  /** At a moment, wherever the person is. */
  record At(Instant at) implements Deadline {

    @Override
    public Instant in(ZoneId zone) {
      return at;
    }

    @Override
    public String key() {
      return at.toString();
    }
  }

  /**
   * At a time of day that travels with the person. A time that the clocks leave out is due when
   * they leave it out; one that comes twice is due the first time.
   */
  record OnClock(LocalDateTime time) implements Deadline {

    @Override
    public Instant in(ZoneId zone) {
      ZoneOffsetTransition change = zone.getRules().getTransition(time);
      return change != null && change.isGap()
          ? change.getInstant()
          : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    @Override
    public String key() {
      return time.toString();
    }
  }
}
