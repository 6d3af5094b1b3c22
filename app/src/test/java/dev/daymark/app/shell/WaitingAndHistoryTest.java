package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockWaiting;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.sync.OutboxEntry;
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
}
