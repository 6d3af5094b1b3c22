package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.Reach;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.PageToken;
import dev.daymark.domain.sync.SyncToken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told about an account from its events. */
class AccountsTest {
  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  private static EventContent with(String email, @Nullable String name, boolean self) {
    Attendee.ResponseStatus accepted = Attendee.ResponseStatus.ACCEPTED;
    return StoreFixture.event("Lunch")
        .withAttendees(
            List.of(
                new Attendee(email, name, accepted, false, false, self, false, "", 0),
                Attendee.of("guest@example.org")));
  }

  @Test
  void thePersonOfAnAccountIsCalledAsInTheLatestInvitationWithAName() {
    fix.known(fix.work, "first", with("ada@example.org", "A. Lovelace", true));
    fix.known(fix.work, "second", with("ada@example.org", "Ada Lovelace", true));
    fix.known(fix.family, "third", with("ada@example.org", null, true));
    fix.known(fix.family, "other", with("charles@example.org", "Charles Babbage", false));
    assertThat(fix.store.accounts().nameOf(fix.account)).contains("Ada Lovelace");
  }

  @Test
  void nobodysNameIsGuessedForAnAccountThatIsInvitedNowhere() {
    AccountId other = fix.connect("grace@example.org");
    fix.known(fix.work, "first", with("ada@example.org", "Ada Lovelace", true));
    assertThat(fix.store.accounts().nameOf(other)).isEmpty();
  }

  @Test
  void eventsAreCountedForTheAccountThatTheyAreOf() {
    AccountId other = fix.connect("grace@example.org");
    fix.known(fix.calendar(other, "lab", AccessRole.OWNER), "there", StoreFixture.event("Compile"));
    fix.known(fix.work, "first", StoreFixture.event("Lunch"));
    fix.known(fix.family, "second", StoreFixture.event("Dinner"));
    fix.store.localEdits().createEvent(fix.home, StoreFixture.event("Walk"));
    assertThat(fix.store.events().countOf(fix.account)).isEqualTo(2);
    assertThat(fix.store.events().countOf(other)).isEqualTo(1);
  }

  @Test
  void howFarBackIsKeptOutlivesAnotherSignIn() {
    assertThat(fix.store.accounts().reach(fix.account)).contains(Reach.EVERYTHING);
    fix.store.localEdits().setReach(fix.account, Reach.YEARS_2);
    AccountId again = fix.connect("ada@example.org");
    assertThat(fix.store.accounts().reach(again)).contains(Reach.YEARS_2);
    assertThat(fix.store.accounts().reach(fix.connect("grace@example.org")))
        .contains(Reach.EVERYTHING);
  }

  @Test
  void aBoundedCalendarSaysSinceWhenItIsHereUntilEverythingIs() {
    Instant bound = Instant.parse("2024-11-18T00:00:00Z");
    ListingProgress bounded = ListingProgress.first("f", bound).ended(new SyncToken("t"));
    fix.remote(tx -> tx.saveEventsProgress(fix.work, bounded));
    assertThat(fix.store.syncState().keptFrom()).containsExactly(Map.entry(fix.work, bound));
    assertThat(fix.store.syncState().eventsProgress(fix.work)).contains(bounded);
    ListingProgress wider = bounded.widened("f", null, 7);
    fix.remote(tx -> tx.saveEventsProgress(fix.work, wider.next(new PageToken("p"))));
    assertThat(fix.store.syncState().keptFrom()).containsExactly(Map.entry(fix.work, bound));
    fix.remote(tx -> tx.saveEventsProgress(fix.work, wider.ended(new SyncToken("u"))));
    assertThat(fix.store.syncState().keptFrom()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "EVERYTHING,-",
        "YEARS_5,2023-02-28T00:00:00Z",
        "YEARS_2,2026-02-28T00:00:00Z",
        "YEAR_1,2027-02-28T00:00:00Z"
      })
  void aReachBeginsWithADayAlsoWhereTheYearHasNoSuchDay(Reach reach, @Nullable Instant from) {
    assertThat(reach.from(Instant.parse("2028-02-29T13:14:15Z"))).isEqualTo(from);
  }
}
