package dev.daymark.app.reminders.show;

import dev.daymark.app.platform.notifications.SystemNotifications.Button;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.ui.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The buttons of a notification, the most important first. */
final class NoticeButton {

  static final String COMPLETE = "complete";
  static final String JOIN = "join";
  static final String OPEN = "open";
  static final String UNTIL_START = "until-start";
  private static final String SNOOZE = "snooze-";
  private static final List<Integer> MINUTES = List.of(5, 10, 60);

  private NoticeButton() {}

  static List<Button> of(
      List<Prompt> prompts,
      ReminderSettings settings,
      Instant now,
      ZoneId zone,
      Messages messages) {
    int first = (int) settings.snooze().toMinutes();
    if (prompts.size() > 1) {
      return List.of(
          new Button(OPEN, messages.text("reminders.showAll")),
          new Button(SNOOZE + first, messages.text("reminders.snoozeAll")));
    }
    Prompt prompt = prompts.getFirst();
    List<Button> buttons = new ArrayList<>();
    if (prompt.isTask()) {
      buttons.add(new Button(COMPLETE, messages.text("reminders.complete")));
    } else if (prompt.call() != null && !prompt.key().kind().isNews()) {
      buttons.add(new Button(JOIN, messages.text("reminders.join")));
    }
    boolean ahead = prompt.startIn(zone).isAfter(now.plusSeconds(60));
    if (ahead && !prompt.isTask() && !prompt.key().kind().isNews()) {
      buttons.add(new Button(UNTIL_START, messages.text("reminders.untilStart")));
    } else {
      buttons.add(snooze(first, messages));
    }
    buttons.add(new Button(OPEN, messages.text("reminders.open")));
    for (int minutes : MINUTES) {
      if (buttons.stream().noneMatch(button -> button.key().equals(SNOOZE + minutes))) {
        buttons.add(snooze(minutes, messages));
      }
    }
    return buttons;
  }

  private static Button snooze(int minutes, Messages messages) {
    return new Button(SNOOZE + minutes, messages.text("reminders.snoozeFor", minutes));
  }

  static boolean isSnooze(String key) {
    return key.startsWith(SNOOZE);
  }

  static Duration snooze(String key) {
    return Duration.ofMinutes(Integer.parseInt(key.substring(SNOOZE.length())));
  }
}
