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
    this.grab = new PointerGrab(view, this::drag, this::release);
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
      if (!GridGestures.isDrag(start, event) || !begin(start)) {
        return;
      }
      scrolling.start();
    }
    follow();
  }

  private boolean begin(MouseEvent start) {
    CalendarItem item = AgendaView.rowOf(start.getTarget()).map(AgendaRow::item).orElse(null);
    Optional<LocalDate> day = view.list().dayAt(start.getY());
    refused =
        item == null || day.isEmpty() || !gestures.grabDays(item, Grip.WHOLE, day.orElseThrow());
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
    if (row != null
        && row.item() instanceof TaskItem task
        && StatusGlyph.isUnder(row.ring(), event)) {
      model.toggle(task);
    } else if (row != null && event.getClickCount() == 2) {
      view.open();
    }
  }

  /** Ends a drag without effect; false if there is none. */
  boolean cancel() {
    boolean active = gestures.isActive();
    if (active) {
      gestures.cancel();
      zones.cancel();
      pressed = null;
      grab.letGo();
      scrolling.stop();
      view.setCursor(Cursor.DEFAULT);
      view.refresh();
    }
    return active;
  }
}
