package dev.daymark.sync.run;

import dev.daymark.domain.Calendar;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.RemoteCalendar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts how many items a first sync has to read, beside the reading, so that it can be said of how
 * many it has come how far. One light request for each page; where one fails there is no total.
 */
final class FirstCount {

  private FirstCount() {}

  /** Blocks until everything is counted; empty if something could not be. */
  static Optional<Integer> of(RemoteCalendar remote, List<Calendar> calendars) {
    int total = 0;
    for (Calendar calendar : calendars) {
      Optional<Integer> items =
          remote.count(
              new CalendarAddress(Objects.requireNonNull(calendar.remoteId()), calendar.zone()));
      if (items.isEmpty()) {
        return Optional.empty();
      }
      total += items.get();
    }
    return Optional.of(total);
  }
}
