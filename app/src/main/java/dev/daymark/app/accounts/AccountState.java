package dev.daymark.app.accounts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.sync.SyncFailure;
import java.time.LocalDateTime;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** Says how the sync of an account stands, in an icon and a few words. */
record AccountState(AccountCard card, Session session) {

  Label label() {
    Messages messages = session.messages();
    if (card.running()) {
      return label(Feather.REFRESH_CW, "accent", messages.text("accounts.syncing"));
    }
    if (card.failure() instanceof SyncFailure.Offline) {
      return label(Feather.CLOUD_OFF, "muted", messages.text("accounts.offline"));
    }
    if (card.isLocked()) {
      return label(
          Feather.LOCK,
          "warning",
          messages.text(card.isAway() ? "accounts.away" : "accounts.locked"));
    }
    if (card.failure() != null) {
      return label(Feather.ALERT_TRIANGLE, "warning", messages.text("accounts.trouble"));
    }
    return card.lastSyncedAt() == null
        ? label(Feather.REFRESH_CW, "muted", messages.text("accounts.notYet"))
        : label(Feather.CHECK_CIRCLE, "success", synced());
  }

  private static Label label(Feather icon, String tone, String text) {
    return Labels.withIcon(icon, tone, text, "dm-muted", "dm-small");
  }

  private String synced() {
    LocalDateTime at = LocalDateTime.ofInstant(card.lastSyncedAt(), session.zone());
    String when =
        at.toLocalDate().equals(session.today())
            ? session.formatting().time(at.toLocalTime())
            : session.formatting().dayAndTime(at, session.today());
    return session.messages().text("accounts.synced", when);
  }
}
