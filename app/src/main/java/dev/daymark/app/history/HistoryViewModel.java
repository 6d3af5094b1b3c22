package dev.daymark.app.history;

import dev.daymark.app.history.HistoryStep.FieldChange;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.StoreChange;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What was changed about one item, by whom and when, and the way back. For the FX thread. */
public final class HistoryViewModel implements AutoCloseable {
  private final Session session;
  private final ItemId item;
  private final FieldWords words;
  private final TaskWords taskWords;
  private final HomeWords homes;
  private final LiveQuery<Shown> query;
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", new Shown("", List.of()));

  /**
   * What is shown.
   *
   * @param title the item's, as it is now
   * @param steps the newest first
   */
  public record Shown(String title, List<HistoryStep> steps) {
    public Shown {
      steps = List.copyOf(steps);
    }
  }

  /** Begins to follow the item. */
  public HistoryViewModel(Session session, ItemId item) {
    this.session = session;
    this.item = item;
    this.words = new FieldWords(session);
    this.taskWords = new TaskWords(session);
    this.homes = new HomeWords(session);
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            HistoryViewModel::concerns,
            this::read,
            shown::set,
            session.edits()::failed);
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.EventsChanged
        || change instanceof StoreChange.TasksChanged;
  }

  private Shown read() {
    Map<ChangeId, List<HistoryEntry>> changes = new LinkedHashMap<>();
    session
        .store()
        .history()
        .ofItem(item)
        .forEach(
            entry -> changes.computeIfAbsent(entry.changeId(), id -> new ArrayList<>()).add(entry));
    EventContent event = null;
    TaskContent task = null;
    if (item instanceof EventId id) {
      event = session.store().events().find(id).map(it -> it.content()).orElse(null);
    } else if (item instanceof TaskId id) {
      task = session.store().tasks().find(id).map(it -> it.content()).orElse(null);
    }
    List<HistoryStep> steps = new ArrayList<>();
    for (List<HistoryEntry> entries : changes.values()) {
      step(entries, event, task).ifPresent(steps::add);
    }
    String title =
        event != null
            ? words.title(event.summary())
            : words.title(task == null ? "" : task.title());
    return new Shown(title, steps.reversed());
  }

  private Optional<HistoryStep> step(
      List<HistoryEntry> entries, @Nullable EventContent event, @Nullable TaskContent task) {
    HistoryEntry first = entries.getFirst();
    if (first.field().equals("*")) {
      String key = first.before() == null ? "history.created" : "history.deleted";
      return Optional.of(new HistoryStep(first.at(), who(first), text(key), List.of()));
    }
    List<FieldChange> fields = new ArrayList<>();
    for (HistoryEntry entry : entries) {
      if (event != null) {
        homes.ofEvent(entry).ifPresent(fields::add);
        homes.ofSeries(entry).ifPresent(fields::add);
        eventField(entry.field()).ifPresent(field -> fields.add(change(entry, field, event)));
      } else if (task != null) {
        homes.ofTask(entry).ifPresent(fields::add);
        taskWords.heading(entry.field()).ifPresent(name -> fields.add(change(entry, name, task)));
      }
    }
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new HistoryStep(first.at(), who(first), "", fields));
  }

  private FieldChange change(HistoryEntry entry, EventField field, EventContent now) {
    EventContent before = session.store().history().event(entry, false, now);
    EventContent after = session.store().history().event(entry, true, now);
    boolean isBack = field.valueIn(before).equals(field.valueIn(now));
    return new FieldChange(
        words.heading(field),
        words.value(field, before),
        words.value(field, after),
        isBack ? null : () -> restore(entry, field, now));
  }

  private FieldChange change(HistoryEntry entry, String name, TaskContent now) {
    TaskContent before = session.store().history().task(entry, false, now);
    TaskContent after = session.store().history().task(entry, true, now);
    return new FieldChange(
        name,
        taskWords.value(entry.field(), before),
        taskWords.value(entry.field(), after),
        before.equals(now) ? null : () -> restore(entry, name, now));
  }

  /** An edit like any other: sent, and taken back with undo. */
  private void restore(HistoryEntry entry, EventField field, EventContent now) {
    session
        .edits()
        .submit(
            text("history.restored", words.heading(field), words.title(now.summary())),
            store ->
                store.editEvent(
                    (EventId) item,
                    current ->
                        field.copy(
                            session.store().history().event(entry, false, current), current)));
  }

  private void restore(HistoryEntry entry, String name, TaskContent now) {
    session
        .edits()
        .submit(
            text("history.restored", name, now.title()),
            store ->
                store.editTask(
                    (TaskId) item,
                    current -> session.store().history().task(entry, false, current)));
  }

  private static Optional<EventField> eventField(String key) {
    if (key.equals("colorId")) {
      return Optional.of(EventField.COLOR);
    }
    for (EventField field : EventField.values()) {
      if (field.name().toLowerCase(Locale.ROOT).equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private String who(HistoryEntry entry) {
    return switch (entry.origin()) {
      case PERSON -> text("history.who.person");
      case UNDO -> text("history.who.undo");
      case REMOTE -> {
        Optional<SyncRun> run =
            Optional.ofNullable(entry.runId()).flatMap(id -> session.store().syncState().run(id));
        yield run.map(it -> text("history.who.run", moment(it))).orElse(text("history.who.remote"));
      }
    };
  }

  private String moment(SyncRun run) {
    return session
        .formatting()
        .time(LocalDateTime.ofInstant(run.startedAt(), session.zone()).toLocalTime());
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  @Override
  public void close() {
    query.close();
  }
}
