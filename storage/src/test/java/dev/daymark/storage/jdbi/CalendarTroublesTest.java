package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.CalendarTrouble.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarTroublesTest {

  private static final Instant SINCE = Instant.parse("2026-11-16T09:00:00Z");

  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  private List<CalendarTrouble> troubles() {
    return fix.store.syncState().troubles();
  }

  private CalendarTrouble gone() {
    return new CalendarTrouble(fix.work, Reason.GONE, "404", SINCE);
  }

  @Test
  void aTroubleStaysUntilTheCalendarIsReadAgain() {
    fix.remote(tx -> tx.noteTrouble(gone()));
    assertThat(troubles()).containsExactly(gone());
    fix.remote(tx -> tx.endTrouble(fix.work));
    assertThat(troubles()).isEmpty();
  }

  @Test
  void aCalendarHasOneTroubleTheNewest() {
    fix.remote(tx -> tx.noteTrouble(gone()));
    CalendarTrouble refused =
        new CalendarTrouble(fix.work, Reason.FORBIDDEN, "403 forbidden", SINCE.plusSeconds(60));
    fix.remote(tx -> tx.noteTrouble(refused));
    assertThat(troubles()).containsExactly(refused);
  }

  @Test
  void aCalendarThatIsNotKeptInStepIsInNoTrouble() {
    fix.remote(tx -> tx.noteTrouble(gone()));
    fix.store.localEdits().editCalendar(fix.work, it -> it.withSelected(false));
    assertThat(troubles()).isEmpty();
  }

  @Test
  void theTroubleGoesWithItsCalendar() {
    fix.remote(tx -> tx.noteTrouble(gone()));
    fix.remote(tx -> tx.removeCalendar(fix.account, "work"));
    assertThat(troubles()).isEmpty();
  }
}
