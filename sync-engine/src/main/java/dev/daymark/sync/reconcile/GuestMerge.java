package dev.daymark.sync.reconcile;

import dev.daymark.domain.Attendee;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges two changed guest lists guest by guest; an address names a guest. */
final class GuestMerge {

  private GuestMerge() {}

  /** The merged list; empty if both sides changed the same guest differently. */
  static Optional<List<Attendee>> merge(
      List<Attendee> base, List<Attendee> local, List<Attendee> remote) {
    Map<String, Attendee> agreed = byAddress(base);
    Map<String, Attendee> here = byAddress(local);
    Map<String, Attendee> there = byAddress(remote);
    Set<String> everybody = new LinkedHashSet<>(there.keySet());
    everybody.addAll(here.keySet());
    List<Attendee> merged = new ArrayList<>();
    for (String address : everybody) {
      Attendee was = agreed.get(address);
      Attendee mine = here.get(address);
      Attendee theirs = there.get(address);
      boolean changedHere = !same(was, mine);
      boolean changedThere = !same(was, theirs);
      if (changedHere && changedThere && !same(mine, theirs)) {
        return Optional.empty();
      }
      Attendee result = changedHere ? mine : theirs;
      if (result != null) {
        merged.add(result);
      }
    }
    return Optional.of(merged);
  }

  static boolean same(List<Attendee> one, List<Attendee> other) {
    Map<String, Attendee> first = byAddress(one);
    Map<String, Attendee> second = byAddress(other);
    return first.keySet().equals(second.keySet())
        && first.keySet().stream()
            .allMatch(address -> same(first.get(address), second.get(address)));
  }

  /** Compares what a person can change about a guest; who they are on the remote side is not. */
  private static boolean same(@Nullable Attendee one, @Nullable Attendee other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.responseStatus() == other.responseStatus()
        && one.optional() == other.optional()
        && one.comment().equals(other.comment())
        && one.additionalGuests() == other.additionalGuests();
  }

  private static Map<String, Attendee> byAddress(List<Attendee> guests) {
    Map<String, Attendee> byAddress = new LinkedHashMap<>();
    guests.forEach(guest -> byAddress.put(guest.email().toLowerCase(Locale.ROOT), guest));
    return byAddress;
  }
}
