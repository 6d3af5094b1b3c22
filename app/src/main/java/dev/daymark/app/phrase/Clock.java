package dev.daymark.app.phrase;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as it was typed.
 *
 * @param half null if neither half of the day was named
 */
record Clock(int hour, int minute, @Nullable Half half, Form form) {
  private static final int NOON = 12;
  private static final int LAST_OF_AFTERNOON = 6;
  private static final int EVENING = 18;
  private static final int LAST_OF_LUNCH = 3;
  private static final int FIRST_OF_DINNER = 5;
  private static final int LAST_OF_DINNER = 9;

  /** The halves of the day. */
  enum Half {
    AM,
    PM
  }

  /** How it was typed. */
  enum Form {
    /** {@code 3}: only a number, which may mean anything. */
    NUMBER,
    /** {@code 03}: a number that is no hour of the afternoon. */
    EARLY_NUMBER,
    /** {@code 3 Uhr}, {@code noon}. */
    TIME,
    /** {@code 3:15}, {@code 3.15}: hours and minutes in digits. */
    MINUTES,
    /** {@code 03:15}: as who counts to 24 writes an hour of the night. */
    EARLY_TIME,
    /** {@code half past three}. */
    SPOKEN
  }

  /** What the words around it tell of an hour that may be in either half of the day. */
  enum Usual {
    DAY,
    MORNING,
    NOON,
    EVENING
  }

  /** Whether it is only a number. */
  boolean bare() {
    return form == Form.NUMBER || form == Form.EARLY_NUMBER;
  }

  private boolean isEarly() {
    return form == Form.EARLY_NUMBER || form == Form.EARLY_TIME;
  }

  /** The time it means; empty if there is no such time. */
  Optional<LocalTime> time(boolean twelveHours) {
    if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) {
      return Optional.empty();
    }
    return switch (half) {
      case AM -> hour > NOON ? Optional.empty() : Optional.of(LocalTime.of(hour % NOON, minute));
      case PM ->
          hour < 1 || hour > NOON
              ? Optional.empty()
              : Optional.of(LocalTime.of(hour % NOON + NOON, minute));
      case null -> Optional.of(LocalTime.of(unnamed(twelveHours), minute));
    };
  }

  /**
   * The time it means in a sentence, where "at two" is in the afternoon even for who counts to 24.
   * With its minutes in digits it is as such a person wrote it, 5:50 before six in the morning;
   * only a dinner at 7:30 is in the evening, and a lunch at 1:00 after noon.
   */
  Optional<LocalTime> said(boolean twelveHours, Usual usual) {
    if (half != null || isEarly() || hour < 1 || hour >= NOON) {
      return time(twelveHours);
    }
    if (form == Form.MINUTES && !twelveHours) {
      boolean dinner = usual == Usual.EVENING && hour >= FIRST_OF_DINNER && hour <= LAST_OF_DINNER;
      boolean lunch = usual == Usual.NOON && hour <= LAST_OF_LUNCH;
      return (dinner || lunch ? in(Half.PM) : this).time(false);
    }
    return switch (usual) {
      case MORNING -> in(Half.AM).time(twelveHours);
      case EVENING -> in(Half.PM).time(twelveHours);
      case DAY, NOON -> (hour < LAST_OF_AFTERNOON ? in(Half.PM) : this).time(twelveHours);
    };
  }

  /** Who counts to twelve and says two means the afternoon, as does who says it in words. */
  private int unnamed(boolean twelveHours) {
    boolean afternoon = hour >= 1 && hour <= LAST_OF_AFTERNOON && !isEarly();
    return afternoon && (twelveHours || form == Form.SPOKEN) ? hour + NOON : hour % 24;
  }

  /**
   * The time it means beside a part of the day, "tomorrow evening at 7".
   *
   * @param part when that part begins
   * @return empty if it does not lie in that part
   */
  Optional<LocalTime> within(LocalTime part, boolean twelveHours) {
    if (half != null || hour == 0 || hour > NOON) {
      return time(twelveHours);
    }
    boolean evening = part.getHour() >= EVENING;
    if (evening && (hour == NOON || hour < 4)) {
      return Optional.empty();
    }
    return in(part.getHour() < NOON ? Half.AM : Half.PM).time(twelveHours);
  }

  Clock in(@Nullable Half other) {
    return new Clock(hour, minute, other, form);
  }

  /**
   * The same beside the end of a range, {@code 9-11am}: in the end's half of the day if that is
   * before it, else in the other.
   */
  Clock before(Clock end) {
    if (half != null || end.half == null || hour > NOON) {
      return this;
    }
    boolean fits = minutes() % (NOON * 60) < end.minutes() % (NOON * 60);
    return in(fits ? end.half : end.half == Half.PM ? Half.AM : Half.PM);
  }

  private int minutes() {
    return hour * 60 + minute;
  }
}
