package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedThreadTest {

  @TempDir Path dir;

  @Test
  void aThreadInterruptedWhileItWritesLeavesTheStoreUsable() throws InterruptedException {
    try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                      store.localEdits().createTaskList("List", "#112233");
                    }
                  });
      while (store.tasks().lists().size() < 20) {
        Thread.onSpinWait();
      }
      writer.interrupt();
      writer.join();
      int written = store.tasks().lists().size();
      store.localEdits().createTaskList("After", "#112233");
      assertThat(store.tasks().lists()).hasSize(written + 1);
    }
  }

  @Test
  void anInterruptedThreadCanReadAndWriteAndStaysInterrupted() {
    try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
      Thread.currentThread().interrupt();
      store.localEdits().createTaskList("List", "#112233");
      assertThat(store.tasks().lists()).hasSize(2);
      store.checkpoint();
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }
}
