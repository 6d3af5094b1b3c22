package dev.daymark.app.ui;

import dev.daymark.domain.Reminder;
import java.util.List;

/** Says how long before an event a reminder comes. */
public record LeadWords(Messages messages) {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  /** The minutes before that are offered first, in order. */
  public static final List<Integer> USUAL = List.of(0, 5, 10, 15, 30, HOUR, 2 * HOUR, DAY, 2 * DAY);

  /** 10 minutes before; by mail is said. */
  public String of(Reminder reminder) {
    String before = before(reminder.minutesBefore());
    return reminder.method() == Reminder.Method.EMAIL
        ? messages.text("inspector.reminder.email", before)
        : before;
  }

  /**
   * When it starts, 10 minutes before, 2 hours before, 1 day before: whole days and hours as such.
   */
  public String before(int minutes) {
    if (minutes == 0) {
      return messages.text("inspector.reminder.atStart");
    }
    if (minutes % DAY == 0) {
      return messages.text("inspector.reminder.days", minutes / DAY);
    }
    return minutes % HOUR == 0
        ? messages.text("inspector.reminder.hours", minutes / HOUR)
        : messages.text("inspector.reminder.minutes", minutes);
  }
}
