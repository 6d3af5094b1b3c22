package dev.daymark.app.reminders.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.ReminderState.Stage;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The command line answers in the process of the window, but not through its service. */
class AnsweredElsewhereTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

  private final BlockingQueue<Set<ReminderKey>> kept = new LinkedBlockingQueue<>();

  private final class Screen implements ReminderDisplay {
    @Override
    public void show(List<Prompt> prompts, ReminderSettings settings) {}

    @Override
    public void keepOnly(Set<ReminderKey> unanswered) {
      kept.add(unanswered);
    }
  }

  private void awaitKept(int count) throws InterruptedException {
    Set<ReminderKey> unanswered;
    do {
      unanswered = kept.poll(60, TimeUnit.SECONDS);
      assertThat(unanswered).as("nothing more is looked at").isNotNull();
    } while (unanswered.size() != count);
  }

  @Test
  void whatWasAcknowledgedInTheStoreGoesFromTheScreen() throws InterruptedException {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    try (LocalStore store = JdbiStore.inMemory(now::get);
        ReminderService service = new ReminderService(store, now::get, () -> ZONE)) {
      service.start(new Screen());
      awaitKept(0);
      task(store, "Call", NOW.plusSeconds(30));
      awaitKept(0);
      now.set(NOW.plusSeconds(60));
      task(store, "Write", NOW.plusSeconds(3600));
      awaitKept(1);
      List<ReminderState> shown = store.reminders().all();
      store
          .reminders()
          .save(shown.stream().map(it -> it.at(Stage.ACKNOWLEDGED, now.get())).toList(), null);
      awaitKept(0);
    }
  }

  private static void task(LocalStore store, String title, Instant remindAt) {
    store
        .localEdits()
        .createTask(
            store.tasks().defaultList().id(),
            TaskContent.of(title).withRemindAt(remindAt.atZone(ZONE)));
  }
}
