package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.EventContent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
}
