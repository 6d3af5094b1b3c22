package dev.daymark.app.backup;

import dev.daymark.storage.LocalStore;
import java.nio.file.Path;

/** Replaces what is in an open store. */
public record StoreReplacement(LocalStore store, Backups backups, Restoring restoring)
    implements Replacement {

  @Override
  public Backup restore(Path file) {
    return restoring.restore(store, backups, file);
  }

  @Override
  public Backup startOver() {
    return restoring.startOver(store, backups);
  }
}
