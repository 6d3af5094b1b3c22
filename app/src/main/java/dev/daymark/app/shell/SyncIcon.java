package dev.daymark.app.shell;

import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.motion.Motion;
import javafx.scene.Node;

/**
 * The icon of a state of sync in the status bar. While a run is under way it turns, unless motion
 * is reduced; nothing else about sync ever moves.
 */
final class SyncIcon {

  private SyncIcon() {}

  static Node of(SyncLook look, boolean running) {
    Node icon = Icons.small(look.icon(), look.tone());
    if (running) {
      icon.sceneProperty()
          .addListener(
              (property, before, now) -> {
                if (before != null) {
                  Motion.of(before).rest(icon);
                }
                if (now != null) {
                  Motion.of(now).turn(icon);
                }
              });
    }
    return icon;
  }
}
