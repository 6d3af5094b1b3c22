package dev.daymark.app.reminders.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.PromptReader;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.app.reminders.service.ReminderEngine;
import dev.daymark.app.reminders.service.ReminderStores;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.reminder.ReminderKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks that come within moments of their own time; seed 70667 found the first. */
class LateComerTest {

  private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

  private final Clockwork time = new Clockwork(NOON.minusSeconds(600), ZoneId.of("UTC"));
  private final Things things = new Things();
  private final List<ItemId> shown = new ArrayList<>();
  private final ReminderEngine engine =
      new ReminderEngine(
          new ReminderStores(new PromptReader(things), new Choices(), new Disk(new Fuse())),
          new Shown(),
          time,
          () -> time.zone);

  @BeforeEach
  void looked() {
    engine.pass();
  }

  @Test
  void aTaskThatComesLessThanASecondBeforeItsTimeReminds() {
    time.real = NOON.minusMillis(492);
    ItemId task = add(NOON);
    time.real = NOON.plusMillis(300);
    look();
    assertThat(shown).containsExactly(task);
  }

  @Test
  void aTaskThatIsBeingWrittenWhileTheStoreIsReadReminds() {
    time.real = NOON.minusMillis(400);
    Instant written = time.real;
    time.real = NOON.minusMillis(390);
    look();
    ItemId task = add(NOON, written);
    time.real = NOON.plusMillis(20);
    look();
    assertThat(shown).containsExactly(task);
  }

  @Test
  void aTaskThatComesAfterItsTimeIsPassedOver() {
    time.real = NOON.plusMillis(200);
    add(NOON);
    time.real = NOON.plusMillis(400);
    look();
    assertThat(shown).isEmpty();
  }

  private void look() {
    engine.changed();
    engine.pass();
  }

  private ItemId add(Instant remindAt) {
    return add(remindAt, time.instant());
  }

  private ItemId add(Instant remindAt, Instant changedAt) {
    TaskId id = new TaskId(new UUID(7, 1));
    LocalDateTime at = LocalDateTime.ofInstant(remindAt, time.zone);
    things.all.put(id, new Thing(id, Thing.Kind.REMIND, at, time.zone, 1, List.of(), changedAt));
    assertThat(Duration.between(changedAt, remindAt).abs()).isLessThan(Duration.ofSeconds(1));
    return id;
  }

  private final class Shown implements ReminderDisplay {

    @Override
    public void show(List<Prompt> prompts, ReminderSettings settings) {
      prompts.forEach(prompt -> shown.add(prompt.key().item()));
    }

    @Override
    public void keepOnly(Set<ReminderKey> unanswered) {}
  }
}
