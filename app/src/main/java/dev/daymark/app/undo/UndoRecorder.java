package dev.daymark.app.undo;

import dev.daymark.storage.ChangeId;

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
  void record(ChangeId change, String sentence);

  /**
   * A change was refused and nothing happened.
   *
   * @param sentence why, in plain words
   */
  void refuse(String sentence);
}
