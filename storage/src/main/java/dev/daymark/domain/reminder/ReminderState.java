package dev.daymark.domain.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a reminder came.
 *
 * @param snoozedUntil set exactly while it is snoozed
 */
public record ReminderState(
    ReminderKey key, Stage stage, @Nullable Instant snoozedUntil, Instant changedAt) {

  public ReminderState {
    if ((stage == Stage.SNOOZED) != (snoozedUntil != null)) {
      throw new IllegalArgumentException(stage + " until " + snoozedUntil);
    }
  }

  /** The same reminder at another stage. */
  public ReminderState at(Stage next, Instant now) {
    return new ReminderState(key, next, null, now);
  }

  /** The same reminder, put off. */
  public ReminderState snoozed(Instant until, Instant now) {
    return new ReminderState(key, Stage.SNOOZED, until, now);
  }

  /** The stages of a reminder. One that is not due yet has none. */
  public enum Stage {
    /** It fell due and waits, as in quiet time. */
    WAITING,
    /** It is about to be shown: if this is found at a start, it may not have been. */
    CLAIMED,
    /** It was shown, or is old and only listed; the person has not answered it. */
    SHOWN,
    /** The person put it off. */
    SNOOZED,
    /** The person is done with it. */
    ACKNOWLEDGED
  }
}
