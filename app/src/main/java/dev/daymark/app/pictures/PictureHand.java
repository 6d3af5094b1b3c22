package dev.daymark.app.pictures;

import dev.daymark.app.command.Command;
import dev.daymark.app.shell.MainWindow;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/** The mouse and the keyboard of whoever is in a picture. For the FX thread. */
final class PictureHand {
  private static final double HALF_STEP = 12;
  private static final double HOUR = 48;
  private static final double GAP_AT = 16.25;

  private final Scene scene;

  /** One for all: without a display each has a mouse of its own. */
  private final Robot robot = new Robot();

  private Point2D at = Point2D.ZERO;

  PictureHand(MainWindow window) {
    this.scene = window.scene();
  }

  private Node node(String selector) {
    return Objects.requireNonNull(scene.getRoot().lookup(selector), selector);
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private void moveTo(double x, double y) {
    at = new Point2D(x, y);
    Window window = scene.getWindow();
    robot.mouseMove(window.getX() + scene.getX() + x, window.getY() + scene.getY() + y);
  }

  private void press(Node node) {
    Bounds bounds = inScene(node);
    moveTo(bounds.getCenterX(), bounds.getCenterY());
    robot.mousePress(MouseButton.PRIMARY);
  }

  /** Answers the strip under the toolbar. */
  void openDecision() {
    ((Button) node(".dm-banner .button")).fire();
  }

  /** Takes hold of the block of the selected item. */
  void grabSelected() {
    press(node(".dm-block:selected"));
  }

  /** Moves what is held down by a quarter of an hour. */
  void pullDown() {
    moveTo(at.getX(), at.getY() + HALF_STEP);
  }

  void letGo() {
    robot.mouseRelease(MouseButton.PRIMARY);
  }

  /** Takes hold of a task that has no time yet. */
  void grabRailRow(String title) {
    press(row(".rail-row", title));
  }

  private Node row(String selector, String title) {
    return scene.getRoot().lookupAll(selector).stream()
        .filter(found -> says(found, title))
        .findFirst()
        .orElseThrow();
  }

  private static boolean says(Node row, String title) {
    return row.lookupAll(".label").stream()
        .anyMatch(part -> part instanceof Label label && label.getText().startsWith(title));
  }

  void pullOut() {
    moveTo(at.getX() - 3 * HALF_STEP, at.getY() + HALF_STEP);
  }

  /** Shows the tasks as a board. */
  void openBoard() {
    for (Node form : scene.getRoot().lookupAll("#task-form .dm-segment-button")) {
      if (form instanceof ToggleButton button) {
        button.fire();
      }
    }
  }

  /** Takes hold of a card. */
  void grabCard(String column, String title) {
    press(
        node(column).lookupAll(".task-card").stream()
            .filter(card -> says(card, title))
            .findFirst()
            .orElseThrow());
  }

  void pullAside() {
    moveTo(at.getX() + 3 * HALF_STEP, at.getY() + HALF_STEP);
  }

  /** Holds a card over the place of another. */
  void holdOverCard(String column, int index) {
    Bounds first = inScene(node(column + " .task-card"));
    moveTo(first.getMinX() + 180, first.getMinY() + index * 76);
  }

  /** Holds it over a gap of the afternoon. */
  void holdOverGap() {
    Bounds grid = inScene(node(".dm-time-grid"));
    moveTo(grid.getMinX() + grid.getWidth() / 2 + 64, grid.getMinY() + GAP_AT * HOUR + 4);
  }

  /** Moves the selected item by a quarter of an hour. */
  void laterByKey() {
    robot.keyPress(KeyCode.ALT);
    robot.keyType(KeyCode.DOWN);
    robot.keyRelease(KeyCode.ALT);
  }

  /** Shows the code of what failed. */
  void openSyncDetails() {
    if (node(".dm-sync-popover .details .open") instanceof Button open) {
      open.fire();
    }
  }

  /** Looks for something in the settings. */
  void findSetting(String text) {
    if (node(".dm-settings .dm-search") instanceof TextInputControl field) {
      field.setText(text);
    }
  }

  /** Waits for other keys of a shortcut. */
  void recordKeys(Command command) {
    press(node("#shortcut-" + command.name()));
    letGo();
  }

  /** Presses the keys of the command palette. */
  void pressTakenKeys() {
    robot.keyPress(KeyCode.CONTROL);
    robot.keyType(KeyCode.K);
    robot.keyRelease(KeyCode.CONTROL);
  }

  /** Types into the editor, so that it has something to save. */
  void changePlace() {
    if (node("#editor-place") instanceof TextInputControl place) {
      place.setText(place.getText().replace(", Uppsala", ""));
    }
  }

  void openRepeat() {
    if (node("#editor-repeat") instanceof Button repeat) {
      repeat.fire();
    }
  }

  /** Chooses the last entry of the menu that is open: another rule. */
  void openPicker() {
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof ContextMenu menu && menu.isShowing()) {
        menu.getItems().getLast().fire();
        menu.hide();
      }
    }
  }
}
