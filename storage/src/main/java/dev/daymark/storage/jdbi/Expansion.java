package dev.daymark.storage.jdbi;

import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.recurrence.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** The slots of a series in a stretch of time, with their bounds as numbers to skip by. */
final class Expansion {

  /** Whole days are indexed as UTC and looked at from any zone. */
  private static final long MARGIN = 86_400L;

  private final List<Slot> slots;
  private final long[] starts;
  private final long[] ends;

  Expansion(List<Slot> slots) {
    this.slots = slots;
    this.starts = new long[slots.size()];
    this.ends = new long[slots.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = slots.get(i).time().startIn(ZoneOffset.UTC).getEpochSecond();
      ends[i] = slots.get(i).time().endIn(ZoneOffset.UTC).getEpochSecond();
    }
  }

  int size() {
    return starts.length;
  }

  /**
   * Gives those that touch the range.
   *
   * @param notBefore slots that start before this second are another expansion's
   */
  void forEach(Instant from, Instant to, ZoneId zone, long notBefore, Consumer<Slot> sink) {
    long low = from.getEpochSecond() - MARGIN;
    long high = to.getEpochSecond() + MARGIN;
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] < high && ends[i] >= low && starts[i] >= notBefore) {
        Slot slot = slots.get(i);
        if (OccurrenceExpander.touches(slot.time(), from, to, zone)) {
          sink.accept(slot);
        }
      }
    }
  }
}
