package dev.daymark.app.inspector.subject;

import dev.daymark.app.calendar.ItemColours;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.UiThread;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.LocalStore;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads everything about one item. Blocks; not for the FX thread. */
public final class InspectorReader {
  private final LocalStore store;
  private final Session session;

  public InspectorReader(Session session) {
    this.store = session.store();
    this.session = session;
  }

  /** Empty if the item is gone. */
  public Optional<InspectorSubject> read(ItemKey key) {
    UiThread.refuseBlocking("Reading an item");
    return switch (key) {
      case ItemKey.OfEvent(var root, var start) ->
          (start == null
                  ? store.events().find(root).map(InspectorReader::once)
                  : store.events().occurrence(root, start))
              .flatMap(this::event);
      case ItemKey.OfTask(var id) -> store.tasks().find(id).flatMap(this::task);
      case ItemKey.OfDraft draft -> Optional.empty();
    };
  }

  private static Occurrence once(CalendarEvent event) {
    return new Occurrence(event, event.content().time(), null);
  }

  private Optional<InspectorSubject> event(Occurrence occurrence) {
    CalendarEvent event = occurrence.event();
    return store
        .calendars()
        .find(event.calendarId())
        .map(
            calendar ->
                new InspectorSubject.OfEvent(
                    occurrence,
                    calendar,
                    ItemColours.of(event.content(), calendar),
                    sync(event, calendar),
                    protection(event, calendar),
                    homes(calendar)));
  }

  private List<Calendar> homes(Calendar now) {
    return store.calendars().all().stream()
        .filter(it -> it.takesEvents() || (it.isWritable() && it.id().equals(now.id())))
        .toList();
  }

  private @Nullable String protection(CalendarEvent event, Calendar calendar) {
    if (calendar.isWritable()) {
      String english = event.protection();
      return english == null ? null : session.messages().sentence(english);
    }
    return session.messages().text("calendar.readOnly", calendar.summary());
  }

  private ItemSync sync(CalendarEvent event, Calendar calendar) {
    if (calendar.accountId() == null) {
      return ItemSync.of(ItemSync.State.DEVICE_ONLY);
    }
    EventId id = event.id();
    List<OutboxEntry> waiting = store.outbox().ofEvent(id);
    Optional<String> refused =
        waiting.stream().map(OutboxEntry::parkedReason).filter(Objects::nonNull).findFirst();
    if (refused.isPresent()) {
      return new ItemSync(ItemSync.State.REFUSED, session.messages().sentence(refused.get()));
    }
    if (store.conflicts().open().stream().anyMatch(conflict -> conflict.eventId().equals(id))) {
      return ItemSync.of(ItemSync.State.DIFFERS);
    }
    boolean known =
        store.syncState().find(id).map(SyncedEvent::remote).filter(Objects::nonNull).isPresent();
    if (!waiting.isEmpty() || !known) {
      return ItemSync.of(ItemSync.State.WAITING);
    }
    boolean unread =
        store.syncState().troubles().stream()
            .anyMatch(trouble -> trouble.calendar().equals(calendar.id()));
    return unread
        ? new ItemSync(
            ItemSync.State.UNREAD,
            session.messages().text("shell.sync.partly.status", 1, calendar.summary()))
        : ItemSync.of(ItemSync.State.SAME);
  }

  private @Nullable Task whole(Task part) {
    TaskId id = part.content().parent();
    return id == null ? null : store.tasks().find(id).orElse(null);
  }

  private Optional<InspectorSubject> task(Task task) {
    List<TaskList> lists = store.tasks().lists();
    return lists.stream()
        .filter(list -> list.id().equals(task.listId()))
        .findFirst()
        .map(
            list ->
                new InspectorSubject.OfTask(
                    task,
                    whole(task),
                    list,
                    EventPalette.shown(Rgb.parse(list.color()), ColourStyle.MODERN),
                    store.tasks().subtasks(task.id()),
                    lists));
  }
}
