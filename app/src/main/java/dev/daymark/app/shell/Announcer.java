package dev.daymark.app.shell;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/**
 * The label of the status bar that tells a text reader what changed. It is there for no one else:
 * what it says stands in a toast or in the state of sync, too.
 */
final class Announcer extends Label {

  Announcer() {
    setId("announcement");
    setAccessibleRole(AccessibleRole.TEXT);
    setManaged(false);
    setMouseTransparent(true);
    setOpacity(0);
  }

  /** Says something; the same again is said again. */
  void say(String text) {
    setText(text);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
