package dev.daymark.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.RecordedUndo;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.inspector.subject.InspectorSubject;
import dev.daymark.app.inspector.subject.ItemSync;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InspectorViewModelTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private final RecordedUndo undo = new RecordedUndo();
  private Session session;
  private InspectorViewModel model;

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
    model = new InspectorViewModel(session);
  }

  @AfterEach
  void close() {
    model.close();
    store.close();
  }

  private InspectorSubject.OfEvent event(String title) {
    Occurrence occurrence =
        store.events().occurrences(MONDAY, MONDAY.plusDays(7), MockFixture.ZONE).stream()
            .filter(found -> found.event().content().summary().equals(title))
            .findFirst()
            .orElseThrow();
    session.selection().select(ItemKey.of(occurrence));
    return (InspectorSubject.OfEvent) model.subjectProperty().get().orElseThrow();
  }

  private InspectorSubject.OfTask task(String title) {
    Task task =
        store.tasks().all().stream()
            .filter(found -> found.content().title().equals(title))
            .findFirst()
            .orElseThrow();
    session.selection().select(new ItemKey.OfTask(task.id()));
    return (InspectorSubject.OfTask) model.subjectProperty().get().orElseThrow();
  }

  @Test
  void nothingIsShownWhileNothingIsSelected() {
    assertThat(model.subjectProperty().get()).isEmpty();
  }

  @Test
  void anEventThatBothSidesAgreeOnSaysSo() {
    assertThat(event("Dentist").sync().state()).isEqualTo(ItemSync.State.SAME);
  }

  @Test
  void anEventOfACalendarThatCouldNotSyncIsNotCalledTheSame() {
    var calendar = event("Dentist").calendar();
    CalendarTrouble gone =
        new CalendarTrouble(calendar.id(), CalendarTrouble.Reason.GONE, "404", MockFixture.NOW);
    UUID run = store.remoteUpdates().beginRun(MockFixture.ACCOUNT, "INTERVAL").id();
    store
        .remoteUpdates()
        .transact(
            run,
            tx -> {
              tx.noteTrouble(gone);
              return gone;
            });
    assertThat(event("Dentist").sync())
        .isEqualTo(
            new ItemSync(ItemSync.State.UNREAD, "“" + calendar.summary() + "” could not sync"));
  }

  @Test
  void anEditedEventWaitsToSync() {
    model.events().relocate(event("Dentist"), "Kungsgatan");
    assertThat(event("Dentist").sync().state()).isEqualTo(ItemSync.State.WAITING);
    assertThat(event("Dentist").content().location()).isEqualTo("Kungsgatan");
  }

  @Test
  void anEventOfACalendarOnThisDeviceSaysSo() {
    assertThat(event("Winter cover for beds").sync().state()).isEqualTo(ItemSync.State.DEVICE_ONLY);
  }

  @Test
  void anEventOfAReadOnlyCalendarCannotBeEdited() {
    assertThat(event("Elias turns 7").editable()).isFalse();
  }

  @Test
  void anEditOfASeriesAsksFirstAndCanReachAll() {
    model.events().rename(event("Stand-up"), "Morning round");
    assertThat(event("Stand-up").content().summary()).isEqualTo("Stand-up");
    session.events().answer(RecurrenceScope.ALL);
    assertThat(event("Morning round").content().recurrence().isPresent()).isTrue();
  }

  @Test
  void anotherRuleCannotBeForOneOccurrenceOnly() {
    model.events().repeat(event("Stand-up"), Recurrence.ofRule("FREQ=DAILY"));
    assertThat(session.events().questionProperty().get().orElseThrow().thisAllowed()).isFalse();
  }

  @Test
  void aBadRuleIsRefusedAndNothingChanges() {
    model.events().repeat(event("Dentist"), Recurrence.ofRule("FREQ=SOMETIMES"));
    assertThat(undo.refusals).hasSize(1);
    assertThat(event("Dentist").content().recurrence().isPresent()).isFalse();
  }

  @Test
  void guestsComeAndGo() {
    model.events().invite(event("Dentist"), "ida@example.org");
    assertThat(event("Dentist").content().attendees())
        .extracting(Attendee::email)
        .contains("ida@example.org");
    model.events().uninvite(event("Dentist"), "ida@example.org");
    assertThat(event("Dentist").content().attendees())
        .extracting(Attendee::email)
        .doesNotContain("ida@example.org");
  }

  @Test
  void anEventMovesToAnotherCalendar() {
    InspectorSubject.OfEvent dentist = event("Dentist");
    Calendar family =
        dentist.calendars().stream()
            .filter(calendar -> calendar.summary().equals("Family"))
            .findFirst()
            .orElseThrow();
    model.events().moveTo(dentist, family);
    assertThat(event("Dentist").calendar().summary()).isEqualTo("Family");
  }

  @Test
  void aDeletedEventIsNoLongerSelected() {
    model.events().delete(event("Dentist"));
    assertThat(session.selection().selected()).isEmpty();
    assertThat(model.subjectProperty().get()).isEmpty();
  }

  @Test
  void aCopyOfWhatCanOnlyBeReadGoesToTheDefaultCalendar() {
    InspectorSubject.OfEvent birthday = event("Elias turns 7");
    model.events().duplicate(birthday);
    InspectorSubject.OfEvent copy =
        (InspectorSubject.OfEvent) model.subjectProperty().get().orElseThrow();
    assertThat(copy.key()).isNotEqualTo(birthday.key());
    assertThat(copy.content().summary()).isEqualTo("Elias turns 7");
    assertThat(copy.calendar()).isEqualTo(store.calendars().defaultCalendar());
  }

  @Test
  void aTaskIsShownWithItsParts() {
    assertThat(task("Submit planning documents").subtasks())
        .extracting(part -> part.content().status())
        .filteredOn(TaskStatus.COMPLETED::equals)
        .hasSize(5);
  }

  @Test
  void aPartKnowsWhatItIsAPartOf() {
    InspectorSubject.OfTask whole = task("Submit planning documents");
    assertThat(whole.whole()).isNull();
    assertThat(task(whole.subtasks().getFirst().content().title()).whole()).isEqualTo(whole.task());
  }

  @Test
  void aDeletedPartLeadsBackToTheWhole() {
    InspectorSubject.OfTask whole = task("Submit planning documents");
    model.tasks().delete(task(whole.subtasks().getFirst().content().title()).task());
    assertThat(model.subjectProperty().get().map(InspectorSubject::key)).contains(whole.key());
  }

  @Test
  void aTaskTakesAnyStatus() {
    model.tasks().status(task("Library books").task(), TaskStatus.IN_PROGRESS);
    assertThat(task("Library books").task().content().status()).isEqualTo(TaskStatus.IN_PROGRESS);
  }
}
