package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Reach;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.DeviceMemory;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older state of the store takes the present one's place, and Google went on meanwhile. */
class RestoredStoreTest {

  private static final String ME = "me@example.com";
  private static final ZonedDateTime TEN =
      ZonedDateTime.of(2026, 11, 18, 10, 0, 0, 0, ZoneId.of("Europe/Berlin"));

  @TempDir Path dir;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T08:00:00Z"));
  private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeCalendar remote = google.addAccount(ME).primary();
  private Device device;

  @AfterEach
  void close() {
    device.close();
    google.close();
  }

  private void begin() throws IOException {
    Path client = Files.createTempDirectory(dir, "client");
    device = new Device(google, client, clock, JdbiStore.open(dir.resolve("now"), clock));
    device.sync();
  }

  private Path backUp() throws IOException {
    Path copy = Files.createDirectories(dir.resolve("copy")).resolve("daymark.mv.db");
    device.store().safekeeping().copyTo(copy);
    return copy;
  }

  /** As the program does it: the older state is made fit beside the present one. */
  private void restore(Path copy) {
    DeviceMemory memory = device.store().safekeeping().memory();
    restore(copy, memory);
  }

  private void restore(Path copy, DeviceMemory memory) {
    try (JdbiStore staged = JdbiStore.openCopy(copy.getParent(), clock)) {
      staged.safekeeping().resume(memory);
    }
    device.store().safekeeping().replaceBy(copy);
  }

  private static EventContent event(String title) {
    return EventContent.of(title, new EventTime.Timed(TEN, TEN.plusHours(1)));
  }

  private void later() {
    clock.advance(Duration.ofMinutes(5));
  }

  private List<String> here() {
    return device.events(ME).stream().map(event -> event.content().summary()).sorted().toList();
  }

  private List<String> there() {
    return remote.events().stream()
        .map(event -> event.has("summary") ? event.get("summary").getAsString() : "")
        .sorted()
        .toList();
  }

  /** Two rounds bring both sides together; a third writes nothing. */
  private void converge() {
    device.sync();
    device.sync();
    google.log().clear();
    device.sync();
    assertThat(google.log().count(Requests.writes())).isZero();
    assertThat(device.store().outbox().all()).isEmpty();
    assertThat(here()).isEqualTo(there());
  }

  @Test
  void whatWasMadeSinceComesBackFromGoogleOnceAndTheTasksAreThoseOfThen() throws IOException {
    begin();
    device.create(ME, event("Then"));
    var tasks = device.store().tasks().defaultList().id();
    device.store().localEdits().createTask(tasks, TaskContent.of("A task of then"));
    device.sync();
    Path copy = backUp();
    later();
    device.create(ME, event("Since"));
    device.store().localEdits().createTask(tasks, TaskContent.of("A task of since"));
    device.sync();
    restore(copy);
    assertThat(here()).containsExactly("Then");
    converge();
    assertThat(here()).containsExactly("Since", "Then");
    assertThat(device.store().tasks().all())
        .singleElement()
        .satisfies(task -> assertThat(task.content().title()).isEqualTo("A task of then"));
  }

  @Test
  void whatWasLeftInGoogleThenStaysThere() throws IOException {
    begin();
    device.close();
    device = new Device(google, Files.createTempDirectory(dir, "client"), clock, anew());
    remote.addEvent(
        "{\"summary\":\"Old\",\"start\":{\"date\":\"2020-12-01\"},\"end\":{\"date\":\"2020-12-02\"}}");
    device.store().localEdits().setReach(device.account().id(), Reach.YEARS_2);
    device.sync();
    device.create(ME, event("Then"));
    device.sync();
    Path copy = backUp();
    later();
    device.store().localEdits().setReach(device.account().id(), Reach.EVERYTHING);
    device.sync();
    assertThat(here()).containsExactly("Old", "Then");
    restore(copy);
    device.sync();
    assertThat(here()).containsExactly("Then");
    assertThat(device.store().syncState().keptFrom()).hasSize(1);
  }

  private JdbiStore anew() {
    return JdbiStore.open(dir.resolve("anew"), clock);
  }

  @Test
  void whatWasDeletedInGoogleSinceIsNotBroughtBack() throws IOException {
    begin();
    device.create(ME, event("Stays"));
    CalendarEvent gone = device.create(ME, event("Goes"));
    device.sync();
    Path copy = backUp();
    later();
    device.store().localEdits().deleteEvent(gone.id());
    device.sync();
    restore(copy);
    converge();
    assertThat(here()).containsExactly("Stays");
  }

  @Test
  void aCreationThatWaitedThenIsNotSentTwice() throws IOException {
    begin();
    device.create(ME, event("Once"));
    Path copy = backUp();
    later();
    device.sync();
    restore(copy);
    assertThat(device.store().outbox().all()).hasSize(1);
    converge();
    assertThat(there()).containsExactly("Once");
    assertThat(device.store().conflicts().open()).isEmpty();
  }

  @Test
  void aCreationThatWaitedThenAndWasDeletedSinceDoesNotComeBack() throws IOException {
    begin();
    CalendarEvent event = device.create(ME, event("Mistake"));
    Path copy = backUp();
    later();
    device.sync();
    device.store().localEdits().deleteEvent(event.id());
    device.sync();
    restore(copy);
    converge();
    assertThat(there()).isEmpty();
  }

  @Test
  void anEditThatWaitedThenOfWhatWasDeletedSinceDoesNotBringItBack() throws IOException {
    begin();
    CalendarEvent event = device.create(ME, event("Plan"));
    device.sync();
    device.edit(event.id(), content -> content.withSummary("Plan B"));
    Path copy = backUp();
    later();
    device.sync();
    device.store().localEdits().deleteEvent(event.id());
    device.sync();
    restore(copy);
    converge();
    assertThat(there()).isEmpty();
    assertThat(device.store().conflicts().open()).isEmpty();
  }

  @Test
  void anEditThatWaitedThenAndWasNeverSentIsSentNow() throws IOException {
    begin();
    CalendarEvent event = device.create(ME, event("Plan"));
    device.sync();
    device.edit(event.id(), content -> content.withSummary("Plan B"));
    Path copy = backUp();
    restore(copy);
    converge();
    assertThat(there()).containsExactly("Plan B");
  }

  @Test
  void aLaterEditInGoogleWinsAndTheValueOfThenIsKeptForReview() throws IOException {
    begin();
    CalendarEvent event = device.create(ME, event("Plan"));
    device.sync();
    device.edit(event.id(), content -> content.withSummary("Plan B"));
    Path copy = backUp();
    later();
    device.sync();
    device.edit(event.id(), content -> content.withSummary("Plan C"));
    device.sync();
    restore(copy);
    converge();
    assertThat(there()).containsExactly("Plan C");
    assertThat(device.store().conflicts().open())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.kept()).isEqualTo(Conflict.Side.REMOTE));
  }

  @Test
  void aDeletionThatWaitedThenAndWasTakenBackSinceDeletesNothing() throws IOException {
    begin();
    CalendarEvent event = device.create(ME, event("Party"));
    device.sync();
    var deletion = device.store().localEdits().deleteEvent(event.id());
    Path copy = backUp();
    later();
    device.store().localEdits().undo(deletion.change());
    device.sync();
    restore(copy);
    converge();
    assertThat(there()).containsExactly("Party");
  }

  @Test
  void aDeletionThatWaitedThenAndWasSentSinceStaysOne() throws IOException {
    begin();
    CalendarEvent event = device.create(ME, event("Party"));
    device.sync();
    device.store().localEdits().deleteEvent(event.id());
    Path copy = backUp();
    later();
    device.sync();
    restore(copy);
    converge();
    assertThat(there()).isEmpty();
  }

  @Test
  void aSeriesAndItsExceptionThatWaitedThenAreThereOnce() throws IOException {
    begin();
    CalendarEvent series =
        device.create(ME, event("Standup").withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    device
        .store()
        .localEdits()
        .editOccurrence(
            series.id(), second, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    Path copy = backUp();
    later();
    device.sync();
    restore(copy);
    device.sync();
    device.sync();
    assertThat(device.store().outbox().all()).isEmpty();
    assertThat(device.store().events().exceptions(series.id())).hasSize(1);
    assertThat(remote.events()).hasSize(2);
  }

  @Test
  void manyDeletionsSinceAreAskedAboutInsteadOfEmptyingTheCalendar() throws IOException {
    remote.addEvents(30, FakeServer::event);
    begin();
    Path copy = backUp();
    later();
    device.events(ME).forEach(event -> device.store().localEdits().deleteEvent(event.id()));
    device.tryToSync();
    device.store().localEdits().answerMassChange(device.calendar(ME).id(), MassChange.Answer.YES);
    device.sync();
    assertThat(there()).isEmpty();
    restore(copy);
    device.tryToSync();
    assertThat(device.store().syncState().massChanges()).isNotEmpty();
    assertThat(here()).hasSize(30);
  }

  @Test
  void aRunThatBeganBeforeIsRefusedAndCannotMixBothStates() throws IOException {
    begin();
    Path copy = backUp();
    SyncRun run =
        device.store().remoteUpdates().beginRun(device.account().id(), SyncTrigger.MANUAL.name());
    restore(copy);
    assertThatThrownBy(() -> device.store().remoteUpdates().transact(run.id(), tx -> ""))
        .isInstanceOfSatisfying(
            DaymarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_REPLACED));
    converge();
  }

  @Test
  void withoutKnowingThePresentNothingIsLostAndNothingIsThereTwice() throws IOException {
    begin();
    device.create(ME, event("Once"));
    CalendarEvent edited = device.create(ME, event("Plan"));
    Path copy = backUp();
    later();
    device.sync();
    device.edit(edited.id(), content -> content.withLocation("Room 4"));
    device.sync();
    restore(copy, DeviceMemory.NONE);
    converge();
    assertThat(there()).containsExactly("Once", "Plan");
    assertThat(device.event(ME, "Plan").content().location()).isEqualTo("Room 4");
  }
}
