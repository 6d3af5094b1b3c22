package dev.daymark.app.reminders.show;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.service.ReminderService;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the person answers, wherever they do. Nothing here changes an event. Blocks; not for the FX
 * thread. Thread-safe.
 */
public final class ReminderAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderAnswers.class);

  private final ReminderService service;
  private final LocalEdits edits;
  private final Consumer<URI> browser;
  private final InstantSource clock;
  private final Supplier<ZoneId> zones;
  private volatile Completed completed = (change, title) -> {};

  /** Hears of tasks that were completed here, so that the window can take that back. */
  @FunctionalInterface
  public interface Completed {
    /**
     * A task is completed; on any thread.
     *
     * @param title the task's; empty for none
     */
    void hear(ChangeId change, String title);
  }

  public ReminderAnswers(
      ReminderService service,
      LocalEdits edits,
      Consumer<URI> browser,
      InstantSource clock,
      Supplier<ZoneId> zones) {
    this.service = service;
    this.edits = edits;
    this.browser = browser;
    this.clock = clock;
    this.zones = zones;
  }

  /** Done with them. */
  public void acknowledge(List<Prompt> prompts) {
    service.acknowledge(keys(prompts));
  }

  /** Again after some time. */
  public void snooze(List<Prompt> prompts, Duration time) {
    service.snooze(keys(prompts), clock.instant().plus(time));
  }

  /** Again at a moment; one that has passed is now. */
  public void snoozeUntil(List<Prompt> prompts, Instant moment) {
    service.snooze(keys(prompts), moment);
  }

  /** Again when it begins; whoever is late is reminded at once. */
  public void snoozeUntilStart(Prompt prompt) {
    service.snooze(List.of(prompt.key()), prompt.startIn(zones.get()));
  }

  /** Lets somebody hear of what is completed, in the place of who did before. */
  public void setOnCompleted(Completed listener) {
    completed = listener;
  }

  /** Completes the task and is done with its reminder. */
  public void complete(Prompt prompt) {
    if (prompt.key().item() instanceof TaskId id) {
      try {
        Edit<Task> edit = edits.editTask(id, it -> it.withStatus(TaskStatus.COMPLETED));
        acknowledge(List.of(prompt));
        completed.hear(edit.change(), edit.item().content().title());
      } catch (DaymarkException e) {
        LOG.info("a task could not be completed: {}", e.code());
      }
    }
  }

  /** Opens the call and is done with its reminder. */
  public void join(Prompt prompt) {
    if (prompt.call() != null) {
      browser.accept(prompt.call());
      acknowledge(List.of(prompt));
    }
  }

  private static List<ReminderKey> keys(List<Prompt> prompts) {
    return prompts.stream().map(Prompt::key).toList();
  }
}
