package dev.daymark.storage;

import dev.daymark.domain.DaymarkException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Copies of a store, and how one takes its place. Every call blocks. */
public interface Safekeeping {

  /** Counts everything, which takes longer the more there is. */
  StoreSummary summary();

  /** Whether there is an event, a task or an account; quick, however much there is. */
  boolean holdsSomething();

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

  /** Runs something, such as a copy and what follows from it, while nobody can change anything. */
  <T> T holdStill(Supplier<T> work);

  /**
   * Puts another, closed store in the place of this one, in one step: either the old one is there
   * or the new one, at every instant. Reads and writes wait meanwhile and go on with the new one,
   * of which everything is told as changed; a sync run that is under way is refused from then on
   * with {@code STORE_REPLACED}.
   *
   * @param file on the same disk; it is moved
   * @throws DaymarkException {@code FILE_UNWRITABLE} or {@code DISK_FULL}; all is then as it was
   */
  void replaceBy(Path file);

  /** Whether the store's file is encrypted. */
  boolean isEncrypted();

  /**
   * Encrypts the store's file, or encrypts it under another key. A converted copy is made and
   * opened first, then takes the file's place in one step: either the one is there or the other, at
   * every instant. Nobody can change anything meanwhile; reads and runs go on.
   *
   * @param key durably kept somewhere by now, for without it the store is lost
   * @throws DaymarkException {@code FILE_UNWRITABLE} or {@code DISK_FULL}; all is then as it was
   */
  void encrypt(StoreKey key);

  /** Writes the store's file without encryption, in the same way. */
  void decrypt();
}
