package dev.daymark.app.ui.controls;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.AccessibleRole;

/** A setting that is on or off and applies at once; its name stands in the row around it. */
public final class Switch extends ToggleSwitch {
  public Switch(String name) {
    getStyleClass().add("dm-switch");
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    setAccessibleText(name);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }
}
