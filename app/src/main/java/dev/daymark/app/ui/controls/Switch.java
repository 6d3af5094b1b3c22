package dev.daymark.app.ui.controls;

import atlantafx.base.controls.ToggleSwitch;

/** A setting that is on or off and applies at once; its name stands in the row around it. */
public final class Switch extends ToggleSwitch {
  public Switch(String name) {
    getStyleClass().add("dm-switch");
    setAccessibleText(name);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }
}
