package dev.daymark.app.reminders.sim;

import dev.daymark.domain.reminder.Deadline;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What became of one reminder, as the judge saw it. */
final class Life {

  Deadline due;

  /** Since when its event is as it is, in the time that really passes. */
  Instant since = Instant.EPOCH;

  boolean exists;
  boolean ahead;

  /** It is ahead again, and nobody has noticed yet. */
  boolean unnoticed;

  boolean crossed;

  /** It must be shown. */
  boolean owed;

  /** It must be, only because the person chose so in time. */
  boolean owedByChoice;

  /** It may be shown. */
  boolean optional;

  /** It was shown or listed. */
  boolean satisfied;

  boolean acknowledged;

  /** The process died while it was being shown: it may come again once. */
  boolean interrupted;

  /** The process died while it was due: it may have been claimed then, and counts as due then. */
  boolean wasDue;

  /** The process died when it was or may have been due, and old: it may have been listed. */
  boolean wasOld;

  /** The process died while the person answered: nobody knows. */
  boolean doubtful;

  @Nullable Instant snoozedUntil;

  Life(Deadline due) {
    this.due = due;
  }

  Instant moment(ZoneId zone) {
    return snoozedUntil == null ? due.in(zone) : snoozedUntil;
  }

  void gone() {
    if (exists) {
      exists = false;
      ahead = false;
      optional |= owed && !satisfied;
      owed = false;
      crossed = satisfied;
    }
  }

  void killed(boolean old) {
    ahead &= !unnoticed;
    optional |= crossed && !owed || owedByChoice || unnoticed;
    owed &= !owedByChoice;
    wasDue |= owed || optional;
    wasOld |= (owed || optional) && old;
  }

  void snooze(Instant until) {
    snoozedUntil = until;
    satisfied = false;
    crossed = false;
    owed = false;
    ahead = true;
  }
}
