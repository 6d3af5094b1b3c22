package dev.daymark.storage;

import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.Watermark;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far this device's reminders came. It never touches an event or a task, leaves no history and
 * is never sent.
 */
public interface ReminderRepository {

  /** Every reminder that fell due and is not forgotten. */
  List<ReminderState> all();

  /** Until when everything was dealt with; empty before the first time. */
  Optional<Watermark> watermark();

  /**
   * Writes states in place of older ones of the same reminders, in one transaction; durable when it
   * returns.
   *
   * @param watermark is written with them; null leaves the one there is
   */
  void save(Collection<ReminderState> states, @Nullable Watermark watermark);

  /** Forgets reminders that can no longer fall due. */
  void forget(Collection<ReminderKey> keys);
}
