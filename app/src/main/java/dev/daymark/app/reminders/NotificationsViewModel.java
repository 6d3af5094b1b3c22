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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the person wants to be reminded of, and how; every change is kept. FX thread only. */
public final class NotificationsViewModel implements AutoCloseable {

  /** When reminders come again after a pause until tomorrow. */
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Session session;
  private final ReminderDesk desk;
  private final KeptTexts texts;
  private final LiveQuery<List<Calendar>> query;
  private final ObservableList<Calendar> calendars = FXCollections.observableArrayList();
  private final ObservableList<Calendar> shown =
      FXCollections.unmodifiableObservableList(calendars);
  private final ReadOnlyObjectWrapper<@Nullable Instant> pausedUntil =
      new ReadOnlyObjectWrapper<>(this, "pausedUntil", null);
  private final ChangeListener<Instant> everyMinute;
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
    this.everyMinute = (property, before, now) -> lookAtPause();
    session.minute().addListener(everyMinute);
    text(ReminderSetting.PAUSED_UNTIL).subscribe(this::lookAtPause);
    lookAtPause();
  }

  private void lookAtPause() {
    String until = text(ReminderSetting.PAUSED_UNTIL).get();
    pausedUntil.set(
        ReminderSetting.of(
                setting -> setting == ReminderSetting.PAUSED_UNTIL ? until : setting.usual())
            .pauseAt(desk.now()));
  }

  /** Until when nothing is shown because the person asked for a pause; null for no pause. */
  public ReadOnlyObjectProperty<@Nullable Instant> pausedUntilProperty() {
    return pausedUntil.getReadOnlyProperty();
  }

  /** Shows nothing for an hour; what falls due meanwhile comes when it is over. */
  public void pauseForAnHour() {
    pauseUntil(desk.now().plus(Duration.ofHours(1)));
  }

  /** Shows nothing until tomorrow morning. */
  public void pauseUntilTomorrow() {
    LocalDate today = LocalDate.ofInstant(desk.now(), session.zone());
    pauseUntil(today.plusDays(1).atTime(MORNING).atZone(session.zone()).toInstant());
  }

  private void pauseUntil(Instant end) {
    text(ReminderSetting.PAUSED_UNTIL).set(end.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** Ends the pause; what was kept comes at once. */
  public void endPause() {
    text(ReminderSetting.PAUSED_UNTIL).set("");
  }

  /** When the pause ends, as a person says it; empty for no pause. */
  public String pauseEnd() {
    Instant until = pausedUntil.get();
    if (until == null) {
      return "";
    }
    ZonedDateTime end = until.atZone(session.zone());
    String time = session.formatting().time(end.toLocalTime());
    return end.toLocalDate().equals(LocalDate.ofInstant(desk.now(), session.zone()))
        ? time
        : session.messages().text("reminders.tomorrowAt", time);
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
    session.minute().removeListener(everyMinute);
    texts.close();
    query.close();
  }
}
