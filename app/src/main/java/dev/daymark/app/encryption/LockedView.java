package dev.daymark.app.encryption;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is shown in the window's stead while data cannot be opened. */
public final class LockedView extends VBox {

  private final Messages messages;
  private final Consumer<LockedAnswer> answer;
  private final Runnable quit;
  private final Runnable resized;
  private final BooleanProperty working = new SimpleBooleanProperty();
  private final Label trouble = Labels.paragraph("", "dm-danger");
  private final Button open;
  private TextField field = new TextField();
  private boolean isCode;
  private @Nullable PlaceChoice choice;

  /**
   * Shows nothing to do yet.
   *
   * @param answer is given what was typed
   * @param resized is told when it takes more or less room
   */
  public LockedView(
      Messages messages, Consumer<LockedAnswer> answer, Runnable quit, Runnable resized) {
    this.messages = messages;
    this.answer = answer;
    this.quit = quit;
    this.resized = resized;
    this.open = Buttons.primary(words("open"), this::go);
    open.setId("locked-open");
    open.getStyleClass().addAll("dialog");
    open.setDefaultButton(true);
    open.textProperty()
        .bind(
            Bindings.createStringBinding(() -> words(working.get() ? "opening" : "open"), working));
    trouble.setId("locked-trouble");
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    getStyleClass().add("dm-locked");
    setAccessibleRole(AccessibleRole.DIALOG);
  }

  /**
   * Says what can be done now.
   *
   * @param places where a key can be kept that is recovered by its code; empty for where keys are
   */
  public void ask(LockedReason reason, List<Kind> places) {
    if (reason.needsCode()) {
      askForCode(words(reason.word()), places, null);
      return;
    }
    begin(words(reason.word()), null);
    if (reason.isTyped()) {
      type(new PasswordField(), "passphraseField");
    }
    end(reason.mayRecover() ? recovering(reason, places) : null);
  }

  /**
   * Says that the data are where nothing is now.
   *
   * @param folder where they were moved to
   */
  public void askForDisk(Path folder) {
    begin(words("awayTitle"), messages.text("encryption.locked.away", folder.toString()), null);
    end(null);
  }

  private Button recovering(LockedReason reason, List<Kind> places) {
    Button back = otherWay("back", () -> ask(reason, places));
    return otherWay("recover", () -> askForCode(words("recoverLead"), places, back));
  }

  /** A way that is not gone while something is being tried. */
  private Button otherWay(String name, Runnable way) {
    Button link = Buttons.link(words(name), way);
    link.setId("locked-" + name);
    link.disableProperty().bind(working);
    return link;
  }

  /**
   * Asks for the recovery code.
   *
   * @param back leads back to what was asked before; null where nothing was
   */
  private void askForCode(String lead, List<Kind> places, @Nullable Button back) {
    PlaceChoice offered = places.isEmpty() ? null : new PlaceChoice(messages, places, null);
    begin(lead, offered);
    isCode = true;
    type(new TextField(), "code");
    field.getStyleClass().add("dm-code");
    if (offered != null) {
      getChildren().addAll(Labels.text(words("where"), "dm-semibold"), offered);
      offered.onChange(resized);
    }
    end(back);
  }

  private void begin(String lead, @Nullable PlaceChoice offered) {
    begin(words("title"), lead, offered);
  }

  private void begin(String title, String lead, @Nullable PlaceChoice offered) {
    setAccessibleText(title);
    isCode = false;
    choice = offered;
    field = new TextField();
    trouble.setText("");
    open.disableProperty().unbind();
    open.disableProperty()
        .bind(offered == null ? working : working.or(offered.completeProperty().not()));
    working.set(false);
    getChildren().setAll(Labels.text(title, "dm-dialog-title"), Labels.paragraph(lead, "dm-muted"));
  }

  private void type(TextField typed, String name) {
    field = typed;
    field.setId("locked-answer");
    field.setPromptText(words(name));
    field.setAccessibleText(words(name));
    field.disableProperty().bind(working);
    getChildren().add(field);
  }

  private void end(@Nullable Button otherWay) {
    getChildren().addAll(trouble, buttons(otherWay));
    focus();
    resized.run();
  }

  /** Enter opens, also where nothing is typed; else it would do what the first button does. */
  private void focus() {
    if (getChildren().contains(field)) {
      field.requestFocus();
    } else {
      open.requestFocus();
    }
  }

  private HBox buttons(@Nullable Button otherWay) {
    Button leave = Buttons.standard(words("quit"), quit);
    leave.getStyleClass().add("dialog");
    leave.setId("locked-quit");
    leave.setCancelButton(true);
    HBox buttons = new HBox(8, Labels.spacer(), leave, open);
    if (otherWay != null) {
      buttons.getChildren().addFirst(otherWay);
    }
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  /** A place that has the keyboard would take Enter for itself. */
  private void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof RadioButton) {
      open.fire();
      event.consume();
    }
  }

  private void go() {
    trouble.setText("");
    working.set(true);
    PlaceChoice offered = choice;
    answer.accept(
        new LockedAnswer(field.getText(), isCode, offered == null ? null : offered.chosen()));
  }

  /** Says why it did not open. */
  public void refuse(String sentence) {
    trouble.setText(sentence);
    working.set(false);
    field.selectAll();
    focus();
  }

  private String words(String key) {
    return messages.text("encryption.locked." + key);
  }
}
