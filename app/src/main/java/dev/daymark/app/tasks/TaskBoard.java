package dev.daymark.app.tasks;

import dev.daymark.app.ui.Directions;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The tasks as cards in three columns: pending, in progress, completed. */
final class TaskBoard extends StackPane implements TaskSurface {
  private final TasksView screen;
  private final TasksViewModel model;
  private final Runnable onOpen;
  private final List<BoardColumn> columns;
  private final Set<TaskId> chosen = new HashSet<>();
  private final TaskCommands commands;
  private final BoardDrag drag;
  private final BoardMoves moves;
  private boolean busy;

  /**
   * @param screen what the board is on, which leads to the details
   */
  TaskBoard(TaskCell.Parts parts, TasksView screen) {
    this.screen = screen;
    this.model = parts.model();
    this.onOpen = parts.open();
    this.columns =
        Stream.of(TaskStatus.values()).map(it -> new BoardColumn(it, parts, this)).toList();
    getStyleClass().add("dm-board");
    HBox row = new HBox();
    row.getStyleClass().add("columns");
    for (BoardColumn column : columns) {
      column.setPrefWidth(0);
      HBox.setHgrow(column, Priority.ALWAYS);
      column.cards().getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
      column
          .cards()
          .getSelectionModel()
          .getSelectedItems()
          .addListener((ListChangeListener<BoardLine>) change -> selected(column));
      row.getChildren().add(column);
    }
    Pane layer = new Pane();
    layer.setMouseTransparent(true);
    layer.getStyleClass().add("board-moves");
    getChildren().addAll(row, layer);
    moves = new BoardMoves(this, columns, layer);
    drag = new BoardDrag(this, columns, model, layer);
    drag.install();
    commands = new TaskCommands(model, parts.menus(), this);
    new TaskKeys(parts.session().keys(), commands, this).install();
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
  }

  /** Shows the tasks as they are now. */
  void refresh() {
    // What was dropped has landed already.
    Map<TaskId, BoardMoves.Stand> before = drag.isHeld() ? Map.of() : moves.stands();
    busy = true;
    drag.letGo();
    columns.forEach(column -> column.show(model.column(column.status()), chosen));
    busy = false;
    moves.show(before);
  }

  /** Selects a card that was selected elsewhere. */
  void follow(TaskId id) {
    if (!chosen.contains(id)) {
      chosen.clear();
      chosen.add(id);
      busy = true;
      columns.forEach(column -> column.choose(chosen));
      busy = false;
    }
  }

  /** Opens the field for a new pending task. */
  void beginAdding() {
    columns.getFirst().beginAdding();
  }

  /** Puts the focus on the first column that has cards. */
  void focusCards() {
    columns.stream()
        .filter(column -> !column.selection().isEmpty())
        .findFirst()
        .or(
            () ->
                columns.stream().filter(column -> !column.cards().getItems().isEmpty()).findFirst())
        .orElse(columns.getFirst())
        .cards()
        .requestFocus();
  }

  /** What is selected is selected in one column only. */
  private void selected(BoardColumn column) {
    List<TaskRow> rows = column.selection();
    if (busy || rows.isEmpty()) {
      return;
    }
    busy = true;
    columns.stream()
        .filter(other -> !other.equals(column))
        .forEach(other -> other.cards().getSelectionModel().clearSelection());
    busy = false;
    chosen.clear();
    rows.forEach(row -> chosen.add(row.id()));
    if (rows.size() == 1) {
      model.select(rows.getFirst().id());
    }
    screen.tellSeveral();
  }

  private void move(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    boolean taken =
        switch (Directions.meant(event.getCode(), this)) {
          case LEFT -> step(-1);
          case RIGHT -> step(1);
          default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  @Override
  public boolean hasColumns() {
    return true;
  }

  @Override
  public void shiftColumn(int direction) {
    List<TaskRow> rows = selection();
    if (rows.isEmpty()) {
      return;
    }
    TaskStatus now = rows.getFirst().task().content().status();
    int target = columns.stream().map(BoardColumn::status).toList().indexOf(now) + direction;
    if (target >= 0 && target < columns.size()) {
      model.edits().setStatus(rows, columns.get(target).status());
      columns.get(target).cards().requestFocus();
    }
  }

  /** Goes to the next column that has cards. */
  private boolean step(int direction) {
    int now = focused();
    for (int i = now + direction; now >= 0 && i >= 0 && i < columns.size(); i += direction) {
      if (!columns.get(i).cards().getItems().isEmpty()) {
        columns.get(i).cards().requestFocus();
        columns.get(i).cards().getSelectionModel().clearAndSelect(0);
        return true;
      }
    }
    return false;
  }

  private int focused() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).cards().isFocused()) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void reorder(int by) {
    List<TaskRow> rows = selection();
    if (canReorder(by)) {
      TaskStatus status = rows.getFirst().task().content().status();
      boolean _ =
          model.places().drop(rows, status, model.column(status).indexOf(rows.getFirst()) + by);
    }
  }

  @Override
  public boolean canReorder(int by) {
    List<TaskRow> rows = selection();
    if (rows.isEmpty()) {
      return false;
    }
    List<TaskRow> column = model.column(rows.getFirst().task().content().status());
    int target = column.indexOf(rows.getFirst()) + by;
    return target >= 0 && target <= column.size() - rows.size();
  }

  @Override
  public void selectAll() {
    int now = focused();
    if (now >= 0) {
      columns.get(now).cards().getSelectionModel().selectAll();
    }
  }

  @Override
  public void toggleSelection() {
    int now = focused();
    if (now >= 0) {
      Selections.toggleFocused(columns.get(now).cards());
    }
  }

  @Override
  public void moveCursor(int by) {
    int now = focused();
    if (now >= 0) {
      Selections.moveFocus(columns.get(now).cards(), by, card -> true);
    }
  }

  /** What carries out commands here. */
  TaskCommands commands() {
    return commands;
  }

  @Override
  public List<TaskRow> selection() {
    return columns.stream().flatMap(column -> column.selection().stream()).toList();
  }

  @Override
  public void rename(TaskRow row) {
    model.select(row.id());
    open();
  }

  @Override
  public void open() {
    onOpen.run();
  }

  @Override
  public void addPart() {
    screen.addPart();
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public Node anchor() {
    return selection().stream()
        .findFirst()
        .flatMap(
            row ->
                lookupAll(".task-card-cell").stream()
                    .filter(
                        node ->
                            node instanceof TaskCardCell cell
                                && cell.isVisible()
                                && cell.getItem() instanceof BoardLine.Card(var shown)
                                && shown.id().equals(row.id()))
                    .findFirst())
        .orElse(this);
  }
}
