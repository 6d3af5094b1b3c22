package dev.daymark.app.conflicts;

import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.Conflict.Side;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event that both sides changed in the same fields, or that one side deleted. Immutable.
 *
 * @param now the event as it is here; null if it is gone
 * @param calendar its calendar's name; empty if it is gone
 * @param organiser who organises it, by name or address; null if that is the person
 * @param conflicts at least one, by field
 * @param overlaps what each side's time would meet, by side
 */
public record ReviewCase(
    EventId event,
    @Nullable EventContent now,
    Rgb colour,
    String calendar,
    @Nullable String organiser,
    List<Conflict> conflicts,
    Map<Side, String> overlaps) {

  public ReviewCase {
    conflicts = List.copyOf(conflicts);
    overlaps = Map.copyOf(overlaps);
  }

  /** Whether one side deleted the event, so that it is all or nothing. */
  public boolean isDeletion() {
    return conflicts.getFirst().field() == null;
  }

  /** The event as somebody last saw it. */
  public EventContent content() {
    Conflict first = conflicts.getFirst();
    return Stream.of(now, first.local(), first.remote(), first.base())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** When both sides met. */
  public Instant detectedAt() {
    return conflicts.getFirst().detectedAt();
  }

  /** When a side made the last of its changes; null if that is not known. */
  public @Nullable Instant changedAt(Side side) {
    return conflicts.stream()
        .map(conflict -> conflict.edits().at(side))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether a side deleted the event. */
  public boolean isDeletedBy(Side side) {
    return isDeletion() && conflicts.getFirst().side(side) == null;
  }

  /** The fields in which both sides say the same. */
  public Set<EventField> same() {
    Set<EventField> same = EnumSet.allOf(EventField.class);
    for (Conflict conflict : conflicts) {
      if (conflict.field() != null) {
        same.remove(conflict.field());
      }
    }
    return same;
  }
}
