package dev.daymark.app.folder;

import dev.daymark.app.backup.StoreFiles;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.KeySource;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Moves data and dies, as if killed, right after one of the steps. */
final class FolderMoveChild {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-18T09:24:00Z"));

  private FolderMoveChild() {}

  /** Source, target and step. */
  public static void main(String[] words) {
    Path source = Path.of(words[0]);
    FolderMove.Step last = FolderMove.Step.valueOf(words[2]);
    LocalStore store = open(source);
    add(store, "Last before the move");
    FolderMove move =
        new FolderMove(
            store,
            source,
            folder -> new CopiesOnly(KeySource.NONE),
            step -> {
              if (step == last) {
                Runtime.getRuntime().halt(137);
              }
            });
    move.run(source, Path.of(words[1]));
  }

  static LocalStore open(Path folder) {
    return JdbiStore.open(folder, CLOCK);
  }

  static void add(LocalStore store, String title) {
    store.localEdits().createTask(store.tasks().defaultList().id(), TaskContent.of(title));
  }

  /** Opens stores that are there, and nothing else. */
  record CopiesOnly(KeySource keys) implements StoreFiles {
    @Override
    public LocalStore open(Path folder) {
      throw new UnsupportedOperationException();
    }

    @Override
    public LocalStore openCopy(Path folder) {
      return JdbiStore.openCopy(folder, CLOCK, keys);
    }

    @Override
    public void adopt(Path database) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void replaceUnreadable(Path folder, Path file, Path keep) {
      throw new UnsupportedOperationException();
    }
  }
}
