package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.ReminderState.Stage;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.DomainEvent.By;
import dev.daymark.storage.Edit;
import dev.daymark.storage.ImportItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DomainEventsTest {

  private static final EventTime LATER = at(1, 15);

  private final StoreFixture fixture = new StoreFixture();
  private final List<DomainEvent> told = new ArrayList<>();

  {
    fixture.store.follow(told::addAll);
  }

  @AfterEach
  void close() {
    fixture.store.close();
  }

  /** The kinds of what was told since the last look. */
  private List<String> kinds() {
    List<String> kinds = told.stream().map(event -> event.getClass().getSimpleName()).toList();
    told.clear();
    return kinds;
  }

  private <T extends DomainEvent> T only(Class<T> kind) {
    assertThat(told).hasSize(1);
    return kind.cast(told.removeFirst());
  }

  private TaskId task(String title) {
    return fixture
        .store
        .localEdits()
        .createTask(fixture.store.tasks().defaultList().id(), TaskContent.of(title))
        .item()
        .id();
  }

  private EventId daily() {
    EventId id =
        fixture
            .store
            .localEdits()
            .createEvent(
                fixture.home, event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY")))
            .item()
            .id();
    told.clear();
    return id;
  }

  private OriginalStart slot(EventId series, int number) {
    List<Occurrence> slots =
        fixture.store.events().upcoming(series, StoreFixture.MONDAY, number + 1);
    return slots.get(number).originalStart();
  }

  @Test
  void aTaskIsAddedCompletedReopenedChangedAndDeleted() {
    TaskId id = task("Call tile shop");
    DomainEvent.TaskAdded added = only(DomainEvent.TaskAdded.class);
    assertThat(added.task().id()).isEqualTo(id);
    assertThat(added.task().title()).isEqualTo("Call tile shop");
    assertThat(added.cause().by()).isEqualTo(By.PERSON);
    fixture.store.localEdits().editTask(id, task -> task.withStatus(TaskStatus.COMPLETED));
    assertThat(kinds()).containsExactly("TaskCompleted");
    fixture.store.localEdits().editTask(id, task -> task.withStatus(TaskStatus.PENDING));
    assertThat(kinds()).containsExactly("TaskReopened");
    fixture.store.localEdits().editTask(id, task -> task.withStatus(TaskStatus.IN_PROGRESS));
    assertThat(only(DomainEvent.TaskChanged.class).fields()).containsExactly("status");
    fixture.store.localEdits().deleteTask(id);
    assertThat(only(DomainEvent.TaskDeleted.class).task().title()).isEqualTo("Call tile shop");
  }

  @Test
  void aTaskThatIsRenamedAndCompletedAtOnceIsBoth() {
    TaskId id = task("Call");
    told.clear();
    fixture
        .store
        .localEdits()
        .editTask(id, task -> task.withTitle("Called").withStatus(TaskStatus.COMPLETED));
    assertThat(((DomainEvent.TaskChanged) told.getFirst()).fields()).containsExactly("title");
    assertThat(kinds()).containsExactly("TaskChanged", "TaskCompleted");
  }

  @Test
  void anEventIsAddedMovedChangedAndDeleted() {
    EventId id = fixture.store.localEdits().createEvent(fixture.work, event("Review")).item().id();
    assertThat(only(DomainEvent.EventAdded.class).time()).isEqualTo(at(0, 9));
    fixture.store.localEdits().editEvent(id, content -> content.withTime(LATER));
    DomainEvent.EventMoved moved = only(DomainEvent.EventMoved.class);
    assertThat(List.of(moved.from(), moved.to())).containsExactly(at(0, 9), LATER);
    fixture.store.localEdits().editEvent(id, content -> content.withLocation("Room 4"));
    assertThat(only(DomainEvent.EventChanged.class).fields()).containsExactly("location");
    fixture.store.localEdits().editEvent(id, content -> content.withLocation("Room 4"));
    assertThat(told).isEmpty();
    fixture.store.localEdits().deleteEvent(id);
    assertThat(only(DomainEvent.EventDeleted.class).event().title()).isEqualTo("Review");
  }

  @Test
  void anEventInAnotherCalendarHasChanged() {
    EventId id = fixture.store.localEdits().createEvent(fixture.home, event("Review")).item().id();
    told.clear();
    fixture.store.localEdits().moveEvent(id, fixture.work);
    DomainEvent.EventChanged changed = only(DomainEvent.EventChanged.class);
    assertThat(changed.fields()).containsExactly("calendarId");
    assertThat(changed.event().calendar()).isEqualTo(fixture.work);
  }

  @Test
  void oneOccurrenceIsMovedAndComesBackByUndo() {
    EventId series = daily();
    OriginalStart slot = slot(series, 1);
    ChangeId change =
        fixture
            .store
            .localEdits()
            .editOccurrence(series, slot, RecurrenceScope.THIS, content -> content.withTime(LATER))
            .change();
    DomainEvent.EventMoved moved = only(DomainEvent.EventMoved.class);
    assertThat(moved.from()).isEqualTo(at(1, 9));
    assertThat(moved.to()).isEqualTo(LATER);
    assertThat(moved.event().series()).isEqualTo(series);
    assertThat(moved.event().originalStart()).isEqualTo(slot);
    fixture.store.localEdits().undo(change);
    DomainEvent.EventMoved back = only(DomainEvent.EventMoved.class);
    assertThat(List.of(back.from(), back.to())).containsExactly(LATER, at(1, 9));
    assertThat(back.cause().by()).isEqualTo(By.UNDO);
  }

  @Test
  void oneOccurrenceIsDeletedAndTheSeriesIsNot() {
    EventId series = daily();
    fixture.store.localEdits().deleteOccurrence(series, slot(series, 1), RecurrenceScope.THIS);
    DomainEvent.EventDeleted deleted = only(DomainEvent.EventDeleted.class);
    assertThat(deleted.event().series()).isEqualTo(series);
    assertThat(deleted.time()).isEqualTo(at(1, 9));
  }

  @Test
  void aSeriesGoesWithItsExceptionsAsOne() {
    EventId series = daily();
    fixture
        .store
        .localEdits()
        .editOccurrence(
            series, slot(series, 1), RecurrenceScope.THIS, content -> content.withSummary("Other"));
    assertThat(only(DomainEvent.EventChanged.class).fields()).containsExactly("summary");
    fixture.store.localEdits().deleteEvent(series);
    assertThat(only(DomainEvent.EventDeleted.class).event().id()).isEqualTo(series);
  }

  @Test
  void aSeriesThatGoesOnDifferentlyIsChangedAndANewOneIsAdded() {
    EventId series = daily();
    fixture
        .store
        .localEdits()
        .editOccurrence(
            series,
            slot(series, 2),
            RecurrenceScope.THIS_AND_FOLLOWING,
            content -> content.withSummary("Other"));
    assertThat(kinds()).containsExactlyInAnyOrder("EventChanged", "EventAdded");
  }

  @Test
  void whatARunBringsIsToldWithTheRun() {
    SyncRun run = fixture.store.remoteUpdates().beginRun(fixture.account, "MANUAL");
    assertThat(only(DomainEvent.SyncStarted.class).trigger()).isEqualTo("MANUAL");
    fixture
        .store
        .remoteUpdates()
        .transact(
            run.id(), tx -> tx.insert(fixture.work, fixture.version("a", event("From afar"))));
    DomainEvent.EventAdded added = only(DomainEvent.EventAdded.class);
    assertThat(added.cause().by()).isEqualTo(By.SYNC);
    assertThat(added.cause().run()).isEqualTo(run.id());
    fixture
        .store
        .remoteUpdates()
        .finishRun(
            new SyncRun(
                run.id(),
                run.accountId(),
                run.trigger(),
                run.startedAt(),
                StoreFixture.NOON,
                "OK",
                3,
                100,
                1,
                2,
                0,
                0));
    DomainEvent.SyncFinished finished = only(DomainEvent.SyncFinished.class);
    assertThat(finished.outcome()).isEqualTo("OK");
    assertThat(finished.pulled()).isEqualTo(1);
    assertThat(finished.pushed()).isEqualTo(2);
  }

  @Test
  void aReminderIsDueOnceThenSnoozedThenAnswered() {
    TaskId task = task("Call tile shop");
    told.clear();
    Instant now = StoreFixture.NOON;
    ReminderKey key = new ReminderKey(task, ReminderKind.TASK_REMIND, 0, new Deadline.At(now));
    ReminderState claimed = new ReminderState(key, Stage.CLAIMED, null, now);
    save(claimed);
    assertThat(told).isEmpty();
    save(claimed.at(Stage.SHOWN, now));
    DomainEvent.ReminderDue due = only(DomainEvent.ReminderDue.class);
    assertThat(due.title()).isEqualTo("Call tile shop");
    assertThat(due.cause().by()).isEqualTo(By.DAYMARK);
    save(claimed.snoozed(now.plusSeconds(600), now));
    assertThat(only(DomainEvent.ReminderSnoozed.class).until()).isEqualTo(now.plusSeconds(600));
    save(claimed.at(Stage.ACKNOWLEDGED, now));
    assertThat(kinds()).containsExactly("ReminderAcknowledged");
  }

  private void save(ReminderState state) {
    fixture.store.reminders().save(List.of(state), null);
  }

  @Test
  void calendarsListsAndSettingsAreToldAndASettingsValueIsNot() {
    var edits = fixture.store.localEdits();
    var calendar = edits.createCalendar("Home", "#112233").item().id();
    edits.editCalendar(calendar, it -> it.withVisible(false));
    edits.deleteCalendar(calendar);
    var list = edits.createTaskList("Errands", "#112233").item().id();
    edits.deleteTaskList(list);
    assertThat(kinds())
        .containsExactly(
            "CalendarAdded",
            "CalendarChanged",
            "CalendarDeleted",
            "TaskListAdded",
            "TaskListDeleted");
    fixture.store.settings().put("appearance.theme", "DARK");
    assertThat(only(DomainEvent.SettingChanged.class).toString())
        .contains("appearance.theme")
        .doesNotContain("DARK");
  }

  @Test
  void aLargeImportIsToldAsOne() {
    List<ImportItem> items =
        IntStream.range(0, 2001)
            .mapToObj(number -> DomainEventsTest.item(fixture, number))
            .toList();
    fixture.store.localEdits().importItems(items);
    assertThat(only(DomainEvent.ManyChanged.class).items()).isEqualTo(2001);
  }

  private static ImportItem item(StoreFixture fixture, int number) {
    EventContent content = event("Event " + number);
    return new ImportItem.OfEvent("uid-" + number, null, fixture.home, content, List.of());
  }

  @Test
  void whoNoLongerFollowsHearsNothing() {
    List<DomainEvent> other = new ArrayList<>();
    var subscription = fixture.store.follow(other::addAll);
    task("Once");
    subscription.close();
    task("Twice");
    assertThat(other).hasSize(1);
    assertThat(told).hasSize(2);
  }

  @Test
  void aFollowerFindsWhatItIsToldOf() {
    List<Boolean> found = new ArrayList<>();
    fixture.store.follow(
        events ->
            events.forEach(
                event -> {
                  if (event instanceof DomainEvent.TaskAdded added) {
                    found.add(fixture.store.tasks().find(added.task().id()).isPresent());
                  }
                }));
    task("There");
    assertThat(found).containsExactly(true);
  }

  @Test
  void anEditThatIsRefusedIsNotTold() {
    Edit<?> made = fixture.store.localEdits().createEvent(fixture.home, event("Once"));
    told.clear();
    fixture.store.localEdits().undo(made.change());
    assertThat(kinds()).containsExactly("EventDeleted");
    assertThatThrownBy(() -> fixture.store.localEdits().undo(made.change()))
        .isInstanceOf(DaymarkException.class);
    assertThat(told).isEmpty();
  }
}
