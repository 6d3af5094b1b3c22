package dev.daymark.app.cli;

import dev.daymark.app.cli.ConflictsCommand.Keep;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.Conflict;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a person makes of a conflict: one side's value, both together, or their own. */
record ConflictMerge(Conflict conflict) {

  /** The event as it is now with the value that was chosen. */
  EventContent keep(Keep keep, EventContent now) {
    EventField field = conflict.field();
    EventContent mine = conflict.local();
    EventContent theirs = conflict.remote();
    if (field == null || mine == null || theirs == null) {
      throw refused("One side deleted the event; keep mine or theirs.");
    }
    return switch (keep) {
      case MINE -> field.copy(mine, now);
      case THEIRS -> field.copy(theirs, now);
      case MERGE -> both(field, mine, theirs, now);
    };
  }

  private static EventContent both(
      EventField field, EventContent mine, EventContent theirs, EventContent now) {
    return switch (field) {
      case SUMMARY -> now.withSummary(joined(mine.summary(), theirs.summary(), " / "));
      case LOCATION -> now.withLocation(joined(mine.location(), theirs.location(), " / "));
      case DESCRIPTION -> now.withDescription(lines(mine.description(), theirs.description()));
      case ATTENDEES -> now.withAttendees(guests(mine.attendees(), theirs.attendees()));
      case TIME, RECURRENCE, STATUS, TRANSPARENCY, VISIBILITY, COLOR, REMINDERS, CONFERENCE ->
          throw refused("These two cannot be together; keep mine or theirs.");
    };
  }

  private static String joined(String mine, String theirs, String between) {
    if (mine.contains(theirs)) {
      return mine;
    }
    return theirs.contains(mine) ? theirs : mine + between + theirs;
  }

  /** Every line of both, those of this device first. */
  private static String lines(String mine, String theirs) {
    Set<String> known = new HashSet<>(mine.lines().toList());
    List<String> more = theirs.lines().filter(line -> !known.contains(line)).toList();
    return more.isEmpty() ? mine : joined(mine, String.join("\n", more), "\n");
  }

  private static List<Attendee> guests(List<Attendee> mine, List<Attendee> theirs) {
    Map<String, Attendee> guests = new LinkedHashMap<>();
    theirs.forEach(guest -> guests.put(guest.email().toLowerCase(Locale.ROOT), guest));
    mine.forEach(guest -> guests.put(guest.email().toLowerCase(Locale.ROOT), guest));
    return List.copyOf(guests.values());
  }

  /** The event with values the person typed. */
  static EventContent with(EventContent content, Map<String, String> values) {
    EventContent changed = content;
    for (Map.Entry<String, String> value : values.entrySet()) {
      String text = value.getValue();
      changed =
          switch (value.getKey().toLowerCase(Locale.ROOT)) {
            case "title", "summary" -> changed.withSummary(text);
            case "description", "notes" -> changed.withDescription(text);
            case "location", "place" -> changed.withLocation(text);
            default ->
                throw refused(
                    "\""
                        + value.getKey()
                        + "\" is none of title, description and location; change others with"
                        + " daymark event edit and keep mine.");
          };
    }
    return changed;
  }

  private static DaymarkException refused(String sentence) {
    return new DaymarkException(ErrorCode.INPUT_INVALID, sentence);
  }
}
