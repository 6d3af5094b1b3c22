package dev.daymark.storage;

import dev.daymark.domain.DaymarkException;
import java.nio.file.Path;

/** Copies of a store, and how one takes its place. Every call blocks. */
public interface Safekeeping {

  StoreSummary summary();

  /**
   * Writes everything as it was after the last commit into a file of its own, while the store is in
   * use. The file is whole when this returns, after a power cut, too; if it throws there is none.
   *
   * @param file that is not there yet, with the ending {@code .mv.db}
   * @throws DaymarkException {@code DISK_FULL} or {@code FILE_UNWRITABLE}; also of a store in
   *     memory
   */
  void copyTo(Path file);

  /** What stays true here when an older state comes back. */
  DeviceMemory memory();

  /**
   * Makes a store that was copied some time ago fit to go on from now: what the remote side told
   * since is asked for anew by a full listing, what was sent since is not sent again where it would
   * bring back what is gone, and no answered reminder repeats.
   */
  void resume(DeviceMemory memory);

  /**
   * Closes the store, and puts another closed one in its place, in one step: either the old one is
   * there or the new one, at every instant.
   *
   * @param file on the same disk; it is moved
   * @throws DaymarkException {@code FILE_UNWRITABLE} or {@code DISK_FULL}; the store is then closed
   *     and as it was
   */
  void closeReplacedBy(Path file);
}
