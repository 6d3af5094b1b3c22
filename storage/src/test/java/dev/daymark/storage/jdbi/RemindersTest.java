package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.ReminderState.Stage;
import dev.daymark.domain.reminder.Watermark;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.Edit;
import dev.daymark.storage.StoreChange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemindersTest {

  private static final Instant NOW = StoreFixture.NOON;

  private final StoreFixture fixture = new StoreFixture();
  private final ReminderKey ofOccurrence =
      new ReminderKey(
          new EventId(UUID.randomUUID()),
          ReminderKind.EVENT,
          10,
          new Deadline.OnClock(LocalDateTime.of(2026, 11, 17, 18, 0)));
  private final ReminderKey ofTask =
      new ReminderKey(
          new TaskId(UUID.randomUUID()), ReminderKind.TASK_REMIND, 0, new Deadline.At(NOW));

  @AfterEach
  void close() {
    fixture.close();
  }

  private static ReminderState state(ReminderKey key, Stage stage) {
    return new ReminderState(key, stage, null, NOW);
  }

  private void save(ReminderState... states) {
    fixture.store.reminders().save(List.of(states), null);
  }

  @Test
  void whatIsKnownOfRemindersIsKnownOfTheSeriesThatTakesPlaceOverFromThere() {
    EventId series =
        fixture
            .store
            .localEdits()
            .createEvent(
                fixture.home, event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY")))
            .item()
            .id();
    for (int day : new int[] {1, 3}) {
      Deadline start = new Deadline.At(((EventTime.Timed) at(day, 9)).start().toInstant());
      save(state(new ReminderKey(series, ReminderKind.EVENT, 10, start), Stage.ACKNOWLEDGED));
    }
    Edit<CalendarEvent> rest =
        fixture
            .store
            .localEdits()
            .editOccurrence(
                series,
                at(2, 9).asOriginalStart(),
                RecurrenceScope.THIS_AND_FOLLOWING,
                it -> it.withLocation("Room 4"));
    assertThat(fixture.store.reminders().all())
        .filteredOn(it -> it.key().item().equals(rest.item().id()))
        .singleElement()
        .satisfies(it -> assertThat(it.stage()).isEqualTo(Stage.ACKNOWLEDGED));
    assertThat(fixture.store.reminders().all()).hasSize(3);
  }

  @Test
  void statesComeBackAsTheyWereSaved() {
    ReminderState snoozed =
        state(ofOccurrence, Stage.SHOWN).snoozed(NOW.plusSeconds(600), NOW.plusNanos(1));
    ReminderState claimed = state(ofTask, Stage.CLAIMED);
    save(snoozed, claimed);
    assertThat(fixture.store.reminders().all()).containsExactlyInAnyOrder(snoozed, claimed);
  }

  @Test
  void aStateTakesThePlaceOfTheOneBefore() {
    save(state(ofTask, Stage.SHOWN));
    ReminderState done = state(ofTask, Stage.ACKNOWLEDGED);
    save(done);
    assertThat(fixture.store.reminders().all()).containsExactly(done);
  }

  @Test
  void theReminderOfAMovedEventIsAnother() {
    ReminderKey moved =
        new ReminderKey(
            ofTask.item(), ReminderKind.TASK_REMIND, 0, new Deadline.At(NOW.plusSeconds(60)));
    ReminderState before = state(ofTask, Stage.ACKNOWLEDGED);
    save(before, state(moved, Stage.SHOWN));
    assertThat(fixture.store.reminders().all())
        .containsExactlyInAnyOrder(before, state(moved, Stage.SHOWN));
  }

  @Test
  void aForgottenReminderIsGone() {
    ReminderState kept = state(ofTask, Stage.SHOWN);
    save(kept, state(ofOccurrence, Stage.SHOWN));
    fixture.store.reminders().forget(List.of(ofOccurrence));
    assertThat(fixture.store.reminders().all()).containsExactly(kept);
  }

  @Test
  void theWatermarkKeepsItsZone() {
    assertThat(fixture.store.reminders().watermark()).isEmpty();
    Watermark mark = new Watermark(NOW.plusNanos(3), StoreFixture.BERLIN);
    fixture.store.reminders().save(List.of(), mark);
    save(state(ofTask, Stage.SHOWN));
    assertThat(fixture.store.reminders().watermark()).contains(mark);
  }

  @Test
  void onlyReminderListenersHearOfThem() {
    List<StoreChange> heard = new ArrayList<>();
    fixture.store.subscribe(heard::addAll);
    save(state(ofTask, Stage.SHOWN));
    fixture.store.reminders().save(List.of(), new Watermark(NOW, StoreFixture.BERLIN));
    assertThat(heard).containsExactly(new StoreChange.RemindersChanged());
    assertThat(fixture.store.outbox().count()).isZero();
    assertThat(fixture.store.history().lastUndoable()).isEqualTo(lastBefore());
  }

  private Optional<ChangeId> lastBefore() {
    try (StoreFixture untouched = new StoreFixture()) {
      return untouched.store.history().lastUndoable();
    }
  }

  @Test
  void aTaskKeepsWhenToRemindAndUndoBringsItBack() {
    ZonedDateTime nine = ZonedDateTime.of(2026, 11, 18, 9, 0, 0, 0, StoreFixture.BERLIN);
    Task task =
        fixture
            .store
            .localEdits()
            .createTask(
                fixture.store.tasks().defaultList().id(),
                TaskContent.of("Call")
                    .withDue(new Due.OnDay(nine.toLocalDate()))
                    .withRemindAt(nine))
            .item();
    assertThat(fixture.store.tasks().find(task.id())).contains(task);
    Edit<Task> edit = fixture.store.localEdits().editTask(task.id(), c -> c.withRemindAt(null));
    assertThat(remindAt(task)).isNull();
    fixture.store.localEdits().undo(edit.change());
    assertThat(remindAt(task)).isEqualTo(nine);
    assertThat(fixture.store.outbox().count()).isZero();
  }

  private ZonedDateTime remindAt(Task task) {
    return fixture.store.tasks().find(task.id()).orElseThrow().content().remindAt();
  }
}
