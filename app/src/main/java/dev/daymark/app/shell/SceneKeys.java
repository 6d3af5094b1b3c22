package dev.daymark.app.shell;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Hands the keys of a scene to {@link ShellKeys}: some before the screens hear them, the others if
 * no screen took them. The first start's card has its own.
 *
 * @param features as they are; they are made anew when the language changes
 */
record SceneKeys(Scene scene, Supplier<Features> features) {

  void install() {
    new HeldDelete(scene).install();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> hand(event, features.get().keys()::early));
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> features.get().keys().earlyTyped(event));
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED, event -> hand(event, features.get().keys()::pressed));
    scene.addEventHandler(KeyEvent.KEY_TYPED, event -> hand(event, features.get().keys()::typed));
  }

  private void hand(KeyEvent event, BiConsumer<KeyEvent, @Nullable Node> take) {
    if (!features.get().isWelcoming()) {
      take.accept(event, scene.getFocusOwner());
    }
  }
}
