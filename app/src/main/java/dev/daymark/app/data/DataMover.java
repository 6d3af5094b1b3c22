package dev.daymark.app.data;

import dev.daymark.domain.DaymarkException;
import java.nio.file.Path;

/** Moves the data that a window shows to another folder. */
public interface DataMover {

  /**
   * Refuses a folder that the data cannot move to; blocks.
   *
   * @throws DaymarkException with why, in one sentence
   */
  void check(Path target);

  /** Returns at once: the window closes, and opens again when the data have moved. */
  void move(Path target);
}
