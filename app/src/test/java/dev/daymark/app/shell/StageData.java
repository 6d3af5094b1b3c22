package dev.daymark.app.shell;

import dev.daymark.app.backup.Backups;
import dev.daymark.app.backup.Replacement;
import dev.daymark.app.backup.Restoring;
import dev.daymark.app.backup.StoreFiles;
import dev.daymark.app.backup.StoreReplacement;
import dev.daymark.app.backup.StoredBackups;
import dev.daymark.app.session.TestSession;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.nio.file.Path;
import java.time.InstantSource;

/** What a window of tests is over. */
record StageData(LocalStore store, Path dataDir, Backups backups, Replacement replacement) {
  static StageData inMemory() {
    NoBackups none = new NoBackups();
    return new StageData(JdbiStore.inMemory(() -> TestSession.NOW), Path.of("data"), none, none);
  }

  /** A store in a file, with backups. */
  static StageData inFolder(Path folder) {
    InstantSource clock = () -> TestSession.NOW;
    Files files = new Files(clock);
    LocalStore store = files.open(folder);
    StoredBackups backups =
        new StoredBackups(store, files, Restoring.folder(folder), clock, TestSession.ZONE, "1.0.0");
    Restoring restoring = new Restoring(files, folder, clock);
    return new StageData(store, folder, backups, new StoreReplacement(store, backups, restoring));
  }

  /** Opens stores as the wiring does. */
  record Files(InstantSource clock) implements StoreFiles {
    @Override
    public LocalStore open(Path folder) {
      return JdbiStore.open(folder, clock);
    }

    @Override
    public LocalStore openCopy(Path folder) {
      return JdbiStore.openCopy(folder, clock);
    }

    @Override
    public void adopt(Path database) {
      // Nothing is encrypted here.
    }

    @Override
    public void replaceUnreadable(Path folder, Path file, Path keep) {
      JdbiStore.replaceUnreadable(folder, file, keep);
    }
  }
}
