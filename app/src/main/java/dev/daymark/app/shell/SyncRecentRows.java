package dev.daymark.app.shell;

import dev.daymark.app.history.RecentChange;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What sync carried to the other side lately: which item, what, from which side, and when. */
final class SyncRecentRows extends SyncRows {

  SyncRecentRows(List<RecentChange> changes, Session session, EventColours colours) {
    super(session.messages().text("shell.sync.recent"));
    getStyleClass().add("recent");
    Messages messages = session.messages();
    SyncWords.Clockwork clockwork = StatusBarView.clockwork(session);
    if (changes.isEmpty()) {
      Label none = Labels.paragraph(messages.text("shell.sync.recent.none"), "dm-muted", "none");
      getChildren().add(none);
    }
    for (RecentChange change : changes) {
      String side = change.fromGoogle() ? "fromGoogle" : "fromHere";
      getChildren()
          .add(
              row(
                  bar(colours, change.color()),
                  new VBox(
                      Labels.text(change.title(), "dm-medium"),
                      Labels.paragraph(
                          messages.text("shell.sync.recent." + side, change.what()),
                          "dm-muted",
                          "dm-small")),
                  clockwork.lately(change.at())));
    }
  }
}
