package dev.daymark.sync.fake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Google account with its calendars, and what its owner does on another device. Any thread. */
public final class FakeAccount {
  private final Cloud cloud;
  private final String email;
  private final CalendarListStore list;
  private final FakeCalendar primary;
  private volatile @Nullable Set<String> grantableScopes;

  FakeAccount(Cloud cloud, String email, ZoneId zone) {
    this.cloud = cloud;
    this.email = email;
    this.list = new CalendarListStore(cloud.stamps());
    this.primary = new FakeCalendar(cloud, email, email, zone, this);
    cloud.add(this);
    cloud.add(primary);
    list.subscribe(primary, true);
  }

  /** The address, which is the primary calendar's id, too. */
  public String email() {
    return email;
  }

  /** The calendar that {@code primary} names. */
  public FakeCalendar primary() {
    return primary;
  }

  /** Makes a secondary calendar that this account owns. */
  public FakeCalendar addCalendar(String summary, ZoneId zone) {
    return cloud.locked(
        () -> {
          FakeCalendar calendar =
              new FakeCalendar(
                  cloud, cloud.newId() + "@group.calendar.google.com", summary, zone, this);
          cloud.add(calendar);
          list.subscribe(calendar, false);
          return calendar;
        });
  }

  /** Makes a calendar that somebody else owns and shares with this account. */
  public FakeCalendar addCalendar(String summary, AccessRole role, ZoneId zone) {
    FakeCalendar calendar = addCalendar(summary, zone);
    calendar.share(this, role);
    return calendar;
  }

  /** Calendars in the account's list, in order of their last change. */
  public List<FakeCalendar> calendars() {
    return cloud.locked(() -> list.live().stream().map(CalendarListStore.Entry::calendar).toList());
  }

  /** The calendar in the account's list with this id, or empty. */
  public Optional<FakeCalendar> calendar(String id) {
    return calendars().stream().filter(calendar -> calendar.id().equals(id)).findFirst();
  }

  /** Deletes a secondary calendar with its events, for everyone. */
  public void deleteCalendar(FakeCalendar calendar) {
    if (calendar.isPrimary()) {
      throw new IllegalArgumentException("A primary calendar cannot be deleted");
    }
    cloud.locked(() -> cloud.remove(calendar));
  }

  /** Takes a calendar out of this account's list; the calendar lives on. */
  public void unsubscribe(FakeCalendar calendar) {
    cloud.locked(() -> list.unsubscribe(calendar.id()));
  }

  /** Puts a calendar that this account may read back into its list. */
  public void subscribe(FakeCalendar calendar) {
    cloud.locked(() -> list.subscribe(calendar, calendar == primary));
  }

  /** Marks a list entry hidden or visible. */
  public void hide(FakeCalendar calendar, boolean hidden) {
    cloud.locked(() -> list.set(calendar.id(), "hidden", hidden));
  }

  /** Makes the account's calendar list tokens answer 410. */
  public void expireCalendarListTokens() {
    cloud.locked(list::expireTokens);
  }

  /** Scopes the person ticks on the consent page; null for all that are asked for. */
  public void grantOnly(@Nullable Set<String> scopes) {
    grantableScopes = scopes;
  }

  @Nullable Set<String> grantableScopes() {
    return grantableScopes;
  }

  CalendarListStore list() {
    return list;
  }
}
