package dev.daymark.app.reminders.sim;

import dev.daymark.storage.SettingsRepository;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings of the person in the simulation. */
final class Choices implements SettingsRepository {

  private final Map<String, String> texts = new TreeMap<>();

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  @Override
  public void put(String key, String value) {
    texts.put(key, value);
  }

  @Override
  public void remove(String key) {
    texts.remove(key);
  }
}
