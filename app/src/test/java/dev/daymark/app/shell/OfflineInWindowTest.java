package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bar follows the engine out of the network and back. */
final class OfflineInWindowTest {
  private final WindowStage window = new WindowStage(1280, 800, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void offlineSince(@Nullable Instant moment) {
    Standing standing =
        moment == null
            ? Standing.checked(TestSession.NOW)
            : new Standing(TestSession.NOW, moment, new SyncFailure.Offline("no route"));
    window.engine().say(SyncStatus.of(Map.of(MockFixture.ACCOUNT, standing)));
    window.settle();
  }

  @Test
  void theBarSaysSinceWhenAndTakesItBackOnceGoogleAnswers() {
    offlineSince(TestSession.NOW.minus(Duration.ofMinutes(43)));
    assertThat(window.texts("#sync-state")).containsExactly("Offline since 09:41");
    offlineSince(TestSession.NOW.minus(Duration.ofDays(2)));
    assertThat(window.texts("#sync-state")).containsExactly("Offline since Mon 16 Nov, 10:24");
    offlineSince(null);
    assertThat(window.texts("#sync-state")).containsExactly("Synced 10:24");
  }
}
