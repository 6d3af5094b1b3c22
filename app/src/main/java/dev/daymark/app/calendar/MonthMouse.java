package dev.daymark.app.calendar;

import dev.daymark.app.calendar.GridGestures.Grip;
import java.util.Optional;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does among the days of a month. */
final class MonthMouse extends DaysMouse {
  private static final double WHEEL_STEP = 40;

  private final MonthView view;
  private final CalendarViewModel model;
  private final CalendarMenus menus;
  private final EdgeTurn edges;
  private double wheel;

  MonthMouse(MonthView view, CalendarViewModel model, CalendarMenus menus, DropZones zones) {
    super(view, model, zones);
    this.view = view;
    this.model = model;
    this.menus = menus;
    this.edges = new EdgeTurn(model, view.edgeCue(), this::follow);
    view.addEventHandler(ScrollEvent.SCROLL, this::turn);
    view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requestMenu);
  }

  @Override
  boolean isOverDays(double atX, double atY) {
    return view.isOverDays(atX, atY);
  }

  @Override
  Grip grip(BlockNode block, MouseEvent event) {
    return block.barGrip(event);
  }

  @Override
  boolean take(CalendarItem item, Grip grip, GridPoint at) {
    return view.gestures().grabDays(item, grip, at.day());
  }

  @Override
  void beginAtEdges() {
    edges.start();
  }

  @Override
  void moved() {
    if (view.gestures().turnsDays() && x() >= 0 && x() <= view.getWidth()) {
      edges.at(x(), y(), view.daysArea());
    } else {
      edges.away();
    }
  }

  @Override
  void rest() {
    edges.stop();
  }

  /** There is no hour to change while a day is kept, so Shift does nothing here. */
  @Override
  GridPoint aimedAt(double atX) {
    view.floatAt(y());
    return view.pointAt(x(), y());
  }

  @Override
  void clickPlace(MouseEvent event) {
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
    if (view.gestures().isActive()) {
      return;
    }
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
}
