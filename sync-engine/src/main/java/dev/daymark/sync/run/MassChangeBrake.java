package dev.daymark.sync.run;

import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.RemoteTransaction;
import java.util.Optional;

/**
 * Stops a run before it creates or deletes a large part of a calendar, until the person says yes or
 * no. What was asked and answered is in the store, so it outlives the process.
 */
public final class MassChangeBrake {

  private final boolean on;

  private MassChangeBrake(boolean on) {
    this.on = on;
  }

  /** Asks about more than {@link MassChange#limit}. */
  public static MassChangeBrake usual() {
    return new MassChangeBrake(true);
  }

  /** Lets everything pass. */
  public static MassChangeBrake off() {
    return new MassChangeBrake(false);
  }

  /** What becomes of a change. */
  enum Verdict {
    PASS,
    HOLD,
    REFUSE
  }

  /** Whether so much is asked about at all. */
  boolean isOver(MassChange wanted) {
    int limit = MassChange.limit(wanted.known());
    return on && (wanted.creations() > limit || wanted.deletions() > limit);
  }

  /** Decides about a change, and keeps the evidence of one that is held back. */
  Verdict judge(RemoteTransaction tx, MassChange wanted) {
    if (!isOver(wanted)) {
      tx.release(wanted.calendar(), wanted.kind());
      return Verdict.PASS;
    }
    Optional<MassChange> asked = tx.massChange(wanted.calendar(), wanted.kind());
    if (asked.isPresent() && asked.get().covers(wanted.creations(), wanted.deletions())) {
      MassChange.Answer answer = asked.get().answer();
      if (answer != null) {
        return answer == MassChange.Answer.YES ? Verdict.PASS : Verdict.REFUSE;
      }
    }
    if (asked.isEmpty() || !isSame(asked.get(), wanted)) {
      tx.hold(wanted);
    }
    return Verdict.HOLD;
  }

  private static boolean isSame(MassChange asked, MassChange wanted) {
    return asked.answer() == null
        && asked.creations() == wanted.creations()
        && asked.deletions() == wanted.deletions()
        && asked.known() == wanted.known();
  }
}
