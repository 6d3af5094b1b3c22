package dev.daymark.domain.reminder;

/** Why there is a reminder. */
public enum ReminderKind {
  /** Some minutes before an event, as the event or its calendar says. */
  EVENT,
  /** For an event of whole days that has no reminder of its own, by the person's rule. */
  WHOLE_DAY,
  /** Somebody invites the person and waits for an answer. */
  INVITATION,
  /** Somebody gave a meeting of the person's another time. */
  MOVED,
  /** Before the time set aside for a task. */
  TIME_BLOCK,
  /** When the person wants to be reminded of a task. */
  TASK_REMIND,
  /** When a task is due at a moment. */
  TASK_DUE,
  /** On the day a task is due, with the others of that day. */
  TASK_DAY,
  /** On a day after a task was due. */
  TASK_OVERDUE;

  /** Whether it is about an event, and not about a task. */
  public boolean isOfEvent() {
    return this == EVENT || this == WHOLE_DAY || isNews();
  }

  /** Whether it tells of something new, and not of something that begins soon. */
  public boolean isNews() {
    return this == INVITATION || this == MOVED;
  }
}
