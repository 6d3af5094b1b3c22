package dev.daymark.app.ui.controls;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.controls.ToggleSwitchSkin;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Skin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A setting that is on or off and applies at once; its name stands in the row around it. Space and
 * Enter turn it, which those of the library leave to the mouse.
 */
public final class Switch extends ToggleSwitch {
  public Switch(String name) {
    getStyleClass().add("dm-switch");
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    setAccessibleText(name);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    addEventHandler(KeyEvent.KEY_PRESSED, this::turnByKey);
    selectedProperty()
        .subscribe(on -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
  }

  private void turnByKey(KeyEvent event) {
    boolean turns = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
    if (turns && !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
      fire();
      event.consume();
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? (Object) isSelected()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
    if (wanted == AccessibleAction.FIRE) {
      fire();
    } else {
      super.executeAccessibleAction(wanted, parameters);
    }
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
