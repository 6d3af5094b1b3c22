package dev.daymark.app.shell;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.storage.LocalStore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words that no translator is asked for: what the person entered, days and months, names of keys
 * and of zones.
 */
record OwnWords(String all) {
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Set<String> OTHERS =
      Set.of(
          "Ctrl",
          "Tab",
          "Kvárñéñ",
          "Shift",
          "Alt",
          "Esc",
          "Del",
          "Enter",
          "Space",
          "Backspace",
          "PgDn",
          "PgUp",
          "Home",
          "End",
          "CET",
          "Stockholm",
          "Europe",
          "English",
          "Deutsch",
          "Español",
          "Google",
          "Daymark",
          "data");

  static OwnWords of(LocalStore store) {
    Set<String> words = new TreeSet<>(OTHERS);
    store.calendars().all().forEach(calendar -> words.add(calendar.summary()));
    store.accounts().all().forEach(account -> words.add(account.email()));
    store.tasks().lists().forEach(list -> words.add(list.name()));
    store
        .tasks()
        .all()
        .forEach(
            task -> {
              words.add(task.content().title());
              words.add(task.content().notes());
              words.addAll(task.content().categories());
            });
    LocalDate around = LocalDate.of(2026, 11, 18);
    store
        .events()
        .occurrences(around.minusDays(200), around.plusDays(200), ZoneOffset.UTC)
        .forEach(occurrence -> add(occurrence.event(), words));
    for (DayOfWeek day : DayOfWeek.values()) {
      words.add(day.getDisplayName(TextStyle.FULL, Locale.UK));
    }
    for (Month month : Month.values()) {
      words.add(month.getDisplayName(TextStyle.FULL, Locale.UK));
      words.add(month.getDisplayName(TextStyle.SHORT, Locale.UK));
    }
    return new OwnWords(String.join("\n", words));
  }

  private static void add(CalendarEvent event, Set<String> words) {
    words.add(event.content().summary());
    words.add(event.content().location());
    words.add(event.content().description());
    words.add(String.valueOf(event.callLink()));
    for (Attendee guest : event.content().attendees()) {
      words.add(guest.email());
      words.add(String.valueOf(guest.displayName()));
    }
  }

  /** Whether every word of a text is in brackets, accented, or the person's own. */
  boolean explains(String text) {
    String outside = outsideBrackets(text);
    return WORD.matcher(outside).results().allMatch(word -> all.contains(word.group()));
  }

  private static String outsideBrackets(String text) {
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth = Math.max(0, depth + (c == '[' ? 1 : c == ']' ? -1 : 0));
      outside.append(depth == 0 && c != ']' ? c : ' ');
    }
    return outside.toString();
  }
}
