package dev.daymark.storage;

import java.util.List;

/**
 * What became of items that were imported.
 *
 * @param added how many are new here
 * @param changed how many were here and are now as they come
 * @param same how many were here already
 * @param refused the others
 */
public record ImportOutcome(int added, int changed, int same, List<Refusal> refused) {

  public ImportOutcome {
    refused = List.copyOf(refused);
  }

  /**
   * An item that was left out.
   *
   * @param index which one, from 0
   * @param reason a sentence for the person
   */
  public record Refusal(int index, String reason) {}
}
