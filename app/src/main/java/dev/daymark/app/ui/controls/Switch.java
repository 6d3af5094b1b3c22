package dev.daymark.app.ui.controls;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.controls.ToggleSwitchSkin;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Skin;

/** A setting that is on or off and applies at once; its name stands in the row around it. */
public final class Switch extends ToggleSwitch {
  public Switch(String name) {
    getStyleClass().add("dm-switch");
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    setAccessibleText(name);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new AtOnce(this);
  }

  /** Its thumb does not slide: it is where it belongs in the same frame. */
  private static final class AtOnce extends ToggleSwitchSkin {
    AtOnce(Switch control) {
      super(control);
    }

    @Override
    protected void selectedStateChanged() {
      getSkinnable().requestLayout();
    }
  }
}
