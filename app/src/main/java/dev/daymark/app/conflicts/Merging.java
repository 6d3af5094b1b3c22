package dev.daymark.app.conflicts;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.Conflict;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an event becomes when a conflict about one of its fields is decided. */
final class Merging {
  private Merging() {}

  /** Whether what both sides added can stand together. */
  static boolean canMerge(Conflict conflict) {
    return conflict.local() != null
        && conflict.remote() != null
        && (conflict.field() == EventField.DESCRIPTION || conflict.field() == EventField.ATTENDEES);
  }

  /** What is chosen until the person says otherwise: both additions, else the later change. */
  static Choice preselected(Conflict conflict) {
    if (canMerge(conflict)) {
      return new Choice.Both();
    }
    boolean deletion = conflict.field() == null;
    if (deletion) {
      return conflict.local() == null ? Choice.THEIRS : Choice.MINE;
    }
    return new Choice.Keep(conflict.kept());
  }

  /**
   * The event with what was chosen for the field of a conflict.
   *
   * @param now the event as it is; what the other conflicts decided may be in it
   */
  static EventContent apply(Conflict conflict, Choice choice, EventContent now) {
    EventField field = Objects.requireNonNull(conflict.field());
    return switch (choice) {
      case Choice.Keep(var side) -> {
        EventContent kept = conflict.side(side);
        yield kept == null ? now : field.copy(kept, now);
      }
      case Choice.Both both -> both(conflict, now);
      case Choice.Own(String text) ->
          field == EventField.DESCRIPTION ? now.withDescription(text) : now;
    };
  }

  private static EventContent both(Conflict conflict, EventContent now) {
    EventContent mine = Objects.requireNonNull(conflict.local());
    EventContent theirs = Objects.requireNonNull(conflict.remote());
    return conflict.field() == EventField.DESCRIPTION
        ? now.withDescription(lines(mine.description(), theirs.description()))
        : now.withAttendees(guests(mine.attendees(), theirs.attendees()));
  }

  /** Every line of both, those of this device first. */
  private static String lines(String mine, String theirs) {
    Set<String> known = new HashSet<>(mine.lines().toList());
    List<String> more = theirs.lines().filter(line -> !known.contains(line)).toList();
    if (more.isEmpty()) {
      return mine;
    }
    return mine.isEmpty() ? theirs : mine + "\n" + String.join("\n", more);
  }

  private static List<Attendee> guests(List<Attendee> mine, List<Attendee> theirs) {
    Map<String, Attendee> guests = new LinkedHashMap<>();
    theirs.forEach(guest -> guests.put(guest.email().toLowerCase(Locale.ROOT), guest));
    mine.forEach(guest -> guests.put(guest.email().toLowerCase(Locale.ROOT), guest));
    return List.copyOf(guests.values());
  }
}
