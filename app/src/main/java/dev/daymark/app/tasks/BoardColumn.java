package dev.daymark.app.tasks;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A column of the board: its status, its cards, and a field for a new one. */
final class BoardColumn extends VBox {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final TaskStatus status;
  private final TasksViewModel model;
  private final Session session;
  private final Messages messages;
  private final Label count = Labels.text("", "dm-subtle");
  private final ListView<BoardLine> cards = new ListView<>();
  private final TextField field = new TextField();
  private final BoardFold fold;
  private List<TaskRow> rows = List.of();
  private Set<TaskId> dragged = Set.of();
  private final Set<TaskId> arriving = new HashSet<>();

  BoardColumn(TaskStatus status, TaskCell.Parts parts, TaskSurface surface) {
    this.status = status;
    this.model = parts.model();
    this.session = parts.session();
    this.messages = session.messages();
    this.fold = new BoardFold(status, session);
    String name = messages.text("tasks.status." + status.name().toLowerCase(Locale.ROOT));
    getStyleClass().addAll("board-column", status.name().toLowerCase(Locale.ROOT));
    cards.setAccessibleText(name);
    cards.getStyleClass().add("cards");
    cards.setCellFactory(
        view ->
            new TaskCardCell(
                parts,
                surface,
                row -> dragged.contains(row.id()),
                row -> arriving.contains(row.id())));
    VBox.setVgrow(cards, Priority.ALWAYS);
    prepareField(name);
    setMinWidth(0);
    cards.setMinWidth(0);
    cards.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && isOnMore(event)) {
            showWhole();
          }
        });
    cards.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
          if (opens && cards.getFocusModel().getFocusedItem() instanceof BoardLine.More) {
            showWhole();
            event.consume();
          }
        });
    getChildren().addAll(header(name), field, cards);
  }

  private static boolean isOnMore(MouseEvent event) {
    for (Node at = (Node) event.getTarget(); at != null; at = at.getParent()) {
      if (at instanceof TaskCardCell cell) {
        return cell.getItem() instanceof BoardLine.More;
      }
    }
    return false;
  }

  private HBox header(String name) {
    StatusGlyph glyph = new StatusGlyph(16);
    glyph.statusProperty().set(status);
    Button add =
        Buttons.icon(Feather.PLUS, messages.text("tasks.board.add", name), null, this::beginAdding);
    HBox header = new HBox(glyph, Labels.text(name, "dm-heading"), count, Labels.spacer(), add);
    header.getStyleClass().add("board-header");
    return header;
  }

  private void prepareField(String name) {
    field.getStyleClass().add("new-card");
    field.setPromptText(messages.text("tasks.board.prompt"));
    field.setAccessibleText(messages.text("tasks.board.add", name));
    adding(false);
    field.setOnAction(event -> add());
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            adding(false);
            cards.requestFocus();
            event.consume();
          }
        });
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                add();
                adding(false);
              }
            });
  }

  private void add() {
    String text = field.getText();
    field.clear();
    if (model.add(text, status)) {
      fold.unfold();
    }
  }

  private void adding(boolean now) {
    field.clear();
    field.setVisible(now);
    field.setManaged(now);
  }

  /** Opens the field for a new card. */
  void beginAdding() {
    adding(true);
    field.requestFocus();
  }

  private void showWhole() {
    fold.unfold();
    show(rows, selection().stream().map(TaskRow::id).collect(Collectors.toSet()));
  }

  /** Shows cards, some of them selected. */
  void show(List<TaskRow> shown, Set<TaskId> selected) {
    rows = shown;
    fold.keepInSight(rows, selected);
    count.setText(messages.text("tasks.group.count", rows.size()));
    List<BoardLine> lines = new ArrayList<>();
    rows.stream().limit(fold.first(rows)).map(BoardLine.Card::new).forEach(lines::add);
    addMore(lines);
    if (!cards.getItems().equals(lines)) {
      cards.getItems().setAll(lines);
      select(selected);
    }
  }

  private void addMore(List<BoardLine> lines) {
    if (rows.size() > fold.first(rows)) {
      lines.add(new BoardLine.More(fold.words(rows)));
    }
  }

  /** Selects the cards of some tasks, and no others. */
  void choose(Set<TaskId> wanted) {
    if (rows.stream().anyMatch(row -> wanted.contains(row.id()))) {
      show(rows, wanted);
    }
    select(wanted);
  }

  private void select(Set<TaskId> wanted) {
    cards.getSelectionModel().clearSelection();
    for (int i = 0; i < cards.getItems().size(); i++) {
      if (cards.getItems().get(i) instanceof BoardLine.Card(var row) && wanted.contains(row.id())) {
        cards.getSelectionModel().select(i);
      }
    }
  }

  TaskStatus status() {
    return status;
  }

  ListView<BoardLine> cards() {
    return cards;
  }

  List<TaskRow> selection() {
    return cards.getSelectionModel().getSelectedItems().stream()
        .filter(BoardLine.Card.class::isInstance)
        .map(line -> ((BoardLine.Card) line).row())
        .toList();
  }

  /** Lets the cards of these tasks fade, which are under the pointer. */
  void fade(List<TaskRow> moving) {
    dragged = moving.stream().map(TaskRow::id).collect(Collectors.toSet());
    cards.refresh();
  }

  /**
   * Makes room for a card.
   *
   * @param index among the cards that are not dragged; negative for none
   */
  void makeRoom(int index) {
    pseudoClassStateChanged(OVER, index >= 0);
    List<BoardLine> lines = new ArrayList<>();
    int others = 0;
    for (TaskRow row : rows.subList(0, fold.first(rows))) {
      boolean moving = dragged.contains(row.id());
      if (!moving && others++ == index) {
        lines.add(BoardLine.Slot.FREE);
      }
      lines.add(new BoardLine.Card(row));
    }
    if (index >= others) {
      lines.add(BoardLine.Slot.FREE);
    }
    addMore(lines);
    if (!cards.getItems().equals(lines)) {
      cards.getItems().setAll(lines);
    }
  }

  /** The cells that are seen. */
  Stream<TaskCardCell> cells() {
    return cards.lookupAll(".task-card-cell").stream()
        .filter(TaskCardCell.class::isInstance)
        .map(TaskCardCell.class::cast)
        .filter(Node::isVisible);
  }

  List<TaskRow> rows() {
    return rows;
  }

  /** Says of a card whether it is still on its way to here. */
  void setArriving(TaskId id, boolean on) {
    if (on ? arriving.add(id) : arriving.remove(id)) {
      cells().forEach(TaskCardCell::mark);
    }
  }

  /** Where in the scene the room is that was made. */
  Optional<Point2D> room() {
    return cards.lookupAll(".task-slot").stream()
        .filter(slot -> slot.getParent() instanceof TaskCardCell cell && cell.isVisible())
        .map(slot -> slot.localToScene(Point2D.ZERO))
        .findFirst();
  }

  /** The place among the cards that are not dragged where a point of the scene is. */
  int indexAt(double sceneY) {
    return (int)
            cells()
                .filter(cell -> isStanding(cell.getItem()))
                .filter(cell -> cell.localToScene(cell.getLayoutBounds()).getCenterY() < sceneY)
                .count()
        + scrolledOut();
  }

  private boolean isStanding(BoardLine line) {
    return line instanceof BoardLine.Card(var row) && !dragged.contains(row.id());
  }

  /** How many cards are above what is seen. */
  private int scrolledOut() {
    int first =
        cells()
            .filter(cell -> cell.getItem() != null)
            .mapToInt(TaskCardCell::getIndex)
            .min()
            .orElse(0);
    return (int) cards.getItems().subList(0, first).stream().filter(this::isStanding).count();
  }
}
