package dev.daymark.app.history;

import com.google.gson.JsonParser;
import dev.daymark.app.history.HistoryStep.FieldChange;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.HistoryEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an item lived: its calendar or list, and its series. Reads the store. */
final class HomeWords {
  private static final String CALENDAR = "calendarId";
  private static final String LIST = "listId";
  private static final String SERIES = "seriesId";

  private final Session session;

  HomeWords(Session session) {
    this.session = session;
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  /**
   * That an occurrence left its series or came to one; empty if the entry is about something else.
   */
  Optional<FieldChange> ofSeries(HistoryEntry entry) {
    boolean changed = (entry.before() == null) != (entry.after() == null);
    return entry.field().equals(SERIES) && changed
        ? Optional.of(
            new FieldChange(
                text("history.field.recurrence"),
                text(entry.before() == null ? "history.alone" : "history.ofSeries"),
                text(entry.after() == null ? "history.alone" : "history.ofSeries"),
                null))
        : Optional.empty();
  }

  /** That an event went to another calendar; empty if the entry is about something else. */
  Optional<FieldChange> ofEvent(HistoryEntry entry) {
    return entry.field().equals(CALENDAR)
        ? Optional.of(
            new FieldChange(
                text("history.calendar"),
                calendar(entry.before()).map(Calendar::summary).orElse(text("history.gone")),
                calendar(entry.after()).map(Calendar::summary).orElse(text("history.gone")),
                wayBack((EventId) entry.item(), entry)))
        : Optional.empty();
  }

  private Optional<Calendar> calendar(@Nullable String json) {
    return id(json).map(CalendarId::parse).flatMap(session.store().calendars()::find);
  }

  private @Nullable Runnable wayBack(EventId id, HistoryEntry entry) {
    Calendar home = calendar(entry.before()).filter(Calendar::isWritable).orElse(null);
    CalendarEvent event = session.store().events().find(id).orElse(null);
    if (home == null
        || event == null
        || event.exception() != null
        || event.calendarId().equals(home.id())) {
      return null;
    }
    String title = new FieldWords(session).title(event.content().summary());
    return () ->
        session
            .edits()
            .submit(
                text("history.restored", text("history.calendar"), title),
                store -> store.moveEvent(id, home.id()));
  }

  /** That a task went to another list; empty if the entry is about something else. */
  Optional<FieldChange> ofTask(HistoryEntry entry) {
    return entry.field().equals(LIST)
        ? Optional.of(
            new FieldChange(
                text("history.list"),
                list(entry.before()).map(TaskList::name).orElse(text("history.gone")),
                list(entry.after()).map(TaskList::name).orElse(text("history.gone")),
                wayBack((TaskId) entry.item(), entry)))
        : Optional.empty();
  }

  private Optional<TaskList> list(@Nullable String json) {
    return id(json).map(TaskListId::parse).flatMap(session.store().tasks()::findList);
  }

  private @Nullable Runnable wayBack(TaskId id, HistoryEntry entry) {
    TaskList home = list(entry.before()).orElse(null);
    Task task = session.store().tasks().find(id).orElse(null);
    if (home == null || task == null || task.listId().equals(home.id())) {
      return null;
    }
    return () ->
        session
            .edits()
            .submit(
                text("history.restored", text("history.list"), task.content().title()),
                store -> store.moveTask(id, home.id(), task.position()));
  }

  private static Optional<String> id(@Nullable String json) {
    return Optional.ofNullable(json).map(text -> JsonParser.parseString(text).getAsString());
  }
}
