package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.calendar.GridGestures.Grip;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.motion.EdgeSpeed;
import java.time.LocalDate;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** What the mouse does in the list: chooses rows, and drags them to other days or elsewhere. */
final class AgendaMouse {
  private final AgendaView view;
  private final CalendarViewModel model;
  private final GridGestures gestures;
  private final DropZones zones;
  private final PointerGrab grab;
  private final AnimationTimer scrolling =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          double speed = EdgeSpeed.at(y, 0, view.getHeight());
          if (speed != 0) {
            view.list().scrollBy(speed);
            follow();
          }
        }
      };
  private @Nullable MouseEvent pressed;
  private @Nullable CalendarItem held;
  private Optional<LocalDate> heldOn = Optional.empty();
  private @Nullable MouseEvent last;
  private boolean refused;
  private boolean copy;
  private double x;
  private double y;

  AgendaMouse(AgendaView view, CalendarViewModel model, GridGestures gestures, DropZones zones) {
    this.view = view;
    this.model = model;
    this.gestures = gestures;
    this.zones = zones;
    this.grab = new PointerGrab(view, this::drag, this::release, this::cancel);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventFilter(KeyEvent.ANY, this::keys);
  }

  private void keys(KeyEvent event) {
    copy = event.isShortcutDown();
    if (gestures.isActive()) {
      DragKeys.keep(event, model.session().keys());
    }
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  void stop() {
    scrolling.stop();
  }

  private void press(MouseEvent event) {
    model.session().drafts().commitOrDiscard();
    view.requestFocus();
    CalendarItem item = AgendaView.rowOf(event.getTarget()).map(AgendaRow::item).orElse(null);
    if (item != null) {
      model.select(item);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      model.clear();
    }
    if (event.getButton() == MouseButton.PRIMARY && item != null) {
      pressed = event;
      held = item;
      heldOn = view.list().dayAt(event.getY());
      refused = item instanceof DraftItem;
      grab.take();
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    MouseEvent start = pressed;
    if (start == null || refused) {
      return;
    }
    x = event.getX();
    y = event.getY();
    last = event;
    copy = event.isShortcutDown();
    if (!gestures.isActive()) {
      if (!GridGestures.isDrag(start, event) || !begin()) {
        return;
      }
      scrolling.start();
    }
    follow();
  }

  /** The row that was pressed may show something else by now. */
  private boolean begin() {
    Optional<CalendarItem> item = Optional.ofNullable(held).flatMap(model::asShown);
    refused =
        item.isEmpty()
            || heldOn.isEmpty()
            || !gestures.grabDays(item.get(), Grip.WHOLE, heldOn.get());
    view.setCursor(refused ? Cursor.DISAPPEAR : Cursor.CLOSED_HAND);
    return !refused;
  }

  private void follow() {
    MouseEvent now = last;
    if (!gestures.isActive() || now == null) {
      return;
    }
    Point2D inScene = new Point2D(now.getSceneX(), now.getSceneY());
    if (!gestures.isOver(zones, view, inScene, false)) {
      view.list().dayAt(y).ifPresent(day -> gestures.moveTo(new GridPoint(day, 0, true), false));
    }
    view.refresh();
  }

  private void release(MouseEvent event) {
    MouseEvent start = pressed;
    boolean dragged = gestures.isActive();
    pressed = null;
    scrolling.stop();
    view.setCursor(Cursor.DEFAULT);
    if (dragged) {
      gestures.drop(zones, copy || event.isShortcutDown());
      view.refresh();
    } else if (start != null && !refused) {
      click(start);
    }
  }

  private void click(MouseEvent event) {
    AgendaRow row = AgendaView.rowOf(event.getTarget()).orElse(null);
    CalendarItem pressed = held;
    if (row != null
        && pressed != null
        && row.item() instanceof TaskItem task
        && task.key().equals(pressed.key())
        && StatusGlyph.isUnder(row.ring(), event)) {
      model.toggle(task);
    } else if (row != null && event.getClickCount() == 2) {
      view.open();
    }
  }

  /** Ends a drag without effect; false if there is none. */
  boolean cancel() {
    boolean active = gestures.isActive();
    pressed = null;
    if (active) {
      gestures.cancel();
      zones.cancel();
      grab.letGo();
      scrolling.stop();
      view.setCursor(Cursor.DEFAULT);
      view.refresh();
    }
    return active;
  }
}
