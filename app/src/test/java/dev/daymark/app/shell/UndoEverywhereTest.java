package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Task;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncRun;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a person did is taken back with Ctrl+Z and made again, also after it was synced. */
final class UndoEverywhereTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void undo() {
    window.press(KeyCode.CONTROL, KeyCode.Z);
  }

  private void redo() {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
  }

  private Task task(String title) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private ResponseStatus answer() {
    return window.event("Portfolio review").content().attendees().getFirst().responseStatus();
  }

  @Test
  void anAnswerIsTakenBackAndGivenAgain() {
    window.select("Portfolio review");
    window.click(".dm-inspector .dm-rsvp-button", "Maybe");
    assertThat(answer()).isEqualTo(ResponseStatus.TENTATIVE);
    undo();
    assertThat(answer()).isEqualTo(ResponseStatus.NEEDS_ACTION);
    redo();
    assertThat(answer()).isEqualTo(ResponseStatus.TENTATIVE);
  }

  @Test
  void aChangeOfAWholeSeriesIsOneStep() {
    int all = window.occurrences("Stand-up").size();
    window.select("Stand-up");
    window.click("#event-title");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("Check-in");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.DIGIT3);
    assertThat(window.occurrences("Check-in")).hasSize(all);
    undo();
    assertThat(window.occurrences("Stand-up")).hasSize(all);
  }

  @Test
  void aChangeOfWhatFollowsIsOneStep() {
    int all = window.occurrences("Stand-up").size();
    ItemKey third = ItemKey.of(window.occurrences("Stand-up").get(2));
    window.act(open -> open.select(third));
    window.click("#event-title");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("Check-in");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.DIGIT2);
    assertThat(window.occurrences("Stand-up")).hasSize(2);
    undo();
    assertThat(window.occurrences("Stand-up")).hasSize(all);
    assertThat(window.occurrences("Check-in")).isEmpty();
  }

  @Test
  void manyDeletedTasksComeBackTogether() {
    window.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.TODAY)));
    int before = window.store().tasks().all().size();
    window.click(".dm-task-list .label", "Call tile shop");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.press(KeyCode.DELETE);
    assertThat(window.store().tasks().all().size()).isLessThan(before - 1);
    undo();
    assertThat(window.store().tasks().all()).hasSize(before);
  }

  @Test
  void categoriesOfATaskAreTakenBack() {
    ItemKey key = new ItemKey.OfTask(task("Call tile shop").id());
    List<String> before = task("Call tile shop").content().categories();
    window.act(open -> open.select(key));
    window.click("#task-categories");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("phone, house");
    window.press(KeyCode.ENTER);
    assertThat(task("Call tile shop").content().categories()).containsExactly("phone", "house");
    undo();
    assertThat(task("Call tile shop").content().categories()).isEqualTo(before);
  }

  @Test
  void whatOthersMadeOfAChangeIsTakenBackOnlyByAskingOnceMore() {
    window.select("Dentist");
    window.click("#event-title");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("Optician");
    window.press(KeyCode.ENTER);
    CalendarEvent event = window.event("Optician");
    sync(event);
    sync(event, event.content().withSummary("Eye doctor").withLocation("Storgatan 1"));
    undo();
    assertThat(window.occurrences("Eye doctor")).hasSize(1);
    assertThat(window.texts(".dm-toast .text-part"))
        .singleElement()
        .asString()
        .startsWith("Changed elsewhere since: Title of “Dentist”");
    undo();
    assertThat(window.event("Dentist").content().location()).isEqualTo("Storgatan 1");
  }

  @Test
  void whatOthersMadeOfANewEventIsTakenBackOnlyByAskingOnceMore() {
    EventId original = window.event("Dentist").id();
    window.select("Dentist");
    window.act(MainWindow::focusCalendar);
    window.press(KeyCode.CONTROL, KeyCode.D);
    CalendarEvent copy = copy(original);
    created(copy, copy.content());
    created(copy, copy.content().withLocation("Storgatan 1"));
    undo();
    assertThat(window.occurrences("Dentist")).hasSize(2);
    assertThat(window.texts(".dm-toast .text-part"))
        .singleElement()
        .asString()
        .startsWith("Changed elsewhere since: ");
    undo();
    assertThat(window.occurrences("Dentist")).hasSize(1);
  }

  @Test
  void aNewEventThatTheOtherSideTookAsItIsIsTakenBackAtOnce() {
    EventId original = window.event("Dentist").id();
    window.select("Dentist");
    window.act(MainWindow::focusCalendar);
    window.press(KeyCode.CONTROL, KeyCode.D);
    CalendarEvent copy = copy(original);
    created(copy, copy.content());
    undo();
    assertThat(window.occurrences("Dentist")).hasSize(1);
  }

  private CalendarEvent copy(EventId original) {
    return window.occurrences("Dentist").stream()
        .map(occurrence -> occurrence.event())
        .filter(event -> !event.id().equals(original))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatOthersChangedBesideAChangeDoesNotKeepItFromBeingTakenBack() {
    window.select("Dentist");
    window.click("#event-title");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("Optician");
    window.press(KeyCode.ENTER);
    CalendarEvent event = window.event("Optician");
    sync(event);
    sync(event, event.content().withLocation("Storgatan 1"));
    undo();
    assertThat(window.event("Dentist").content().location()).isEqualTo("Storgatan 1");
  }

  @Test
  void whatWasSyncedMeanwhileIsTakenBackByAnotherChange() {
    window.select("Dentist");
    window.click("#event-title");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("Optician");
    window.press(KeyCode.ENTER);
    sync(window.event("Optician"));
    assertThat(window.store().outbox().all()).isEmpty();
    undo();
    assertThat(window.occurrences("Dentist")).hasSize(1);
    assertThat(window.store().outbox().all())
        .singleElement()
        .extracting(OutboxEntry::kind)
        .isEqualTo(OutboxEntry.Kind.UPDATE);
  }

  /** The other side takes the event as it is here. */
  private void sync(CalendarEvent event) {
    sync(event, event.content());
  }

  private void sync(CalendarEvent event, EventContent content) {
    sync(event, content, null);
  }

  /** The other side takes a new event, or has changed it. */
  private void created(CalendarEvent event, EventContent content) {
    sync(event, content, "copy");
  }

  private void sync(CalendarEvent event, EventContent content, @Nullable String created) {
    SyncRun run =
        window
            .store()
            .remoteUpdates()
            .beginRun(window.store().accounts().all().getFirst().id(), "TIMER");
    window
        .store()
        .remoteUpdates()
        .transact(
            run.id(),
            transaction -> {
              transaction.apply(
                  event.id(),
                  content,
                  new RemoteVersion(
                      created == null
                          ? Objects.requireNonNull(
                                  transaction.find(event.id()).orElseThrow().remote())
                              .remoteId()
                          : created,
                      new ETag("\"synced\""),
                      false,
                      content,
                      event.details(),
                      null,
                      null,
                      TestSession.NOW,
                      "{}"));
              return content;
            });
    window.settle();
  }
}
