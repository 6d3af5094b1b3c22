package dev.daymark.sync.reconcile;

import dev.daymark.domain.EventContent;
import java.util.List;

/** What has to be done here about one event, after both sides were compared. */
public sealed interface Plan {

  /** Neither side has it. */
  record Nothing() implements Plan {}

  /** It is new here. */
  record TakeRemote() implements Plan {}

  /**
   * Write this content; the remote version is the new base. Where the two differ, the difference
   * waits to be sent.
   */
  record Merge(EventContent content, List<Clash> clashes) implements Plan {
    public Merge {
      clashes = List.copyOf(clashes);
    }
  }

  /** It is gone there, and nothing here speaks against it. */
  record RemoveHere() implements Plan {}

  /** It is gone there but was edited here: the edit becomes a new event. */
  record KeepAsNew(Clash clash) implements Plan {}

  /** It was deleted here but edited there: it lives again, as it is there. */
  record Revive(Clash clash) implements Plan {}
}
