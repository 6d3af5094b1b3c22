package dev.daymark.storage.jdbi;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventId;
import dev.daymark.storage.DeviceMemory;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.KeySource;
import dev.daymark.storage.Safekeeping;
import dev.daymark.storage.StoreKey;
import dev.daymark.storage.StoreSummary;
import dev.daymark.storage.schema.Conversion;
import dev.daymark.storage.schema.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Copies a store, and lets another take its place. */
final class JdbiSafekeeping implements Safekeeping {

  private static final String SUMMARY =
      """
      SELECT
        (SELECT COUNT(*) FROM events
          WHERE deleted = FALSE AND original_start IS NULL),
        (SELECT COUNT(*) FROM tasks),
        (SELECT COUNT(*) FROM calendars),
        (SELECT COUNT(*) FROM task_lists),
        (SELECT COUNT(*) FROM accounts),
        (SELECT COUNT(*) FROM outbox),
        (SELECT MAX(made_at) FROM changes)
      """;

  private static final String SOMETHING =
      """
      SELECT
        EXISTS (SELECT 1 FROM events WHERE deleted = FALSE AND original_start IS NULL)
        OR EXISTS (SELECT 1 FROM tasks)
        OR EXISTS (SELECT 1 FROM accounts)
      """;

  private final Database database;
  private final StoreReader reader;
  private final StoreWriter writer;
  private final Consumer<Runnable> replace;
  private final Consumer<Runnable> reopen;

  /**
   * Works on an open store.
   *
   * @param replace keeps everyone out while it runs what it is given, and tells that all changed
   * @param reopen keeps everyone out while it runs what it is given
   */
  JdbiSafekeeping(
      Database database,
      StoreReader reader,
      StoreWriter writer,
      Consumer<Runnable> replace,
      Consumer<Runnable> reopen) {
    this.database = database;
    this.reader = reader;
    this.writer = writer;
    this.replace = replace;
    this.reopen = reopen;
  }

  @Override
  public StoreSummary summary() {
    return reader.read(
        handle ->
            handle
                .createQuery(SUMMARY)
                .map(
                    (set, context) -> {
                      RowReader row = new RowReader(set);
                      return new StoreSummary(
                          row.bigNumber(),
                          row.bigNumber(),
                          row.bigNumber(),
                          row.bigNumber(),
                          row.bigNumber(),
                          row.bigNumber(),
                          row.nullableInstant());
                    })
                .one());
  }

  @Override
  public boolean holdsSomething() {
    return reader.read(
        handle ->
            handle.createQuery(SOMETHING).map((set, context) -> new RowReader(set).flag()).one());
  }

  @Override
  public void copyTo(Path file) {
    database.copyTo(file);
  }

  @Override
  public DeviceMemory memory() {
    JdbiReminders reminders = new JdbiReminders(reader, writer);
    return reader.read(
        handle ->
            new DeviceMemory(
                followed(handle),
                ids(handle, "SELECT id FROM events WHERE deleted = FALSE"),
                ids(
                    handle,
                    "SELECT e.id FROM events e JOIN outbox o ON o.event_id = e.id"
                        + " WHERE e.deleted = TRUE"),
                reminders.all(),
                settings(handle),
                reminders.watermark().orElse(null)));
  }

  private static Set<CalendarId> followed(Handle handle) {
    Set<CalendarId> followed = new HashSet<>();
    for (Calendar calendar : CalendarTable.all(handle)) {
      if (calendar.accountId() != null && calendar.selected()) {
        followed.add(calendar.id());
      }
    }
    return followed;
  }

  /** Those that are about the data itself come and go with it. */
  private static Map<String, String> settings(Handle handle) {
    Map<String, String> settings = new HashMap<>(SettingTable.all(handle));
    settings.keySet().removeIf(key -> key.startsWith("data."));
    return settings;
  }

  private static Set<EventId> ids(Handle handle, String query) {
    Set<EventId> ids = new HashSet<>();
    handle.createQuery(query).mapTo(UUID.class).forEach(id -> ids.add(new EventId(id)));
    return ids;
  }

  @Override
  public void resume(DeviceMemory memory) {
    writer.write(
        Origin.PERSON,
        null,
        unit -> {
          memory.settings().forEach((key, text) -> SettingTable.put(unit.handle(), key, text));
          ResumedState.settle(unit, memory);
          return unit.change();
        });
    new JdbiReminders(reader, writer).save(memory.reminders(), memory.watermark());
  }

  @Override
  public <T> T holdStill(Supplier<T> work) {
    return writer.holdStill(work);
  }

  @Override
  public void replaceBy(Path file) {
    replace.accept(() -> database.replaceBy(file));
  }

  @Override
  public boolean isEncrypted() {
    return database.isEncrypted();
  }

  @Override
  public void encrypt(StoreKey key) {
    convert(key);
  }

  @Override
  public void decrypt() {
    convert(null);
  }

  private void convert(@Nullable StoreKey key) {
    try (Conversion conversion = database.convert(key)) {
      holdStill(
          () -> {
            Path folder = conversion.write();
            verify(folder, key);
            reopen.accept(conversion::replace);
            return true;
          });
    }
  }

  /** The copy is opened before it counts. */
  private void verify(Path folder, @Nullable StoreKey key) {
    KeySource keys = key == null ? KeySource.NONE : () -> key;
    try (JdbiStore copy = JdbiStore.openCopy(folder, () -> Instant.EPOCH, keys)) {
      if (!copy.safekeeping().summary().equals(summary())) {
        throw new DaymarkException(
            ErrorCode.FILE_UNWRITABLE,
            "The copy does not hold what the data holds. Nothing was changed.");
      }
    }
  }
}
