package dev.daymark.sync.sim;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;

/** What the next commits of a device meet: nothing, a full disk, or the end of the process. */
final class Fate {

  private int commitsToLive = Integer.MAX_VALUE;
  private boolean diesAfterCommit;
  private int refusedCommits;
  private long commits;

  /** The next commits but so many are the last. */
  void killWithin(int commitsFromNow, boolean after) {
    commitsToLive = commitsFromNow;
    diesAfterCommit = after;
  }

  /** The disk has no room for the next so many commits. */
  void refuse(int refused) {
    refusedCommits = refused;
  }

  /** Nothing more happens. */
  void spare() {
    commitsToLive = Integer.MAX_VALUE;
    refusedCommits = 0;
  }

  /**
   * Lets a commit be, or refuses it.
   *
   * @return whether it is the last
   * @throws DaymarkException if the disk is full
   */
  boolean isLast() {
    if (refusedCommits > 0) {
      refusedCommits--;
      throw new DaymarkException(ErrorCode.DISK_FULL, "The disk is full.");
    }
    commits++;
    if (commitsToLive-- <= 0) {
      commitsToLive = Integer.MAX_VALUE;
      return true;
    }
    return false;
  }

  /** Whether the last commit is still made. */
  boolean diesAfterCommit() {
    return diesAfterCommit;
  }

  /** How many there were. */
  long commits() {
    return commits;
  }
}
