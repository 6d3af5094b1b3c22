package dev.daymark.app.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The pointer from a press of the first button until that is let go, wherever it goes meanwhile and
 * whatever the other buttons do. The node that was pressed may be used for something else or be
 * gone by then, so nothing is asked of it. Escape gives it up, wherever the focus is, and so does
 * what takes the owner out of sight or lets the button go unheard, such as a window that is
 * minimised.
 */
final class PointerGrab {
  private final Node owner;
  private final EventHandler<MouseEvent> dragged;
  private final EventHandler<MouseEvent> released;
  private final EventHandler<MouseEvent> unheard;
  private final EventHandler<KeyEvent> keys;
  private final ChangeListener<Object> hidden;
  private final List<ObservableValue<?>> watched = new ArrayList<>();
  private @Nullable Scene scene;

  /**
   * @param owner whose coordinates the events have
   * @param lost runs instead of {@code released} where the button will not be heard any more; true
   *     if there was something to give up
   */
  PointerGrab(
      Node owner,
      Consumer<MouseEvent> dragged,
      Consumer<MouseEvent> released,
      BooleanSupplier lost) {
    this.owner = owner;
    this.dragged = event -> dragged.accept(event.copyFor(owner, event.getTarget()));
    this.released =
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            letGo();
            released.accept(event.copyFor(owner, event.getTarget()));
          }
        };
    this.unheard =
        event -> {
          if (isUnheard(event)) {
            giveUp(lost);
          }
        };
    this.keys =
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && giveUp(lost)) {
            event.consume();
          }
        };
    this.hidden = (property, before, now) -> giveUp(lost);
  }

  private boolean giveUp(BooleanSupplier lost) {
    letGo();
    return lost.getAsBoolean();
  }

  /** One that is pressed again, or moves with no button down, was let go somewhere else. */
  private static boolean isUnheard(MouseEvent event) {
    return event.getEventType() == MouseEvent.MOUSE_PRESSED
        ? event.getButton() == MouseButton.PRIMARY
        : !event.isPrimaryButtonDown();
  }

  /** Follows the pointer from now on. */
  void take() {
    letGo();
    Scene taken = owner.getScene();
    taken.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
    taken.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
    taken.addEventFilter(MouseEvent.MOUSE_MOVED, unheard);
    taken.addEventFilter(MouseEvent.MOUSE_PRESSED, unheard);
    taken.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    scene = taken;
    watch(taken);
  }

  /** Whatever of this changes, the owner is not seen any more. */
  private void watch(Scene taken) {
    watched.add(owner.sceneProperty());
    for (Node node = owner; node != null; node = node.getParent()) {
      watched.add(node.visibleProperty());
    }
    if (taken.getWindow() instanceof Stage stage) {
      watched.add(stage.iconifiedProperty());
      watched.add(stage.showingProperty());
    }
    watched.forEach(property -> property.addListener(hidden));
  }

  /** Follows it no more. */
  void letGo() {
    Scene taken = scene;
    if (taken != null) {
      taken.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
      taken.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
      taken.removeEventFilter(MouseEvent.MOUSE_MOVED, unheard);
      taken.removeEventFilter(MouseEvent.MOUSE_PRESSED, unheard);
      taken.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
      watched.forEach(property -> property.removeListener(hidden));
      watched.clear();
      scene = null;
    }
  }
}
