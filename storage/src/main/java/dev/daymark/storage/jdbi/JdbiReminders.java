package dev.daymark.storage.jdbi;

import static java.util.Objects.requireNonNull;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.Watermark;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.ReminderRepository;
import dev.daymark.storage.StoreChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and writes how far the reminders came. */
final class JdbiReminders implements ReminderRepository {

  private static final String WATERMARK = "reminders.watermark";

  private final StoreReader reader;
  private final StoreWriter writer;

  JdbiReminders(StoreReader reader, StoreWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public List<ReminderState> all() {
    return reader.read(ReminderTable::all);
  }

  @Override
  public Optional<Watermark> watermark() {
    return reader.read(handle -> SettingTable.get(handle, WATERMARK)).map(JdbiReminders::parse);
  }

  private static Watermark parse(String text) {
    String[] words = text.split(" ", 2);
    return new Watermark(Instant.parse(words[0]), ZoneId.of(words[1]));
  }

  @Override
  public void save(Collection<ReminderState> states, @Nullable Watermark watermark) {
    write(
        unit -> {
          states.forEach(state -> ReminderTable.save(unit.handle(), state));
          if (watermark != null) {
            SettingTable.put(
                unit.handle(), WATERMARK, watermark.at() + " " + watermark.zone().getId());
          }
          if (!states.isEmpty()) {
            unit.touch(new StoreChange.RemindersChanged());
            states.forEach(state -> announce(unit, state));
          }
        });
  }

  private static void announce(WriteUnit unit, ReminderState state) {
    ReminderKey key = state.key();
    switch (state.stage()) {
      case WAITING, CLAIMED -> {}
      case SHOWN ->
          unit.announce(
              cause ->
                  new DomainEvent.ReminderDue(
                      new DomainEvent.Cause(cause.at(), DomainEvent.By.DAYMARK, null),
                      key,
                      title(unit, key)));
      case SNOOZED ->
          unit.announce(
              cause ->
                  new DomainEvent.ReminderSnoozed(
                      cause, key, title(unit, key), requireNonNull(state.snoozedUntil())));
      case ACKNOWLEDGED ->
          unit.announce(
              cause -> new DomainEvent.ReminderAcknowledged(cause, key, title(unit, key)));
    }
  }

  private static String title(WriteUnit unit, ReminderKey key) {
    return switch (key.item()) {
      case EventId event ->
          EventTable.find(unit.handle(), event).map(row -> row.content().summary()).orElse("");
      case TaskId task ->
          TaskTable.find(unit.handle(), task).map(found -> found.content().title()).orElse("");
      case AccountId _, CalendarId _, TaskListId _ -> "";
    };
  }

  @Override
  public void forget(Collection<ReminderKey> keys) {
    if (!keys.isEmpty()) {
      write(unit -> keys.forEach(key -> ReminderTable.delete(unit.handle(), key)));
    }
  }

  private void write(Consumer<WriteUnit> work) {
    writer.write(
        Origin.PERSON,
        null,
        unit -> {
          work.accept(unit);
          return unit.change();
        });
  }
}
