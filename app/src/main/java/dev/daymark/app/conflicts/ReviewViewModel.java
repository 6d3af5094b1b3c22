package dev.daymark.app.conflicts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.RunUndo;
import dev.daymark.storage.StoreChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The events both sides changed, which of them is looked at, and what is chosen for each of its
 * fields until it is saved. For the FX thread.
 */
public final class ReviewViewModel implements AutoCloseable {
  private final Session session;
  private final ReviewReader reader;
  private final LiveQuery<Reading> query;
  private final ObservableList<ReviewCase> cases = FXCollections.observableArrayList();
  private final ObservableList<AutoMerge> merges = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<ReviewCase>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
  private final ReadOnlyObjectWrapper<Map<UUID, Choice>> choices =
      new ReadOnlyObjectWrapper<>(this, "choices", Map.of());
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");

  private record Reading(List<ReviewCase> cases, List<AutoMerge> merges) {}

  /** Begins to follow the conflicts. */
  public ReviewViewModel(Session session) {
    this.session = session;
    this.reader = new ReviewReader(session.store(), session.zone());
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            ReviewViewModel::concerns,
            () -> new Reading(reader.cases(), reader.merges(session.minute().getValue())),
            this::show,
            session.edits()::failed);
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.ConflictsChanged
        || change instanceof StoreChange.EventsChanged
        || change instanceof StoreChange.SyncRunsChanged;
  }

  public Session session() {
    return session;
  }

  /** What waits for a decision, the oldest first. */
  public ObservableList<ReviewCase> cases() {
    return cases;
  }

  /** What was merged without asking, the newest first. */
  public ObservableList<AutoMerge> merges() {
    return merges;
  }

  /** How many events wait. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Empty only if nothing waits. */
  public ReadOnlyObjectProperty<Optional<ReviewCase>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** What is chosen for each conflict of the selected event; a new map each time. */
  public ReadOnlyObjectProperty<Map<UUID, Choice>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /**
   * Whether the person opened the selected event; it is seen then even where there is no room for
   * the list beside it.
   */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  private void show(Reading reading) {
    Optional<ReviewCase> before = selected.get();
    int index = before.map(cases::indexOf).orElse(0);
    if (!cases.equals(reading.cases())) {
      cases.setAll(reading.cases());
    }
    if (!merges.equals(reading.merges())) {
      merges.setAll(reading.merges());
    }
    count.set(cases.size());
    Optional<ReviewCase> still =
        before.flatMap(
            old -> cases.stream().filter(it -> it.event().equals(old.event())).findFirst());
    if (still.isEmpty()) {
      select(Math.clamp(index, 0, Math.max(0, cases.size() - 1)));
    } else if (!still.equals(before)) {
      selected.set(still);
      choices.set(completed(still.get(), choices.get()));
    }
  }

  private void select(int index) {
    if (index < cases.size()) {
      select(cases.get(index));
    } else {
      open.set(false);
      choices.set(Map.of());
      selected.set(Optional.empty());
    }
  }

  private void select(ReviewCase wanted) {
    choices.set(completed(wanted, Map.of()));
    selected.set(Optional.of(wanted));
  }

  /**
   * Opens an event. If it is another than the selected one, what was chosen for that and not saved
   * is forgotten.
   */
  public void open(ReviewCase wanted) {
    if (!selected.get().equals(Optional.of(wanted))) {
      select(wanted);
    }
    open.set(true);
  }

  /** Opens what waits about an event, if anything does. */
  public void open(EventId event) {
    cases.stream().filter(it -> it.event().equals(event)).findFirst().ifPresent(this::open);
  }

  /** Goes back to the list; the event stays selected, and what was chosen for it stays chosen. */
  public void leave() {
    open.set(false);
  }

  private static Map<UUID, Choice> completed(ReviewCase wanted, Map<UUID, Choice> chosen) {
    Map<UUID, Choice> all = new HashMap<>();
    for (Conflict conflict : wanted.conflicts()) {
      Choice choice = chosen.get(conflict.id());
      all.put(conflict.id(), choice == null ? Merging.preselected(conflict) : choice);
    }
    return Map.copyOf(all);
  }

  /** Looks at the next event, or a previous one for negative numbers. */
  public void turn(int steps) {
    selected
        .get()
        .ifPresent(now -> select(Math.clamp(cases.indexOf(now) + steps, 0, cases.size() - 1)));
  }

  /** Chooses for one field. */
  public void choose(Conflict conflict, Choice choice) {
    open.set(true);
    Map<UUID, Choice> changed = new HashMap<>(choices.get());
    changed.put(conflict.id(), choice);
    choices.set(Map.copyOf(changed));
  }

  /** Chooses one side for every field. */
  public void chooseAll(Choice.Keep side) {
    open.set(true);
    Map<UUID, Choice> changed = new HashMap<>();
    choices.get().keySet().forEach(id -> changed.put(id, side));
    choices.set(Map.copyOf(changed));
  }

  /** The event as it will be; empty if it will be deleted. */
  public Optional<EventContent> result() {
    return selected.get().flatMap(this::result);
  }

  private Optional<EventContent> result(ReviewCase decided) {
    if (decided.isDeletion()) {
      Conflict conflict = decided.conflicts().getFirst();
      return choice(conflict) instanceof Choice.Keep(var side)
          ? Optional.ofNullable(conflict.side(side))
          : Optional.empty();
    }
    EventContent content = decided.content();
    for (Conflict conflict : decided.conflicts()) {
      content = Merging.apply(conflict, choice(conflict), content);
    }
    return Optional.of(content);
  }

  /** What is chosen for a conflict of the selected event. */
  public Choice choice(Conflict conflict) {
    return Objects.requireNonNullElseGet(
        choices.get().get(conflict.id()), () -> Merging.preselected(conflict));
  }

  /** Makes what was chosen true, as one step of undo; the next event is looked at. */
  public void save() {
    selected.get().ifPresent(this::save);
  }

  private void save(ReviewCase decided) {
    List<Conflict> settled = new ArrayList<>();
    List<Function<LocalEdits, Edit<?>>> steps = new ArrayList<>();
    for (Conflict conflict : decided.conflicts()) {
      Choice choice = choice(conflict);
      if (changes(decided, conflict, choice)) {
        steps.add(store -> end(store, conflict, choice));
      } else {
        settled.add(conflict);
      }
    }
    if (!settled.isEmpty()) {
      session.edits().inTurn(next -> settle(settled, next));
    }
    if (!steps.isEmpty()) {
      String key = result(decided).isEmpty() ? "calendar.deleted" : "review.saved";
      session.edits().submitAll(session.messages().text(key, title(decided.content())), steps);
    }
  }

  private static boolean changes(ReviewCase decided, Conflict conflict, Choice choice) {
    EventContent now = decided.now();
    if (decided.isDeletion()) {
      boolean stays = choice instanceof Choice.Keep(var side) && conflict.side(side) != null;
      return stays == (now == null);
    }
    return now == null || !Merging.apply(conflict, choice, now).equals(now);
  }

  private static Edit<?> end(LocalEdits store, Conflict conflict, Choice choice) {
    return choice instanceof Choice.Keep(var side)
        ? store.resolveConflict(conflict.id(), side)
        : store.mergeConflict(conflict.id(), now -> Merging.apply(conflict, choice, now));
  }

  /** What stays as it is changes nothing that could be taken back. */
  private void settle(List<Conflict> settled, Runnable next) {
    Map<UUID, Choice> chosen = choices.get();
    session
        .background()
        .start(
            () -> {
              for (Conflict conflict : settled) {
                boolean keeps = chosen.get(conflict.id()) instanceof Choice.Keep;
                Choice choice = keeps ? chosen.get(conflict.id()) : Choice.MINE;
                end(session.store().localEdits(), conflict, Objects.requireNonNull(choice));
              }
              return settled.size();
            },
            done -> next.run(),
            failure -> {
              session.edits().failed(failure);
              next.run();
            });
  }

  private String title(EventContent content) {
    return content.summary().isBlank()
        ? session.messages().text("session.untitled")
        : content.summary();
  }

  /** Takes back what a merge brought from the other side. */
  public void undo(AutoMerge merge) {
    session
        .edits()
        .submit(
            session.messages().text("review.merge.undone", merge.title()),
            store -> {
              RunUndo undone = store.undoRun(merge.run(), merge.event());
              if (undone.undone().isEmpty() && !undone.refused().isEmpty()) {
                throw new DaymarkException(
                    ErrorCode.CHANGE_NOT_FOUND, undone.refused().getFirst().reason());
              }
              return new Edit<>(undone.change(), undone);
            });
  }

  @Override
  public void close() {
    query.close();
  }
}
