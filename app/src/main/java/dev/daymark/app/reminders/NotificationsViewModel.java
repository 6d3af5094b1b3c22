package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.app.reminders.show.ReminderDesk.Ability;
import dev.daymark.app.session.KeptTexts;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.storage.StoreChange;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the person wants to be reminded of, and how; every change is kept. FX thread only. */
public final class NotificationsViewModel implements AutoCloseable {

  private final Session session;
  private final ReminderDesk desk;
  private final KeptTexts texts;
  private final LiveQuery<List<Calendar>> query;
  private final ObservableList<Calendar> calendars = FXCollections.observableArrayList();
  private final ObservableList<Calendar> shown =
      FXCollections.unmodifiableObservableList(calendars);
  private final ReadOnlyObjectWrapper<Ability> ability =
      new ReadOnlyObjectWrapper<>(this, "ability", Ability.UNKNOWN);

  /** Begins to follow the store. */
  public NotificationsViewModel(ReminderDesk desk, Session session) {
    this.session = session;
    this.desk = desk;
    this.texts =
        new KeptTexts(
            session,
            Arrays.stream(ReminderSetting.values())
                .collect(Collectors.toMap(ReminderSetting::path, ReminderSetting::usual)));
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            StoreChange.CalendarsChanged.class::isInstance,
            () -> session.store().calendars().all(),
            calendars::setAll,
            session.edits()::failed);
  }

  /** A choice as its text in the store. */
  StringProperty text(ReminderSetting setting) {
    return texts.text(setting.path());
  }

  /** Every calendar, whether its events remind or not. */
  ObservableList<Calendar> calendars() {
    return shown;
  }

  /** Whether the events of a calendar remind. */
  boolean reminds(Calendar calendar) {
    return !muted().contains(calendar.id());
  }

  /** Lets the events of a calendar remind, or not. */
  void setReminds(Calendar calendar, boolean reminds) {
    Stream<CalendarId> others = muted().stream().filter(id -> !id.equals(calendar.id()));
    text(ReminderSetting.MUTED)
        .set(
            (reminds ? others : Stream.concat(others, Stream.of(calendar.id())))
                .map(CalendarId::toString)
                .sorted()
                .collect(Collectors.joining(",")));
  }

  private Set<CalendarId> muted() {
    return ReminderSetting.calendars(text(ReminderSetting.MUTED).get());
  }

  /** Looks again what the system can show. */
  void look() {
    session.background().start(desk::ability, ability::set, session.edits()::failed);
  }

  /** What the system can show. */
  ReadOnlyObjectProperty<Ability> abilityProperty() {
    return ability.getReadOnlyProperty();
  }

  /** Shows what a reminder looks like with the choices as they are. */
  void sendTest() {
    session
        .background()
        .start(
            () -> {
              desk.sendTest();
              return desk.ability();
            },
            ability::set,
            session.edits()::failed);
  }

  @Override
  public void close() {
    texts.close();
    query.close();
  }
}
