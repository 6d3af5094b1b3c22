package dev.daymark.app.shell;

import dev.daymark.app.outbox.WaitingChange;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/** How each of several accounts stands. */
final class SyncAccountRows extends SyncRows {

  SyncAccountRows(SyncFacts facts, List<WaitingChange> changes, SyncWords.Clockwork clockwork) {
    super(clockwork.messages().text("shell.sync.accounts"));
    getStyleClass().add("accounts");
    for (Account account : facts.accounts()) {
      SyncTruth truth = SyncTruth.of(of(facts, account, changes));
      SyncLook look = SyncLook.of(truth);
      VBox text =
          new VBox(
              Labels.text(account.email(), "dm-medium"),
              Labels.paragraph(
                  SyncWords.of(truth, clockwork).status(),
                  look.isUrgent() ? "dm-warning" : "dm-muted",
                  "dm-small"));
      getChildren().add(row(Icons.small(look.icon(), look.tone()), text, ""));
    }
  }

  private static SyncFacts of(SyncFacts facts, Account account, List<WaitingChange> changes) {
    Set<?> own =
        facts.calendars().stream()
            .filter(calendar -> account.id().equals(calendar.accountId()))
            .map(Calendar::id)
            .collect(Collectors.toSet());
    List<WaitingChange> ours =
        changes.stream().filter(it -> own.contains(it.entry().calendarId())).toList();
    int parked = Math.toIntExact(ours.stream().filter(it -> it.entry().isParked()).count());
    return facts.ofAccount(account, ours.size() - parked, parked);
  }
}
