package dev.daymark.app;

import dev.daymark.app.backup.StoreFiles;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.nio.file.Path;
import java.time.InstantSource;

/** Opens the stores that Daymark uses. */
record JdbiStoreFiles(InstantSource clock) implements StoreFiles {

  @Override
  public LocalStore open(Path folder) {
    return JdbiStore.open(folder, clock);
  }

  @Override
  public LocalStore openCopy(Path folder) {
    return JdbiStore.openCopy(folder, clock);
  }

  @Override
  public void replaceUnreadable(Path folder, Path file, Path keep) {
    JdbiStore.replaceUnreadable(folder, file, keep);
  }
}
