package dev.daymark.app.ical;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.ImportItem;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What an iCalendar file holds, as far as it can be read.
 *
 * @param items the series with their exceptions, events and tasks
 * @param origins where each item comes from, in the same order
 * @param skipped what could not be read
 * @param remarks about what could
 * @param calendars how many VCALENDAR there are; none in a file that is no calendar
 */
public record CalendarFile(
    List<ImportItem> items,
    List<Skipped> origins,
    List<Skipped> skipped,
    List<Remark> remarks,
    int calendars) {

  /**
   * Where what is read goes to.
   *
   * @param zone of times for which the file names none
   * @param keepsCalls whether the link of a call stays with its event there; an account knows the
   *     calls alone that it made
   */
  public record Target(CalendarId calendar, TaskListId list, ZoneId zone, boolean keepsCalls) {

    /** A calendar and a list, in the zone of the calendar. */
    public static Target of(Calendar calendar, TaskListId list) {
      return new Target(calendar.id(), list, calendar.zone(), calendar.accountId() == null);
    }
  }

  /** Reads a file; nothing in it makes this fail or go on for long. */
  public static CalendarFile read(byte[] bytes, Target target) {
    ComponentReader.Parts parts = ComponentReader.read(utf8(bytes));
    Findings findings = new Findings(parts.skipped());
    FileReading reading = new FileReading(target, findings);
    List<Component> calendars = new ArrayList<>();
    for (Component top : parts.top()) {
      if (top.name().equals("VCALENDAR")) {
        calendars.add(top);
      }
    }
    calendars.forEach(reading::take);
    return findings.file(calendars.size());
  }

  private static byte[] utf8(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return first == 0xFEFF || first == 0xFFFE
        ? new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8)
        : bytes;
  }
}
