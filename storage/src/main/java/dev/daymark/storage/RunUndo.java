package dev.daymark.storage;

import dev.daymark.domain.ItemId;
import java.util.List;

/**
 * What came of taking a sync run back.
 *
 * @param change names the new edits, for undo
 * @param undone what is as it was before the run
 * @param refused what could not be taken back, and stays as it is
 */
public record RunUndo(ChangeId change, List<ItemId> undone, List<Refusal> refused) {

  public RunUndo {
    undone = List.copyOf(undone);
    refused = List.copyOf(refused);
  }

  /**
   * Something that could not be taken back.
   *
   * @param reason a sentence for the person
   */
  public record Refusal(ItemId item, String title, String reason) {}
}
