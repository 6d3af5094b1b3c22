package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Directions;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * One of a few, side by side in a track; exactly one is selected. One Tab stop; Left, Right, Home
 * and End move inside.
 */
public final class Segment<T> extends HBox {
  private final List<T> choices;
  private final ToggleGroup group = new ToggleGroup();
  private final ObjectProperty<T> value;

  /**
   * @param choices in order; the first is selected at the start
   * @param text the label of a choice
   */
  public Segment(List<T> choices, Function<? super T, String> text) {
    this.choices = List.copyOf(choices);
    this.value = new SimpleObjectProperty<>(this, "value", this.choices.getFirst());
    getStyleClass().add("dm-segment");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    this.choices.forEach(choice -> getChildren().add(button(text.apply(choice), choice)));
    value.addListener((property, before, after) -> show(after));
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    show(value.get());
  }

  public ObjectProperty<T> valueProperty() {
    return value;
  }

  private ToggleButton button(String text, T choice) {
    ToggleButton button = new ToggleButton(text);
    button.setMnemonicParsing(false);
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.getStyleClass().setAll("dm-segment-button");
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          value.set(choice);
          button.setSelected(true);
        });
    return button;
  }

  private void show(T choice) {
    int selected = choices.indexOf(choice);
    List<Toggle> toggles = group.getToggles();
    for (int i = 0; i < toggles.size(); i++) {
      ToggleButton button = (ToggleButton) toggles.get(i);
      button.setSelected(i == selected);
      button.setFocusTraversable(i == selected);
    }
  }

  private void move(KeyEvent event) {
    int target = target(event.getCode());
    if (target >= 0 && target < choices.size()) {
      value.set(choices.get(target));
      getChildren().get(target).requestFocus();
    }
    if (target != NO_MOVE) {
      event.consume();
    }
  }

  private static final int NO_MOVE = Integer.MIN_VALUE;

  private int target(KeyCode code) {
    int now = choices.indexOf(value.get());
    return switch (Directions.meant(code, this)) {
      case LEFT -> now - 1;
      case RIGHT -> now + 1;
      case HOME -> 0;
      case END -> choices.size() - 1;
      default -> NO_MOVE;
    };
  }
}
