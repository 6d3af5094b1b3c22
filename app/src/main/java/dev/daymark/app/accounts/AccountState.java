package dev.daymark.app.accounts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.sync.SyncFailure;
import java.time.LocalDateTime;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** Says how the sync of an account stands, in an icon and a few words. */
record AccountState(AccountCard card, Session session) {

  /** Lets a label say it. */
  void show(Label label) {
    Messages messages = session.messages();
    if (card.running()) {
      show(label, Feather.REFRESH_CW, "accent", messages.text("accounts.syncing"));
    } else if (card.failure() instanceof SyncFailure.Offline) {
      show(label, Feather.CLOUD_OFF, "muted", messages.text("accounts.offline"));
    } else if (card.isLocked()) {
      String why = card.isAway() ? "accounts.away" : "accounts.locked";
      show(label, Feather.LOCK, "warning", messages.text(why));
    } else if (card.failure() != null) {
      show(label, Feather.ALERT_TRIANGLE, "warning", messages.text("accounts.trouble"));
    } else if (!card.troubles().isEmpty()) {
      String partly =
          messages.text("shell.sync.partly.status", card.troubles().size(), card.firstInTrouble());
      show(label, Feather.ALERT_TRIANGLE, "warning", partly);
    } else if (card.lastSyncedAt() == null) {
      show(label, Feather.REFRESH_CW, "muted", messages.text("accounts.notYet"));
    } else {
      show(label, Feather.CHECK_CIRCLE, "success", synced());
    }
  }

  private static void show(Label label, Feather icon, String tone, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
      label.setGraphic(Icons.small(icon, tone));
      label.setGraphicTextGap(6);
    }
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
