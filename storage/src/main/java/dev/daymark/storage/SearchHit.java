package dev.daymark.storage;

import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;

/** Something that was found. */
public sealed interface SearchHit {

  /**
   * An event. A series is found once, by the occurrence that is next, or the last one if it is
   * over.
   */
  record EventHit(Occurrence occurrence) implements SearchHit {}

  /** A task. */
  record TaskHit(Task task) implements SearchHit {}
}
