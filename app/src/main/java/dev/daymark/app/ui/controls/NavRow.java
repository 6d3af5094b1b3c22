package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A row of the sidebar: icon, name, and a count at the end. */
public final class NavRow extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Label name;
  private final Runnable open;
  private final Label count = Labels.text("", "dm-count");
  private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected");

  /** A row with an icon, for screens. */
  public NavRow(Feather icon, String name, Runnable open) {
    this(Icons.of(icon), name, open);
  }

  /** A row with any mark of up to 16 px, such as the dot of a task list. */
  public NavRow(Node mark, String text, Runnable open) {
    this.name = Labels.text(text, "name");
    getStyleClass().add("dm-nav-row");
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(text);
    setFocusTraversable(true);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    count.setMinWidth(USE_PREF_SIZE);
    count.managedProperty().bind(count.textProperty().isNotEmpty());
    getChildren().addAll(mark, name, count);
    selected.addListener((property, before, after) -> pseudoClassStateChanged(SELECTED, after));
    this.open = open;
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            open.run();
          }
        });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> openByKey(event, open));
  }

  private static void openByKey(KeyEvent event, Runnable open) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      open.run();
      event.consume();
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
    if (wanted == AccessibleAction.FIRE) {
      open.run();
    } else {
      super.executeAccessibleAction(wanted, parameters);
    }
  }

  public BooleanProperty selectedProperty() {
    return selected;
  }

  /** The number at the end; empty for none. Style classes {@code warning, danger} colour it. */
  public Label count() {
    return count;
  }
}
