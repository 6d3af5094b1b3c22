package dev.daymark.app.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdateCheckTest {

  private static final URI PAGE = URI.create("https://example.com/new");

  private final LocalStore store = JdbiStore.inMemory(InstantSource.system());
  private Instant now = Instant.parse("2026-11-18T09:00:00Z");
  private int questions;
  private String latest = "1.4.0";
  private boolean offline;

  @AfterEach
  void close() {
    store.close();
  }

  private Release feed() throws IOException {
    questions++;
    if (offline) {
      throw new IOException("no network");
    }
    return new Release(latest, PAGE);
  }

  /** As after a start of the program. */
  private UpdateCheck check(String version) {
    Preferences preferences =
        new Preferences(
            store.settings(),
            new InlineTasks(),
            Preferences.read(store.settings()),
            failure -> {
              throw new AssertionError(failure);
            });
    return new UpdateCheck(preferences, new InlineTasks(), () -> now, version);
  }

  private UpdateCheck started(String version) {
    UpdateCheck check = check(version);
    check.start(this::feed);
    return check;
  }

  @Test
  void aNewerReleaseIsTold() {
    assertThat(started("1.3.9").newerProperty().get()).contains(new Release("1.4.0", PAGE));
  }

  @Test
  void theSameOrAnOlderReleaseIsNot() {
    assertThat(started("1.4.0").newerProperty().get()).isEmpty();
    now = now.plus(Duration.ofDays(2));
    assertThat(started("1.10.0").newerProperty().get()).isEmpty();
    assertThat(questions).isEqualTo(2);
  }

  @Test
  void itIsAskedOnceADayOverManyStartsAndRememberedMeanwhile() {
    assertThat(started("1.3.9").newerProperty().get()).isPresent();
    now = now.plus(Duration.ofHours(23));
    UpdateCheck second = started("1.3.9");
    assertThat(second.newerProperty().get()).contains(new Release("1.4.0", PAGE));
    assertThat(questions).isEqualTo(1);
    now = now.plus(Duration.ofHours(1));
    latest = "1.5.0";
    second.checkIfDue();
    assertThat(questions).isEqualTo(2);
    assertThat(second.newerProperty().get().orElseThrow().version()).isEqualTo("1.5.0");
  }

  @Test
  void whoWasOfflineIsNotToldAndNotAskedAgainUntilTomorrow() {
    offline = true;
    UpdateCheck check = started("1.3.9");
    assertThat(check.newerProperty().get()).isEmpty();
    check.checkIfDue();
    assertThat(questions).isEqualTo(1);
    offline = false;
    now = now.plus(Duration.ofDays(1));
    check.checkIfDue();
    assertThat(check.newerProperty().get()).isPresent();
  }

  @Test
  void switchedOffItNeverAsksAndTellsNothing() {
    UpdateCheck check = started("1.3.9");
    check.onProperty().set(false);
    assertThat(check.newerProperty().get()).isEmpty();
    now = now.plus(Duration.ofDays(3));
    check.checkIfDue();
    assertThat(started("1.3.9").onProperty().get()).as("after another start").isFalse();
    assertThat(questions).isEqualTo(1);
    check.onProperty().set(true);
    assertThat(questions).isEqualTo(2);
    assertThat(check.newerProperty().get()).isPresent();
  }

  @Test
  void aBuildThatIsNoReleaseAsksNobody() {
    assertThat(started("(not packaged)").newerProperty().get()).isEmpty();
    assertThat(started("1.0.0-SNAPSHOT").newerProperty().get()).isEmpty();
    assertThat(questions).isZero();
  }

  @Test
  void aClockThatWasAheadDoesNotSilenceIt() {
    now = Instant.parse("2036-01-01T00:00:00Z");
    started("1.3.9");
    now = Instant.parse("2026-11-18T09:00:00Z");
    started("1.3.9");
    assertThat(questions).isEqualTo(2);
  }

  @Test
  void eachReleaseIsNewsOnce() {
    UpdateCheck check = check("1.3.9");
    Release release = new Release("1.4.0", PAGE);
    assertThat(check.isNews(release)).isTrue();
    assertThat(check.isNews(release)).isFalse();
    assertThat(check("1.3.9").isNews(release)).isFalse();
    assertThat(check("1.3.9").isNews(new Release("1.5.0", PAGE))).isTrue();
  }
}
