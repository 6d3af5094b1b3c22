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
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** What the mouse does among the days of a month; see section 10 of the design. */
final class MonthMouse {
  private static final double WHEEL_STEP = 40;

  private final MonthView view;
  private final CalendarViewModel model;
  private final GridGestures gestures;
  private final CalendarMenus menus;
  private final EdgeTurn edges;
  private final Flight flight;
  private final PointerGrab grab;
  private @Nullable MouseEvent pressed;
  private final DropZones zones;
  private boolean refused;
  private Point2D inScene = Point2D.ZERO;
  private boolean copy;
  private double x;
  private double y;
  private double wheel;

  MonthMouse(
      MonthView view,
      CalendarViewModel model,
      GridGestures gestures,
      CalendarMenus menus,
      DropZones zones) {
    this.view = view;
    this.model = model;
    this.gestures = gestures;
    this.zones = zones;
    this.menus = menus;
    this.edges = new EdgeTurn(model, view.edgeCue(), this::follow);
    this.flight = new Flight(view, view::dragged, view::resting);
    this.grab = new PointerGrab(view, this::drag, this::release);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventHandler(ScrollEvent.SCROLL, this::turn);
    view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requestMenu);
    view.addEventFilter(KeyEvent.ANY, event -> copy = event.isShortcutDown());
  }

  void stop() {
    edges.stop();
  }

  private void press(MouseEvent event) {
    view.popover().close();
    if (event.getButton() != MouseButton.PRIMARY || !view.isOverDays(event.getX(), event.getY())) {
      return;
    }
    model.session().drafts().commitOrDiscard();
    view.requestFocus();
    pressed = event;
    grab.take();
    refused = false;
    remember(event);
    CalendarItem item = itemAt(event);
    if (item != null && !(item instanceof DraftItem)) {
      model.select(item);
    }
  }

  private static @Nullable CalendarItem itemAt(MouseEvent event) {
    return BlockPool.blockOf(event.getTarget()).map(BlockNode::item).orElse(null);
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
    if (gestures.turnsDays() && x >= 0 && x <= view.getWidth()) {
      edges.at(x, y, view.daysArea());
    } else {
      edges.away();
    }
  }

  private boolean begin(MouseEvent start) {
    GridPoint at = view.pointAt(start.getX(), start.getY());
    CalendarItem item = itemAt(start);
    if (item == null) {
      gestures.draw(at);
      return true;
    }
    Grip grip =
        BlockPool.blockOf(start.getTarget()).map(block -> block.barGrip(start)).orElse(Grip.WHOLE);
    refused = !gestures.grabDays(item, grip, at.day());
    view.setCursor(refused ? Cursor.DISAPPEAR : Cursor.CLOSED_HAND);
    return !refused;
  }

  private void follow() {
    if (gestures.isActive()) {
      if (!gestures.isOver(zones, view, inScene, false)) {
        view.floatAt(y);
        gestures.moveTo(view.pointAt(x, y), false);
      }
      view.refresh();
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
    CalendarItem item = itemAt(event);
    if (item == null) {
      clickDay(event);
    } else if (item instanceof TaskItem task && StatusGlyph.isUnder(ring(event), event)) {
      model.toggle(task);
    } else if (event.getClickCount() == 2) {
      view.open();
    }
  }

  private static @Nullable StatusGlyph ring(MouseEvent event) {
    return BlockPool.blockOf(event.getTarget()).map(BlockNode::ring).orElse(null);
  }

  private void clickDay(MouseEvent event) {
    GridPoint at = view.pointAt(event.getX(), event.getY());
    if (event.getClickCount() == 2) {
      model.create(ItemTime.Days.on(at.day()));
    } else {
      model.pointAt(SlotCursor.lane(at.day()));
    }
  }

  private void turn(ScrollEvent event) {
    if (view.popover().isVisible() || event.isShortcutDown()) {
      return;
    }
    wheel += event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    int steps = (int) (wheel / WHEEL_STEP);
    if (steps != 0) {
      wheel -= steps * WHEEL_STEP;
      model.navigation().turn(-Integer.signum(steps));
    }
    follow();
    event.consume();
  }

  private void requestMenu(ContextMenuEvent event) {
    if (!event.isKeyboardTrigger() && !view.isOverDays(event.getX(), event.getY())) {
      return;
    }
    view.requestFocus();
    Optional<CalendarItem> item =
        event.isKeyboardTrigger()
            ? model.selectedItem()
            : BlockPool.blockOf(event.getTarget()).map(BlockNode::item);
    if (item.isPresent()) {
      model.select(item.get());
    } else if (!event.isKeyboardTrigger()) {
      model.pointAt(SlotCursor.lane(view.pointAt(event.getX(), event.getY()).day()));
    }
    menus.show(item.map(menus::of).orElseGet(menus::ofSlot), event.getX(), event.getY());
    event.consume();
  }

  private void remember(MouseEvent event) {
    x = event.getX();
    y = event.getY();
    inScene = new Point2D(event.getSceneX(), event.getSceneY());
    copy = event.isShortcutDown();
  }

  /** Ends a gesture without effect; the item goes back to where it was. */
  void cancel() {
    CalendarItem source = gestures.source();
    Optional<Bounds> from = flight.start();
    gestures.cancel();
    zones.cancel();
    edges.stop();
    grab.letGo();
    pressed = null;
    view.setCursor(Cursor.DEFAULT);
    view.refresh();
    if (source != null) {
      flight.fly(from, source.key(), Pace.RETURN);
    }
  }
}
