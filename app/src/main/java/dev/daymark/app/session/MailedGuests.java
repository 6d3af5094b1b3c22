package dev.daymark.app.session;

import dev.daymark.app.ui.UiThread;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.storage.LocalStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who loses something with what the person deletes: the guests of what the person organises.
 * Blocks; not for the FX thread.
 *
 * @param guests each address once; empty if nobody does
 * @param usual who is told where nobody says otherwise
 */
record MailedGuests(List<Attendee> guests, GuestNotice usual) {

  /**
   * @param scope how much of a series is deleted; null for an event that happens once
   */
  static MailedGuests of(LocalStore store, Occurrence occurrence, @Nullable RecurrenceScope scope) {
    UiThread.refuseBlocking("Reading guests");
    boolean remote =
        store
            .calendars()
            .find(occurrence.event().calendarId())
            .map(Calendar::accountId)
            .isPresent();
    List<Attendee> guests =
        remote
            ? deleted(store, occurrence, scope)
                .filter(event -> event.details().organizerSelf())
                .flatMap(event -> event.content().attendees().stream())
                .filter(guest -> !guest.self() && !guest.resource())
                .filter(once())
                .toList()
            : List.of();
    GuestNotice usual =
        store.settings().get(GuestNotice.SETTING).map(GuestNotice::valueOf).orElse(GuestNotice.ALL);
    return new MailedGuests(guests, usual);
  }

  private static Stream<CalendarEvent> deleted(
      LocalStore store, Occurrence occurrence, @Nullable RecurrenceScope scope) {
    EventId series = occurrence.seriesId();
    if (series == null || scope == null || scope == RecurrenceScope.THIS) {
      return Stream.of(occurrence.event());
    }
    return Stream.concat(
        store.events().find(series).stream(), store.events().exceptions(series).stream());
  }

  private static Predicate<Attendee> once() {
    List<String> seen = new ArrayList<>();
    return guest -> {
      String address = guest.email().toLowerCase(Locale.ROOT);
      boolean first = !seen.contains(address);
      seen.add(address);
      return first;
    };
  }
}
