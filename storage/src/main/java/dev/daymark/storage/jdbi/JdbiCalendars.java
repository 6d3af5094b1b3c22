package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.CalendarRepository;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads calendars. */
final class JdbiCalendars implements CalendarRepository {

  private final StoreReader reader;

  JdbiCalendars(StoreReader reader) {
    this.reader = reader;
  }

  @Override
  public List<Calendar> all() {
    return reader.read(CalendarTable::all);
  }

  @Override
  public List<Calendar> ofAccount(AccountId account) {
    return reader.read(handle -> CalendarTable.ofAccount(handle, account));
  }

  @Override
  public Optional<Calendar> find(CalendarId id) {
    return reader.read(handle -> CalendarTable.find(handle, id));
  }

  @Override
  public Calendar defaultCalendar() {
    return reader.read(JdbiCalendars::chosen);
  }

  private static Calendar chosen(Handle handle) {
    Optional<String> id = SettingTable.get(handle, DEFAULT_CALENDAR);
    List<Calendar> writable =
        CalendarTable.all(handle).stream().filter(Calendar::isWritable).toList();
    return writable.stream()
        .filter(calendar -> id.isPresent() && id.get().equals(calendar.id().toString()))
        .filter(Calendar::selected)
        .findFirst()
        .or(() -> writable.stream().filter(Calendar::selected).findFirst())
        .or(() -> writable.stream().findFirst())
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.CALENDAR_NOT_FOUND, "There is no calendar to put an event in."));
  }
}
