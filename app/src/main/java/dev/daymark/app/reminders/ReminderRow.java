package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One reminder with everything that can be answered. */
final class ReminderRow extends HBox {

  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final List<Integer> MINUTES = List.of(5, 10, 60, 180);

  private final Prompt prompt;
  private final Duration first;
  private final ReminderWords words;
  private final Messages messages;
  private final Answers answers;

  /** What the row's buttons do. */
  interface Answers {

    void acknowledge(Prompt prompt);

    void snooze(Prompt prompt, Duration time);

    void snoozeUntil(Prompt prompt, Instant moment);

    void snoozeUntilStart(Prompt prompt);

    /** Asks until when. */
    void pickTime(Prompt prompt);

    void complete(Prompt prompt);

    void join(Prompt prompt);

    void open(Prompt prompt);
  }

  /**
   * Builds it.
   *
   * @param mark what tells in which list or calendar it is
   * @param first for how long the button itself puts it off
   * @param hidden whether it only says that it is a reminder
   */
  ReminderRow(
      Prompt prompt,
      Node mark,
      ReminderWords words,
      Instant now,
      ZoneId zone,
      Duration first,
      boolean hidden,
      Answers answers) {
    this.prompt = prompt;
    this.first = first;
    this.words = words;
    this.messages = words.messages();
    this.answers = answers;
    getStyleClass().add("dm-prompt-row");
    String title = hidden ? messages.text("reminders.hidden") : words.title(prompt);
    var name = Buttons.link(title, () -> answers.open(prompt));
    name.getStyleClass().add("name");
    VBox text = new VBox(name);
    text.setAlignment(Pos.CENTER_LEFT);
    if (!hidden) {
      text.getChildren().add(Labels.text(words.when(prompt, now, zone), "dm-muted", "dm-small"));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    getChildren().addAll(mark, text, first());
    getChildren().addAll(snooze(zone, now), done(title));
  }

  /** What it is about. */
  Prompt prompt() {
    return prompt;
  }

  /** What one most likely wants: complete the task, join the call. */
  private Node first() {
    if (prompt.isTask()) {
      return Buttons.standard(messages.text("reminders.complete"), () -> answers.complete(prompt));
    }
    Node join = Buttons.standard(messages.text("reminders.join"), () -> answers.join(prompt));
    join.setVisible(prompt.call() != null);
    join.setManaged(prompt.call() != null);
    return join;
  }

  private Node snooze(ZoneId zone, Instant now) {
    SplitMenuButton button = new SplitMenuButton();
    button.setText(messages.text("reminders.snooze"));
    button.setOnAction(event -> answers.snooze(prompt, first));
    for (int minutes : MINUTES) {
      add(
          button,
          messages.text("reminders.for", minutes),
          () -> answers.snooze(prompt, Duration.ofMinutes(minutes)));
    }
    if (prompt.startIn(zone).isAfter(now)) {
      add(button, messages.text("reminders.untilStart"), () -> answers.snoozeUntilStart(prompt));
    }
    LocalDateTime here = LocalDateTime.ofInstant(now, zone);
    if (here.toLocalTime().isBefore(EVENING.minusMinutes(30))) {
      until(button, "reminders.evening", here.toLocalDate().atTime(EVENING).atZone(zone));
    }
    until(
        button, "reminders.tomorrow", here.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone));
    button.getItems().add(new SeparatorMenuItem());
    add(button, messages.text("reminders.pick"), () -> answers.pickTime(prompt));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void until(SplitMenuButton button, String key, ZonedDateTime at) {
    add(
        button,
        messages.text(key, words.formatting().time(at.toLocalTime())),
        () -> answers.snoozeUntil(prompt, at.toInstant()));
  }

  private static void add(SplitMenuButton button, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    button.getItems().add(item);
  }

  private Node done(String title) {
    return Buttons.icon(
        Feather.X,
        messages.text("reminders.acknowledge", title),
        null,
        () -> answers.acknowledge(prompt));
  }
}
