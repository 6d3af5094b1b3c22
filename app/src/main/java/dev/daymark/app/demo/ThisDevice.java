package dev.daymark.app.demo;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Priority;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What Anna does in Daymark: through the same door as the window and the command line. */
final class ThisDevice {

  private final LocalStore store;
  private final LocalEdits edits;

  ThisDevice(LocalStore store) {
    this.store = store;
    this.edits = store.localEdits();
  }

  /** Makes the tasks she begins with. */
  void addTasks(LocalDate today) {
    TaskListId list = store.tasks().defaultList().id();
    TaskListId home = edits.createTaskList("Home", "#0B8043").item().id();
    add(list, "Send the invoice run", today, Priority.HIGH, "finance");
    add(list, "Prepare the budget draft", today.plusDays(1), Priority.MEDIUM, "finance");
    add(list, "Book the train to Malmö", today.plusDays(3), Priority.NONE, "travel");
    add(list, "Answer Jonas about the release", today.minusDays(1), Priority.MEDIUM, "release");
    add(list, "Read the incident report", null, Priority.LOW, "release");
    add(home, "Renew Maja's bus card", today, Priority.NONE, "family");
    add(home, "Change to winter tyres", today.plusDays(5), Priority.LOW, "car");
    add(home, "Water the plants", today.minusDays(1), Priority.NONE, "family");
  }

  private void add(
      TaskListId list, String title, @Nullable LocalDate due, Priority priority, String category) {
    edits.createTask(
        list,
        TaskContent.of(title)
            .withDue(due == null ? null : new Due.OnDay(due))
            .withPriority(priority)
            .withCategories(List.of(category)));
  }

  int taskCount() {
    return store.tasks().all().size();
  }

  void setStatus(String title, TaskStatus status) {
    Task task =
        store.tasks().all().stream()
            .filter(candidate -> candidate.content().title().equals(title))
            .findFirst()
            .orElseThrow(() -> lost(title));
    edits.editTask(task.id(), content -> content.withStatus(status));
  }

  void addEvent(String calendar, String summary, ZonedDateTime start, Duration length) {
    edits.createEvent(
        calendar(calendar),
        EventContent.of(summary, new EventTime.Timed(start, start.plus(length))));
  }

  void edit(String summary, UnaryOperator<EventContent> change) {
    edits.editEvent(event(summary).id(), change);
  }

  void move(String summary, ZonedDateTime start) {
    edit(
        summary,
        content ->
            content.withTime(
                content.time().startingAt(new OriginalStart.AtInstant(start.toInstant()))));
  }

  void delete(String summary) {
    edits.deleteEvent(event(summary).id());
  }

  void moveOccurrence(String series, ZonedDateTime from, ZonedDateTime to) {
    edits.editOccurrence(
        event(series).id(),
        new OriginalStart.AtInstant(from.toInstant()),
        RecurrenceScope.THIS,
        content ->
            content.withTime(
                content.time().startingAt(new OriginalStart.AtInstant(to.toInstant()))));
  }

  void moveToCalendar(String summary, String calendar) {
    edits.moveEvent(event(summary).id(), calendar(calendar));
  }

  /** Gives the calendars the colours she likes; they are her own on every device. */
  void paintCalendars() {
    Map<String, String> colors =
        Map.of("Work", "#3F51B5", "Family", "#009688", "School holidays", "#0B8043");
    for (Calendar calendar : store.calendars().all()) {
      String color = colors.get(calendar.summary());
      if (color != null) {
        edits.editCalendar(calendar.id(), now -> now.withColor(color));
      }
    }
  }

  CalendarEvent event(String summary) {
    return store.calendars().all().stream()
        .flatMap(calendar -> store.events().ofCalendar(calendar.id()).stream())
        .filter(candidate -> candidate.exception() == null)
        .filter(candidate -> candidate.content().summary().equals(summary))
        .findFirst()
        .orElseThrow(() -> lost(summary));
  }

  private CalendarId calendar(String summary) {
    return store.calendars().all().stream()
        .filter(candidate -> candidate.summary().equals(summary))
        .map(Calendar::id)
        .findFirst()
        .orElseThrow(() -> lost(summary));
  }

  private static IllegalStateException lost(String what) {
    return new IllegalStateException("This device lost \"" + what + "\"");
  }
}
