package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.AccountId;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    Map<AccountId, SyncFailure> failures =
        moment == null
            ? Map.of()
            : Map.of(MockFixture.ACCOUNT, new SyncFailure.Offline("no route"));
    window.engine().say(new SyncStatus(null, TestSession.NOW, moment, failures, null, List.of()));
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
