package dev.daymark.app.reminders.service;

import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.Watermark;
import dev.daymark.storage.ReminderRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The states of the reminders, read once and at hand; what is written is durable first. */
final class ReminderBook {

  private final ReminderRepository repository;
  private final Map<ReminderKey, ReminderState> states = new HashMap<>();
  private @Nullable Watermark written;

  ReminderBook(ReminderRepository repository) {
    this.repository = repository;
    this.written = repository.watermark().orElse(null);
    readAgain();
  }

  /** Takes over what somebody else wrote, such as the command line. */
  void readAgain() {
    states.clear();
    repository.all().forEach(state -> states.put(state.key(), state));
  }

  Map<ReminderKey, ReminderState> states() {
    return states;
  }

  /** What the store has; null before the first time. */
  @Nullable Watermark watermark() {
    return written;
  }

  /** Writes states together with the mark. */
  void save(Collection<ReminderState> changed, Watermark mark) {
    repository.save(changed, mark);
    changed.forEach(state -> states.put(state.key(), state));
    written = mark;
  }

  /** Forgets the states that fit. */
  void forget(Predicate<ReminderState> old) {
    List<ReminderKey> keys = new ArrayList<>();
    states.values().stream().filter(old).map(ReminderState::key).forEach(keys::add);
    repository.forget(keys);
    keys.forEach(states::remove);
  }
}
