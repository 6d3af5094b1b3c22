package dev.daymark.app.reminders.service;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.domain.reminder.ReminderKey;
import java.util.List;
import java.util.Set;

/** Where reminders are shown. Called on the thread that looks after them; must not block long. */
public interface ReminderDisplay {

  /**
   * Shows reminders, several as one.
   *
   * @param prompts at least one, oldest first
   */
  void show(List<Prompt> prompts, ReminderSettings settings);

  /** Takes away whatever shows none of these. */
  void keepOnly(Set<ReminderKey> unanswered);
}
