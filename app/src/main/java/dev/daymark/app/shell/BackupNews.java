package dev.daymark.app.shell;

import dev.daymark.app.backup.Backup;
import dev.daymark.app.data.BackupsViewModel;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.sync.SyncTrigger;

/** What follows in the window when backups were made or put back. */
record BackupNews(WindowParts parts, UndoHistory undo, Messages messages)
    implements BackupsViewModel.News {

  @Override
  public void replaced(Backup before, boolean restored) {
    undo.forget(messages.text(restored ? "data.restored" : "data.startedOver"));
    parts.engine().request(SyncTrigger.MANUAL);
  }

  @Override
  public void done(String key) {
    undo.tell(messages.text(key));
  }

  @Override
  public void refused(Exception failure) {
    undo.refused(failure);
  }
}
