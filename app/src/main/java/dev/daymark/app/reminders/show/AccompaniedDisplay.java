package dev.daymark.app.reminders.show;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.domain.reminder.ReminderKey;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows reminders, and tells a companion first. Whatever fails there keeps no reminder from the
 * screen.
 */
record AccompaniedDisplay(ReminderDisplay screen, ReminderCompanion companion)
    implements ReminderDisplay {

  private static final Logger LOG = LoggerFactory.getLogger(AccompaniedDisplay.class);

  @Override
  public void show(List<Prompt> prompts, ReminderSettings settings) {
    try {
      companion.remind(prompts);
    } catch (RuntimeException e) {
      LOG.warn("a reminder was only shown: {}", e.getClass().getSimpleName());
    }
    screen.show(prompts, settings);
  }

  @Override
  public void keepOnly(Set<ReminderKey> unanswered) {
    screen.keepOnly(unanswered);
  }
}
