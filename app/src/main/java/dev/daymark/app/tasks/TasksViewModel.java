package dev.daymark.app.tasks;

import dev.daymark.app.quickadd.TypedTask;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.domain.Due;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.StoreChange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
  private final TaskPlaces places;
  private final Indenting indenting;
  private final Lingering lingering = new Lingering(this::left);
  private Runnable onLeft = () -> {};
  private final LiveQuery<TaskSnapshot> query;
  private final ChangeListener<Object> dayWatch = (property, before, now) -> watchDay();
  private final ObjectProperty<TaskFilter> filter =
      new SimpleObjectProperty<>(this, "filter", TaskFilter.Smart.PLANNED);
  private final ReadOnlyObjectWrapper<TaskSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(TaskSnapshot.EMPTY);
  private final ObservableList<TaskLine> lines = FXCollections.observableArrayList();
  private final ObservableList<TaskLine> shownLines =
      FXCollections.unmodifiableObservableList(lines);
  private final Set<TaskGroup> folded = new HashSet<>();
  private final Set<String> onlyWords = new HashSet<>();
  private final ObjectProperty<TaskArrangement> arrangement =
      new SimpleObjectProperty<>(this, "arrangement", TaskArrangement.USUAL);

  /** Begins to follow the store. */
  public TasksViewModel(Session session) {
    this.session = session;
    this.edits = new TaskEdits(session, lingering::begin);
    this.places =
        new TaskPlaces(session, edits, shownLines, this::column, () -> arrangement.get().order());
    this.indenting =
        new Indenting(
            session,
            () -> arrangement.get().form() == TaskArrangement.Form.LIST ? shownLines : List.of(),
            snapshot::get);
    filter.addListener((property, before, now) -> rebuild());
    arrangement.addListener((property, before, now) -> rebuild());
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

  /** Whether the tasks could not be read at the last try. */
  public ReadOnlyBooleanProperty failingProperty() {
    return query.failingProperty();
  }

  /** Reads them again. */
  public void readAgain() {
    query.refresh();
  }

  /** Which list is shown; the planned tasks at first. */
  public ObjectProperty<TaskFilter> filterProperty() {
    return filter;
  }

  /** How they are laid out. */
  public ObjectProperty<TaskArrangement> arrangementProperty() {
    return arrangement;
  }

  /** The cards of a column of the board, from top to bottom. */
  List<TaskRow> column(TaskStatus status) {
    return snapshot.get().column(filter.get(), arrangement.get(), status);
  }

  /** Headings and tasks, from top to bottom. */
  public ObservableList<TaskLine> lines() {
    return shownLines;
  }

  /** What can be done to tasks. */
  public TaskEdits edits() {
    return edits;
  }

  /** Makes tasks subtasks of others. */
  Indenting indenting() {
    return indenting;
  }

  /** Says how long rows stay in their places whose tasks were just completed. */
  void setClock(Lingering.Clock clock) {
    lingering.setClock(clock);
  }

  /** Whether the row of a task that was just completed is still where it was. */
  boolean isLingering(TaskId id) {
    return lingering.before().containsKey(id);
  }

  /** Runs whenever the moment of a row is over that stayed where it was. */
  void setOnLeft(Runnable action) {
    onLeft = action;
  }

  private void left() {
    rebuild();
    onLeft.run();
  }

  /** Changes with every reading; the lists' counts are asked of it. */
  ReadOnlyObjectProperty<TaskSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** Folds a group's rows away, or shows them again. */
  public void toggle(TaskGroup group) {
    if (!folded.remove(group)) {
      folded.add(group);
    }
    rebuild();
  }

  /** Adds a task from what was typed; a text without a title adds nothing. */
  public boolean add(String text) {
    return add(text, TaskStatus.PENDING);
  }

  /** The same, into a column of the board. */
  boolean add(String text, TaskStatus status) {
    TypedTask typed = understand(text);
    if (typed.isEmpty()) {
      return false;
    }
    onlyWords.clear();
    edits.create(
        typed.list().map(TaskList::id).or(this::listForNew),
        forFilter(typed.content()).withStatus(status),
        this::elsewhere);
    return true;
  }

  /** Where a task is that the list on the screen leaves out. */
  private Optional<String> elsewhere(Task made) {
    return filter.get().accepts(made, session.today(), session.zone())
        ? Optional.empty()
        : snapshot.get().lists().stream()
            .filter(list -> list.id().equals(made.listId()))
            .findFirst()
            .map(TaskList::name);
  }

  /** What a text would become, for the chips beside it. */
  TypedTask understand(String text) {
    onlyWords.removeIf(words -> !text.contains(words));
    return TypedTask.read(session, text, onlyWords, snapshot.get().lists());
  }

  /** Gives words back to the title of what is being typed. */
  void keepAsWords(List<String> words) {
    onlyWords.addAll(words);
  }

  /** A new task belongs in the list it was typed into. */
  private TaskContent forFilter(TaskContent content) {
    TaskContent dated =
        content.due() == null && filter.get() == TaskFilter.Smart.TODAY
            ? content.withDue(new Due.OnDay(session.today()))
            : content;
    return filter.get() instanceof TaskFilter.InCategory(String category)
        ? dated.withCategories(
            Stream.concat(dated.categories().stream(), Stream.of(category)).toList())
        : dated;
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

  /** Where tasks can be put by hand. */
  TaskPlaces places() {
    return places;
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
    List<TaskLine> wanted =
        snapshot.get().lines(filter.get(), arrangement.get(), folded, lingering.before());
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
