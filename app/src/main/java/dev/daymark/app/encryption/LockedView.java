package dev.daymark.app.encryption;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is shown in the window's stead while encrypted data cannot be opened. */
public final class LockedView extends VBox {

  private final Messages messages;
  private final Consumer<String> answer;
  private final Runnable quit;
  private final Label trouble = Labels.paragraph("", "dm-danger");
  private final Button open;
  private TextField field = new TextField();

  /**
   * Shows nothing to do yet.
   *
   * @param answer is given what was typed; empty where nothing is
   */
  public LockedView(Messages messages, Consumer<String> answer, Runnable quit) {
    this.messages = messages;
    this.answer = answer;
    this.quit = quit;
    this.open = Buttons.primary(words("open"), this::go);
    open.setId("locked-open");
    open.getStyleClass().addAll("dialog");
    open.setDefaultButton(true);
    trouble.setId("locked-trouble");
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    getStyleClass().add("dm-locked");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words("title"));
  }

  /** Says what can be done now. */
  public void ask(LockedReason reason) {
    getChildren()
        .setAll(
            Labels.text(words("title"), "dm-dialog-title"),
            Labels.paragraph(words(reason.word()), "dm-muted"));
    if (reason.isTyped()) {
      field = reason.needsCode() ? new TextField() : new PasswordField();
      field.setId("locked-answer");
      String name = words(reason.needsCode() ? "code" : "passphraseField");
      field.setPromptText(name);
      field.setAccessibleText(name);
      if (reason.needsCode()) {
        field.getStyleClass().add("dm-code");
      }
      getChildren().add(field);
    }
    getChildren().addAll(trouble, buttons());
    setWorking(false);
    if (reason.isTyped()) {
      field.requestFocus();
    }
  }

  private HBox buttons() {
    Button leave = Buttons.standard(words("quit"), quit);
    leave.getStyleClass().add("dialog");
    leave.setId("locked-quit");
    leave.setCancelButton(true);
    HBox buttons = new HBox(8, leave, open);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private void go() {
    trouble.setText("");
    setWorking(true);
    answer.accept(field.getText());
  }

  /** Says why it did not open. */
  public void refuse(String sentence) {
    trouble.setText(sentence);
    setWorking(false);
    field.selectAll();
    field.requestFocus();
  }

  private void setWorking(boolean working) {
    open.setDisable(working);
    field.setDisable(working);
    open.setText(words(working ? "opening" : "open"));
  }

  private String words(String key) {
    return messages.text("encryption.locked." + key);
  }
}
