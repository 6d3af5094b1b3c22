package dev.daymark.app.reminders.show;

import dev.daymark.app.platform.notifications.SystemNotifications.Note;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.plan.ReminderSound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What the system is told to show of reminders. */
public final class Notes {
  private Notes() {}

  /**
   * Words them.
   *
   * @param prompts one, or several that become one notification; not empty
   * @param hidden whether it only says that it is a reminder
   */
  public static Note of(
      List<Prompt> prompts,
      ReminderSettings settings,
      boolean hidden,
      Instant now,
      ZoneId zone,
      ReminderWords words) {
    boolean one = prompts.size() == 1;
    String title = one ? words.title(prompts.getFirst()) : words.headline(prompts, now, zone);
    String body = one ? words.body(prompts.getFirst(), now, zone) : words.titles(prompts);
    if (hidden) {
      title = one ? words.messages().text("reminders.hidden") : title;
      body = "";
    }
    return new Note(
        title,
        body,
        NoticeButton.of(prompts, settings, now, zone, words.messages()),
        soundName(settings.sound()));
  }

  /** As the freedesktop sound naming specification has it. */
  private static String soundName(ReminderSound sound) {
    return switch (sound) {
      case SOFT_BELL -> "bell";
      case MESSAGE -> "message-new-instant";
      case ALARM -> "alarm-clock-elapsed";
      case NONE -> "";
    };
  }
}
