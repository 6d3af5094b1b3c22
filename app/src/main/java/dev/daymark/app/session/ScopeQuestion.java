package dev.daymark.app.session;

import dev.daymark.domain.Occurrence;
import dev.daymark.domain.RecurrenceScope;
import java.util.function.Consumer;

/**
 * How far a change of an occurrence reaches, to be answered by the person.
 *
 * @param occurrence as it was before the change
 * @param detail says the change in words; empty for a deletion
 * @param thisAllowed false where the rule itself changed
 * @param answer carries the change out
 * @param cancel puts everything back
 */
public record ScopeQuestion(
    Kind kind,
    Occurrence occurrence,
    String detail,
    boolean thisAllowed,
    Consumer<RecurrenceScope> answer,
    Runnable cancel) {

  /** What is about to happen. */
  public enum Kind {
    MOVE,
    EDIT,
    DELETE
  }

  /** Whether the series can be split: not where it belongs to somebody else. */
  public boolean followingAllowed() {
    return occurrence.event().protection() == null;
  }

  /** Names the occurrence. */
  public ItemKey key() {
    return ItemKey.of(occurrence);
  }
}
