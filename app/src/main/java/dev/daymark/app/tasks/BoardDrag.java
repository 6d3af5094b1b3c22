package dev.daymark.app.tasks;

import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import dev.daymark.domain.TaskStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Drags cards within their column and to another one, which changes their status. */
final class BoardDrag extends RowDrag {
  private final TaskBoard board;
  private final List<BoardColumn> columns;
  private final TasksViewModel model;
  private final Map<TaskStatus, Image> pictures = new EnumMap<>(TaskStatus.class);
  private @Nullable BoardColumn target;
  private int index;
  private boolean held;

  BoardDrag(TaskBoard board, List<BoardColumn> columns, TasksViewModel model, Pane layer) {
    super(board, layer);
    this.board = board;
    this.columns = columns;
    this.model = model;
  }

  @Override
  @Nullable Node rowAt(MouseEvent press) {
    for (Node at = (Node) press.getTarget(); at != null && !at.equals(board); at = at.getParent()) {
      if (at.getStyleClass().contains("ring-area")) {
        return null;
      }
      if (at instanceof TaskCardCell cell) {
        return cell.getItem() instanceof BoardLine.Card ? cell.getGraphic() : null;
      }
    }
    return null;
  }

  @Override
  List<TaskRow> tasksOf(Node card) {
    TaskRow pressed = ((BoardLine.Card) ((TaskCardCell) card.getParent()).getItem()).row();
    List<TaskRow> selected = board.selection();
    return selected.contains(pressed) ? selected : List.of(pressed);
  }

  @Override
  double lean() {
    return 1.5;
  }

  @Override
  void begin(List<TaskRow> dragged) {
    pictures.clear();
    if (source() instanceof TaskCard card) {
      for (BoardColumn column : columns) {
        pictures.put(column.status(), card.as(column.status(), () -> pictureOf(card)));
      }
    }
    columns.forEach(column -> column.fade(dragged));
  }

  @Override
  void over(List<TaskRow> dragged, double sceneX, double sceneY) {
    BoardColumn under =
        columns.stream()
            .filter(column -> column.contains(column.sceneToLocal(sceneX, sceneY)))
            .findFirst()
            .orElse(null);
    target = under;
    if (under != null) {
      Optional.ofNullable(pictures.get(under.status())).ifPresent(this::show);
    }
    index = under == null ? -1 : under.indexAt(sceneY);
    columns.forEach(column -> column.makeRoom(column.equals(under) ? index : -1));
  }

  @Override
  Optional<Point2D> landing() {
    return Optional.ofNullable(target).flatMap(BoardColumn::room);
  }

  @Override
  @Nullable ListView<?> listAt(Point2D scene) {
    return columns.stream()
        .map(BoardColumn::cards)
        .filter(cards -> cards.contains(cards.sceneToLocal(scene)))
        .findFirst()
        .orElse(null);
  }

  @Override
  void drop(List<TaskRow> dragged) {
    BoardColumn into = target;
    held = into != null && model.places().drop(dragged, into.status(), index);
  }

  /** What was dropped stays where it landed until the store has it there. */
  @Override
  void end() {
    target = null;
    if (!held) {
      clear();
      board.refresh();
    } else {
      Motion.of(board).stay(this, Pace.LEAVE, this::giveUp);
    }
  }

  /** The store did not take it. */
  private void giveUp() {
    if (held) {
      letGo();
      board.refresh();
    }
  }

  /** Whether something was dropped that the store does not have yet. */
  boolean isHeld() {
    return held;
  }

  /** The store has what was dropped. */
  void letGo() {
    if (held) {
      held = false;
      clear();
    }
  }

  private void clear() {
    columns.forEach(
        column -> {
          column.fade(List.of());
          column.makeRoom(-1);
        });
  }

  @Override
  void clicked(Node card, MouseEvent release) {
    // The column has selected it already.
  }
}
