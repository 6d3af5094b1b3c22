package dev.daymark.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StatusBoardTest {

  private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
  private static final MassChange ASKED =
      new MassChange(
          new CalendarId(new UUID(0, 1)),
          MassChange.Kind.INCOMING,
          0,
          20,
          30,
          List.of(),
          NOW,
          null);

  private static final SyncStatus.NextTry NEXT =
      new SyncStatus.NextTry(NOW.plusSeconds(300), SyncStatus.Waiting.INTERVAL);

  private Runnable whileReading = () -> {};
  private List<MassChange> asked = List.of(ASKED);
  private final RunLog log =
      new RunLog(() -> false, LoggerFactory.getLogger(StatusBoardTest.class));
  private final StatusBoard board = new StatusBoard(this::read, List::of, log, null);
  private final List<SyncStatus> heard = new ArrayList<>();

  private List<MassChange> read() {
    List<MassChange> found = asked;
    whileReading.run();
    return found;
  }

  @Test
  void aRunThatEndsWhileAnAnswerIsToldIsToldAfterIt() throws InterruptedException {
    board.began(SyncTrigger.MANUAL, NOW);
    asked = List.of();
    Thread engine = new Thread(() -> board.ended(new SyncReport(List.of()), Set.of(), NOW, NEXT));
    whileReading =
        () -> {
          whileReading = () -> {};
          engine.start();
          while (engine.getState() == Thread.State.NEW
              || engine.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
          }
        };
    try (var hearing = board.subscribe(heard::add)) {
      board.answered();
      engine.join();
      assertThat(hearing).isNotNull();
    }
    assertThat(heard).extracting(SyncStatus::running).containsExactly(true, false);
    assertThat(board.status().running()).isFalse();
    assertThat(board.status().heldBack()).isEmpty();
    assertThat(board.status().nextTryAt()).isEqualTo(NEXT.dueAt());
  }

  @Test
  void whatWasHeldBackStaysToldWhenItCannotBeRead() {
    whileReading =
        () -> {
          throw new IllegalStateException("the disk is gone");
        };
    board.answered();
    assertThat(board.status().heldBack()).containsExactly(ASKED);
  }

  @Test
  void aListenerHearsNothingAfterItsSubscriptionEnded() {
    board.subscribe(heard::add).close();
    board.began(SyncTrigger.MANUAL, NOW);
    assertThat(heard).isEmpty();
  }
}
