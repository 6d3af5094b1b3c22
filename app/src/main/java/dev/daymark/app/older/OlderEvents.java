package dev.daymark.app.older;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Reach;
import dev.daymark.storage.LocalStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the shown calendars lack older events here.
 *
 * @param before from then on everything of them is here; null if nothing is missing
 * @param accounts those whose older events are missing
 * @param wanted whether all of these are to be fetched, and only did not come yet
 */
public record OlderEvents(@Nullable Instant before, Set<AccountId> accounts, boolean wanted) {

  /** Nothing is missing. */
  public static final OlderEvents NONE = new OlderEvents(null, Set.of(), false);

  public OlderEvents {
    accounts = Set.copyOf(accounts);
  }

  /** Reads it; blocks. */
  public static OlderEvents of(LocalStore store) {
    Map<CalendarId, Instant> kept = store.syncState().keptFrom();
    Instant before = null;
    Set<AccountId> accounts = new HashSet<>();
    for (Calendar calendar : store.calendars().all()) {
      Instant from = kept.get(calendar.id());
      AccountId account = calendar.accountId();
      boolean shown = calendar.visible() && calendar.selected();
      if (from != null && account != null && shown) {
        before = before == null || from.isAfter(before) ? from : before;
        accounts.add(account);
      }
    }
    return before == null ? NONE : new OlderEvents(before, accounts, areWanted(store, accounts));
  }

  private static boolean areWanted(LocalStore store, Set<AccountId> accounts) {
    return accounts.stream()
        .allMatch(it -> store.accounts().reach(it).filter(Reach.EVERYTHING::equals).isPresent());
  }

  /** Whether any may be missing on a day or after it. */
  public boolean concerns(LocalDate day, ZoneId zone) {
    return before != null && day.isBefore(since(zone));
  }

  /** Whether any are missing at all. */
  public boolean areMissing() {
    return before != null;
  }

  /**
   * The first day of which everything is here.
   *
   * @throws IllegalStateException if nothing is missing
   */
  public LocalDate since(ZoneId zone) {
    if (before == null) {
      throw new IllegalStateException("everything is here");
    }
    LocalDate day = before.atZone(zone).toLocalDate();
    return day.atStartOfDay(zone).toInstant().isBefore(before) ? day.plusDays(1) : day;
  }
}
