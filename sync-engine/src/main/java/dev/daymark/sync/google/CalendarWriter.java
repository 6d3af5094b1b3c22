package dev.daymark.sync.google;

import com.google.api.services.calendar.model.CalendarListEntry;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.ListSettings;
import java.util.Locale;

/**
 * A change of a calendar as a patch of Google's calendar list, which is the person's own: nobody
 * else sees it.
 */
final class CalendarWriter {

  private static final int BRIGHT = 140;

  private CalendarWriter() {}

  static CalendarListEntry patch(CalendarChange change) {
    ListSettings wanted = change.wanted();
    CalendarListEntry entry = new CalendarListEntry();
    if (change.renames()) {
      entry.setSummaryOverride(wanted.summary());
    }
    if (change.recolors()) {
      entry
          .setBackgroundColor(wanted.color().toLowerCase(Locale.ROOT))
          .setForegroundColor(isBright(wanted.color()) ? "#000000" : "#ffffff");
    }
    if (change.reminds()) {
      entry.setDefaultReminders(EventWriter.reminders(wanted.reminders()));
    }
    if (change.showsOrHides()) {
      entry.setSelected(wanted.visible());
      if (wanted.visible()) {
        entry.setHidden(false);
      }
    }
    return entry;
  }

  /** Whether black is read better on it than white. */
  private static boolean isBright(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    int light = (rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114;
    return light / 1000 > BRIGHT;
  }
}
