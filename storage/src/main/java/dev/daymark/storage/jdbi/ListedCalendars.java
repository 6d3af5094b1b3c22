package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarBase;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.ListSettings;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.storage.StoreChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Brings calendars together with their account's list, and tells what waits to be sent there. */
final class ListedCalendars {

  private ListedCalendars() {}

  static void upsert(WriteUnit unit, AccountId account, RemoteCalendarEntry entry) {
    Handle handle = unit.handle();
    AccountEdits.account(handle, account);
    Optional<Calendar> known = CalendarTable.find(handle, account, entry.remoteId());
    if (known.isPresent()) {
      ListSettings agreed =
          CalendarTable.base(handle, known.get().id())
              .map(CalendarBase::settings)
              .orElseGet(() -> ListSettings.of(known.get()));
      merge(unit, known.get(), entry, agreed);
      return;
    }
    if (Departures.contains(handle, account, entry.remoteId()) || isOurs(unit, account, entry)) {
      return;
    }
    CalendarId id = new CalendarId(unit.newId());
    Calendar added =
        calendar(
            id,
            account,
            entry,
            entry.summary(),
            entry.color(),
            entry.settings().visible(),
            entry.shown(),
            CalendarTable.nextPosition(handle));
    CalendarEdits.insert(unit, added);
    saveBase(handle, id, entry);
  }

  /** A list that shows a calendar whose making was begun tells what the lost answer said. */
  private static boolean isOurs(WriteUnit unit, AccountId account, RemoteCalendarEntry entry) {
    Optional<Calendar> begun =
        entry.accessRole() != AccessRole.OWNER || entry.primary()
            ? Optional.empty()
            : CalendarTable.ofAccount(unit.handle(), account).stream()
                .filter(calendar -> calendar.remoteId() == null)
                .filter(
                    calendar ->
                        CalendarTable.base(unit.handle(), calendar.id())
                            .filter(base -> base.settings().summary().equals(entry.summary()))
                            .isPresent())
                .findFirst();
    begun.ifPresent(calendar -> made(unit, calendar.id(), entry));
    return begun.isPresent();
  }

  /** Notes how a calendar is called that is about to be made in its account. */
  static void making(WriteUnit unit, CalendarId id) {
    CalendarTable.find(unit.handle(), id)
        .ifPresent(
            calendar ->
                CalendarTable.saveBase(
                    unit.handle(), id, new CalendarBase(ListSettings.of(calendar), new ETag(""))));
  }

  /** The calendar was made; what the person changed about it since waits to be sent. */
  static void made(WriteUnit unit, CalendarId id, RemoteCalendarEntry entry) {
    Optional<Calendar> found =
        CalendarTable.find(unit.handle(), id).filter(calendar -> calendar.remoteId() == null);
    found.ifPresent(
        calendar -> {
          CalendarEdits.write(unit, calendar, calendar(calendar, entry, wanted(calendar, entry)));
          saveBase(unit.handle(), id, entry);
        });
  }

  /** Reminders that nobody chose are as the account gives them to a new calendar. */
  private static ListSettings wanted(Calendar calendar, RemoteCalendarEntry entry) {
    ListSettings mine = ListSettings.of(calendar);
    return calendar.defaultReminders().equals(CalendarEdits.REMINDERS)
        ? mine.withReminders(entry.defaultReminders())
        : mine;
  }

  static void adopt(
      WriteUnit unit, AccountId account, RemoteCalendarEntry entry, ListSettings sent) {
    CalendarTable.find(unit.handle(), account, entry.remoteId())
        .ifPresent(known -> merge(unit, known, entry, sent));
  }

  static void revert(WriteUnit unit, CalendarChange change) {
    ListSettings agreed = change.base().settings();
    CalendarTable.find(unit.handle(), change.calendar())
        .ifPresent(
            now ->
                CalendarEdits.write(
                    unit,
                    now,
                    now.withSummary(agreed.summary())
                        .withColor(agreed.color())
                        .withVisible(agreed.visible())
                        .withDefaultReminders(agreed.reminders())));
  }

  private static void merge(
      WriteUnit unit, Calendar before, RemoteCalendarEntry entry, ListSettings agreed) {
    ListSettings mine = ListSettings.of(before);
    ListSettings theirs = entry.settings();
    Calendar after = calendar(before, entry, mine.merged(agreed, theirs));
    if (mine.clashes(agreed, theirs)) {
      // What loses is live for no time at all, so that the history has it.
      Calendar passing = calendar(before, entry, theirs);
      unit.recordChanged(before.id(), Json.tree(before), Json.tree(passing));
      unit.recordChanged(before.id(), Json.tree(passing), Json.tree(after));
      CalendarTable.update(unit.handle(), after);
      unit.touch(new StoreChange.CalendarsChanged());
    } else {
      CalendarEdits.write(unit, before, after);
    }
    saveBase(unit.handle(), before.id(), entry);
  }

  private static void saveBase(Handle handle, CalendarId id, RemoteCalendarEntry entry) {
    CalendarTable.saveBase(handle, id, new CalendarBase(entry.settings(), entry.etag()));
  }

  /**
   * The entry with the person's own settings; colours and reminders are written as the one who
   * chose wrote.
   */
  private static Calendar calendar(
      Calendar before, RemoteCalendarEntry entry, ListSettings settings) {
    boolean theirColor = settings.color().equals(entry.settings().color());
    boolean theirReminders = settings.reminders().equals(entry.settings().reminders());
    return calendar(
            before.id(),
            Objects.requireNonNull(before.accountId()),
            entry,
            settings.summary(),
            theirColor ? entry.color() : before.color(),
            settings.visible(),
            before.selected(),
            before.position())
        .withDefaultReminders(theirReminders ? entry.defaultReminders() : settings.reminders());
  }

  private static Calendar calendar(
      CalendarId id,
      AccountId account,
      RemoteCalendarEntry entry,
      String summary,
      String color,
      boolean visible,
      boolean selected,
      int position) {
    return new Calendar(
        id,
        account,
        entry.remoteId(),
        summary,
        entry.description(),
        entry.zone(),
        entry.accessRole(),
        color,
        selected,
        visible,
        entry.primary(),
        entry.defaultReminders(),
        position,
        entry.offersCalls());
  }

  /** Told from the calendars alone: what is taken back leaves nothing to send. */
  static List<CalendarChange> changes(Handle handle) {
    List<CalendarChange> changes = new ArrayList<>();
    for (Calendar calendar : CalendarTable.all(handle)) {
      AccountId account = calendar.accountId();
      String remoteId = calendar.remoteId();
      if (account != null && remoteId != null) {
        ListSettings wanted = ListSettings.of(calendar);
        CalendarTable.base(handle, calendar.id())
            .filter(base -> !base.settings().equals(wanted))
            .map(base -> new CalendarChange(calendar.id(), account, remoteId, base, wanted))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }
}
