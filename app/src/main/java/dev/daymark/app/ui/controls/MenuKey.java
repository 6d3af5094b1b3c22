package dev.daymark.app.ui.controls;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Opens the menu of what has the focus with Shift+F10, which only Windows does by itself and which
 * is all there is where a keyboard has no key for menus. In a list the menu is that of its row.
 */
public final class MenuKey {
  private final Scene scene;

  private MenuKey(Scene scene) {
    this.scene = scene;
  }

  /**
   * Begins to hear it.
   *
   * @param known whether the system knows Shift+F10 by itself
   */
  public static void install(Scene scene, boolean known) {
    MenuKey key = new MenuKey(scene);
    scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, key::requested);
    if (!known) {
      scene.addEventHandler(KeyEvent.KEY_PRESSED, key::pressed);
    }
  }

  private void pressed(KeyEvent event) {
    boolean alone = event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
    Node owner = scene.getFocusOwner();
    if (event.getCode() == KeyCode.F10 && alone && owner != null) {
      request(rowOf(owner).orElse(owner));
      event.consume();
    }
  }

  /** A list has the focus, and not the row that the person means. */
  private void requested(ContextMenuEvent event) {
    if (event.isKeyboardTrigger() && event.getTarget() instanceof ListView<?> list) {
      rowOf(list)
          .ifPresent(
              row -> {
                request(row);
                event.consume();
              });
    }
  }

  private static Optional<Node> rowOf(Node owner) {
    return owner instanceof ListView<?> list
        ? list.lookupAll(".list-cell").stream()
            .filter(node -> node instanceof Cell<?> cell && cell.isFocused() && !cell.isEmpty())
            .findFirst()
        : Optional.empty();
  }

  private static void request(Node of) {
    Bounds bounds = of.getLayoutBounds();
    Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
    Point2D screen = of.localToScreen(middle);
    if (screen != null) {
      of.fireEvent(
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED,
              middle.getX(),
              middle.getY(),
              screen.getX(),
              screen.getY(),
              true,
              null));
    }
  }
}
