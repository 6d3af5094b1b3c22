package dev.daymark.app.conflicts;

import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.Conflict.Side;
import java.time.Instant;
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
 * @param conflicts at least one, by field
 * @param overlaps what each side's time would meet, by side
 */
public record ReviewCase(
    EventId event,
    @Nullable EventContent now,
    Rgb colour,
    String calendar,
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
