package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.PromptReader;
import dev.daymark.app.reminders.plan.PromptSource;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.OpenReminder;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.app.reminders.service.ReminderEngine;
import dev.daymark.app.reminders.service.ReminderStores;
import dev.daymark.app.reminders.service.ScratchReminders;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.ReminderState.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The reminders that are due and not answered, looked at without reminding. */
record DueReminders(CompositionRoot root) {

  /** By time, the snoozed ones too. */
  List<OpenReminder> open() {
    ReminderEngine engine =
        new ReminderEngine(
            new ReminderStores(
                new PromptReader(PromptSource.of(root.store())),
                root.store().settings(),
                new ScratchReminders(root.store().reminders())),
            new NoDisplay(),
            root.clock(),
            root::zone);
    engine.pass();
    return engine.open();
  }

  /**
   * Those of one event or task.
   *
   * @param id the item's id, or the last digits of it
   */
  List<OpenReminder> of(String id) {
    List<OpenReminder> found =
        open().stream().filter(open -> itemId(open).endsWith(id.toLowerCase(Locale.ROOT))).toList();
    if (id.isBlank() || found.stream().map(DueReminders::itemId).distinct().count() != 1) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          found.isEmpty()
              ? "No reminder is open for \"" + id + "\"."
              : "\"" + id + "\" stands for more than one; give more digits.");
    }
    return found;
  }

  private static String itemId(OpenReminder open) {
    return open.prompt().key().item().value().toString();
  }

  /** Writes an answer to each. */
  void answer(List<OpenReminder> open, Function<ReminderState, ReminderState> answer) {
    root.store()
        .reminders()
        .save(open.stream().map(OpenReminder::state).map(answer).toList(), null);
  }

  void acknowledge(List<OpenReminder> open) {
    Instant now = root.clock().instant();
    answer(open, state -> state.at(Stage.ACKNOWLEDGED, now));
  }

  void snooze(List<OpenReminder> open, Instant until) {
    Instant now = root.clock().instant();
    answer(open, state -> state.snoozed(until, now));
  }

  /** Shows nothing. */
  private static final class NoDisplay implements ReminderDisplay {
    @Override
    public void show(List<Prompt> prompts, ReminderSettings settings) {}

    @Override
    public void keepOnly(Set<ReminderKey> unanswered) {}
  }
}
