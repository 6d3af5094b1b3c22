package dev.daymark.app.reminders.service;

import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.Watermark;
import dev.daymark.storage.ReminderRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is stored and writes nothing: for a look at what is due without reminding. */
public record ScratchReminders(ReminderRepository stored) implements ReminderRepository {

  @Override
  public List<ReminderState> all() {
    return stored.all();
  }

  @Override
  public Optional<Watermark> watermark() {
    return stored.watermark();
  }

  @Override
  public void save(Collection<ReminderState> states, @Nullable Watermark watermark) {}

  @Override
  public void forget(Collection<ReminderKey> keys) {}
}
