package dev.daymark.app.ui.controls;

import atlantafx.base.controls.ModalPane;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * What floats over a window: one popover, and over it one dialog with a scrim. Escape and a click
 * outside close the upper one and give the focus back to where it was.
 */
public final class Overlays extends StackPane {
  private final ModalPane popovers = pane("dm-popovers");
  private final ModalPane dialogs = pane("dm-dialogs");
  private final EventHandler<KeyEvent> escape = this::escape;
  private @Nullable Node focusBefore;
  private @Nullable Region surface;
  private BooleanSupplier guard = () -> true;

  /** Nothing floats at first. */
  public Overlays() {
    setPickOnBounds(false);
    getChildren().addAll(popovers, dialogs);
    popovers.displayProperty().addListener((property, before, shown) -> changed(shown));
    dialogs.displayProperty().addListener((property, before, shown) -> changed(shown));
    sceneProperty().addListener((property, before, scene) -> listen(before, scene));
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  /** A press beside the upper surface closes it, and does nothing else. */
  private void pressed(MouseEvent event) {
    if (isOpen() && !isInSurface(event.getTarget())) {
      dismiss();
      event.consume();
    }
  }

  private boolean isInSurface(EventTarget target) {
    Node at = target instanceof Node node ? node : null;
    while (at != null && !at.equals(surface)) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Escape is heard before whatever has the focus below. */
  private void listen(@Nullable Scene before, @Nullable Scene scene) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isOpen()) {
      dismiss();
      event.consume();
    }
  }

  private static ModalPane pane(String styleClass) {
    ModalPane pane = new ModalPane();
    pane.setInTransitionFactory(null);
    pane.setOutTransitionFactory(null);
    pane.getStyleClass().add(styleClass);
    // A closed pane only goes behind its siblings; over the window it would still catch the mouse.
    pane.mouseTransparentProperty().bind(pane.displayProperty().not());
    return pane;
  }

  /** Floats a surface in a corner or at an edge. */
  public void popover(Region floating, Pos position, Insets distance) {
    rememberFocus();
    surface = floating;
    StackPane holder = new StackPane(floating);
    holder.setPickOnBounds(false);
    holder.setPadding(distance);
    holder.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    popovers.setAlignment(position);
    popovers.show(holder);
    focusFirst(floating);
  }

  /**
   * Asks something in the middle that may refuse to be closed by Escape or a click outside.
   *
   * @param mayClose asked each time; may answer by asking the person
   */
  public void dialog(Region asking, BooleanSupplier mayClose) {
    dialog(asking);
    guard = mayClose;
  }

  /** Asks something in the middle; everything else waits. */
  public void dialog(Region asking) {
    guard = () -> true;
    rememberFocus();
    surface = asking;
    asking.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    dialogs.show(asking);
    focusFirst(asking);
  }

  private void dismiss() {
    if (!dialogs.isDisplay() || guard.getAsBoolean()) {
      close();
    }
  }

  /** Closes the dialog, or without one the popover. */
  public void close() {
    if (dialogs.isDisplay()) {
      dialogs.hide(true);
    } else if (popovers.isDisplay()) {
      popovers.hide(true);
    }
  }

  /** Whether anything floats. */
  public boolean isOpen() {
    return dialogs.isDisplay() || popovers.isDisplay();
  }

  private void rememberFocus() {
    if (!isOpen() && getScene() != null) {
      focusBefore = getScene().getFocusOwner();
    }
  }

  private static void focusFirst(Region shown) {
    Platform.runLater(
        () -> {
          Node first = shown.lookup(".default-focus");
          if (first != null) {
            first.requestFocus();
          }
        });
  }

  private void changed(boolean shown) {
    Node target = focusBefore;
    if (!shown
        && !isOpen()
        && target != null
        && getScene() != null
        && getScene().equals(target.getScene())) {
      target.requestFocus();
      focusBefore = null;
    }
  }
}
