package dev.daymark.app.calendar;

import dev.daymark.app.calendar.GridGestures.Grip;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does in the grid and in the lane. */
final class WeekMouse extends DaysMouse {
  private static final double GRIP = 6;
  private static final double START_GRIP_FROM = 40;

  private final WeekView view;
  private final CalendarViewModel model;
  private final EdgeScroll edges;

  WeekMouse(WeekView view, CalendarViewModel model, DropZones zones) {
    super(view, model, zones);
    this.view = view;
    this.model = model;
    this.edges = new EdgeScroll(view, model, this, view.gestures()::turnsDays);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    view.addEventHandler(ScrollEvent.SCROLL, this::wheel);
  }

  @Override
  boolean isOverDays(double atX, double atY) {
    return atY >= view.headerHeight();
  }

  @Override
  boolean take(CalendarItem item, Grip grip, GridPoint at) {
    return view.gestures().grab(item, grip, at);
  }

  @Override
  Grip grip(BlockNode block, MouseEvent event) {
    CalendarItem item = block.item();
    if (item == null || item.time().inLane()) {
      return block.barGrip(event);
    }
    double y = block.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    if (y > block.getHeight() - GRIP && block.isEdge(false)) {
      return Grip.END;
    }
    boolean start = y < GRIP && block.getHeight() >= START_GRIP_FROM && block.isEdge(true);
    return start ? Grip.START : Grip.WHOLE;
  }

  @Override
  void beginAtEdges() {
    edges.start();
  }

  @Override
  void rest() {
    edges.stop();
  }

  @Override
  void clickPlace(MouseEvent event) {
    if (!(event.getTarget() instanceof Node) || event.getX() < view.columns().gutter()) {
      return;
    }
    SlotCursor slot = slotAt(event.getX(), event.getY());
    if (event.getClickCount() == 2) {
      model.create(slot.time(model.session().zone()));
    } else {
      model.pointAt(slot);
    }
  }

  /** The half hour, or the day in the lane, under a point of the view. */
  SlotCursor slotAt(double atX, double atY) {
    GridPoint point = view.pointAt(atX, atY);
    return point.lane()
        ? SlotCursor.lane(point.day())
        : SlotCursor.at(point.day(), (int) Math.floor(point.minute() / 30) * 30);
  }

  private void hover(MouseEvent event) {
    remember(event.getX(), event.getY());
    Optional<BlockNode> block = BlockPool.blockOf(event.getTarget());
    CalendarItem item = itemAt(event);
    boolean movable = item != null && model.protection(item) == null;
    boolean resize = movable && grip(block.orElseThrow(), event) != Grip.WHOLE;
    Cursor along = item != null && item.time().inLane() ? Cursor.H_RESIZE : Cursor.V_RESIZE;
    view.setCursor(resize ? along : Cursor.DEFAULT);
  }

  private void wheel(ScrollEvent event) {
    if (event.isShortcutDown()) {
      double y = event.getY() - view.hours().getLayoutY();
      view.hours().zoom((int) Math.signum(event.getDeltaY()), Math.max(0, y));
    } else if (event.isShiftDown()) {
      double delta = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
      model.navigation().shift((int) -Math.signum(delta));
    } else {
      view.hours().scrollBy(-event.getDeltaY());
    }
    remember(event.getX(), event.getY());
    follow();
    event.consume();
  }
}
