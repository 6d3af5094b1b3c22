package dev.daymark.app.export;

import com.google.gson.stream.JsonWriter;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything a store holds as one JSON object: its calendars with their events, unexpanded
 * and with cancelled occurrences, and its tasks. Absent fields are left out.
 */
public final class StoreExport {

  private final LocalStore store;
  private final Set<EventId> pending;

  public StoreExport(LocalStore store) {
    this.store = store;
    this.pending =
        store.outbox().all().stream().map(OutboxEntry::eventId).collect(Collectors.toSet());
  }

  /** Writes the object and a line end, and leaves the writer open. */
  public void write(Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginObject();
    json.name("calendars").beginArray();
    for (Calendar calendar : store.calendars().all()) {
      writeCalendar(json, calendar);
    }
    json.endArray();
    json.name("tasks").beginArray();
    writeTasks(json);
    json.endArray();
    json.endObject();
    json.flush();
    out.write(System.lineSeparator());
    out.flush();
  }

  private void writeCalendar(JsonWriter json, Calendar calendar) throws IOException {
    json.beginObject();
    json.name("id").value(calendar.id().toString());
    Absent.leaveOut(json, "remoteId", calendar.remoteId());
    json.name("summary").value(calendar.summary());
    json.name("accessRole").value(JsonWords.camelCase(calendar.accessRole()));
    json.name("events").beginArray();
    List<CalendarEvent> events = store.events().ofCalendar(calendar.id());
    Map<EventId, CalendarEvent> series = new HashMap<>();
    for (CalendarEvent event : events) {
      if (event.exception() == null) {
        series.put(event.id(), event);
      }
    }
    for (CalendarEvent event : events) {
      describe(event, seriesOf(event, series)).write(json);
    }
    json.endArray();
    json.endObject();
  }

  private @Nullable CalendarEvent seriesOf(
      CalendarEvent event, Map<EventId, CalendarEvent> ofCalendar) {
    if (event.exception() == null || event.exception().seriesId() == null) {
      return null;
    }
    EventId id = event.exception().seriesId();
    CalendarEvent found = ofCalendar.get(id);
    return found != null ? found : store.events().find(id).orElse(null);
  }

  private EventJson describe(CalendarEvent event, @Nullable CalendarEvent series) {
    return new EventJson(
        event,
        remoteId(event.id()),
        series == null ? null : seriesName(series),
        EventJson.zoneOf(series == null ? event : series),
        pending.contains(event.id()));
  }

  /** A series that is only on this device is named by its own id, so that the link is not lost. */
  private String seriesName(CalendarEvent series) {
    String remoteId = remoteId(series.id());
    return remoteId == null ? series.id().toString() : remoteId;
  }

  private @Nullable String remoteId(EventId id) {
    return store
        .syncState()
        .find(id)
        .map(SyncedEvent::remote)
        .map(RemoteRef::remoteId)
        .orElse(null);
  }

  private void writeTasks(JsonWriter json) throws IOException {
    Map<TaskListId, String> lists =
        store.tasks().lists().stream().collect(Collectors.toMap(TaskList::id, TaskList::name));
    for (Task task : store.tasks().all()) {
      TaskJson.write(json, task, lists.getOrDefault(task.listId(), ""));
    }
  }
}
