package dev.daymark.app.ui.controls;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shows where the focus is whenever a key brought it there. By itself JavaFX shows it where Tab led
 * and nowhere else: an arrow, F6 or a shortcut, after which a screen gives the focus to something,
 * would leave it unseen.
 */
public final class FocusRing {
  private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

  private final Scene scene;
  private boolean byKey;

  private FocusRing(Scene scene) {
    this.scene = scene;
  }

  /** Begins to follow the focus of a scene, if that is not so already. */
  public static void install(Scene scene) {
    if (scene.getProperties().containsKey(FocusRing.class)) {
      return;
    }
    FocusRing ring = new FocusRing(scene);
    scene.getProperties().put(FocusRing.class, ring);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> ring.byKey = true);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> ring.pressed());
    scene.focusOwnerProperty().addListener((property, before, now) -> ring.moved(before, now));
  }

  /** Shows that something has the focus in which a key has just led on. */
  public static void show(Node owner) {
    show(owner, owner.isFocused());
  }

  private void pressed() {
    byKey = false;
    show(scene.getFocusOwner(), false);
  }

  private void moved(@Nullable Node before, @Nullable Node now) {
    show(before, false);
    // By the time this is heard the focus may have gone on.
    if (byKey && now != null && now.equals(scene.getFocusOwner())) {
      show(now, true);
    }
  }

  private static void show(@Nullable Node node, boolean visible) {
    if (node != null) {
      node.pseudoClassStateChanged(VISIBLE, visible);
    }
  }
}
