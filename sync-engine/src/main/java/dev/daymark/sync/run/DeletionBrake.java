package dev.daymark.sync.run;

import dev.daymark.domain.CalendarId;
import dev.daymark.sync.SyncFailure;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops a run that would delete a large part of a calendar, until the person says it may. Thread-
 * safe.
 */
public final class DeletionBrake {

  private static final int ALWAYS_ALLOWED = 10;
  private static final int PERCENT = 5;

  private final Set<CalendarId> allowed = ConcurrentHashMap.newKeySet();

  /** Lets the next listing of the calendar delete what it wants. */
  public void allow(CalendarId calendar) {
    allowed.add(calendar);
  }

  /** The calendar was read to its end; the next time it is asked again. */
  void listed(CalendarId calendar) {
    allowed.remove(calendar);
  }

  /** Whether a calendar that vanished may go with so many events. */
  Optional<SyncFailure> checkVanished(CalendarId calendar, int known) {
    return check(calendar, known, 0)
        .map(_ -> new SyncFailure.TooManyDeletions(calendar, known, known));
  }

  /** Whether so many deletions may be applied. */
  Optional<SyncFailure> check(CalendarId calendar, int deletions, int known) {
    boolean few = deletions <= Math.max(ALWAYS_ALLOWED, known * PERCENT / 100);
    return few || allowed.contains(calendar)
        ? Optional.empty()
        : Optional.of(new SyncFailure.TooManyDeletions(calendar, deletions, known));
  }
}
