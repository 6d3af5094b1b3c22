package dev.daymark.sync.reconcile;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Reminders;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;

/**
 * When two values of a field mean the same, however they are written: moments compare as instants
 * beside their zones, rules by their parts, guests by address, reminders in any order, calls by the
 * request they came of.
 */
public final class ContentEquality {

  private static final Set<String> UTC =
      Set.of("Z", "UTC", "Etc/UTC", "GMT", "Etc/GMT", "UCT", "Etc/UCT", "Zulu", "Universal");

  private ContentEquality() {}

  /** Whether every field means the same; of two cancelled occurrences nothing else matters. */
  public static boolean same(EventContent one, EventContent other) {
    if (one.status() == EventStatus.CANCELLED && other.status() == EventStatus.CANCELLED) {
      return true;
    }
    for (EventField field : EventField.values()) {
      if (!same(field, one, other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one field means the same in both. */
  public static boolean same(EventField field, EventContent one, EventContent other) {
    if (field.valueIn(one).equals(field.valueIn(other))) {
      return true;
    }
    return switch (field) {
      case TIME -> same(one.time(), other.time());
      case RECURRENCE ->
          RecurrenceForm.of(one.recurrence()).equals(RecurrenceForm.of(other.recurrence()));
      case ATTENDEES -> GuestMerge.same(one.attendees(), other.attendees());
      case REMINDERS -> same(one.reminders(), other.reminders());
      case CONFERENCE -> one.conference().isOfSameRequest(other.conference());
      case SUMMARY, DESCRIPTION, LOCATION, STATUS, TRANSPARENCY, VISIBILITY, COLOR -> false;
    };
  }

  private static boolean same(EventTime one, EventTime other) {
    return one instanceof EventTime.Timed(var start, var end)
        && other instanceof EventTime.Timed(var otherStart, var otherEnd)
        && same(start, otherStart)
        && same(end, otherEnd);
  }

  private static boolean same(ZonedDateTime one, ZonedDateTime other) {
    return one.toInstant().equals(other.toInstant()) && same(one.getZone(), other.getZone());
  }

  private static boolean same(ZoneId one, ZoneId other) {
    return one.equals(other) || (UTC.contains(one.getId()) && UTC.contains(other.getId()));
  }

  private static boolean same(Reminders one, Reminders other) {
    return one.useDefault() == other.useDefault()
        && new HashSet<>(one.overrides()).equals(new HashSet<>(other.overrides()));
  }
}
