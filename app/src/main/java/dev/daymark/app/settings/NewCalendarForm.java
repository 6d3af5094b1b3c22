package dev.daymark.app.settings;

import dev.daymark.app.settings.CalendarsViewModel.Place;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.ColourPicker;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A new calendar: its name, where it is kept, its colour. */
final class NewCalendarForm extends VBox {
  private final CalendarsViewModel model;
  private final Messages messages;
  private final Runnable close;
  private final TextField name = new TextField();
  private final ComboBox<Place> place = new ComboBox<>();
  private final ColourPicker colour;

  NewCalendarForm(
      CalendarsViewModel model, Messages messages, EventColours colours, Runnable close) {
    this.model = model;
    this.messages = messages;
    this.close = close;
    this.colour = new ColourPicker(colours, messages);
    getStyleClass().addAll("dm-surface", "dm-client-dialog", "dm-new-calendar");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("settings.calendars.new"));
    name.setId("new-calendar-name");
    name.getStyleClass().add("default-focus");
    name.setOnAction(event -> create());
    colour.colourProperty().set(model.nextColour());
    getChildren()
        .addAll(
            Labels.text(messages.text("settings.calendars.new"), "dm-dialog-title"),
            new FormField(messages.text("settings.calendars.newPrompt"), name),
            where(),
            colourField(),
            buttons());
  }

  /** Without an account there is one place only, which needs no choice. */
  private Node where() {
    place.setId("new-calendar-place");
    place.setMaxWidth(Double.MAX_VALUE);
    place.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Place shown) {
            return wordsOf(shown);
          }

          @Override
          public Place fromString(String typed) {
            throw new UnsupportedOperationException("it is chosen, not typed");
          }
        });
    place.getItems().setAll(model.places());
    place.setValue(model.places().getFirst());
    Label hint = Labels.paragraph("", "dm-muted", "dm-small");
    hint.textProperty()
        .bind(
            place
                .valueProperty()
                .map(
                    chosen ->
                        messages.text(
                            Place.DEVICE.equals(chosen)
                                ? "settings.calendars.placeDevice"
                                : "settings.calendars.placeAccount")));
    FormField field = new FormField(messages.text("settings.calendars.place"), place);
    field.setVisible(model.places().size() > 1);
    field.setManaged(field.isVisible());
    return new VBox(4, field, hint);
  }

  private String wordsOf(Place shown) {
    return Place.DEVICE.equals(shown)
        ? messages.text("settings.calendars.device")
        : shown.address();
  }

  private Node colourField() {
    Label words = Labels.text(messages.text("settings.calendars.colourField"), "dm-small");
    words.setLabelFor(colour);
    return new VBox(8, words, colour);
  }

  private Node buttons() {
    Button no = Buttons.standard(messages.text("settings.cancel"), close);
    Button yes = Buttons.primary(messages.text("settings.calendars.add"), this::create);
    no.getStyleClass().add("dialog");
    yes.getStyleClass().add("dialog");
    yes.setId("new-calendar-add");
    yes.disableProperty().bind(name.textProperty().map(String::isBlank).orElse(true));
    HBox buttons = new HBox(8, Labels.spacer(), no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private void create() {
    if (name.getText().isBlank()) {
      return;
    }
    Rgb chosen = colour.colourProperty().get();
    close.run();
    model.create(
        place.getValue(), name.getText(), (chosen == null ? model.nextColour() : chosen).css());
  }
}
