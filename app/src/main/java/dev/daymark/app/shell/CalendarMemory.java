package dev.daymark.app.shell;

import dev.daymark.app.calendar.CalendarNavigation;
import dev.daymark.app.calendar.CalendarViewModel;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.calendar.WeekView;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.TaskId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens the calendar as it was left: the way days are shown and the height of an hour always; the
 * day, how far the hours were scrolled and what was selected only if that was a few hours ago,
 * since after that today is what matters. What is damaged is forgotten.
 */
final class CalendarMemory {
  private static final Duration FRESH = Duration.ofHours(4);

  private final Preferences preferences;
  private final CalendarViewModel calendar;
  private final Session session;
  private final WeekView week;

  CalendarMemory(
      Preferences preferences, CalendarViewModel calendar, Session session, WeekView week) {
    this.preferences = preferences;
    this.calendar = calendar;
    this.session = session;
    this.week = week;
  }

  /** Before anything is shown. */
  void restore() {
    Optional<LocalDate> day = freshDay();
    day.ifPresent(left -> calendar.navigation().reveal(left));
    preferences.get(PreferenceKey.DAYS).ifPresent(this::show);
    number(PreferenceKey.ZOOM)
        .filter(WeekView.ZOOM_STEPS::contains)
        .ifPresent(week.hourHeightProperty()::set);
    if (day.isPresent()) {
      number(PreferenceKey.SCROLL)
          .filter(minute -> minute >= 0 && minute < 24 * 60)
          .ifPresent(week::beginAt);
      preferences
          .get(PreferenceKey.SELECTED)
          .flatMap(CalendarMemory::key)
          .ifPresent(session.selection()::select);
    }
  }

  /** When the window is left or closed. */
  void store() {
    VisibleDays days = calendar.navigation().daysProperty().get();
    preferences.put(
        PreferenceKey.DAYS,
        days.kind() == VisibleDays.Kind.GRID
            ? Integer.toString(days.count())
            : days.kind().name().toLowerCase(Locale.ROOT));
    preferences.put(
        PreferenceKey.LEFT,
        session.now().toInstant() + " " + calendar.navigation().anchorProperty().get());
    preferences.put(PreferenceKey.SCROLL, Long.toString(Math.round(week.topMinute())));
    preferences.put(PreferenceKey.ZOOM, Long.toString(Math.round(week.hourHeightProperty().get())));
    preferences.put(
        PreferenceKey.SELECTED,
        session.selection().selected().map(CalendarMemory::stored).orElse(""));
  }

  /** The day the person was at, if that is not long ago. */
  private Optional<LocalDate> freshDay() {
    String[] left = preferences.get(PreferenceKey.LEFT).orElse("").split(" ", -1);
    try {
      Duration since = Duration.between(Instant.parse(left[0]), session.now().toInstant());
      boolean fresh = left.length == 2 && !since.isNegative() && since.compareTo(FRESH) < 0;
      return fresh ? Optional.of(LocalDate.parse(left[1])) : Optional.empty();
    } catch (DateTimeException damaged) {
      return Optional.empty();
    }
  }

  private void show(String stored) {
    CalendarNavigation navigation = calendar.navigation();
    LocalDate day = navigation.anchorProperty().get();
    switch (stored) {
      case "month" -> navigation.showMonthOf(day);
      case "agenda" -> navigation.showAgendaFrom(day);
      case "1", "2", "3", "4", "5", "6", "7" -> navigation.showDays(Integer.parseInt(stored));
      default -> {}
    }
  }

  private Optional<Double> number(PreferenceKey key) {
    return preferences.get(key).filter(stored -> stored.matches("\\d{1,4}")).map(Double::valueOf);
  }

  private static String stored(ItemKey key) {
    return switch (key) {
      case ItemKey.OfTask(TaskId id) -> "task " + id.value();
      case ItemKey.OfEvent(EventId id, OriginalStart start) ->
          "event " + id.value() + (start == null ? "" : " " + start.key());
      case ItemKey.OfDraft draft -> "";
    };
  }

  private static Optional<ItemKey> key(String stored) {
    String[] parts = stored.split(" ", -1);
    try {
      return switch (parts[0]) {
        case "task" -> Optional.of(new ItemKey.OfTask(new TaskId(UUID.fromString(parts[1]))));
        case "event" ->
            Optional.of(
                new ItemKey.OfEvent(
                    new EventId(UUID.fromString(parts[1])),
                    parts.length < 3 ? null : OriginalStart.parseKey(parts[2])));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException
        | DateTimeException
        | ArrayIndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }
}
