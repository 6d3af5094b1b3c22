package dev.daymark.storage.jdbi;

import dev.daymark.domain.Attendee;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The guests of an occurrence that has changed guests of its own, after those of its series
 * changed: who was changed in the occurrence stays so, the others are as in the series.
 */
final class FollowedGuests {

  private FollowedGuests() {}

  /**
   * Brings the series' change to the occurrence.
   *
   * @param before the series' guests before
   * @param after the series' guests now
   * @param own the occurrence's guests
   */
  static List<Attendee> of(List<Attendee> before, List<Attendee> after, List<Attendee> own) {
    Map<String, Attendee> was = byAddress(before);
    Map<String, Attendee> guests = byAddress(own);
    Map<String, Attendee> now = byAddress(after);
    was.forEach(
        (address, guest) -> {
          if (!now.containsKey(address) && guest.equals(guests.get(address))) {
            guests.remove(address);
          }
        });
    now.forEach(
        (address, guest) -> {
          if (Objects.equals(was.get(address), guests.get(address))) {
            guests.put(address, guest);
          }
        });
    return new ArrayList<>(guests.values());
  }

  private static Map<String, Attendee> byAddress(List<Attendee> guests) {
    Map<String, Attendee> found = new LinkedHashMap<>();
    guests.forEach(guest -> found.put(guest.email().toLowerCase(Locale.ROOT), guest));
    return found;
  }
}
