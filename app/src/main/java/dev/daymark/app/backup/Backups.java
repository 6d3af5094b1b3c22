package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The backups of one store. Thread-safe; every call blocks. */
public interface Backups {

  /** The newest first; what cannot be read is left out. */
  List<Backup> list();

  /**
   * Makes one in the folder, checks it by opening it, and lets those go that are not kept any more.
   *
   * @throws DaymarkException {@code DISK_FULL} or {@code FILE_UNWRITABLE}; there is then none
   */
  Backup make(Reason reason);

  /**
   * Makes one somewhere else, which is not listed here.
   *
   * @throws DaymarkException also if there is a file of that name
   */
  Backup makeAt(Path file);

  /**
   * What restoring a backup would come to; changes nothing.
   *
   * @throws DaymarkException if it cannot be restored, with why in one sentence
   */
  Preview preview(Path file);

  /**
   * Copies everything and opens the copy, and compares each backup with its checksum.
   *
   * @return the backups that are damaged
   * @throws DaymarkException {@code DATABASE_DAMAGED} if the copy cannot be opened
   */
  List<Path> check();

  /** When {@link #check} last found nothing; empty if it never did. */
  Optional<Instant> checkedAt();

  /** Whether backups are made by themselves, and how long they are kept. */
  Policy policy();

  void setPolicy(Policy policy);

  /**
   * What the person wants of automatic backups.
   *
   * @param days how old the oldest may be
   */
  record Policy(boolean automatic, int days) {
    /** What is done until the person says otherwise. */
    public static final Policy USUAL = new Policy(true, 30);
  }
}
