package dev.daymark.app.settings;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.storage.SettingsRepository;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The person's settings as the window uses them: read once off the FX thread, then at hand; each
 * change is written in the background, in order. FX thread only.
 */
public final class Preferences {
  private final SettingsRepository repository;
  private final BackgroundTasks tasks;
  private final Consumer<Exception> failed;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> unwritten = new HashMap<>();
  private boolean writing;

  /**
   * Begins with what the repository held.
   *
   * @param values what {@link #read} returned
   * @param failed hears when a setting could not be written
   */
  public Preferences(
      SettingsRepository repository,
      BackgroundTasks tasks,
      Map<String, String> values,
      Consumer<Exception> failed) {
    this.repository = repository;
    this.tasks = tasks;
    this.failed = failed;
    this.values.putAll(values);
  }

  /** Reads the settings that are set among the keys; blocks. */
  public static Map<String, String> read(SettingsRepository repository) {
    Map<String, String> found = new HashMap<>();
    for (PreferenceKey key : PreferenceKey.values()) {
      repository.get(key.path()).ifPresent(value -> found.put(key.path(), value));
    }
    return found;
  }

  public Optional<String> get(PreferenceKey key) {
    return Optional.ofNullable(values.get(key.path()));
  }

  /** Whether a switch is on. */
  public boolean isOn(PreferenceKey key, boolean otherwise) {
    return get(key).map(Boolean::parseBoolean).orElse(otherwise);
  }

  /** Remembers a value; the same value again writes nothing. */
  public void put(PreferenceKey key, String value) {
    if (!value.equals(values.put(key.path(), value))) {
      unwritten.put(key.path(), value);
      write();
    }
  }

  private void write() {
    if (writing || unwritten.isEmpty()) {
      return;
    }
    writing = true;
    Map<String, String> batch = Map.copyOf(unwritten);
    unwritten.clear();
    tasks.start(
        () -> {
          batch.forEach(repository::put);
          return batch.size();
        },
        written -> next(),
        failure -> {
          failed.accept(failure);
          next();
        });
  }

  private void next() {
    writing = false;
    write();
  }
}
