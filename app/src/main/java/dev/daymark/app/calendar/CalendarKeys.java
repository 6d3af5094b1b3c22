package dev.daymark.app.calendar;

import dev.daymark.app.command.Scope;
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
  private final CalendarCommands commands;
  private final TimeNudge nudge;

  CalendarKeys(CalendarScreen screen, CalendarViewModel model) {
    this.screen = screen;
    this.model = model;
    this.commands = new CalendarCommands(screen, model);
    this.nudge = new TimeNudge(model);
  }

  final void install() {
    screen.region().addEventHandler(KeyEvent.KEY_PRESSED, event -> hear(event, handle(event)));
    screen.region().addEventHandler(KeyEvent.KEY_TYPED, event -> hear(event, command(event)));
  }

  private static void hear(KeyEvent event, boolean ours) {
    if (ours) {
      event.consume();
    }
  }

  /** Moves the selection, or the slot cursor where nothing is selected; false if it is not ours. */
  abstract boolean navigate(KeyEvent event);

  /** Moves the slot cursor by a key with Alt where nothing is selected; false if it is not ours. */
  boolean shiftSlot(KeyEvent event) {
    return false;
  }

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
    if (screen.isAsking()) {
      return false;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      return escape();
    }
    Optional<CalendarItem> selected = model.selectedItem();
    boolean held = event.isAltDown() || event.isShortcutDown();
    return (event.isAltDown()
            && selected.map(it -> moved(it, event)).orElseGet(() -> shiftSlot(event)))
        || command(event)
        || (!held && navigate(event));
  }

  private boolean command(KeyEvent event) {
    return !screen.isAsking()
        && model.session().keys().meaning(event, Scope.ITEM, Scope.CALENDAR).stream()
            .anyMatch(commands::perform);
  }

  private boolean moved(CalendarItem item, KeyEvent event) {
    return nudge.applyAnywhere(item, event) || shift(item, event);
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
}
