package dev.daymark.sync.reconcile;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.Conflict.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence that exactly one side calls off. An edit on the other side is kept, and so is what
 * is known here of one that others call off, should it take place again.
 */
record CancelledOccurrence(
    @Nullable EventContent base,
    @Nullable EventContent sent,
    EventContent here,
    EventContent there) {

  Plan plan() {
    return here.status() == EventStatus.CANCELLED ? cancelledHere() : cancelledThere();
  }

  /** What was brought back from here and called off again before the answer came stays so. */
  private Plan cancelledHere() {
    boolean ours = sent != null && ContentEquality.same(sent, there);
    if (agreedOnCancelled() && !ours) {
      return new Plan.Merge(there, List.of());
    }
    boolean edited = !ours && (base == null || !ContentEquality.same(base, there));
    return edited
        ? new Plan.Merge(there, List.of(new Clash(null, base, null, there, Side.REMOTE)))
        : new Plan.Merge(there.withStatus(EventStatus.CANCELLED), List.of());
  }

  /** What was called off from here and taken back before the answer came is nobody else's doing. */
  private Plan cancelledThere() {
    boolean ours = sent != null && sent.status() == EventStatus.CANCELLED;
    if (agreedOnCancelled() || ours) {
      return new Plan.Merge(here, List.of());
    }
    boolean edited = base == null || !ContentEquality.same(base, here);
    return edited
        ? new Plan.Merge(here, List.of(new Clash(null, base, here, null, Side.LOCAL)))
        : new Plan.Merge(here.withStatus(EventStatus.CANCELLED), List.of());
  }

  private boolean agreedOnCancelled() {
    return base != null && base.status() == EventStatus.CANCELLED;
  }
}
