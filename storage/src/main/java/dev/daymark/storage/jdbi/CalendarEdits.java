package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Reminder;
import dev.daymark.storage.StoreChange;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** The person's edits of calendars. */
final class CalendarEdits {

  /** As a new calendar of Google's has it. */
  static final List<Reminder> REMINDERS = List.of(new Reminder(Reminder.Method.POPUP, 10));

  private CalendarEdits() {}

  static Calendar create(WriteUnit unit, String summary, String color) {
    ContentCheck.name("calendar", summary);
    ContentCheck.color(color);
    Calendar calendar = local(unit, summary, color);
    insert(unit, calendar);
    return calendar;
  }

  /** A calendar that waits to be made in an account, in the account's own time zone. */
  static Calendar create(WriteUnit unit, AccountId account, String summary, String color) {
    ContentCheck.name("calendar", summary);
    ContentCheck.color(color);
    AccountEdits.account(unit.handle(), account);
    Calendar local = local(unit, summary, color);
    Calendar calendar =
        new Calendar(
            local.id(),
            account,
            null,
            summary,
            "",
            zone(unit.handle(), account),
            AccessRole.OWNER,
            color,
            true,
            true,
            false,
            REMINDERS,
            local.position(),
            offersCalls(unit.handle(), account));
    insert(unit, calendar);
    unit.touch(new StoreChange.OutboxChanged());
    return calendar;
  }

  /** A primary calendar has its account's time zone. */
  private static ZoneId zone(Handle handle, AccountId account) {
    return CalendarTable.ofAccount(handle, account).stream()
        .filter(Calendar::primary)
        .findFirst()
        .map(Calendar::zone)
        .orElseGet(ZoneId::systemDefault);
  }

  /** Whether calls are made is its account's choice, mostly for all of its calendars alike. */
  private static boolean offersCalls(Handle handle, AccountId account) {
    return CalendarTable.ofAccount(handle, account).stream()
        .anyMatch(calendar -> calendar.primary() && calendar.offersCalls());
  }

  /** A calendar on this device, behind the others. */
  static Calendar local(WriteUnit unit, String summary, String color) {
    return new Calendar(
        new CalendarId(unit.newId()),
        null,
        null,
        summary,
        "",
        ZoneId.systemDefault(),
        AccessRole.OWNER,
        color,
        true,
        true,
        false,
        REMINDERS,
        CalendarTable.nextPosition(unit.handle()),
        false);
  }

  static void insert(WriteUnit unit, Calendar calendar) {
    CalendarTable.insert(unit.handle(), calendar);
    unit.recordCreated(calendar.id(), Json.tree(calendar));
    unit.touch(new StoreChange.CalendarsChanged());
  }

  static Calendar edit(WriteUnit unit, CalendarId id, UnaryOperator<Calendar> change) {
    Calendar before = EditGuard.calendar(unit.handle(), id);
    Calendar after = own(before, change.apply(before));
    ContentCheck.name("calendar", after.summary());
    ContentCheck.color(after.color());
    if (!after.defaultReminders().equals(before.defaultReminders())) {
      ContentCheck.defaultReminders(after.defaultReminders());
      CalendarTable.base(unit.handle(), id)
          .ifPresent(agreed -> CalendarTable.saveBase(unit.handle(), id, agreed));
    }
    return write(unit, before, after);
  }

  /** Only what is the person's own is taken from what they changed. */
  private static Calendar own(Calendar before, Calendar changed) {
    boolean local = before.accountId() == null;
    return new Calendar(
        before.id(),
        before.accountId(),
        before.remoteId(),
        changed.summary(),
        local ? changed.description() : before.description(),
        local ? changed.zone() : before.zone(),
        before.accessRole(),
        changed.color(),
        changed.selected(),
        changed.visible(),
        before.primary(),
        changed.defaultReminders(),
        changed.position(),
        before.offersCalls());
  }

  /** Writes a calendar and its history; nothing if nothing differs. */
  static Calendar write(WriteUnit unit, Calendar before, Calendar after) {
    if (!after.equals(before)) {
      CalendarTable.update(unit.handle(), after);
      if (!unit.isRemote() && after.accountId() != null) {
        unit.touch(new StoreChange.OutboxChanged());
      }
      unit.recordChanged(before.id(), Json.tree(before), Json.tree(after));
      unit.touch(new StoreChange.CalendarsChanged());
    }
    return after;
  }

  static void delete(WriteUnit unit, CalendarId id) {
    Calendar calendar = EditGuard.calendar(unit.handle(), id);
    if (calendar.accountId() != null && calendar.remoteId() != null) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "The calendar \"" + calendar.summary() + "\" belongs to an account.");
    }
    if (CalendarTable.all(unit.handle()).size() == 1) {
      throw new DaymarkException(ErrorCode.INPUT_INVALID, "The last calendar cannot be deleted.");
    }
    deleteArrivals(unit, id);
    removeEvents(unit, id);
    CalendarTable.delete(unit.handle(), id);
    unit.recordDeleted(id, Json.tree(calendar));
    unit.touch(new StoreChange.CalendarsChanged());
  }

  /** What was moved there and still is elsewhere remotely is deleted there. */
  private static void deleteArrivals(WriteUnit unit, CalendarId id) {
    for (Arrivals.Arrival arrival : Arrivals.of(unit.handle(), id).events()) {
      if (!arrival.row().deleted()) {
        EventEdits.bury(unit, arrival.row());
      }
    }
    Arrivals.of(unit.handle(), id).deleteWhereTheyAre(unit);
  }

  /**
   * Takes a calendar off its account's list. What was not sent yet stays on this device; the rest
   * stays in Google, and is no longer here.
   */
  static void leave(WriteUnit unit, CalendarId id) {
    Calendar calendar = EditGuard.calendar(unit.handle(), id);
    if (calendar.accountId() == null || calendar.remoteId() == null) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "The calendar \"" + calendar.summary() + "\" is in no account's list.");
    }
    if (calendar.primary()) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID, "An account's own calendar cannot be taken off its list.");
    }
    RemoteCalendars.presume(unit, calendar);
    RemoteCalendars.remove(unit, calendar);
    Departures.add(unit.handle(), calendar);
    HistoryTable.markNotUndoable(unit.handle(), unit.change());
    unit.touch(new StoreChange.OutboxChanged());
  }

  /** Exceptions go first, so that taking it back brings their series first. */
  static void removeEvents(WriteUnit unit, CalendarId id) {
    List<EventRow> rows = EventTable.ofCalendar(unit.handle(), id);
    rows.stream()
        .filter(row -> row.seriesId() != null)
        .forEach(row -> EventWriter.remove(unit, row));
    rows.stream()
        .filter(row -> row.seriesId() == null)
        .forEach(row -> EventWriter.remove(unit, row));
  }
}
