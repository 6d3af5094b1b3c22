package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * A calendar or task list in the sidebar: a check box in its colour, its name, and at the end a
 * mark such as a lock. Actions appear under the pointer. Clicking anywhere shows or hides it.
 */
public final class CalendarRow extends HBox {
  private static final PseudoClass UNCHECKED = PseudoClass.getPseudoClass("unchecked");

  private final CalendarCheckBox check;
  private final Label name;
  private final HBox actions = new HBox();
  private final StackPane affix = new StackPane();

  public CalendarRow(EventColours colours, Rgb colour, String text) {
    this.check = new CalendarCheckBox(colours, colour);
    this.name = Labels.text(text, "name");
    getStyleClass().add("dm-calendar-row");
    check.setAccessibleRole(AccessibleRole.CHECK_BOX);
    check.setAccessibleText(text);
    check.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    affix.getStyleClass().add("affix");
    actions.getStyleClass().add("actions");
    actions.managedProperty().bind(hoverProperty().or(focusWithinProperty()));
    getChildren().addAll(check, name, actions, affix);
    check.selectedProperty().addListener((property, before, after) -> showChecked(after));
    name.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            check.fire();
          }
        });
    showChecked(check.isSelected());
  }

  private void showChecked(boolean checked) {
    pseudoClassStateChanged(UNCHECKED, !checked);
  }

  /** Whether the calendar is shown. */
  public BooleanProperty checkedProperty() {
    return check.selectedProperty();
  }

  /** Where the focus goes: its check box. */
  public Node stop() {
    return check;
  }

  public void setColour(Rgb colour) {
    check.setColour(colour);
  }

  /** Says that nobody can write here; shows a lock. */
  public void setReadOnly(String meaning) {
    setAffix(Icons.of(Feather.LOCK, "s12"));
    check.setAccessibleText(name.getText() + ", " + meaning);
  }

  /**
   * Says that the calendar is not in step; shows a warning.
   *
   * @param meaning a few words
   * @param reason a sentence
   */
  public void setTrouble(String meaning, String reason) {
    Node mark = Icons.of(Feather.ALERT_TRIANGLE, "s12", "warning");
    affix.getStyleClass().add("trouble");
    Tooltip.install(affix, Buttons.tooltip(reason, null));
    setAffix(mark);
    check.setAccessibleText(check.getAccessibleText() + ", " + meaning);
  }

  /** A mark of 12 px at the end. */
  public void setAffix(Node mark) {
    affix.getChildren().setAll(mark);
  }

  /** What its menu says, opened by the right mouse button, the menu key or a button at the end. */
  public void setMenu(String name, Supplier<ContextMenu> menu) {
    Node more =
        Buttons.icon(
            Feather.MORE_HORIZONTAL, name, null, () -> menu.get().show(this, Side.BOTTOM, 0, 0));
    more.setFocusTraversable(false);
    addAction(more);
    setOnContextMenuRequested(
        event -> {
          menu.get().show(this, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  /** Adds an icon button that appears under the pointer. */
  public void addAction(Node button) {
    button.getStyleClass().add("dense");
    actions.getChildren().add(button);
  }
}
