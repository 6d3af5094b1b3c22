package dev.daymark.storage;

import java.util.Optional;

/** The person's settings: small texts under dotted keys such as {@code appearance.theme}. */
public interface SettingsRepository {

  Optional<String> get(String key);

  /** Durable when it returns. */
  void put(String key, String value);

  void remove(String key);
}
