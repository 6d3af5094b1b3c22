package dev.daymark.storage;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import java.util.List;
import java.util.Optional;

/** Reads calendars. */
public interface CalendarRepository {

  /** The setting that holds the id of the chosen default calendar. */
  String DEFAULT_CALENDAR = "calendars.default";

  /** By position. */
  List<Calendar> all();

  List<Calendar> ofAccount(AccountId account);

  Optional<Calendar> find(CalendarId id);

  /**
   * Where a new event goes when nobody says: the chosen default, else the first that takes them.
   */
  Calendar defaultCalendar();
}
