package dev.daymark.app.inspector.event;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.icon.Icons;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What an item has not got yet, as a row of quiet buttons that add it. */
final class MissingFields extends FlowPane {
  private final Messages messages;

  MissingFields(Messages messages) {
    super(4, 4);
    this.messages = messages;
    getStyleClass().add("ghost-buttons");
  }

  /** Offers to add what is called {@code inspector.add.*}. */
  void add(String name, Feather icon, Runnable action) {
    addMenu(name, icon, from -> action.run());
  }

  /**
   * Offers to add something that is chosen from a menu.
   *
   * @param open opens it below the button
   */
  void addMenu(String name, Feather icon, Consumer<Node> open) {
    Button button = Buttons.flat(messages.text("inspector.add." + name), () -> {});
    button.setOnAction(action -> open.accept(button));
    button.setGraphic(Icons.small(icon, "subtle"));
    button.getStyleClass().add("ghost");
    getChildren().add(button);
  }

  boolean isEmpty() {
    return getChildren().isEmpty();
  }
}
