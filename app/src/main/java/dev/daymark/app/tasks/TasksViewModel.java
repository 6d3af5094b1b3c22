package dev.daymark.app.tasks;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.StoreChange;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The task list on the screen: what it shows, and what can be done. FX thread only. */
public final class TasksViewModel implements AutoCloseable {
  private final Session session;
  private final TaskEdits edits;
  private final LiveQuery<TaskSnapshot> query;
  private final ChangeListener<Object> dayWatch = (property, before, now) -> watchDay();
  private final ObjectProperty<TaskFilter> filter =
      new SimpleObjectProperty<>(this, "filter", TaskFilter.Smart.PLANNED);
  private final ReadOnlyObjectWrapper<TaskSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(TaskSnapshot.EMPTY);
  private final ObservableList<TaskLine> lines = FXCollections.observableArrayList();
  private final ObservableList<TaskLine> shownLines =
      FXCollections.unmodifiableObservableList(lines);
  private final Set<TaskLine.Group> folded = EnumSet.noneOf(TaskLine.Group.class);

  /** Begins to follow the store. */
  public TasksViewModel(Session session) {
    this.session = session;
    this.edits = new TaskEdits(session);
    filter.addListener((property, before, now) -> rebuild());
    session.minute().addListener(dayWatch);
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            TasksViewModel::concerns,
            this::read,
            this::show,
            session.edits()::failed);
  }

  /** Which list is shown; the planned tasks at first. */
  public ObjectProperty<TaskFilter> filterProperty() {
    return filter;
  }

  /** Headings and tasks, from top to bottom. */
  public ObservableList<TaskLine> lines() {
    return shownLines;
  }

  /** What can be done to tasks. */
  public TaskEdits edits() {
    return edits;
  }

  /** Changes with every reading; the lists' counts are asked of it. */
  ReadOnlyObjectProperty<TaskSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** Folds a group's rows away, or shows them again. */
  public void toggle(TaskLine.Group group) {
    if (!folded.remove(group)) {
      folded.add(group);
    }
    rebuild();
  }

  /** Adds a task from what was typed; a text without a title adds nothing. */
  public boolean add(String text) {
    TaskEntry entry = TaskEntry.parse(text, session.today());
    if (entry.isEmpty()) {
      return false;
    }
    edits.create(listForNew(), forFilter(entry).toContent());
    return true;
  }

  /** What a text would become, for the hint beside it. */
  TaskEntry understand(String text) {
    return forFilter(TaskEntry.parse(text, session.today()));
  }

  /** A new task belongs in the list it was typed into. */
  private TaskEntry forFilter(TaskEntry entry) {
    LocalDate day =
        entry.dueOn() == null && filter.get() == TaskFilter.Smart.TODAY
            ? session.today()
            : entry.dueOn();
    List<String> categories =
        filter.get() instanceof TaskFilter.InCategory(String category)
                && !entry.categories().contains(category)
            ? Stream.concat(entry.categories().stream(), Stream.of(category)).toList()
            : entry.categories();
    return new TaskEntry(entry.title(), entry.priority(), categories, day);
  }

  private Optional<TaskListId> listForNew() {
    return filter.get() instanceof TaskFilter.InList(TaskListId list)
        ? Optional.of(list)
        : Optional.empty();
  }

  /** Moves every overdue task to today. */
  public void moveOverdueToToday() {
    List<TaskRow> late = rows().stream().filter(TaskRow::overdue).toList();
    edits.setDue(late, session.today());
  }

  /** Puts a task one row up or down among those of its day. */
  public void move(TaskId id, int direction) {
    List<TaskRow> rows = rows();
    int from = indexOf(rows, id);
    int to = from + direction;
    if (from < 0 || to < 0 || to >= rows.size() || !sameDay(rows.get(from), rows.get(to))) {
      return;
    }
    int beyond = to + direction;
    double target = rows.get(to).task().position();
    boolean between =
        beyond >= 0 && beyond < rows.size() && sameDay(rows.get(to), rows.get(beyond));
    double position =
        between ? (target + rows.get(beyond).task().position()) / 2 : target + direction;
    edits.move(rows.get(from), position);
  }

  private static boolean sameDay(TaskRow one, TaskRow other) {
    return one.isCompleted() == other.isCompleted() && Objects.equals(one.dueOn(), other.dueOn());
  }

  private static int indexOf(List<TaskRow> rows, TaskId id) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Opens a task in the inspector. */
  public void select(TaskId id) {
    session.selection().select(new ItemKey.OfTask(id));
  }

  private List<TaskRow> rows() {
    return lines.stream()
        .filter(TaskLine.Item.class::isInstance)
        .map(line -> ((TaskLine.Item) line).row())
        .toList();
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.TasksChanged
        || change instanceof StoreChange.TaskListsChanged;
  }

  private TaskSnapshot read() {
    return new TaskSnapshot(
        session.store().tasks().all(),
        session.store().tasks().lists(),
        LocalDate.ofInstant(session.minute().getValue(), session.zone()),
        session.zone());
  }

  private void show(TaskSnapshot arrived) {
    snapshot.set(arrived);
    rebuild();
  }

  private void rebuild() {
    List<TaskLine> wanted = snapshot.get().lines(filter.get(), folded);
    if (!lines.equals(wanted)) {
      lines.setAll(wanted);
    }
  }

  private void watchDay() {
    if (!snapshot.get().today().equals(session.today())) {
      query.refresh();
    }
  }

  @Override
  public void close() {
    session.minute().removeListener(dayWatch);
    query.close();
  }
}
