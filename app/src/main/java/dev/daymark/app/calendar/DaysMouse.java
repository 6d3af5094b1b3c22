package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.calendar.GridGestures.Grip;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.motion.Pace;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does with blocks and with empty places, from press to drop; see section 10 of the
 * design. What that means for a day or an hour is each view's own.
 */
abstract class DaysMouse {
  private final DaysPane view;
  private final CalendarViewModel model;
  private final GridGestures gestures;
  private final DropZones zones;
  private final Flight flight;
  private final PointerGrab grab;
  private @Nullable Press pressed;
  private boolean refused;
  private Point2D inScene = Point2D.ZERO;
  private double x;
  private double y;
  private boolean fine;
  private boolean keepDay;
  private boolean copy;

  /**
   * What was pressed. Its node may show something else before the pointer moves.
   *
   * @param item null for an empty place
   * @param grip by which the item is held
   * @param onRing whether that is where a task is completed
   */
  private record Press(
      MouseEvent event, @Nullable CalendarItem item, GridPoint at, Grip grip, boolean onRing) {}

  /**
   * @param zones where items can be dropped outside the view
   */
  DaysMouse(DaysPane view, CalendarViewModel model, DropZones zones) {
    this.view = view;
    this.model = model;
    this.gestures = view.gestures();
    this.zones = zones;
    this.flight = new Flight(view, view::dragged, view::resting);
    this.grab = new PointerGrab(view, this::drag, this::release, this::cancel);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventFilter(KeyEvent.ANY, this::keys);
  }

  /** Whether the days are there, and nothing else. */
  abstract boolean isOverDays(double atX, double atY);

  /** By which of its parts a block is held. */
  abstract Grip grip(BlockNode block, MouseEvent event);

  /** Takes hold of an item; false if it cannot be moved. */
  abstract boolean take(CalendarItem item, Grip grip, GridPoint at);

  /** An empty place was clicked, once or twice. */
  abstract void clickPlace(MouseEvent event);

  /** A drag begins: what is done near the edges starts. */
  abstract void beginAtEdges();

  /** The pointer went on with what it drags. */
  void moved() {}

  /** Nothing is dragged any more, or the view is closed: what is done near the edges ends. */
  abstract void rest();

  /** Where the pointer is, in the view. */
  final double x() {
    return x;
  }

  final double y() {
    return y;
  }

  private void press(MouseEvent event) {
    view.popover().close();
    if (event.getButton() != MouseButton.PRIMARY || !isOverDays(event.getX(), event.getY())) {
      return;
    }
    CalendarItem item = itemAt(event);
    pressed = press(event, item);
    if (!(item instanceof DraftItem)) {
      model.session().drafts().commitOrDiscard();
      view.requestFocus();
    }
    grab.take();
    refused = false;
    remember(event);
    if (item != null && !(item instanceof DraftItem)) {
      model.select(item);
    }
  }

  private Press press(MouseEvent event, @Nullable CalendarItem item) {
    Optional<BlockNode> block = BlockPool.blockOf(event.getTarget());
    return new Press(
        event,
        item,
        view.pointAt(event.getX(), event.getY()),
        block.map(it -> grip(it, event)).orElse(Grip.WHOLE),
        block.filter(it -> StatusGlyph.isUnder(it.ring(), event)).isPresent());
  }

  /** The item under an event; null for none. */
  static @Nullable CalendarItem itemAt(MouseEvent event) {
    return BlockPool.blockOf(event.getTarget()).map(BlockNode::item).orElse(null);
  }

  private void drag(MouseEvent event) {
    Press start = pressed;
    if (start == null || refused) {
      return;
    }
    remember(event);
    if (!gestures.isActive()) {
      if (!GridGestures.isDrag(start.event(), event) || !begin(start)) {
        return;
      }
      beginAtEdges();
    }
    follow();
    moved();
  }

  /** What was pressed and is gone, as after a sync, cannot be dragged, nor is anything else. */
  private boolean begin(Press start) {
    CalendarItem item = start.item();
    if (item == null) {
      gestures.draw(start.at());
      return true;
    }
    refused = model.asShown(item).filter(now -> take(now, start.grip(), start.at())).isEmpty();
    if (refused) {
      view.setCursor(Cursor.DISAPPEAR);
    } else if (Cursor.DEFAULT.equals(
        Objects.requireNonNullElse(view.getCursor(), Cursor.DEFAULT))) {
      view.setCursor(Cursor.CLOSED_HAND);
    }
    return !refused;
  }

  /** Puts the preview where the pointer is, which need not have moved if the days did. */
  final void follow() {
    aim();
    if (pressed != null && gestures.isActive()) {
      view.refresh();
    }
  }

  /** Puts what is dragged under the pointer, also after other days came there. */
  final void aim() {
    Press start = pressed;
    if (start != null && gestures.isActive() && !gestures.isOver(zones, view, inScene, fine)) {
      gestures.moveTo(aimedAt(keepDay ? start.event().getX() : x), fine);
    }
  }

  /**
   * The place that is aimed at.
   *
   * @param atX where the pointer is, or was pressed while Shift keeps the day
   */
  GridPoint aimedAt(double atX) {
    return view.pointAt(atX, y);
  }

  private void release(MouseEvent event) {
    Press start = pressed;
    pressed = null;
    rest();
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

  private void click(Press press) {
    CalendarItem item = press.item();
    if (item == null) {
      clickPlace(press.event());
    } else if (press.onRing()) {
      model
          .asShown(item)
          .filter(TaskItem.class::isInstance)
          .ifPresent(task -> model.toggle((TaskItem) task));
    } else if (press.event().getClickCount() == 2) {
      view.open();
    }
  }

  private void remember(MouseEvent event) {
    remember(event.getX(), event.getY());
    inScene = new Point2D(event.getSceneX(), event.getSceneY());
    fine = event.isAltDown();
    keepDay = event.isShiftDown();
    copy = event.isShortcutDown();
  }

  /** The pointer is there. */
  final void remember(double atX, double atY) {
    x = atX;
    y = atY;
  }

  /** A modifier counts as soon as it is pressed or let go, even if the pointer rests. */
  private void keys(KeyEvent event) {
    if (!gestures.isActive()) {
      return;
    }
    fine = event.isAltDown();
    keepDay = event.isShiftDown();
    copy = event.isShortcutDown();
    follow();
    DragKeys.keep(event, model.session().keys());
  }

  /**
   * Ends a gesture without effect; the block goes back to where it was.
   *
   * @return whether there was one
   */
  final boolean cancel() {
    boolean active = gestures.isActive();
    CalendarItem source = gestures.source();
    Optional<Bounds> from = flight.start();
    gestures.cancel();
    zones.cancel();
    rest();
    grab.letGo();
    pressed = null;
    view.setCursor(Cursor.DEFAULT);
    view.refresh();
    if (source != null) {
      flight.fly(from, source.key(), Pace.RETURN);
    }
    return active;
  }
}
