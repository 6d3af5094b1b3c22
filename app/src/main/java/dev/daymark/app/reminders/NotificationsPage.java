package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.DetailHiding;
import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.reminders.plan.ReminderSound;
import dev.daymark.app.settings.PageParts;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.app.ui.theme.EventColours;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What to be reminded of, when, and how; the page of the settings. */
public final class NotificationsPage extends VBox {

  private static final List<String> MINUTES = List.of("5", "10", "15", "30", "60");
  private static final List<String> WHOLE_DAY = List.of("before", "same", "never");

  private final NotificationsViewModel model;
  private final Messages messages;
  private final Formatting formatting;

  /** Builds it over its model. */
  public NotificationsPage(
      NotificationsViewModel model,
      MailViewModel mail,
      Messages messages,
      Formatting formatting,
      EventColours colours) {
    this.model = model;
    this.messages = messages;
    this.formatting = formatting;
    getStyleClass().addAll("page", "dm-notifications");
    getChildren().addAll(PageParts.heading(words("heading"), words("lead")));
    getChildren().add(general());
    group("what", what());
    group("quietTime", quiet());
    group("wholeDay", wholeDay());
    group("privacy", privacy());
    group("calendars", new MutedCalendars(model, messages, colours));
    group("mail", new MailCard(mail, messages, formatting));
    model.look();
  }

  private void group(String name, Node card) {
    getChildren().addAll(PageParts.subheading(words(name)), card);
  }

  private String words(String key, Object... arguments) {
    return messages.text("notifications." + key, arguments);
  }

  private Node general() {
    SettingsCard card = new SettingsCard();
    card.row(words("show"), words("showDetail"), onOff("show", ReminderSetting.SHOW));
    VBox test = new VBox(Labels.text(words("test"), "name"));
    test.getStyleClass().add("words");
    test.setAlignment(Pos.CENTER_LEFT);
    Label detail = Labels.text("", "detail");
    test.getChildren().add(detail);
    HBox.setHgrow(test, Priority.ALWAYS);
    model.abilityProperty().subscribe(ability -> detail.setText(words("ability." + ability)));
    Node send = Buttons.standard(words("sendTest"), model::sendTest);
    send.setId("send-test");
    card.row(test, send);
    return card;
  }

  private Node what() {
    SettingsCard card = new SettingsCard();
    plain(card, "events", ReminderSetting.EVENTS);
    plain(card, "timeBlocks", ReminderSetting.TIME_BLOCKS);
    card.row(
        words("taskDay"),
        words("taskDayDetail"),
        beside(
            time("taskDay", ReminderSetting.TASK_DAY_AT, ReminderSetting.TASK_DAY),
            onOff("taskDay", ReminderSetting.TASK_DAY)));
    plain(card, "overdue", ReminderSetting.OVERDUE);
    plain(card, "invitations", ReminderSetting.INVITATIONS);
    return card;
  }

  private Node quiet() {
    SettingsCard card = new SettingsCard();
    card.row(
        words("quiet"),
        words("quietDetail"),
        beside(
            time("quietFrom", ReminderSetting.QUIET_FROM, ReminderSetting.QUIET),
            until(),
            time("quietTo", ReminderSetting.QUIET_TO, ReminderSetting.QUIET),
            onOff("quiet", ReminderSetting.QUIET)));
    pause(card);
    card.row(
        words("snooze"),
        words("snoozeDetail"),
        choice("snooze", ReminderSetting.SNOOZE, MINUTES, this::minutes));
    card.row(
        words("sound"),
        "",
        choice(
            "sound",
            ReminderSetting.SOUND,
            Arrays.stream(ReminderSound.values()).map(ReminderSound::text).toList(),
            sound -> words("sound." + ReminderSound.of(sound))));
    return card;
  }

  /** The word between two times, which is never cut. */
  private Node until() {
    Label word = Labels.text(words("to"), "dm-muted");
    word.setMinWidth(USE_PREF_SIZE);
    return word;
  }

  private void pause(SettingsCard card) {
    Button hour = Buttons.standard(words("pauseHour"), model::pauseForAnHour);
    hour.setId("pause-hour");
    Button tomorrow = Buttons.standard(words("pauseTomorrow"), model::pauseUntilTomorrow);
    tomorrow.setId("pause-tomorrow");
    Button resume = Buttons.standard(words("resume"), model::endPause);
    resume.setId("resume-reminders");
    HBox row = card.row(words("pause"), " ", beside(hour, tomorrow, resume));
    Label detail = (Label) row.lookup(".detail");
    model
        .pausedUntilProperty()
        .subscribe(
            until -> {
              boolean paused = until != null;
              detail.setText(paused ? words("paused", model.pauseEnd()) : words("pauseDetail"));
              show(!paused, hour, tomorrow);
              show(paused, resume);
            });
  }

  private static void show(boolean shown, Button... buttons) {
    for (Button button : buttons) {
      button.setVisible(shown);
      button.setManaged(shown);
    }
  }

  private Node wholeDay() {
    SettingsCard card = new SettingsCard();
    ComboBox<String> at =
        SettingControls.time(
            words("wholeDayAt"), model.text(ReminderSetting.WHOLE_DAY_AT), formatting);
    at.setId(ReminderSetting.WHOLE_DAY_AT.name().toLowerCase(Locale.ROOT));
    model.text(ReminderSetting.WHOLE_DAY).subscribe(rule -> at.setDisable(rule.equals("never")));
    card.row(
        words("wholeDayRule"),
        words("wholeDayDetail"),
        beside(
            choice(
                "wholeDayRule",
                ReminderSetting.WHOLE_DAY,
                WHOLE_DAY,
                rule -> words("wholeDay." + rule)),
            at));
    return card;
  }

  private Node privacy() {
    SettingsCard card = new SettingsCard();
    ComboBox<String> when =
        choice(
            "hideDetails",
            ReminderSetting.HIDE_DETAILS,
            Arrays.stream(DetailHiding.values()).map(DetailHiding::text).toList(),
            hiding -> words("hideDetails." + DetailHiding.of(hiding).key()));
    when.setMinWidth(USE_PREF_SIZE);
    card.row(words("hideDetails"), words("hideDetailsDetail"), when);
    return card;
  }

  private void plain(SettingsCard card, String key, ReminderSetting setting) {
    card.row(words(key), words(key + "Detail"), onOff(key, setting));
  }

  private Switch onOff(String key, ReminderSetting setting) {
    Switch control = SettingControls.onOff(words(key), model.text(setting));
    control.setId(setting.name().toLowerCase(Locale.ROOT));
    return control;
  }

  /** A time that can be chosen while its switch is on. */
  private ComboBox<String> time(String key, ReminderSetting setting, ReminderSetting only) {
    ComboBox<String> control =
        SettingControls.time(words(key + "Time"), model.text(setting), formatting);
    control.setId(setting.name().toLowerCase(Locale.ROOT));
    model.text(only).subscribe(on -> control.setDisable(!Boolean.parseBoolean(on)));
    return control;
  }

  private ComboBox<String> choice(
      String key, ReminderSetting setting, List<String> choices, Function<String, String> shown) {
    ComboBox<String> control =
        SettingControls.choice(words(key), model.text(setting), choices, shown);
    control.setId(setting.name().toLowerCase(Locale.ROOT));
    control.getStyleClass().add("dm-usual");
    return control;
  }

  private String minutes(String text) {
    try {
      return words("minutes", Integer.parseInt(text));
    } catch (NumberFormatException damaged) {
      return text;
    }
  }

  private static HBox beside(Node... controls) {
    HBox row = new HBox(8, controls);
    row.setMinWidth(HBox.USE_PREF_SIZE);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }
}
