package dev.daymark.app.shell;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.domain.Occurrence;
import dev.daymark.storage.StoreChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** What the status bar says besides sync: what is next, and today's tasks. FX thread only. */
final class StatusBarViewModel implements AutoCloseable {
  private final Session session;
  private final LiveQuery<DayOutlook> query;
  private final ReadOnlyObjectWrapper<Texts> texts =
      new ReadOnlyObjectWrapper<>(new Texts(null, "", "", "", "", ""));
  private final ChangeListener<Instant> everyMinute;

  /**
   * What is shown.
   *
   * @param nextTitle what is next; null for nothing
   * @param nextWhen when, with the distance
   * @param nextWhenShort when, for narrow windows
   * @param tasks how many of today's tasks are done
   * @param tasksShort the same for narrow windows; empty where there are none
   * @param zone where the person is
   */
  record Texts(
      @Nullable String nextTitle,
      String nextWhen,
      String nextWhenShort,
      String tasks,
      String tasksShort,
      String zone) {}

  StatusBarViewModel(Session session) {
    this.session = session;
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            StatusBarViewModel::concerns,
            this::read,
            this::show,
            session.edits()::failed);
    this.everyMinute = (property, before, now) -> query.refresh();
    session.minute().addListener(everyMinute);
  }

  ReadOnlyObjectProperty<Texts> textsProperty() {
    return texts.getReadOnlyProperty();
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.EventsChanged
        || change instanceof StoreChange.TasksChanged
        || change instanceof StoreChange.CalendarsChanged;
  }

  private DayOutlook read() {
    return DayOutlook.read(session.store(), session.minute().getValue(), session.zone());
  }

  private void show(DayOutlook outlook) {
    Occurrence next = outlook.next();
    Instant start = outlook.nextStart();
    String time = start == null ? "" : timeOf(start);
    texts.set(
        new Texts(
            next == null ? null : title(next),
            start == null ? "" : words("shell.status.nextAt", time, distance(start)),
            words("shell.status.nextAtShort", time),
            outlook.tasksDue() == 0
                ? words("shell.status.noTasks")
                : words("shell.status.tasks", outlook.tasksDone(), outlook.tasksDue()),
            outlook.tasksDue() == 0
                ? ""
                : words("shell.status.tasksShort", outlook.tasksDone(), outlook.tasksDue()),
            session.formatting().zone(session.now())));
  }

  private String title(Occurrence next) {
    String summary = next.event().content().summary();
    return summary.isBlank() ? words("shell.event.untitled") : summary;
  }

  private String timeOf(Instant at) {
    return session.formatting().time(LocalTime.ofInstant(at, session.zone()));
  }

  private String distance(Instant at) {
    Duration left = Duration.between(session.minute().getValue(), at);
    return session
        .formatting()
        .distance(left.truncatedTo(left.toHours() > 3 ? ChronoUnit.HOURS : ChronoUnit.MINUTES));
  }

  private String words(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  @Override
  public void close() {
    session.minute().removeListener(everyMinute);
    query.close();
  }
}
