package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What the keyboard does wherever the calendar has the focus; see section 11 of the design. How the
 * selection moves is each view's own.
 */
abstract class CalendarKeys {
  private final CalendarScreen screen;
  private final CalendarViewModel model;

  CalendarKeys(CalendarScreen screen, CalendarViewModel model) {
    this.screen = screen;
    this.model = model;
  }

  final void install() {
    screen
        .region()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (!screen.isAsking() && handle(event)) {
                event.consume();
              }
            });
  }

  /** Moves the selection, or the slot cursor where nothing is selected; false if it is not ours. */
  abstract boolean navigate(KeyEvent event);

  /** Moves or stretches the selected item by a key with Alt; false if it is not ours. */
  abstract boolean shift(CalendarItem item, KeyEvent event);

  final CalendarViewModel model() {
    return model;
  }

  /** 1 where Right is later, -1 where days run from right to left. */
  final int direction() {
    return screen.region().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
  }

  private boolean handle(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      return escape();
    }
    Optional<CalendarItem> selected = model.selectedItem();
    if (event.isAltDown()) {
      return selected.isPresent() && moved(selected.get(), event);
    }
    if (event.isShortcutDown()) {
      return clipboard(selected, event.getCode());
    }
    return page(event) || (selected.isPresent() && act(selected.get(), event)) || navigate(event);
  }

  private boolean moved(CalendarItem item, KeyEvent event) {
    boolean ours = shift(item, event);
    if (ours) {
      model.selectedItem().ifPresent(shown -> model.navigation().reveal(shown.time().firstDay()));
    }
    return ours;
  }

  private boolean escape() {
    if (screen.cancelGesture()) {
      return true;
    }
    boolean something =
        model.session().selection().selected().isPresent()
            || model.slotProperty().get().isPresent();
    model.clear();
    return something;
  }

  private boolean page(KeyEvent event) {
    switch (event.getCode()) {
      case J, N, PAGE_DOWN -> model.navigation().turn(1);
      case K, P, PAGE_UP -> model.navigation().turn(-1);
      case T -> {
        if (event.isShiftDown()) {
          return false;
        }
        model.navigation().showToday();
        screen.showNow();
      }
      case Z -> screen.zoom(event.isShiftDown() ? -1 : 1);
      case C -> model.createAtSlot();
      case B -> blockTime();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Gives the selected task a time; without one a new task gets the slot. */
  private void blockTime() {
    if (model.selectedItem().orElse(null) instanceof TaskItem task) {
      model.blockTime(task);
    } else {
      model.createTaskAtSlot(screen::open);
    }
  }

  private boolean clipboard(Optional<CalendarItem> selected, KeyCode code) {
    if (code == KeyCode.V) {
      model.paste();
      return true;
    }
    boolean known = code == KeyCode.D || code == KeyCode.C || code == KeyCode.X;
    if (selected.isEmpty() || !known) {
      return false;
    }
    if (code == KeyCode.D) {
      model.duplicate(selected.get());
    } else {
      model.remember(selected.get(), code == KeyCode.X);
    }
    return true;
  }

  private boolean act(CalendarItem item, KeyEvent event) {
    switch (event.getCode()) {
      case ENTER, E -> screen.open();
      case DELETE, BACK_SPACE -> model.delete(item);
      case Y, U, O, V -> {
        return invited(item, event.getCode());
      }
      case S, SPACE -> {
        return task(item, event.getCode());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean invited(CalendarItem item, KeyCode code) {
    if (!(item instanceof EventItem event)) {
      return false;
    }
    switch (code) {
      case Y -> model.respond(event, ResponseStatus.ACCEPTED);
      case U -> model.respond(event, ResponseStatus.TENTATIVE);
      case O -> model.respond(event, ResponseStatus.DECLINED);
      default -> model.join(event);
    }
    return true;
  }

  private boolean task(CalendarItem item, KeyCode code) {
    if (!(item instanceof TaskItem task)) {
      return false;
    }
    if (code == KeyCode.S) {
      model.start(task);
    } else {
      model.toggle(task);
    }
    return true;
  }
}
