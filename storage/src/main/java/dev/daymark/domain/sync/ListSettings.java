package dev.daymark.domain.sync;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How a person has a calendar in their list, on every device of theirs.
 *
 * @param color {@code #RRGGBB}, in capitals
 * @param visible whether its events are shown
 * @param reminders when its events remind that have no reminders of their own; soonest last
 */
public record ListSettings(
    String summary, String color, boolean visible, List<Reminder> reminders) {

  private static final Comparator<Reminder> IN_ORDER =
      Comparator.comparingInt(Reminder::minutesBefore).reversed().thenComparing(Reminder::method);

  public ListSettings {
    color = color.toUpperCase(Locale.ROOT);
    reminders = reminders.stream().distinct().sorted(IN_ORDER).toList();
  }

  /** How a calendar is here. */
  public static ListSettings of(Calendar calendar) {
    return new ListSettings(
        calendar.summary(), calendar.color(), calendar.visible(), calendar.defaultReminders());
  }

  /** What was changed here since both sides agreed stays; all else is as it is there. */
  public ListSettings merged(ListSettings agreed, ListSettings theirs) {
    return new ListSettings(
        summary.equals(agreed.summary) ? theirs.summary : summary,
        color.equals(agreed.color) ? theirs.color : color,
        visible == agreed.visible ? theirs.visible : visible,
        reminders.equals(agreed.reminders) ? theirs.reminders : reminders);
  }

  /** The same with other reminders. */
  public ListSettings withReminders(List<Reminder> others) {
    return new ListSettings(summary, color, visible, others);
  }

  /** Whether both sides changed the same thing since they agreed, and not alike. */
  public boolean clashes(ListSettings agreed, ListSettings theirs) {
    return !theirs.merged(agreed, this).equals(merged(agreed, theirs));
  }
}
