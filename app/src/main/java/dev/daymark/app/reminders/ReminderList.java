package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Logo;
import dev.daymark.app.ui.theme.EventColours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What Daymark's own window for reminders shows: how many there are, and each with its answers. */
final class ReminderList extends VBox {
  private final ReminderWords words;
  private final EventColours colours;
  private final ReminderRow.Answers answers;
  private final Runnable putAway;

  /**
   * Shows nothing yet.
   *
   * @param putAway runs when the person wants to see none of them here
   */
  ReminderList(
      ReminderWords words, EventColours colours, ReminderRow.Answers answers, Runnable putAway) {
    this.words = words;
    this.colours = colours;
    this.answers = answers;
    this.putAway = putAway;
    getStyleClass().addAll("dm-surface", "dm-reminders", "own-window");
  }

  /**
   * Shows these, as they are now.
   *
   * @param snooze for how long the button itself puts one off
   * @param hidden whether they only say that they are reminders
   */
  void show(Collection<Prompt> prompts, Instant now, ZoneId zone, Duration snooze, boolean hidden) {
    getChildren().setAll(header(prompts.size()));
    for (Prompt prompt : prompts) {
      Node mark = ReminderMark.of(prompt, colours);
      getChildren().add(new ReminderRow(prompt, mark, words, now, zone, snooze, hidden, answers));
    }
  }

  private HBox header(int count) {
    HBox header =
        new HBox(
            8,
            new Logo(18),
            Labels.text(words.messages().text("reminders.group", count), "dm-heading"),
            Labels.spacer(),
            Buttons.icon(Feather.X, words.messages().text("reminders.hide"), null, putAway));
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("header");
    return header;
  }
}
