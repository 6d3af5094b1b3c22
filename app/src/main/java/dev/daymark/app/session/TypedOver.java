package dev.daymark.app.session;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.sync.reconcile.LineMerge;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A change that was typed looking at an event that may be another by now. Notes of which others
 * changed other lines are merged; of the rest what was typed stands, and it is known that it stands
 * over what others had made of it.
 */
final class TypedOver implements UnaryOperator<EventContent> {
  private final EventContent seen;
  private final UnaryOperator<EventContent> change;
  private final Set<EventField> fields;
  private volatile boolean over;

  /**
   * @param seen what the person looked at
   * @param fields those that are comparable with what the change is made to
   */
  TypedOver(EventContent seen, Set<EventField> fields, UnaryOperator<EventContent> change) {
    this.seen = seen;
    this.fields = fields;
    this.change = change;
  }

  /** Whether it replaced something that others had changed in the meantime. */
  boolean isOver() {
    return over;
  }

  @Override
  public EventContent apply(EventContent now) {
    EventContent meant = change.apply(seen);
    EventContent result = change.apply(now);
    over = false;
    for (EventField field : clashes(meant, now, result)) {
      String merged =
          field == EventField.DESCRIPTION
              ? LineMerge.merge(seen.description(), meant.description(), now.description())
                  .orElse(null)
              : null;
      if (merged == null) {
        over = true;
      } else {
        result = result.withDescription(merged);
      }
    }
    return result;
  }

  private Set<EventField> clashes(EventContent meant, EventContent now, EventContent result) {
    Set<EventField> clashes = EnumSet.copyOf(fields);
    clashes.retainAll(EventField.difference(seen, now));
    clashes.retainAll(EventField.difference(seen, meant));
    clashes.retainAll(EventField.difference(now, result));
    return clashes;
  }
}
