package dev.daymark.app.editor;

import dev.daymark.domain.Attendee;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person did to a guest list, done to the list as it became meanwhile, so that an answer
 * that arrived since is not taken back. An address names a guest.
 */
final class GuestChanges {
  private GuestChanges() {}

  /**
   * The list with the person's changes.
   *
   * @param before as it was when the person began
   * @param edited what the person made of it
   * @param now as it is
   */
  static List<Attendee> applied(List<Attendee> before, List<Attendee> edited, List<Attendee> now) {
    Map<String, Attendee> was = byAddress(before);
    Map<String, Attendee> wanted = byAddress(edited);
    Map<String, Attendee> result = byAddress(now);
    was.keySet().stream().filter(it -> !wanted.containsKey(it)).forEach(result::remove);
    wanted.forEach(
        (address, guest) -> {
          if (!guest.equals(was.get(address))) {
            result.put(address, guest);
          }
        });
    return new ArrayList<>(result.values());
  }

  /** Whether the same guests are asked, and nobody but the person answered. */
  static boolean onlyOwnAnswer(List<Attendee> before, List<Attendee> edited) {
    return emails(before).equals(emails(edited)) && others(before).equals(others(edited));
  }

  private static List<String> emails(List<Attendee> guests) {
    return guests.stream().map(Attendee::email).toList();
  }

  private static List<Attendee> others(List<Attendee> guests) {
    return guests.stream().filter(guest -> !guest.self()).toList();
  }

  private static Map<String, Attendee> byAddress(List<Attendee> guests) {
    Map<String, Attendee> found = new LinkedHashMap<>();
    guests.forEach(guest -> found.put(guest.email().toLowerCase(Locale.ROOT), guest));
    return found;
  }
}
