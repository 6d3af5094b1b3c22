package dev.daymark.app.reminders.service;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState.Stage;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A process that makes tasks which remind at once, shows their reminders and acknowledges every
 * second one, telling of each step once it is done; to be killed. Arguments: the folder, and when
 * its clock begins.
 */
final class CrashChild {

  private CrashChild() {}

  public static void main(String[] args) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse(args[1]));
    InstantSource clock = now::get;
    LocalStore store = JdbiStore.open(Path.of(args[0]), clock);
    ZoneId zone = ZoneOffset.UTC;
    ReminderEngine engine =
        new ReminderEngine(ReminderStores.of(store), new Printer(), clock, () -> zone);
    engine.pass();
    System.out.println("START");
    for (int i = 0; ; i++) {
      TaskContent content =
          TaskContent.of("t").withRemindAt(now.get().plusSeconds(10).atZone(zone));
      var task = store.localEdits().createTask(store.tasks().defaultList().id(), content).item();
      System.out.println("MADE " + task.id());
      engine.changed();
      engine.pass();
      now.updateAndGet(at -> at.plusSeconds(10));
      engine.pass();
      if (i % 2 == 1) {
        List<ReminderKey> keys =
            engine.open().stream()
                .filter(open -> open.state().stage() == Stage.SHOWN)
                .map(open -> open.prompt().key())
                .limit(1)
                .toList();
        engine.acknowledge(keys);
        keys.forEach(key -> System.out.println("DONE " + key.item()));
      }
    }
  }

  /** Tells what is shown. */
  private static final class Printer implements ReminderDisplay {
    @Override
    public void show(List<Prompt> prompts, ReminderSettings settings) {
      prompts.forEach(prompt -> System.out.println("SHOWN " + prompt.key().item()));
    }

    @Override
    public void keepOnly(Set<ReminderKey> unanswered) {}
  }
}
