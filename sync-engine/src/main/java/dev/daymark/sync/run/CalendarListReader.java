package dev.daymark.sync.run;

import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.domain.sync.SyncToken;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.ListingPosition;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.remote.RemotePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an account's calendar list to its end. What a full one lacks is asked for by name, for a
 * short list proves nothing by itself.
 */
final class CalendarListReader {

  private final RemoteCalendar remote;

  CalendarListReader(RemoteCalendar remote) {
    this.remote = remote;
  }

  /**
   * A listing read to its end.
   *
   * @param full whether it has all calendars, and not only those that changed
   */
  record Listing(List<RemoteCalendarEntry> entries, boolean full, @Nullable SyncToken token) {

    Listing {
      entries = List.copyOf(entries);
    }

    /** Which of the known calendars are gone from the list. */
    Set<String> missing(Set<String> known) {
      if (!full) {
        return Set.of();
      }
      Set<String> listed =
          entries.stream().map(RemoteCalendarEntry::remoteId).collect(Collectors.toSet());
      return known.stream().filter(id -> !listed.contains(id)).collect(Collectors.toSet());
    }
  }

  /**
   * Reads it.
   *
   * @param token null to read all of it
   * @param known the calendars that are known here
   */
  Outcome<Listing> read(@Nullable SyncToken token, Set<String> known) {
    List<RemoteCalendarEntry> entries = new ArrayList<>();
    ListingPosition position = new ListingPosition(token, null);
    while (true) {
      switch (remote.calendars(position)) {
        case Outcome.Failed<RemotePage<RemoteCalendarEntry>>(SyncFailure failure) -> {
          return new Outcome.Failed<>(failure);
        }
        case Outcome.Done<RemotePage<RemoteCalendarEntry>>(var page) -> {
          entries.addAll(page.items());
          if (page.next() == null) {
            return completed(new Listing(entries, token == null, page.syncToken()), known);
          }
          position = new ListingPosition(token, page.next());
        }
      }
    }
  }

  private Outcome<Listing> completed(Listing listing, Set<String> known) {
    List<RemoteCalendarEntry> entries = new ArrayList<>(listing.entries());
    for (String remoteId : listing.missing(known)) {
      switch (remote.calendar(remoteId)) {
        case Outcome.Done<RemoteCalendarEntry>(RemoteCalendarEntry entry) -> entries.add(entry);
        case Outcome.Failed<RemoteCalendarEntry>(SyncFailure failure) -> {
          if (!(failure instanceof SyncFailure.Gone)) {
            return new Outcome.Failed<>(failure);
          }
        }
      }
    }
    return new Outcome.Done<>(new Listing(entries, listing.full(), listing.token()));
  }
}
