package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Reach;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** More of a calendar is wanted than was kept here, or less. */
class WiderReachSyncTest extends OneDevice {

  /** Syncs so many events that are kept here, and so many that are older and are not. */
  private void keepTheYoungOnes(int old, int young) throws IOException {
    addMany("Old", "2023-05-05", old);
    addMany("Young", "2025-05-05", young);
    connect(Reach.YEARS_2);
    desk.sync();
    assertThat(here()).hasSize(young);
  }

  private static Predicate<FakeRequest> laterPages() {
    return Requests.eventLists().and(request -> request.query().containsKey("pageToken"));
  }

  /** All are here in the end, and nothing is left to be fetched. */
  private void assertAll(int count) {
    assertThat(here()).hasSize(count);
    assertThat(keptFrom()).isEmpty();
    converge();
  }

  @Test
  void olderEventsComeUnaskedHoweverManyThereAre() throws IOException {
    keepTheYoungOnes(40, 3);
    reach(Reach.EVERYTHING);
    desk.sync();
    assertAll(43);
  }

  @Test
  void aWiderBoundBringsSomeOfThem() throws IOException {
    add("Old", "2023-05-05");
    add("Ancient", "2003-05-05");
    connect(Reach.YEAR_1);
    desk.sync();
    assertThat(here()).isEmpty();
    reach(Reach.YEARS_5);
    desk.sync();
    assertThat(here()).containsExactly("Old");
    assertThat(keptFrom()).contains(Instant.parse("2021-11-18T00:00:00Z"));
  }

  @Test
  void manyThatAreNewAreAskedAboutWithTheOlderOnesAsEver() throws IOException {
    keepTheYoungOnes(40, 3);
    addMany("New", "2026-05-05", 11);
    reach(Reach.EVERYTHING);
    assertThat(heldBack().change().creations()).isEqualTo(11);
    assertThat(here()).hasSize(3);
    assertThat(keptFrom()).contains(BOUND);
    desk.engine().answer(desk.calendar(ME).id(), MassChange.Answer.YES);
    desk.sync();
    assertAll(54);
  }

  @Test
  void manyThatAreGoneAreAskedAboutWithTheOlderOnesAsEver() throws IOException {
    keepTheYoungOnes(40, 30);
    calendar.events().stream()
        .filter(event -> event.get("summary").getAsString().startsWith("Young 1"))
        .map(event -> event.get("id").getAsString())
        .forEach(calendar::deleteEvent);
    loseTokens();
    reach(Reach.EVERYTHING);
    assertThat(heldBack().change())
        .satisfies(
            change -> {
              assertThat(change.deletions()).isEqualTo(11);
              assertThat(change.creations()).isZero();
            });
    assertThat(here()).hasSize(30);
  }

  @Test
  void whileTheListingIsNotReadToItsEndNobodySaysThatEverythingIsHere() throws IOException {
    keepTheYoungOnes(9, 3);
    google.behaviour().pageLimit(2);
    reach(Reach.EVERYTHING);
    google.faults().after(3, Requests.eventLists(), Fault.unavailable());
    google.faults().times(20, laterPages(), Fault.unavailable());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Unavailable.class);
    assertThat(keptFrom()).contains(BOUND);
    google.faults().clear();
    desk = desk.restarted();
    desk.sync();
    assertAll(12);
  }

  @Test
  void aTokenOrPageThatIsLostOnTheWayTakesTheWideningNotBack() throws IOException {
    addMany("Old", "2023-05-05", 9);
    connect(Reach.YEARS_2);
    desk.sync();
    google.behaviour().pageLimit(2);
    reach(Reach.EVERYTHING);
    google.faults().after(1, laterPages(), Fault.refuse(400, "invalid"));
    desk.sync();
    assertAll(9);
  }

  @Test
  void aFirstListingThatWasNotReadToItsEndIsWidenedAsAFirstOne() throws IOException {
    addMany("Old", "2023-05-05", 20);
    addMany("Young", "2025-05-05", 20);
    google.behaviour().pageLimit(5);
    connect(Reach.YEARS_2);
    google.faults().times(20, laterPages(), Fault.unavailable());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Unavailable.class);
    google.faults().clear();
    reach(Reach.EVERYTHING);
    desk.sync();
    assertAll(40);
  }

  @Test
  void lessIsTakenOnlyOfWhatIsListedFromThenOn() throws IOException {
    add("Old", "2023-05-05");
    connect(Reach.EVERYTHING);
    desk.sync();
    reach(Reach.YEARS_2);
    google.expireAllSyncTokens();
    desk.sync();
    assertThat(here()).containsExactly("Old");
    assertThat(keptFrom()).isEmpty();
    FakeCalendar work = account.addCalendar("Work", ZoneOffset.UTC);
    add(work, "Old work", "2023-05-05", "");
    add(work, "Young work", "2025-05-05", "");
    desk.sync();
    desk.event("Work", "Young work");
    assertThat(desk.events("Work")).hasSize(1);
    converge();
  }

  @Test
  void aClockThatRanFarAheadIsMendedByItself() throws IOException {
    add("Young", "2025-05-05");
    connect(Reach.YEARS_2);
    clock.advance(Duration.ofDays(3650));
    desk.sync();
    assertThat(here()).isEmpty();
    clock.advance(Duration.ofDays(-3650));
    desk.sync();
    assertThat(here()).containsExactly("Young");
    assertThat(keptFrom()).contains(BOUND);
  }
}
