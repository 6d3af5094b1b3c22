package dev.daymark.app.shell;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.SyncStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The last line of the details of sync: when it was checked and will be, and what can be done. */
final class SyncPopoverFooter extends HBox {
  private final SyncStateViewModel sync;
  private final Session session;
  private final Messages messages;
  private final SyncPopover.SyncActions actions;

  SyncPopoverFooter(SyncStateViewModel sync, Session session, SyncPopover.SyncActions actions) {
    super(8);
    this.sync = sync;
    this.session = session;
    this.messages = session.messages();
    this.actions = actions;
    Label text = Labels.paragraph(footerText(), "dm-muted", "dm-small");
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(text);
    getStyleClass().add("footer");
    setAlignment(Pos.CENTER_LEFT);
    for (Button button : footerButtons()) {
      button.setMinWidth(USE_PREF_SIZE);
      getChildren().add(button);
    }
  }

  private String footerText() {
    SyncStatus status = sync.factsProperty().get().status();
    SyncWords.Clockwork clockwork = StatusBarView.clockwork(session);
    SyncTruth truth = sync.truthProperty().get();
    String next = clockwork.whenOrEmpty(status.nextTryAt());
    if (truth instanceof SyncTruth.LocalOnly || truth instanceof SyncTruth.LocalTrouble) {
      return "";
    }
    if (truth instanceof SyncTruth.Synced) {
      return next.isEmpty()
          ? messages.text("shell.sync.noCheck")
          : messages.text("shell.sync.nextCheck", next);
    }
    String last = clockwork.whenOrEmpty(status.lastSyncedAt());
    if (last.isEmpty()) {
      return next.isEmpty()
          ? messages.text("shell.sync.never")
          : messages.text("shell.sync.next", next);
    }
    return next.isEmpty()
        ? messages.text("shell.sync.last", last)
        : messages.text("shell.sync.lastNext", last, next);
  }

  private List<Button> footerButtons() {
    List<Button> buttons = new ArrayList<>();
    if (sync.truthProperty().get() instanceof SyncTruth.LocalTrouble) {
      buttons.add(standard("shell.sync.trouble.openFolder", actions::openDataFolder));
    }
    footerButton().ifPresent(buttons::add);
    return buttons;
  }

  private Optional<Button> footerButton() {
    SyncTruth truth = sync.truthProperty().get();
    Button button =
        switch (truth) {
          case SyncTruth.LocalTrouble trouble ->
              standard("shell.sync.refused.retry", actions::saveAgain);
          case SyncTruth.Partly partly -> standard("shell.sync.refused.retry", sync::syncNow);
          case SyncTruth.SignInNeeded signIn ->
              Buttons.primary(messages.text("shell.sync.signIn.action"), actions::openAccounts);
          case SyncTruth.Locked(var _, Why why) when why == Why.AWAY ->
              standard("shell.sync.tryNow", sync::syncNow);
          case SyncTruth.Locked locked ->
              Buttons.primary(messages.text("shell.sync.locked.action"), actions::openAccounts);
          case SyncTruth.LocalOnly localOnly ->
              standard("shell.sync.localOnly.action", actions::openAccounts);
          case SyncTruth.HeldBack held ->
              standard("shell.heldBack.decide", () -> actions.decide(held.change()));
          case SyncTruth.Syncing syncing -> null;
          case SyncTruth.Offline offline -> standard("shell.sync.tryNow", sync::syncNow);
          case SyncTruth.ServiceTrouble service -> standard("shell.sync.tryNow", sync::syncNow);
          case SyncTruth.ConflictsOpen conflicts -> standard("shell.sync.now", sync::syncNow);
          case SyncTruth.Refused refused -> standard("shell.sync.now", sync::syncNow);
          case SyncTruth.Waiting waiting -> standard("shell.sync.now", sync::syncNow);
          case SyncTruth.Synced synced -> standard("shell.sync.now", sync::syncNow);
          case SyncTruth.NotSyncedYet notYet -> standard("shell.sync.now", sync::syncNow);
        };
    if (button != null) {
      button.getStyleClass().add("default-focus");
    }
    return Optional.ofNullable(button);
  }

  private Button standard(String key, Runnable action) {
    return Buttons.standard(messages.text(key), action);
  }
}
