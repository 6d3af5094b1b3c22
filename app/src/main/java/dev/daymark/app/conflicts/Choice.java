package dev.daymark.app.conflicts;

import dev.daymark.domain.sync.Conflict;

/** What the person makes of one conflict. */
public sealed interface Choice {
  Keep MINE = new Keep(Conflict.Side.LOCAL);
  Keep THEIRS = new Keep(Conflict.Side.REMOTE);

  /** One side's value. */
  record Keep(Conflict.Side side) implements Choice {}

  /** What both sides added. */
  record Both() implements Choice {}

  /** A text of their own. */
  record Own(String text) implements Choice {}
}
