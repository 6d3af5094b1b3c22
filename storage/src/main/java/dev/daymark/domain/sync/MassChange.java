package dev.daymark.domain.sync;

import dev.daymark.domain.CalendarId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A large part of a calendar would be created or deleted at once. Nothing of it was applied; the
 * person is asked first.
 *
 * @param creations how many events would be new
 * @param deletions how many would go
 * @param known how many of the calendar's events are known on both sides
 * @param evidence the first of them, by title
 * @param answer null while it waits for the person
 */
public record MassChange(
    CalendarId calendar,
    Kind kind,
    int creations,
    int deletions,
    int known,
    List<Evidence> evidence,
    Instant askedAt,
    @Nullable Answer answer) {

  /** More is not kept; the counts say the rest. */
  public static final int MOST_EVIDENCE = 100;

  private static final int ALWAYS_ALLOWED = 10;
  private static final int PERCENT = 5;

  public MassChange {
    evidence = List.copyOf(evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size())));
  }

  /** Where the change comes from. */
  public enum Kind {
    /** The remote side changed, and this device would follow. */
    INCOMING,
    /** This device changed, and the remote side would follow. */
    OUTGOING,
    /** The whole calendar is no longer in the account's list. */
    CALENDAR_GONE
  }

  /** What the person says. */
  public enum Answer {
    /** Apply it. */
    YES,
    /** Keep what is on this device as it is. */
    NO
  }

  /**
   * One event of it.
   *
   * @param deletion whether it would go; else it would come
   */
  public record Evidence(boolean deletion, String title) {}

  /** How many events may come or go unasked, of so many that are known. */
  public static int limit(int known) {
    return Math.max(ALWAYS_ALLOWED, (int) ((long) known * PERCENT / 100));
  }

  /** Whether it is about too many new events, and not about deletions alone. */
  public boolean isAboutCreations() {
    return creations > limit(known);
  }

  /** Whether an answer to this is an answer to so much, too: not where it has grown since. */
  public boolean covers(int moreCreations, int moreDeletions) {
    int growth = limit(known);
    return moreCreations <= creations + growth && moreDeletions <= deletions + growth;
  }
}
