package dev.daymark.app.tasks;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import dev.daymark.app.ui.picture.Likeness;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Tells a click on a row from a drag of it, and lets a picture of the row follow the pointer.
 * Escape puts everything back. The picture is seen to go to its place at the end. FX thread only.
 */
abstract class RowDrag {
  private static final double BEGINS_AFTER = 4;

  /** Empty px around a picture, between which and it a leaning edge is smooth. */
  private static final double MARGIN = 2;

  /** A picture that leans is drawn so many times as fine as the window. */
  private static final double FINER = 2;

  private final Node surface;
  private final Pane layer;
  private final EventHandler<MouseEvent> dragged = this::dragged;
  private final EventHandler<MouseEvent> released = this::released;
  private final EventHandler<KeyEvent> key = this::key;
  private List<TaskRow> rows = List.of();
  private @Nullable Node source;
  private Point2D pointer = Point2D.ZERO;
  private final RowScroll scroll = new RowScroll(this::listUnder, this::pointer, this::follow);
  private @Nullable Pane picture;
  private final ImageView image = new ImageView();
  private Point2D home = Point2D.ZERO;
  private double pressX;
  private double pressY;

  /**
   * @param surface where rows are pressed
   * @param layer above it, of the same size, for the picture
   */
  RowDrag(Node surface, Pane layer) {
    this.surface = surface;
    this.layer = layer;
  }

  void install() {
    surface.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  /** The row under a press; null where nothing can be dragged. */
  abstract @Nullable Node rowAt(MouseEvent press);

  /** The tasks that go along when that row is dragged. */
  abstract List<TaskRow> tasksOf(Node row);

  /** How much the picture leans, in degrees. */
  abstract double lean();

  /** The drag has begun. */
  abstract void begin(List<TaskRow> dragged);

  /** The pointer is over a point of the scene. */
  abstract void over(List<TaskRow> dragged, double sceneX, double sceneY);

  /** Where in the scene what is dragged would land now; empty where it just goes. */
  abstract Optional<Point2D> landing();

  /** The button was let go where the pointer was last. */
  abstract void drop(List<TaskRow> dragged);

  /** The list of rows at a point of the scene, which may be scrolled; null for none. */
  abstract @Nullable ListView<?> listAt(Point2D scene);

  /** The drag is over, whatever came of it. */
  abstract void end();

  /** A row that was pressed is let go without a drag. */
  abstract void clicked(Node row, MouseEvent release);

  private void pressed(MouseEvent event) {
    Node row = event.getButton() == MouseButton.PRIMARY ? rowAt(event) : null;
    Scene scene = surface.getScene();
    if (row == null || scene == null) {
      return;
    }
    source = row;
    pressX = event.getSceneX();
    pressY = event.getSceneY();
    scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
  }

  private void dragged(MouseEvent event) {
    double way = Math.hypot(event.getSceneX() - pressX, event.getSceneY() - pressY);
    if (picture == null && way >= BEGINS_AFTER) {
      start();
    }
    Pane following = picture;
    if (following != null) {
      pointer = new Point2D(event.getSceneX(), event.getSceneY());
      Point2D at = layer.sceneToLocal(event.getSceneX(), event.getSceneY());
      following.relocate(at.getX() - 24, at.getY() - 12);
      over(rows, event.getSceneX(), event.getSceneY());
    }
    event.consume();
  }

  private void start() {
    Node row = source;
    if (row == null) {
      return;
    }
    rows = tasksOf(row);
    // The node may show something else by the time the drag ends.
    home = row.localToScene(Point2D.ZERO);
    show(row);
    Pane made = new Pane(image);
    made.resize(image.getFitWidth() - 2 * MARGIN, image.getFitHeight() - 2 * MARGIN);
    if (rows.size() > 1) {
      made.getChildren().add(Labels.text(Integer.toString(rows.size()), "count"));
    }
    made.getStyleClass().addAll("dm-dragged-row", lean() == 0 ? "row" : "card");
    made.setManaged(false);
    made.setMouseTransparent(true);
    made.setRotate(lean());
    layer.getChildren().add(made);
    picture = made;
    surface.getScene().addEventFilter(KeyEvent.KEY_PRESSED, key);
    begin(rows);
    scroll.start();
  }

  private Point2D pointer() {
    return pointer;
  }

  private void follow() {
    over(rows, pointer.getX(), pointer.getY());
  }

  private @Nullable ListView<?> listUnder() {
    return listAt(pointer);
  }

  /** A picture of a row as it looks now. */
  final Image pictureOf(Node row) {
    return Likeness.of(row, fineness(row), MARGIN);
  }

  private double fineness(Node row) {
    return (lean() == 0 ? 1 : FINER) * row.getScene().getWindow().getRenderScaleX();
  }

  private void show(Node row) {
    Image made = pictureOf(row);
    image.setImage(made);
    image.setFitWidth(made.getWidth() / fineness(row));
    image.setFitHeight(made.getHeight() / fineness(row));
    image.relocate(-MARGIN, -MARGIN);
  }

  /** The row that was pressed; null when none is. */
  final @Nullable Node source() {
    return source;
  }

  /** Lets another picture follow the pointer. */
  final void show(Image next) {
    if (picture != null) {
      image.setImage(next);
    }
  }

  private void released(MouseEvent event) {
    Node row = source;
    Optional<Point2D> place = Optional.empty();
    if (picture != null) {
      place = landing();
      drop(rows);
      event.consume();
    } else if (row != null) {
      clicked(row, event);
    }
    finish(place, Pace.SETTLE);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      finish(Optional.of(home), Pace.RETURN);
    }
  }

  private void finish(Optional<Point2D> place, Pace pace) {
    Scene scene = surface.getScene();
    if (scene != null) {
      scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
      scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, key);
    }
    scroll.stop();
    Pane left = picture;
    picture = null;
    source = null;
    rows = List.of();
    if (left != null) {
      end();
      place.ifPresentOrElse(
          inScene -> land(left, layer.sceneToLocal(inScene), pace),
          () -> layer.getChildren().remove(left));
    }
  }

  /** Lets the picture go to a place of the layer, where it is not needed any more. */
  private void land(Pane left, Point2D place, Pace pace) {
    double x = place.getX() - left.getLayoutX();
    double y = place.getY() - left.getLayoutY();
    double lean = left.getRotate();
    Motion.of(layer)
        .move(
            left,
            pace,
            share -> {
              left.setTranslateX(x * share);
              left.setTranslateY(y * share);
              left.setRotate(lean * (1 - share));
            },
            () -> layer.getChildren().remove(left));
  }
}
