package dev.daymark.app.ui;

import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;

/**
 * A robot that goes on as soon as the toolkit has drawn what it did, where TestFX's sleeps a while
 * after each key, and whose mouse jumps in a few steps where TestFX's glides in hundreds.
 */
final class QuickRobot extends FxRobot {
  private static final int STEPS = 4;

  /** More than the 20 pixels within which the headless platform takes two clicks for one. */
  private static final double ASIDE = 32;

  private Point2D at = Point2D.ZERO;

  @Override
  public FxRobot moveTo(Point2D point, Motion motion) {
    for (int step = 1; step <= STEPS; step++) {
      mouse().moveNoWait(at.interpolate(point, (double) step / STEPS));
      FxThread.awaitPulse();
    }
    at = point;
    return this;
  }

  @Override
  public FxRobot press(MouseButton... buttons) {
    mouse().pressNoWait(buttons);
    FxThread.awaitPulse();
    return this;
  }

  @Override
  public FxRobot release(MouseButton... buttons) {
    mouse().releaseNoWait(buttons);
    FxThread.awaitPulse();
    return this;
  }

  @Override
  public FxRobot clickOn(Point2D point, Motion motion, MouseButton... buttons) {
    approach(point);
    press(buttons);
    release(buttons);
    return this;
  }

  /** Goes there from aside, so that a click after another is no half of a double click. */
  private void approach(Point2D point) {
    if (at.distance(point) < ASIDE) {
      moveTo(point.add(ASIDE, ASIDE), Motion.DEFAULT);
    }
    moveTo(point, Motion.DEFAULT);
  }

  @Override
  public FxRobot rightClickOn(Point2D point, Motion motion) {
    return clickOn(point, motion, MouseButton.SECONDARY);
  }

  @Override
  public FxRobot doubleClickOn(Point2D point, Motion motion, MouseButton... buttons) {
    clickOn(point, motion, buttons);
    press(buttons);
    release(buttons);
    return this;
  }

  @Override
  public FxRobot press(KeyCode... keys) {
    for (KeyCode key : keys) {
      keyboard().pressNoWait(key);
      FxThread.awaitPulse();
    }
    return this;
  }

  @Override
  public FxRobot release(KeyCode... keys) {
    List<KeyCode> down =
        keys.length == 0 ? List.copyOf(keyboard().getPressedKeys()) : List.of(keys);
    for (KeyCode key : down) {
      keyboard().releaseNoWait(key);
      FxThread.awaitPulse();
    }
    return this;
  }

  @Override
  public FxRobot type(KeyCode... keys) {
    for (KeyCode key : keys) {
      press(key).release(key);
    }
    return this;
  }

  @Override
  public FxRobot push(KeyCode... combination) {
    press(combination);
    return release(Arrays.asList(combination).reversed().toArray(KeyCode[]::new));
  }

  @Override
  public FxRobot write(String text) {
    for (char character : text.toCharArray()) {
      FxThread.run(() -> stroke(character));
      FxThread.awaitPulse();
    }
    return this;
  }

  /** As a keyboard does it: nothing comes between a key's way down and its letter. */
  private static void stroke(char character) {
    Scene scene = focused();
    EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    KeyCode key = keyOf(character);
    Event.fireEvent(target, event(KeyEvent.KEY_PRESSED, "", key));
    Event.fireEvent(
        target, event(KeyEvent.KEY_TYPED, Character.toString(character), KeyCode.UNDEFINED));
    Event.fireEvent(target, event(KeyEvent.KEY_RELEASED, "", key));
  }

  private static KeyEvent event(EventType<KeyEvent> type, String character, KeyCode key) {
    return new KeyEvent(type, character, key.getName(), key, false, false, false, false);
  }

  private static Scene focused() {
    return Window.getWindows().stream()
        .filter(Window::isFocused)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no window has the focus"))
        .getScene();
  }

  private static KeyCode keyOf(char character) {
    return switch (character) {
      case '\n' -> KeyCode.ENTER;
      case '\t' -> KeyCode.TAB;
      default -> KeyCode.UNDEFINED;
    };
  }

  private MouseRobot mouse() {
    return robotContext().getMouseRobot();
  }

  private KeyboardRobot keyboard() {
    return robotContext().getKeyboardRobot();
  }
}
