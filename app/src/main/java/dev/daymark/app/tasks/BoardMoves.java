package dev.daymark.app.tasks;

import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import dev.daymark.app.ui.picture.Likeness;
import dev.daymark.domain.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;

/** Lets cards be seen to go to another column, whatever sent them there. */
final class BoardMoves {
  private final Parent board;
  private final List<BoardColumn> columns;
  private final Pane layer;

  /**
   * @param layer above the board, of the same size, for what is on its way
   */
  BoardMoves(Parent board, List<BoardColumn> columns, Pane layer) {
    this.board = board;
    this.columns = columns;
    this.layer = layer;
  }

  /** Where a card that is seen stands in the scene. */
  record Stand(BoardColumn column, Point2D corner) {}

  /** Where the cards are that are seen; nothing where nothing moves. */
  Map<TaskId, Stand> stands() {
    Map<TaskId, Stand> stands = new HashMap<>();
    if (board.getScene() != null && !Motion.of(board).isReduced()) {
      for (BoardColumn column : columns) {
        column
            .cells()
            .forEach(
                cell ->
                    cell.row()
                        .ifPresent(
                            row ->
                                stands.put(
                                    row.id(),
                                    new Stand(column, cell.card().localToScene(Point2D.ZERO)))));
      }
    }
    return stands;
  }

  /**
   * Lets those go that are in another column by now.
   *
   * @param before where they stood
   */
  void show(Map<TaskId, Stand> before) {
    List<Runnable> ways = new ArrayList<>();
    for (BoardColumn column : columns) {
      for (TaskRow row : column.rows()) {
        Stand stood = before.get(row.id());
        if (stood != null && !stood.column().equals(column)) {
          ways.add(() -> go(row.id(), stood.corner(), column));
        }
      }
    }
    if (!ways.isEmpty()) {
      board.applyCss();
      board.layout();
      ways.forEach(Runnable::run);
    }
  }

  private void go(TaskId id, Point2D from, BoardColumn column) {
    Optional<TaskCardCell> cell =
        column
            .cells()
            .filter(it -> it.row().filter(row -> row.id().equals(id)).isPresent())
            .findFirst();
    if (cell.isEmpty()) {
      return;
    }
    TaskCard card = cell.get().card();
    double scale = board.getScene().getWindow().getRenderScaleX();
    ImageView picture = new ImageView(Likeness.of(card, scale));
    picture.setFitWidth(picture.getImage().getWidth() / scale);
    picture.setFitHeight(picture.getImage().getHeight() / scale);
    picture.getStyleClass().add("dm-moving-card");
    picture.setManaged(false);
    Point2D start = layer.sceneToLocal(from);
    Point2D end = layer.sceneToLocal(card.localToScene(Point2D.ZERO));
    layer.getChildren().add(picture);
    column.setArriving(id, true);
    Motion.of(board)
        .move(
            id,
            Pace.TRAVEL,
            share ->
                picture.relocate(
                    at(start.getX(), end.getX(), share), at(start.getY(), end.getY(), share)),
            () -> {
              layer.getChildren().remove(picture);
              column.setArriving(id, false);
            });
  }

  private static double at(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
