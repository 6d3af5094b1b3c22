package dev.daymark.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.ScopeQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CalendarViewModelTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private final RecordedUndo undo = new RecordedUndo();
  private Session session;
  private CalendarViewModel model;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    session =
        Session.open(
            store,
            new InlineTasks(),
            Formatting.of(Locale.UK),
            new Messages(Locale.UK),
            MockFixture.ZONE,
            new SimpleObjectProperty<>(MockFixture.NOW),
            undo,
            address -> {});
    model = new CalendarViewModel(session);
  }

  @AfterEach
  void close() {
    model.close();
    store.close();
  }

  private CalendarItem item(String title, LocalDate day) {
    return found(title, day).orElseThrow(() -> new AssertionError(title + " is not shown"));
  }

  private Optional<CalendarItem> found(String title, LocalDate day) {
    return model.contentProperty().get().items().stream()
        .filter(item -> item.title().equals(title))
        .filter(item -> item.time().firstDay().equals(day))
        .findFirst();
  }

  private ItemTime.Clock clock(LocalDate day, String start, int minutes) {
    return ItemTime.Clock.of(
        day, LocalTime.parse(start), Duration.ofMinutes(minutes), MockFixture.ZONE);
  }

  private List<Occurrence> stored(String title) {
    return store.events().occurrences(MONDAY, MONDAY.plusDays(7), MockFixture.ZONE).stream()
        .filter(occurrence -> occurrence.event().content().summary().equals(title))
        .toList();
  }

  @Test
  void theWeekOfTodayIsShownFromItsFirstDay() {
    assertThat(model.navigation().daysProperty().get()).isEqualTo(new VisibleDays(MONDAY, 7));
    assertThat(model.contentProperty().get().items()).hasSizeGreaterThan(40);
  }

  @Test
  void hiddenCalendarsAreNotShown() {
    var calendar =
        store.calendars().all().stream()
            .filter(found -> found.summary().equals("Choir"))
            .findFirst()
            .orElseThrow();
    store.localEdits().editCalendar(calendar.id(), shown -> shown.withVisible(false));
    assertThat(found("Autumn concert", MONDAY.plusDays(5))).isEmpty();
  }

  /** What is shown under a title on a day, draft or event, each time anything is shown anew. */
  private List<Long> howOften(String title, LocalDate day, Runnable act) {
    List<Long> shown = new ArrayList<>();
    model
        .contentProperty()
        .addListener(
            (property, before, now) ->
                shown.add(
                    now.items().stream()
                        .filter(item -> item.title().equals(title))
                        .filter(item -> item.time().firstDay().equals(day))
                        .count()));
    act.run();
    return shown;
  }

  @Test
  void whatIsBeingCreatedIsNeverShownBesideWhatWasSavedOfIt() {
    model.create(clock(WEDNESDAY, "21:00", 60));
    session.drafts().rename("Stargazing");
    assertThat(howOften("Stargazing", WEDNESDAY, session.drafts()::commit))
        .isNotEmpty()
        .containsOnly(1L);
    assertThat(item("Stargazing", WEDNESDAY)).isInstanceOf(EventItem.class);
  }

  @Test
  void anEventLikeAnotherThatIsThereAlreadyIsShownWhileItIsCreated() {
    model.create(clock(WEDNESDAY, "21:00", 60));
    session.drafts().rename("Stargazing");
    session.drafts().commit();
    model.create(clock(WEDNESDAY, "21:00", 60));
    session.drafts().rename("Stargazing");
    assertThat(howOften("Stargazing", WEDNESDAY, session.drafts()::commit)).containsOnly(2L);
    assertThat(stored("Stargazing")).hasSize(2);
  }

  @Test
  void aDropMovesTheEventInTheStoreAndOnTheScreen() {
    model.place(item("Dentist", MONDAY.plusDays(3)), clock(WEDNESDAY, "14:30", 45));
    assertThat(item("Dentist", WEDNESDAY).time()).isEqualTo(clock(WEDNESDAY, "14:30", 45));
    assertThat(stored("Dentist"))
        .extracting(occurrence -> occurrence.time().startIn(MockFixture.ZONE))
        .containsExactly(clock(WEDNESDAY, "14:30", 45).start().toInstant());
    assertThat(undo.done).containsExactly("“Dentist” moved to today, 14:30 – 15:15");
  }

  @Test
  void aMovedEventKeepsTheZoneItWasMadeIn() {
    model.place(item("Review with New York", MONDAY.plusDays(3)), clock(WEDNESDAY, "20:00", 60));
    EventTime.Timed time = (EventTime.Timed) stored("Review with New York").getFirst().time();
    assertThat(time.start().getZone().getId()).isEqualTo("America/New_York");
    assertThat(time.start().toLocalTime()).isEqualTo(LocalTime.of(14, 0));
  }

  @Test
  void anEventOfAReadOnlyCalendarStaysAndTheReasonIsSaid() {
    CalendarItem birthday = item("Elias turns 7", MONDAY.plusDays(5));
    model.place(birthday, ItemTime.Days.on(WEDNESDAY));
    assertThat(item("Elias turns 7", MONDAY.plusDays(5))).isEqualTo(birthday);
    assertThat(undo.refusals).containsExactly("“Birthdays” is a calendar you can only read.");
  }

  @Test
  void aMoveInASeriesAsksHowFarItReachesAndShowsTheNewPlaceMeanwhile() {
    LocalDate thursday = MONDAY.plusDays(3);
    model.place(item("Stand-up", thursday), clock(thursday, "09:30", 15));
    ScopeQuestion question = session.events().questionProperty().get().orElseThrow();
    assertThat(question.detail()).isEqualTo("Thu 19 Nov, 09:00 to 09:30");
    assertThat(item("Stand-up", thursday).time()).isEqualTo(clock(thursday, "09:30", 15));
    assertThat(undo.done).isEmpty();
  }

  @Test
  void onlyThisMovesOneOccurrence() {
    LocalDate thursday = MONDAY.plusDays(3);
    model.place(item("Stand-up", thursday), clock(thursday, "09:30", 15));
    session.events().answer(RecurrenceScope.THIS);
    assertThat(item("Stand-up", thursday).time()).isEqualTo(clock(thursday, "09:30", 15));
    LocalDate friday = MONDAY.plusDays(4);
    assertThat(item("Stand-up", friday).time()).isEqualTo(clock(friday, "09:00", 15));
  }

  @Test
  void thisAndFollowingMovesTheLaterOnesToo() {
    LocalDate thursday = MONDAY.plusDays(3);
    model.place(item("Stand-up", thursday), clock(thursday, "09:30", 15));
    session.events().answer(RecurrenceScope.THIS_AND_FOLLOWING);
    LocalDate friday = MONDAY.plusDays(4);
    assertThat(item("Stand-up", friday).time()).isEqualTo(clock(friday, "09:30", 15));
    assertThat(item("Stand-up", WEDNESDAY).time()).isEqualTo(clock(WEDNESDAY, "09:00", 15));
  }

  @Test
  void takingTheQuestionBackPutsTheBlockBack() {
    LocalDate thursday = MONDAY.plusDays(3);
    model.place(item("Stand-up", thursday), clock(thursday, "09:30", 15));
    session.events().cancel();
    assertThat(item("Stand-up", thursday).time()).isEqualTo(clock(thursday, "09:00", 15));
    assertThat(undo.done).isEmpty();
  }

  @Test
  void aTaskDroppedInTheGridGetsABlockAndKeepsItsDueDate() {
    TaskItem task = (TaskItem) item("Call tile shop", WEDNESDAY);
    model.place(task, clock(WEDNESDAY, "14:00", 60));
    var content = store.tasks().find(task.task().id()).orElseThrow().content();
    assertThat(content.plannedBlock()).isNotNull();
    assertThat(content.due()).isEqualTo(task.task().content().due());
    assertThat(item("Call tile shop", WEDNESDAY).time().inLane()).isFalse();
  }

  @Test
  void aTaskBlockDroppedInTheLaneBecomesADueDate() {
    TaskItem task = (TaskItem) item("Meal prep", MONDAY.plusDays(6));
    model.place(task, ItemTime.Days.on(WEDNESDAY));
    var content = store.tasks().find(task.task().id()).orElseThrow().content();
    assertThat(content.plannedBlock()).isNull();
    assertThat(item("Meal prep", WEDNESDAY).time().inLane()).isTrue();
  }

  @Test
  void aTaskWithABlockOnItsDueDateIsShownOnce() {
    assertThat(model.contentProperty().get().items())
        .filteredOn(item -> item.title().equals("Section drawings A–D"))
        .hasSize(1);
  }

  @Test
  void aDeletedEventIsGoneAndAnUndoBringsItBack() {
    model.delete(item("Dentist", MONDAY.plusDays(3)));
    assertThat(found("Dentist", MONDAY.plusDays(3))).isEmpty();
    store.localEdits().undo(undo.changes.getLast());
    assertThat(found("Dentist", MONDAY.plusDays(3))).isPresent();
  }

  @Test
  void aDuplicateFollowsRightAfter() {
    LocalDate thursday = MONDAY.plusDays(3);
    model.duplicate(item("Dentist", thursday));
    assertThat(stored("Dentist")).hasSize(2);
    assertThat(model.selectedItem().orElseThrow().time()).isEqualTo(clock(thursday, "08:45", 45));
  }

  @Test
  void anAnswerIsStoredForThePersonAlone() {
    LocalDate friday = MONDAY.plusDays(4);
    model.respond((EventItem) item("Portfolio review", friday), ResponseStatus.ACCEPTED);
    assertThat(((EventItem) item("Portfolio review", friday)).answer())
        .isEqualTo(ResponseStatus.ACCEPTED);
  }

  @Test
  void completingATaskShowsIt() {
    model.toggle((TaskItem) item("Library books", WEDNESDAY));
    assertThat(((TaskItem) item("Library books", WEDNESDAY)).status())
        .isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void aDraftIsShownAndBecomesAnEventWhenItIsNamed() {
    model.create(clock(WEDNESDAY, "13:00", 30));
    assertThat(model.contentProperty().get().items())
        .anyMatch(item -> item instanceof CalendarItem.DraftItem);
    session.drafts().rename("Coffee with Ida");
    session.drafts().commit();
    assertThat(stored("Coffee with Ida")).hasSize(1);
    assertThat(item("Coffee with Ida", WEDNESDAY).time()).isEqualTo(clock(WEDNESDAY, "13:00", 30));
    assertThat(model.contentProperty().get().items())
        .noneMatch(item -> item instanceof CalendarItem.DraftItem);
  }

  @Test
  void aDiscardedDraftLeavesNoTrace() {
    long before = store.events().count();
    model.create(clock(WEDNESDAY, "13:00", 30));
    session.drafts().discard();
    assertThat(store.events().count()).isEqualTo(before);
    assertThat(model.contentProperty().get().items())
        .noneMatch(item -> item instanceof CalendarItem.DraftItem);
  }

  @Test
  void pagingShowsTheNextWeekAndTodayReturns() {
    model.navigation().turn(1);
    assertThat(model.contentProperty().get().days())
        .isEqualTo(new VisibleDays(MONDAY.plusDays(7), 7));
    model.navigation().showToday();
    assertThat(model.contentProperty().get().days()).isEqualTo(new VisibleDays(MONDAY, 7));
  }

  @Test
  void aChangeMadeElsewhereIsShown() {
    Occurrence dentist = stored("Dentist").getFirst();
    store.localEdits().editEvent(dentist.event().id(), content -> content.withSummary("Optician"));
    assertThat(found("Optician", MONDAY.plusDays(3))).isPresent();
  }

  private Optional<String> selected() {
    return model.selectedItem().map(CalendarItem::title);
  }

  @Test
  void aDeletedItemPassesTheSelectionToWhatIsBesideItAndUndoGivesItBack() {
    LocalDate saturday = MONDAY.plusDays(5);
    CalendarItem beds = item("Winter cover for beds", saturday);
    model.select(beds);
    model.delete(beds);
    assertThat(selected()).contains("Autumn concert");
    store.localEdits().undo(undo.changes.getLast());
    assertThat(selected()).contains("Winter cover for beds");
  }

  @Test
  void theLastOfADayPassesTheSelectionToTheOneBeforeIt() {
    LocalDate saturday = MONDAY.plusDays(5);
    CalendarItem concert = item("Autumn concert", saturday);
    model.select(concert);
    model.delete(concert);
    assertThat(selected()).contains("Winter cover for beds");
  }

  @Test
  void whatOnlyGoesOutOfSightStaysSelected() {
    CalendarItem concert = item("Autumn concert", MONDAY.plusDays(5));
    model.select(concert);
    model.moveToDay(concert, MONDAY.plusDays(40));
    assertThat(session.selection().selected()).contains(concert.key());
    assertThat(selected()).isEmpty();
  }

  @Test
  void aSecondDropInASeriesTakesTheFirstOneBackAndStaysWhereItIs() {
    LocalDate thursday = MONDAY.plusDays(3);
    model.place(item("Stand-up", thursday), clock(thursday, "09:30", 15));
    model.place(item("Stand-up", thursday), clock(thursday, "10:30", 15));
    assertThat(session.events().questionProperty().get()).isPresent();
    assertThat(item("Stand-up", thursday).time()).isEqualTo(clock(thursday, "10:30", 15));
    session.events().cancel();
    assertThat(item("Stand-up", thursday).time()).isEqualTo(clock(thursday, "09:00", 15));
  }

  @Test
  void whatWasMovedIsCalledAsItIsByThen() {
    LocalDate thursday = MONDAY.plusDays(3);
    EventItem former = (EventItem) item("Dentist", thursday);
    store
        .localEdits()
        .editEvent(former.occurrence().event().id(), content -> content.withSummary("Doctor"));
    model.place(former, clock(thursday, "10:00", 45));
    assertThat(undo.done).singleElement().asString().startsWith("“Doctor” moved to");
  }
}
