package dev.daymark.app.tasks;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Drags rows of the list to another place in it, and onto the lists in the sidebar. */
final class TaskListDrag extends RowDrag {
  private final ListView<TaskLine> list;
  private final TasksViewModel model;
  private final TaskSurface surface;
  private final Pane layer;
  private final Region mark = new Region();
  private @Nullable TaskDropTarget elsewhere;
  private Optional<TaskDropTarget.Landing> landing = Optional.empty();
  private int target = -1;

  TaskListDrag(ListView<TaskLine> list, TasksViewModel model, TaskSurface surface, Pane layer) {
    super(list, layer);
    this.list = list;
    this.model = model;
    this.surface = surface;
    this.layer = layer;
    mark.getStyleClass().add("drop-mark");
    mark.setManaged(false);
    mark.setVisible(false);
    layer.getChildren().add(mark);
  }

  /** Lets rows be dropped somewhere else, too. */
  void setElsewhere(TaskDropTarget other) {
    elsewhere = other;
  }

  @Override
  @Nullable Node rowAt(MouseEvent press) {
    for (Node at = (Node) press.getTarget(); at != null && !at.equals(list); at = at.getParent()) {
      if (at instanceof ButtonBase
          || at instanceof TextInputControl
          || at.getStyleClass().contains("ring-area")) {
        return null;
      }
      if (at instanceof TaskCell cell) {
        return cell.getItem() instanceof TaskLine.Item ? keepingSelection(cell, press) : null;
      }
    }
    return null;
  }

  /** A press on one of several selected rows may begin a drag of all. */
  private Node keepingSelection(TaskCell cell, MouseEvent press) {
    boolean plain = !press.isShortcutDown() && !press.isShiftDown();
    if (plain && cell.isSelected() && surface.selection().size() > 1) {
      list.requestFocus();
      press.consume();
    }
    return cell;
  }

  @Override
  void clicked(Node row, MouseEvent release) {
    boolean plain = !release.isShortcutDown() && !release.isShiftDown();
    if (plain && row instanceof TaskCell cell) {
      List<TaskRow> selected = surface.selection();
      if (selected.size() > 1) {
        list.getSelectionModel().clearAndSelect(cell.getIndex());
      } else if (cell.getItem() instanceof TaskLine.Item item && selected.contains(item.row())) {
        model.select(item.row().id());
      }
    }
  }

  @Override
  List<TaskRow> tasksOf(Node row) {
    List<TaskRow> selected = surface.selection();
    TaskRow pressed = ((TaskLine.Item) ((TaskCell) row).getItem()).row();
    return selected.contains(pressed) ? selected : List.of(pressed);
  }

  @Override
  double lean() {
    return 0;
  }

  @Override
  void begin(List<TaskRow> dragged) {
    list.getStyleClass().add("dragging");
  }

  @Override
  void over(List<TaskRow> dragged, double sceneX, double sceneY) {
    landing = elsewhere == null ? Optional.empty() : elsewhere.at(dragged, sceneX, sceneY);
    target = -1;
    mark.setVisible(false);
    Point2D at = list.sceneToLocal(sceneX, sceneY);
    if (landing.isEmpty() && list.contains(at)) {
      list.lookupAll(".task-row-cell").stream()
          .filter(TaskCell.class::isInstance)
          .map(TaskCell.class::cast)
          .filter(cell -> cell.isVisible() && cell.getItem() != null)
          .filter(cell -> holds(cell, sceneY))
          .findFirst()
          .ifPresent(cell -> aim(dragged, cell, sceneY));
    }
  }

  private static boolean holds(Node cell, double sceneY) {
    Bounds bounds = cell.localToScene(cell.getLayoutBounds());
    return sceneY >= bounds.getMinY() && sceneY < bounds.getMaxY();
  }

  private void aim(List<TaskRow> dragged, TaskCell cell, double sceneY) {
    Bounds bounds = cell.localToScene(cell.getLayoutBounds());
    boolean lower = sceneY > bounds.getCenterY();
    int index = cell.getIndex() + (lower ? 1 : 0);
    if (!model.places().canDrop(dragged, index)) {
      return;
    }
    target = index;
    Point2D edge =
        layer.sceneToLocal(bounds.getMinX(), lower ? bounds.getMaxY() : bounds.getMinY());
    mark.resizeRelocate(edge.getX() + 34, edge.getY() - 1, bounds.getWidth() - 58, 2);
    mark.setVisible(true);
  }

  @Override
  @Nullable ListView<?> listAt(Point2D scene) {
    return list.contains(list.sceneToLocal(scene)) ? list : null;
  }

  @Override
  Optional<Point2D> landing() {
    return target < 0
        ? Optional.empty()
        : Optional.of(layer.localToScene(list.getBoundsInParent().getMinX(), mark.getLayoutY()));
  }

  @Override
  void drop(List<TaskRow> dragged) {
    if (landing.isPresent()) {
      landing.get().drop().run();
    } else if (target >= 0) {
      boolean _ = model.places().drop(dragged, target);
    }
  }

  @Override
  void end() {
    list.getStyleClass().remove("dragging");
    mark.setVisible(false);
    if (elsewhere != null) {
      elsewhere.leave();
    }
    target = -1;
  }
}
