package dev.daymark.app.samples;

import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Segment;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.app.ui.icon.PriorityGlyph;
import dev.daymark.domain.Priority;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Buttons, fields and choices in their states; what a pointer would do is set instead. */
final class ControlRows {
  private static final List<String> STATES =
      List.of("rest", "hover", "armed", "focus-visible", "disabled");

  private ControlRows() {}

  static HBox primary() {
    HBox row = buttons("Save", "accent");
    Button busy = Buttons.primary("Save", ControlRows::nothing);
    Buttons.busy(busy, "Saving");
    row.getChildren().add(busy);
    return row;
  }

  static HBox standard() {
    HBox row = buttons("Today");
    row.getChildren().add(Buttons.danger("Delete", ControlRows::nothing));
    return row;
  }

  private static HBox buttons(String text, String... classes) {
    HBox row = row();
    for (String state : STATES) {
      Button button = Buttons.standard(text, ControlRows::nothing);
      button.getStyleClass().addAll(classes);
      button.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
      button.setDisable(state.equals("disabled"));
      row.getChildren().add(button);
    }
    return row;
  }

  static HBox fields() {
    TextField focused = field("Kvarnen 4");
    focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
    FormField error = new FormField("", field("25:00"));
    error.errorProperty().set("Hours go from 00 to 23");
    TextField disabled = field("Disabled");
    disabled.setDisable(true);
    HBox row = row(field("Kvarnen 4"), focused, error, disabled);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static TextField field(String text) {
    TextField field = new TextField(text);
    field.setPrefWidth(132);
    field.setMinWidth(132);
    return field;
  }

  static HBox choices() {
    Segment<String> segment = new Segment<>(List.of("Day", "Week", "Month"), text -> text);
    segment.valueProperty().set("Week");
    CheckBox checked = new CheckBox();
    checked.setSelected(true);
    RadioButton chosen = new RadioButton();
    chosen.setSelected(true);
    Switch on = new Switch("On");
    on.setSelected(true);
    HBox row = row(segment, new CheckBox(), checked, new RadioButton(), chosen);
    row.getChildren().addAll(new Switch("Off"), on, Labels.tag("kvarnen"));
    row.getChildren().addAll(priorities());
    return row;
  }

  private static List<? extends Node> priorities() {
    return Stream.of(Priority.HIGH, Priority.MEDIUM, Priority.LOW)
        .map(PriorityGlyph::of)
        .flatMap(Optional::stream)
        .toList();
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(8, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** What a button of a sheet does. */
  private static void nothing() {}
}
