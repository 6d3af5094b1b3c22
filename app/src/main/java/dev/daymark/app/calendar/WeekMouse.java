package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.calendar.GridGestures.Grip;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.motion.Pace;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** What the mouse does in the grid and in the lane; see section 10 of the design. */
final class WeekMouse {
  private static final double GRIP = 6;
  private static final double START_GRIP_FROM = 40;

  private final WeekView view;
  private final CalendarViewModel model;
  private final GridGestures gestures;
  private final EdgeScroll edges;
  private final Flight flight;
  private final PointerGrab grab;
  private @Nullable MouseEvent pressed;
  private final DropZones zones;
  private boolean refused;
  private Point2D inScene = Point2D.ZERO;
  private double pointerX;
  private double pointerY;
  private boolean fine;
  private boolean keepDay;
  private boolean copy;

  WeekMouse(WeekView view, CalendarViewModel model, GridGestures gestures, DropZones zones) {
    this.view = view;
    this.model = model;
    this.gestures = gestures;
    this.zones = zones;
    this.edges = new EdgeScroll(view, model, this::follow, gestures::turnsDays);
    this.flight = new Flight(view, view::dragged, view::resting);
    this.grab = new PointerGrab(view, this::drag, this::release);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    view.addEventHandler(ScrollEvent.SCROLL, this::wheel);
    view.addEventFilter(KeyEvent.ANY, this::modifiers);
  }

  double pointerX() {
    return pointerX;
  }

  double pointerY() {
    return pointerY;
  }

  void stop() {
    edges.stop();
  }

  private void press(MouseEvent event) {
    view.popover().close();
    if (event.getButton() != MouseButton.PRIMARY || event.getY() < view.headerHeight()) {
      return;
    }
    model.session().drafts().commitOrDiscard();
    view.requestFocus();
    pressed = event;
    grab.take();
    refused = false;
    remember(event);
    Optional<BlockNode> block = BlockPool.blockOf(event.getTarget());
    if (block.isPresent()) {
      CalendarItem item = block.get().item();
      if (item != null && !(item instanceof DraftItem)) {
        model.select(item);
      }
    }
  }

  private void drag(MouseEvent event) {
    MouseEvent start = pressed;
    if (start == null || refused) {
      return;
    }
    remember(event);
    if (!gestures.isActive()) {
      if (!GridGestures.isDrag(start, event) || !begin(start)) {
        return;
      }
      edges.start();
    }
    follow();
  }

  private boolean begin(MouseEvent start) {
    GridPoint at = view.pointAt(start.getX(), start.getY());
    Optional<BlockNode> block = BlockPool.blockOf(start.getTarget());
    CalendarItem item = block.map(BlockNode::item).orElse(null);
    if (item == null) {
      gestures.draw(at);
      return true;
    }
    if (!gestures.grab(item, grip(block.orElseThrow(), start), at)) {
      refused = true;
      view.setCursor(Cursor.DISAPPEAR);
      return false;
    }
    return true;
  }

  private Grip grip(BlockNode block, MouseEvent event) {
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

  /** Puts the preview where the pointer is, which need not have moved if the grid did. */
  private void follow() {
    aim();
    if (pressed != null && gestures.isActive()) {
      view.refresh();
    }
  }

  /** Puts what is dragged under the pointer, also after other days came there. */
  void aim() {
    MouseEvent start = pressed;
    if (start == null || !gestures.isActive()) {
      return;
    }
    if (!gestures.isOver(zones, view, inScene, fine)) {
      double x = keepDay ? start.getX() : pointerX;
      gestures.moveTo(view.pointAt(x, pointerY), fine);
    }
  }

  private void release(MouseEvent event) {
    MouseEvent start = pressed;
    pressed = null;
    edges.stop();
    view.setCursor(Cursor.DEFAULT);
    if (start == null) {
      return;
    }
    if (gestures.isActive()) {
      drop(copy || event.isShortcutDown());
    } else if (!refused) {
      click(start);
    }
  }

  private void drop(boolean twice) {
    CalendarItem source = gestures.source();
    Optional<Bounds> from = twice ? Optional.empty() : flight.start();
    gestures.drop(zones, twice);
    view.refresh();
    if (source != null) {
      flight.fly(from, source.key(), Pace.SETTLE);
    }
  }

  private void click(MouseEvent event) {
    CalendarItem item = BlockPool.blockOf(event.getTarget()).map(BlockNode::item).orElse(null);
    if (item == null) {
      clickSlot(event);
    } else if (item instanceof TaskItem task && StatusGlyph.isUnder(ring(event), event)) {
      model.toggle(task);
    } else if (event.getClickCount() == 2) {
      view.open();
    }
  }

  private static @Nullable StatusGlyph ring(MouseEvent event) {
    return BlockPool.blockOf(event.getTarget()).map(BlockNode::ring).orElse(null);
  }

  private void clickSlot(MouseEvent event) {
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
  SlotCursor slotAt(double x, double y) {
    GridPoint point = view.pointAt(x, y);
    return point.lane()
        ? SlotCursor.lane(point.day())
        : SlotCursor.at(point.day(), (int) Math.floor(point.minute() / 30) * 30);
  }

  private void hover(MouseEvent event) {
    remember(event);
    Optional<BlockNode> block = BlockPool.blockOf(event.getTarget());
    CalendarItem item = block.map(BlockNode::item).orElse(null);
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

  private void remember(MouseEvent event) {
    remember(event.getX(), event.getY());
    inScene = new Point2D(event.getSceneX(), event.getSceneY());
    fine = event.isAltDown();
    keepDay = event.isShiftDown();
    copy = event.isShortcutDown();
  }

  /** A modifier counts as soon as it is pressed or let go, even if the pointer rests. */
  private void modifiers(KeyEvent event) {
    if (gestures.isActive()) {
      fine = event.isAltDown();
      keepDay = event.isShiftDown();
      copy = event.isShortcutDown();
      follow();
    }
  }

  private void remember(double x, double y) {
    pointerX = x;
    pointerY = y;
  }

  /** Ends a gesture without effect; the block goes back to where it was. */
  void cancel() {
    CalendarItem source = gestures.source();
    Optional<Bounds> from = flight.start();
    gestures.cancel();
    zones.cancel();
    edges.stop();
    grab.letGo();
    pressed = null;
    view.refresh();
    if (source != null) {
      flight.fly(from, source.key(), Pace.RETURN);
    }
  }
}
