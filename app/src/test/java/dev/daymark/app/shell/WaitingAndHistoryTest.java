package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockWaiting;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.sync.OutboxEntry;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits to be sent or was refused, and what was changed about an item. */
final class WaitingAndHistoryTest {
  private final WindowStage window =
      new WindowStage(
          1440,
          900,
          store -> {
            MockFixture.fill(store);
            new MockWaiting(store, moment -> {}).addRefused();
          },
          () -> {});

  @AfterEach
  void close() {
    window.close();
  }

  private long refused() {
    return window.store().outbox().all().stream().filter(OutboxEntry::isParked).count();
  }

  private void openAll() {
    assertThat(window.texts("#sync-state")).containsExactly("1 change refused by Google");
    window.click("#sync-state");
    assertThat(window.texts(".dm-sync-popover .waiting .dm-muted"))
        .contains("Moved from 15:45 to 16:30", "Where set to Fyrishov, lane 4");
    assertThat(window.texts(".dm-sync-popover .waiting .dm-medium")).startsWith("Call Mum and Dad");
    assertThat(window.texts(".dm-sync-popover .reason"))
        .containsExactly("You can’t change this event. Ingrid owns it.");
  }

  @Test
  void aRefusedChangeIsTriedAgain() {
    openAll();
    window.click(".dm-sync-popover .answers .button", "Try again");
    assertThat(refused()).isZero();
    assertThat(window.texts("#sync-state")).containsExactly("4 changes waiting");
  }

  @Test
  void aRefusedChangeIsTakenBack() {
    openAll();
    window.click(".dm-sync-popover .answers .button", "Undo my change");
    assertThat(window.store().outbox().all()).hasSize(3);
    assertThat(window.event("Call Mum")).isNotNull();
  }

  @Test
  void aRefusedChangeIsKeptAsACopyOnThisDevice() {
    openAll();
    window.click(".dm-sync-popover .answers .button", "Keep here as a copy");
    assertThat(window.store().outbox().all()).hasSize(3);
    assertThat(window.event("Call Mum")).isNotNull();
    CalendarEvent copy = window.event("Call Mum and Dad");
    assertThat(window.store().calendars().find(copy.calendarId()).orElseThrow().accountId())
        .isNull();
  }

  @Test
  void aChangeThatWaitsIsOpenedToBeEdited() {
    openAll();
    window.click(".dm-sync-popover .answers .button", "Edit");
    assertThat(window.shows(".dm-sync-popover")).isFalse();
    assertThat(window.shows(".dm-editor")).isTrue();
  }

  @Test
  void noRoomIsLeftBelowAnswersThatStandInOneLine() {
    openAll();
    window.click(".dm-sync-popover .more");
    double free =
        window.read(
            scene -> {
              Region row = (Region) scene.lookup(".dm-outbox .waiting");
              Bounds answers = row.lookup(".answers").getBoundsInParent();
              Bounds text = row.lookup(".answers").getParent().getBoundsInParent();
              Bounds last = row.lookup(".answers .danger").getBoundsInParent();
              double below = text.getHeight() - answers.getMinY() - last.getMaxY();
              return row.getHeight() - text.getMaxY() + below;
            });
    assertThat(free).isLessThan(20);
  }

  @Test
  void theHistoryTellsWhoChangedWhatAndGivesAValueBack() {
    window.select("1:1 with Tove");
    window.click("#item-history");
    assertThat(window.texts(".dm-history .step .dm-semibold").getFirst()).isEqualTo("You");
    assertThat(window.texts(".dm-history .field .field-name")).containsExactly("When");
    assertThat(window.texts(".dm-history .field .dm-subtle"))
        .containsExactly("Before: Today, 15:45 – 16:15");
    window.click(".dm-history .field .dm-link");
    var start = window.event("1:1 with Tove").content().time().startIn(TestSession.ZONE);
    assertThat(start.atZone(TestSession.ZONE).getHour()).isEqualTo(15);
    assertThat(window.texts(".dm-toast .text-part"))
        .containsExactly("Restored in “1:1 with Tove”: When");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    start = window.event("1:1 with Tove").content().time().startIn(TestSession.ZONE);
    assertThat(start.atZone(TestSession.ZONE).getHour()).isEqualTo(16);
  }

  @Test
  void theHistoryTellsOfAnotherCalendarAndGivesTheOldOneBack() {
    CalendarEvent talk = window.event("1:1 with Tove");
    Calendar home = window.store().calendars().find(talk.calendarId()).orElseThrow();
    Calendar choir = calendar("Choir");
    window.store().localEdits().moveEvent(talk.id(), choir.id());
    window.settle();
    window.select("1:1 with Tove");
    window.click("#item-history");
    assertThat(window.texts(".dm-history .field .field-name")).startsWith("Calendar");
    assertThat(window.texts(".dm-history .field .dm-subtle"))
        .startsWith("Before: " + home.summary());
    window.click(".dm-history .field .dm-link");
    assertThat(window.event("1:1 with Tove").calendarId()).isEqualTo(home.id());
  }

  private Calendar calendar(String name) {
    return window.store().calendars().all().stream()
        .filter(it -> it.summary().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theHistoryTellsOfAnotherListAndGivesTheOldOneBack() {
    Task task = task("Submit planning documents");
    TaskList home = list(it -> it.id().equals(task.listId()));
    TaskList other = list(it -> !it.id().equals(task.listId()));
    window.store().localEdits().moveTask(task.id(), other.id(), task.position());
    window.settle();
    window.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
    window.act(open -> open.select(new ItemKey.OfTask(task.id())));
    if (!window.shows(".dm-inspector")) {
      window.press(KeyCode.CONTROL, KeyCode.I);
    }
    window.click("#item-history");
    assertThat(window.texts(".dm-history .field .field-name")).startsWith("List");
    assertThat(window.texts(".dm-history .field .dm-subtle")).startsWith("Before: " + home.name());
    window.click(".dm-history .field .dm-link");
    assertThat(task("Submit planning documents").listId()).isEqualTo(home.id());
  }

  private Task task(String title) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private TaskList list(Predicate<TaskList> wanted) {
    return window.store().tasks().lists().stream().filter(wanted).findFirst().orElseThrow();
  }
}
