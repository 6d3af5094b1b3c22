package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** What a person does with the keyboard in a window of the calendar, and waits for. */
final class KeyboardHand {
  private final CalendarWindow window;
  private int steps;

  KeyboardHand(CalendarWindow window) {
    this.window = window;
  }

  /** Selects an item, with the focus on the calendar. */
  void select(String title) {
    CalendarWindow.fx(
        () -> {
          window.model().select(window.item(title));
          window.calendar().requestFocus();
          return true;
        });
  }

  /** Presses keys that change something, and waits until it is kept and shown. */
  void change(KeyCode... keys) {
    window.press(keys);
    steps++;
    waitUntil(() -> window.undo.done.size() == steps);
    window.settle();
  }

  /** When an item is, as it is shown. */
  ItemTime shown(String title) {
    return window.item(title).time();
  }

  /** Points at a slot, with nothing selected. */
  void pointAt(SlotCursor slot) {
    CalendarWindow.fx(
        () -> {
          window.model().clear();
          window.model().pointAt(slot);
          window.calendar().requestFocus();
          return true;
        });
    window.settle();
  }

  /** The slot that is pointed at. */
  SlotCursor slot() {
    return CalendarWindow.fx(() -> window.model().slotProperty().get().orElseThrow());
  }

  /** Makes an event in the slot that is pointed at. */
  void create(String title) {
    window.press(KeyCode.ENTER);
    waitUntil(() -> window.has("draft-title"));
    waitUntil(window.find("draft-title", TextField.class)::isFocused);
    window.robot.write(title);
    change(KeyCode.ENTER);
  }
}
