package dev.daymark.app.shell;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.Account;
import dev.daymark.sync.SyncFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;

/** The states of sync as the status bar says them, for a look at them beside each other. */
public final class SyncSamples {
  private SyncSamples() {}

  /**
   * Says them.
   *
   * @param accounts the one that has to be signed in to; not empty
   */
  public static List<Label> of(Session session, List<Account> accounts) {
    Instant now = session.minute().getValue();
    Instant soon = now.plus(Duration.ofMinutes(7));
    List<SyncTruth> truths =
        List.of(
            new SyncTruth.Synced(now.minus(Duration.ofMinutes(1))),
            new SyncTruth.Waiting(3),
            new SyncTruth.Syncing(2, null),
            new SyncTruth.Offline(4, null),
            new SyncTruth.ConflictsOpen(1),
            new SyncTruth.SignInNeeded(accounts, 3),
            new SyncTruth.LocalOnly(),
            new SyncTruth.ServiceTrouble(new SyncFailure.RateLimited(soon), soon));
    return truths.stream().map(truth -> label(truth, session, now)).toList();
  }

  private static Label label(SyncTruth truth, Session session, Instant now) {
    SyncWords.Clockwork clockwork =
        new SyncWords.Clockwork(session.formatting(), session.messages(), session.zone(), now);
    SyncLook look = SyncLook.of(truth);
    Label label =
        Labels.withIcon(
            look.icon(),
            look.tone(),
            SyncWords.of(truth, clockwork).status(),
            "dm-medium",
            "dm-small");
    if (look.isUrgent()) {
      label.getStyleClass().add("dm-warning");
    }
    return label;
  }
}
