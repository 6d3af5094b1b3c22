package dev.daymark.storage.jdbi;

import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.SettingsRepository;
import dev.daymark.storage.StoreChange;
import java.util.Optional;

/** Reads and writes the person's settings. */
final class JdbiSettings implements SettingsRepository {

  private final StoreReader reader;
  private final StoreWriter writer;

  JdbiSettings(StoreReader reader, StoreWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public Optional<String> get(String key) {
    return reader.read(handle -> SettingTable.get(handle, key));
  }

  @Override
  public void put(String key, String value) {
    writer.write(
        Origin.PERSON,
        null,
        unit -> {
          SettingTable.put(unit.handle(), key, value);
          unit.touch(new StoreChange.SettingChanged(key));
          unit.announce(cause -> new DomainEvent.SettingChanged(cause, key));
          return unit.change();
        });
  }

  @Override
  public void remove(String key) {
    writer.write(
        Origin.PERSON,
        null,
        unit -> {
          SettingTable.remove(unit.handle(), key);
          unit.touch(new StoreChange.SettingChanged(key));
          unit.announce(cause -> new DomainEvent.SettingChanged(cause, key));
          return unit.change();
        });
  }
}
