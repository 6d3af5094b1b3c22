package dev.daymark.app.tasks;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.CommandTarget;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.ErrorPane;
import dev.daymark.app.ui.controls.OnDemand;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.TaskId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The tasks as a list with its add field, or as a board. Rows are reused; only those on the screen
 * exist.
 */
public final class TasksView extends VBox implements TaskSurface {
  private final TasksViewModel model;
  private final Session session;
  private final TaskRows list;
  private final TaskAddField addField;
  private final NoTasks empty;
  private final Pane layer = new Pane();
  private final OnDemand<TaskBoard> board;
  private final TaskListDrag drag;
  private final TaskCommands commands;
  private final Set<TaskId> chosen = new HashSet<>();
  private final NextOpen nextOpen = new NextOpen();
  private List<TaskRow> told = List.of();
  private boolean filling;
  private Runnable onOpen = () -> {};
  private Runnable onAddPart = () -> {};
  private Consumer<List<TaskRow>> onSeveral = rows -> {};

  /** Builds it over its model. */
  public TasksView(TasksViewModel model, Session session, EventColours colours) {
    this.model = model;
    this.session = session;
    this.empty = new NoTasks(model, session.messages());
    this.addField = new TaskAddField(model, session, this::focusList);
    getStyleClass().add("dm-tasks");
    TaskMenus menus = new TaskMenus(model, session, this::renameSelected);
    TaskCell.Parts parts =
        new TaskCell.Parts(model, session, colours, menus, this::selection, this::open);
    this.board = new OnDemand<>(() -> new TaskBoard(parts, this));
    this.list = new TaskRows(session.messages());
    list.setCellFactory(view -> new TaskCell(parts));
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<TaskLine>) change -> selected());
    commands = new TaskCommands(model, menus, this);
    new TaskListKeys(list, model).install();
    new TaskKeys(session.keys(), commands, this).install();
    layer.setMouseTransparent(true);
    drag = new TaskListDrag(list, model, this, layer);
    drag.install();
    StackPane middle = new StackPane(list, empty, board, layer);
    ErrorPane.over(
        middle,
        model.failingProperty(),
        session.messages().text("tasks.unread"),
        Buttons.standard(session.messages().text("ui.button.retry"), model::readAgain));
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(addField, middle);
    model.setOnLeft(this::fill);
    model.setClock((task, ended) -> Motion.of(this).stay(task, Pace.LEAVE, ended));
    InvalidationListener fill = observed -> fill();
    model.lines().addListener(fill);
    model.snapshotProperty().addListener(fill);
    model.filterProperty().addListener(fill);
    model.arrangementProperty().addListener(fill);
    session.selection().selectedProperty().addListener(observed -> follow());
    fill();
  }

  /** What was selected elsewhere is selected in the list, too; of a part the whole is. */
  private void follow() {
    if (!filling
        && session.selection().selected().orElse(null) instanceof ItemKey.OfTask(TaskId id)) {
      TaskId shown = model.snapshotProperty().get().rootOf(id);
      if (!chosen.contains(shown)) {
        chosen.clear();
        chosen.add(shown);
        fill();
      }
      if (isBoard()) {
        board.get().follow(shown);
      }
    }
  }

  /** Lets rows be dropped onto the lists in the sidebar, too. */
  public void setLists(TaskListsView lists) {
    drag.setElsewhere(lists);
  }

  /** Runs when the person asks to see a task's details. */
  public void setOnOpen(Runnable action) {
    onOpen = action;
  }

  /** Runs when the person wants to type a part of the selected task. */
  public void setOnAddPart(Runnable action) {
    onAddPart = action;
  }

  /** Gets the selected tasks whenever there are more than one; an empty list when no longer. */
  public void setOnSeveral(Consumer<List<TaskRow>> action) {
    onSeveral = action;
  }

  /** What can be done to several tasks at once, for the panel at the side. */
  public Node actionsFor(List<TaskRow> rows) {
    return new SeveralTasks(rows, isBoard() ? board.get().commands() : commands, session);
  }

  /** Puts the focus where a new task is typed. */
  public void focusAddField() {
    if (isBoard()) {
      board.get().beginAdding();
    } else {
      addField.focusField();
    }
  }

  /** Puts the focus on the tasks. */
  public void focusList() {
    if (isBoard()) {
      board.get().focusCards();
    } else {
      list.focusFirst();
      list.requestFocus();
    }
  }

  private boolean isBoard() {
    return model.arrangementProperty().get().form() == TaskArrangement.Form.BOARD;
  }

  @Override
  public void open() {
    onOpen.run();
  }

  @Override
  public void addPart() {
    onAddPart.run();
  }

  @Override
  public Node node() {
    return list;
  }

  @Override
  public Node anchor() {
    return selection().stream()
        .findFirst()
        .flatMap(list::cellOf)
        .map(cell -> (Node) cell)
        .orElse(list);
  }

  @Override
  public void selectAll() {
    list.getSelectionModel().selectAll();
  }

  @Override
  public void toggleSelection() {
    Selections.toggleFocused(list);
  }

  @Override
  public void moveCursor(int by) {
    Selections.moveFocus(list, by, TaskLine.Item.class::isInstance);
  }

  @Override
  public void makeParts() {
    model.indenting().whole(selection()).map(TaskRow::id).ifPresent(this::makePartsOf);
  }

  /** The whole is selected then: its parts are not in the list. */
  private void makePartsOf(TaskId whole) {
    model.indenting().run(selection());
    model.select(whole);
  }

  @Override
  public boolean canMakeParts() {
    return model.indenting().whole(selection()).isPresent();
  }

  @Override
  public void reorder(int by) {
    model.places().move(selection(), by);
  }

  @Override
  public boolean canReorder(int by) {
    return model.places().canMove(selection(), by);
  }

  @Override
  public void shiftColumn(int by) {
    if (isBoard()) {
      board.get().shiftColumn(by);
    }
  }

  @Override
  public boolean hasColumns() {
    return isBoard();
  }

  /** What carries out commands in the list or on the board. */
  public CommandTarget commands() {
    return new CommandTarget() {
      @Override
      public boolean can(Command command) {
        return shown().can(command);
      }

      @Override
      public boolean perform(Command command) {
        return shown().perform(command);
      }

      private TaskCommands shown() {
        return isBoard() ? board.get().commands() : commands;
      }
    };
  }

  @Override
  public List<TaskRow> selection() {
    if (isBoard()) {
      return board.get().selection();
    }
    return list.selectedRows();
  }

  @Override
  public void completing(List<TaskRow> rows) {
    nextOpen.begin(rows);
  }

  private void renameSelected(TaskRow row) {
    if (isBoard()) {
      board.get().rename(row);
    } else {
      rename(row);
    }
  }

  @Override
  public void rename(TaskRow row) {
    list.cellOf(row).ifPresent(TaskCell::beginRename);
  }

  private void fill() {
    boolean asBoard = isBoard();
    board.setVisible(asBoard);
    list.setVisible(!asBoard);
    addField.setVisible(!asBoard);
    addField.setManaged(!asBoard);
    if (asBoard) {
      board.get().refresh();
      if (chosen.size() == 1) {
        board.get().follow(chosen.iterator().next());
      }
      empty.setVisible(false);
    } else {
      fillList();
    }
    List<TaskRow> rows = several();
    if (!rows.equals(told)) {
      tell(rows);
    }
  }

  private void fillList() {
    filling = true;
    Optional<TaskId> next =
        nextOpen.after(list.getItems(), model.lines(), chosen, model::isLingering);
    if (next.isPresent()) {
      chosen.clear();
      chosen.add(next.get());
    }
    list.fill(model.lines(), chosen);
    filling = false;
    next.ifPresent(model::select);
    empty.show(model.lines().isEmpty());
  }

  private void selected() {
    if (filling) {
      return;
    }
    chosen.clear();
    selection().forEach(row -> chosen.add(row.id()));
    if (chosen.size() == 1) {
      model.select(chosen.iterator().next());
    } else if (session.selection().selected().orElse(null) instanceof ItemKey.OfTask) {
      session.selection().clear();
    }
    tellSeveral();
  }

  /** Tells whoever shows it which tasks are selected, if there are several. */
  public void tellSeveral() {
    tell(several());
  }

  private List<TaskRow> several() {
    List<TaskRow> rows = selection();
    return rows.size() > 1 ? rows : List.of();
  }

  private void tell(List<TaskRow> rows) {
    told = rows;
    onSeveral.accept(rows);
  }
}
