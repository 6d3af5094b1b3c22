package dev.daymark.sync.google;

import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import dev.daymark.domain.Attendee;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guest lists for requests. Google replaces the list whole, so what we do not model about a guest
 * is carried over from the version the change was made from.
 */
final class GuestWriter {

  private GuestWriter() {}

  /** Puts the list into a patch; where Google hid the other guests, only the own answer. */
  static void put(Event patch, List<Attendee> guests, @Nullable Event before) {
    if (before != null && Boolean.TRUE.equals(before.getAttendeesOmitted())) {
      patch.setAttendeesOmitted(true);
      patch.setAttendees(write(guests.stream().filter(Attendee::self).toList(), before));
    } else if (guests.isEmpty()) {
      @SuppressWarnings("unchecked")
      List<EventAttendee> cleared = (List<EventAttendee>) Data.nullOf(ArrayList.class);
      patch.setAttendees(cleared);
    } else {
      patch.setAttendees(write(guests, before));
    }
  }

  static List<EventAttendee> write(List<Attendee> guests, @Nullable Event before) {
    return guests.stream().map(guest -> write(guest, known(guest.email(), before))).toList();
  }

  private static EventAttendee write(Attendee guest, EventAttendee written) {
    written.setEmail(guest.email());
    written.setDisplayName(guest.displayName());
    written.setResponseStatus(
        switch (guest.responseStatus()) {
          case NEEDS_ACTION -> "needsAction";
          case DECLINED -> "declined";
          case TENTATIVE -> "tentative";
          case ACCEPTED -> "accepted";
        });
    written.setOptional(guest.optional() ? Boolean.TRUE : null);
    written.setResource(guest.resource() ? Boolean.TRUE : null);
    written.setComment(guest.comment().isEmpty() ? null : guest.comment());
    written.setAdditionalGuests(guest.additionalGuests() == 0 ? null : guest.additionalGuests());
    return written;
  }

  private static EventAttendee known(String email, @Nullable Event before) {
    if (before != null && before.getAttendees() != null) {
      for (EventAttendee guest : before.getAttendees()) {
        if (email.equalsIgnoreCase(guest.getEmail())) {
          return guest.clone();
        }
      }
    }
    return new EventAttendee();
  }
}
