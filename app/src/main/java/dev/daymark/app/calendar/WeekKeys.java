package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keyboard does while the grid has the focus; see section 11 of the design. */
final class WeekKeys {
  private static final int STEP = 15;
  private static final int FINE_STEP = 5;

  private final WeekView view;
  private final CalendarViewModel model;
  private final GridGestures gestures;
  private final ItemNavigation navigation;

  WeekKeys(WeekView view, CalendarViewModel model, GridGestures gestures) {
    this.view = view;
    this.model = model;
    this.gestures = gestures;
    this.navigation = new ItemNavigation(view, model);
  }

  void install() {
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!view.scopePopover().isShowing() && handle(event)) {
            event.consume();
          }
        });
  }

  private boolean handle(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      return escape();
    }
    Optional<CalendarItem> selected = model.selectedItem();
    if (event.isAltDown()) {
      return selected.isPresent() && shift(selected.get(), event);
    }
    if (event.isShortcutDown()) {
      return clipboard(selected, event.getCode());
    }
    return page(event)
        || (selected.isPresent() && act(selected.get(), event))
        || navigation.handle(event);
  }

  private boolean escape() {
    if (gestures.isActive()) {
      view.mouse().cancel();
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
      case J, N -> model.turn(1);
      case K, P -> model.turn(-1);
      case T -> {
        if (event.isShiftDown()) {
          return false;
        }
        model.showToday();
        view.scrollToNow();
      }
      case Z -> view.zoom(event.isShiftDown() ? -1 : 1, view.viewportHeight() / 2);
      case C -> model.createAtSlot();
      case B -> model.createTaskAtSlot(view::open);
      default -> {
        return false;
      }
    }
    return true;
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
      case ENTER, E -> view.open();
      case DELETE, BACK_SPACE -> model.delete(item);
      case V -> join(item);
      case Y -> respond(item, ResponseStatus.ACCEPTED);
      case U -> respond(item, ResponseStatus.TENTATIVE);
      case O -> respond(item, ResponseStatus.DECLINED);
      case S -> {
        if (!(item instanceof TaskItem task)) {
          return false;
        }
        model.start(task);
      }
      case SPACE -> {
        if (item instanceof TaskItem task) {
          model.toggle(task);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void join(CalendarItem item) {
    if (item instanceof EventItem event) {
      model.join(event);
    }
  }

  private void respond(CalendarItem item, ResponseStatus answer) {
    if (item instanceof EventItem event) {
      model.respond(event, answer);
    }
  }

  private boolean shift(CalendarItem item, KeyEvent event) {
    int step = event.isShortcutDown() ? FINE_STEP : STEP;
    int rightToLeft =
        view.getEffectiveNodeOrientation() == javafx.geometry.NodeOrientation.RIGHT_TO_LEFT
            ? -1
            : 1;
    switch (event.getCode()) {
      case UP -> nudge(item, -step, event.isShiftDown());
      case DOWN -> nudge(item, step, event.isShiftDown());
      case LEFT -> model.place(item, item.time().plusDays(-rightToLeft));
      case RIGHT -> model.place(item, item.time().plusDays(rightToLeft));
      default -> {
        return false;
      }
    }
    model.selectedItem().ifPresent(moved -> model.reveal(moved.time().firstDay()));
    return true;
  }

  private void nudge(CalendarItem item, int minutes, boolean length) {
    if (!(item.time() instanceof ItemTime.Clock clock)) {
      return;
    }
    Duration by = Duration.ofMinutes(minutes);
    if (!length) {
      model.place(item, clock.shifted(by));
    } else if (clock.length().plus(by).compareTo(Duration.ofMinutes(FINE_STEP)) >= 0) {
      model.place(item, new ItemTime.Clock(clock.start(), clock.end().plus(by)));
    }
  }
}
