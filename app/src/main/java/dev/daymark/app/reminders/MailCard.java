package dev.daymark.app.reminders;

import dev.daymark.app.reminders.mail.MailSecurity;
import dev.daymark.app.reminders.mail.MailSetting;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.mail.QueuedMail;
import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Reminders by mail: whether, what, and through which server. The rest shows once it is on. */
final class MailCard extends VBox {

  private final MailViewModel model;
  private final Messages messages;
  private final Formatting formatting;

  MailCard(MailViewModel model, Messages messages, Formatting formatting) {
    this.model = model;
    this.messages = messages;
    this.formatting = formatting;
    model.text(MailSetting.ON).subscribe(on -> fill(Boolean.parseBoolean(on)));
    model.testProperty().subscribe(test -> fill());
    model.troublesProperty().subscribe(troubles -> fill());
    model.look();
  }

  private void fill() {
    fill(Boolean.parseBoolean(model.text(MailSetting.ON).get()));
  }

  private void fill(boolean on) {
    SettingsCard card = new SettingsCard();
    card.row(words("on"), words("onDetail"), onOff("on", MailSetting.ON));
    if (on) {
      what(card);
      server(card);
      test(card);
      model.troublesProperty().get().forEach(mail -> trouble(card, mail));
    }
    getChildren().setAll(card);
  }

  private void what(SettingsCard card) {
    card.row(
        words("reminders"), words("remindersDetail"), onOff("reminders", MailSetting.REMINDERS));
    card.row(
        words("agenda"),
        words("agendaDetail"),
        beside(
            SettingControls.time(words("agendaAt"), model.text(MailSetting.AGENDA_AT), formatting),
            onOff("agenda", MailSetting.AGENDA)));
  }

  private void server(SettingsCard card) {
    TextField port = field("port", MailSetting.PORT);
    port.getStyleClass().add("dm-port");
    card.row(words("host"), words("hostDetail"), beside(field("host", MailSetting.HOST), port));
    ComboBox<String> security =
        SettingControls.choice(
            words("security"),
            model.text(MailSetting.SECURITY),
            Arrays.stream(MailSecurity.values()).map(Enum::name).toList(),
            name -> words("security." + name));
    security.getStyleClass().add("dm-field");
    card.row(words("security"), words("securityDetail"), security);
    card.row(words("user"), words("userDetail"), field("user", MailSetting.USER));
    card.row(words("password"), words("passwordDetail"), password());
    card.row(words("from"), "", field("from", MailSetting.FROM));
    card.row(words("to"), words("toDetail"), field("to", MailSetting.TO));
  }

  private PasswordField password() {
    PasswordField field = new PasswordField();
    field.getStyleClass().add("dm-field");
    field.setId("mail-password");
    boolean kept = !model.text(MailSetting.SECRET).get().isEmpty();
    field.setPromptText(kept ? words("passwordKept") : "");
    field.setOnAction(event -> keep(field));
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                keep(field);
              }
            });
    return field;
  }

  private void keep(PasswordField field) {
    if (!field.getText().isEmpty()) {
      model.setPassword(field.getText());
      field.clear();
      field.setPromptText(words("passwordKept"));
    }
  }

  private void test(SettingsCard card) {
    MailViewModel.Test test = model.testProperty().get();
    Button send = Buttons.standard(words("sendTest"), model::sendTest);
    send.setId("mail-test");
    send.setDisable(test instanceof MailViewModel.Test.Sending);
    String detail =
        switch (test) {
          case MailViewModel.Test.None _ -> words("testDetail");
          case MailViewModel.Test.Sending _ -> words("testSending");
          case MailViewModel.Test.Sent _ -> words("testSent");
          case MailViewModel.Test.Failed _ -> words("testFailed");
        };
    card.row(words("test"), detail, send);
    if (test instanceof MailViewModel.Test.Failed(String sentence)) {
      card.row(problem(Feather.ALERT_CIRCLE, "danger", sentence));
    }
  }

  private void trouble(SettingsCard card, QueuedMail mail) {
    String key = "trouble." + mail.stage().name().toLowerCase(Locale.ROOT);
    card.row(
        problem(
            Feather.ALERT_TRIANGLE,
            "warning",
            messages.text("notifications.mail." + key, mail.subject(), mail.reason())));
  }

  private static Node[] problem(Feather icon, String tone, String sentence) {
    var text = Labels.paragraph(sentence);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    text.getStyleClass().add("mail-problem");
    return new Node[] {Icons.of(icon, tone), text};
  }

  private TextField field(String key, MailSetting setting) {
    TextField field = new TextField(model.text(setting).get());
    field.getStyleClass().add("dm-field");
    field.setAccessibleText(words(key));
    field.setId("mail-" + key);
    field.setOnAction(event -> model.text(setting).set(field.getText().strip()));
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                model.text(setting).set(field.getText().strip());
              }
            });
    return field;
  }

  private Switch onOff(String key, MailSetting setting) {
    Switch control = SettingControls.onOff(words(key), model.text(setting));
    control.setId("mail-" + key);
    return control;
  }

  private static HBox beside(Node... controls) {
    HBox row = new HBox(8, controls);
    row.setMinWidth(HBox.USE_PREF_SIZE);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private String words(String key) {
    return messages.text("notifications.mail." + key);
  }
}
