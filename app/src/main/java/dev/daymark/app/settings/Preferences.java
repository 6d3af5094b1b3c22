package dev.daymark.app.settings;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.SettingsWriter;
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
  private final SettingsWriter writer;
  private final Map<String, String> values = new HashMap<>();

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
    this.writer = new SettingsWriter(repository, tasks, failed, () -> {});
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
      writer.put(key.path(), value);
    }
  }
}
