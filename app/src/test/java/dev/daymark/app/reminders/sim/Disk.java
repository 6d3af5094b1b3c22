package dev.daymark.app.reminders.sim;

import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.Watermark;
import dev.daymark.storage.ReminderRepository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What survives the process; may lose it before or after each commit. */
final class Disk implements ReminderRepository {

  private final Fuse fuse;
  private final Map<String, ReminderState> states = new TreeMap<>();
  private @Nullable Watermark mark;

  Disk(Fuse fuse) {
    this.fuse = fuse;
  }

  @Override
  public List<ReminderState> all() {
    return List.copyOf(states.values());
  }

  @Override
  public Optional<Watermark> watermark() {
    return Optional.ofNullable(mark);
  }

  @Override
  public void save(Collection<ReminderState> changed, @Nullable Watermark watermark) {
    fuse.step();
    changed.forEach(state -> states.put(state.key().text(), state));
    mark = watermark == null ? mark : watermark;
    fuse.step();
  }

  @Override
  public void forget(Collection<ReminderKey> keys) {
    keys.forEach(key -> states.remove(key.text()));
  }
}
