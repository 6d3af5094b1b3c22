package dev.daymark.app.backup;

import dev.daymark.storage.StoreSummary;

/**
 * What restoring a backup would come to.
 *
 * @param then what it holds
 * @param now what there is
 */
public record Preview(
    Manifest manifest, StoreSummary then, StoreSummary now, Changes events, Changes tasks) {

  /**
   * How many differ.
   *
   * @param back are in the backup only and would come back
   * @param gone are here only and would go
   * @param changed are in both and would be as they were then
   */
  public record Changes(long back, long gone, long changed) {
    /** Whether nothing differs. */
    public boolean none() {
      return back + gone + changed == 0;
    }
  }
}
