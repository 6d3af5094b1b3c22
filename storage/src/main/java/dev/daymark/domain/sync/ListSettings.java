package dev.daymark.domain.sync;

import dev.daymark.domain.Calendar;
import java.util.Locale;

/**
 * How a person has a calendar in their list, on every device of theirs.
 *
 * @param color {@code #RRGGBB}, in capitals
 * @param visible whether its events are shown
 */
public record ListSettings(String summary, String color, boolean visible) {

  public ListSettings {
    color = color.toUpperCase(Locale.ROOT);
  }

  /** How a calendar is here. */
  public static ListSettings of(Calendar calendar) {
    return new ListSettings(calendar.summary(), calendar.color(), calendar.visible());
  }

  /** What was changed here since both sides agreed stays; all else is as it is there. */
  public ListSettings merged(ListSettings agreed, ListSettings theirs) {
    return new ListSettings(
        summary.equals(agreed.summary) ? theirs.summary : summary,
        color.equals(agreed.color) ? theirs.color : color,
        visible == agreed.visible ? theirs.visible : visible);
  }

  /** Whether both sides changed the same thing since they agreed, and not alike. */
  public boolean clashes(ListSettings agreed, ListSettings theirs) {
    return !theirs.merged(agreed, this).equals(merged(agreed, theirs));
  }
}
