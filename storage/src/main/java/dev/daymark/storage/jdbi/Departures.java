package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.DepartingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * The calendars that were taken off an account's list here while the list still has them; until it
 * has not, it does not bring them back. They have no row any more, so a setting remembers them.
 */
final class Departures {

  private static final String KEY = "sync.departingCalendars";

  private Departures() {}

  static List<DepartingCalendar> all(Handle handle) {
    return SettingTable.get(handle, KEY)
        .map(json -> List.of(Json.read(json, DepartingCalendar[].class)))
        .orElse(List.of());
  }

  static boolean contains(Handle handle, AccountId account, String remoteId) {
    return all(handle).stream()
        .anyMatch(
            departing ->
                departing.account().equals(account) && departing.remoteId().equals(remoteId));
  }

  static void add(Handle handle, Calendar calendar) {
    List<DepartingCalendar> all = new ArrayList<>(all(handle));
    all.add(
        new DepartingCalendar(
            Objects.requireNonNull(calendar.accountId()),
            Objects.requireNonNull(calendar.remoteId()),
            calendar.summary()));
    save(handle, all);
  }

  /** The list has it no more. */
  static void ended(Handle handle, AccountId account, String remoteId) {
    List<DepartingCalendar> left = new ArrayList<>(all(handle));
    left.removeIf(
        departing -> departing.account().equals(account) && departing.remoteId().equals(remoteId));
    save(handle, left);
  }

  /** The account was connected anew. */
  static void rename(Handle handle, AccountId from, AccountId to) {
    save(
        handle,
        all(handle).stream()
            .map(
                departing ->
                    departing.account().equals(from)
                        ? new DepartingCalendar(to, departing.remoteId(), departing.summary())
                        : departing)
            .toList());
  }

  /** The account is gone. */
  static void forget(Handle handle, AccountId account) {
    List<DepartingCalendar> left = new ArrayList<>(all(handle));
    left.removeIf(departing -> departing.account().equals(account));
    save(handle, left);
  }

  private static void save(Handle handle, List<DepartingCalendar> departing) {
    if (departing.isEmpty()) {
      SettingTable.remove(handle, KEY);
    } else {
      SettingTable.put(handle, KEY, Json.write(departing));
    }
  }
}
