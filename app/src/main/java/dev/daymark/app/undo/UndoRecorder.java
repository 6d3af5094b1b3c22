package dev.daymark.app.undo;

import dev.daymark.storage.ChangeId;
import java.util.List;

/**
 * Is told about everything the person does, so that it can be undone and the person sees what was
 * done. Used on the FX thread only.
 */
public interface UndoRecorder {

  /**
   * A change was made.
   *
   * @param change what the store named it
   * @param sentence names the thing and what happened to it, such as “Invoice run” moved to 13:30
   */
  default void record(ChangeId change, String sentence) {
    record(List.of(change), sentence);
  }

  /**
   * Several changes were made together and are undone together.
   *
   * @param changes in the order they were made
   * @param sentence says what happened to how many
   */
  void record(List<ChangeId> changes, String sentence);

  /**
   * A change was refused or failed, and nothing happened.
   *
   * @param failure a {@link dev.daymark.domain.DaymarkException} whose sentence is shown as it is,
   *     or a bug, for which a general sentence is shown
   */
  void refused(Exception failure);

  /** Tells the person of something that is no edit, or that cannot be taken back. */
  void tell(String sentence);
}
