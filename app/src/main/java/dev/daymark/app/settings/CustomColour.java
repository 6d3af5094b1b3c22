package dev.daymark.app.settings;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Under a palette: the name of the colour, and a way to write one that is not in it. */
final class CustomColour extends VBox {
  private static final Pattern HEX = Pattern.compile("#?[0-9a-fA-F]{6}");

  private final Rgb now;
  private final Messages messages;
  private final Consumer<Rgb> choose;

  CustomColour(Rgb now, Messages messages, Consumer<Rgb> choose) {
    super(8);
    this.now = now;
    this.messages = messages;
    this.choose = choose;
    getStyleClass().add("custom-colour");
    String name =
        EventPalette.named(now)
            .map(known -> messages.text(known.messageKey()))
            .orElseGet(() -> now.css().toUpperCase(Locale.ROOT));
    Button write = Buttons.link(messages.text("settings.calendars.custom"), this::showField);
    write.setId("custom-colour");
    HBox line = new HBox(Labels.text(name, "dm-muted", "dm-small"), Labels.spacer(), write);
    line.getStyleClass().add("line");
    getChildren().add(line);
  }

  private void showField() {
    TextField field = new TextField(now.css().toUpperCase(Locale.ROOT));
    field.setId("colour-code");
    field.setPrefColumnCount(9);
    FormField form = new FormField("", field);
    field.setAccessibleText(messages.text("settings.calendars.customPrompt"));
    field.setPromptText(messages.text("settings.calendars.customPrompt"));
    field.textProperty().addListener((property, before, typed) -> form.errorProperty().set(""));
    field.setOnAction(event -> use(field.getText().strip(), form));
    Button use =
        Buttons.primary(
            messages.text("settings.calendars.customUse"),
            () -> use(field.getText().strip(), form));
    VBox.setVgrow(form, Priority.NEVER);
    getChildren().setAll(form, use);
    field.requestFocus();
    field.selectAll();
    getScene().getWindow().sizeToScene();
  }

  private void use(String typed, FormField form) {
    if (HEX.matcher(typed).matches()) {
      choose.accept(Rgb.parse(typed.startsWith("#") ? typed : "#" + typed));
    } else {
      form.errorProperty().set(messages.text("settings.calendars.customWrong"));
    }
  }
}
