package dev.daymark.app.ui;

import dev.daymark.storage.SettingsRepository;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes settings in the background, one batch after the other; of several values of a key that
 * wait the last one is written. FX thread only.
 */
public final class SettingsWriter {
  private final SettingsRepository repository;
  private final BackgroundTasks tasks;
  private final Consumer<Exception> failed;
  private final Runnable written;
  private final Map<String, String> waiting = new HashMap<>();
  private boolean writing;

  /**
   * @param failed hears when a batch could not be written; the next one is tried all the same
   * @param written runs when nothing waits any more
   */
  public SettingsWriter(
      SettingsRepository repository,
      BackgroundTasks tasks,
      Consumer<Exception> failed,
      Runnable written) {
    this.repository = repository;
    this.tasks = tasks;
    this.failed = failed;
    this.written = written;
  }

  /** Writes a value as soon as those before it are written. */
  public void put(String key, String value) {
    waiting.put(key, value);
    write();
  }

  /** Whether everything is written, or was tried to be. */
  public boolean isIdle() {
    return !writing && waiting.isEmpty();
  }

  private void write() {
    if (writing || waiting.isEmpty()) {
      return;
    }
    writing = true;
    Map<String, String> batch = Map.copyOf(waiting);
    waiting.clear();
    tasks.start(
        () -> {
          batch.forEach(repository::put);
          return batch.size();
        },
        count -> next(),
        failure -> {
          failed.accept(failure);
          next();
        });
  }

  private void next() {
    writing = false;
    write();
    if (!writing) {
      written.run();
    }
  }
}
