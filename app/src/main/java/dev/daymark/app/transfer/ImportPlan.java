package dev.daymark.app.transfer;

import dev.daymark.app.csv.ForeignFile;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.ical.Remark;
import dev.daymark.app.ical.Skipped;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.storage.Edit;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an import would come to; nothing is changed yet.
 *
 * @param target the calendar events go to
 * @param calendars those they could go to
 * @param list takes the tasks whose list is not here
 * @param skipped what cannot be taken, file by file
 * @param remarks what to know of what can
 */
record ImportPlan(
    Calendar target,
    List<Calendar> calendars,
    String list,
    List<CalendarFile> files,
    int added,
    int changed,
    int same,
    List<Skipped> skipped,
    List<Remark> remarks) {

  private static final long LARGEST = 256L << 20;

  ImportPlan {
    calendars = List.copyOf(calendars);
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads the files and asks the store what they would change. Blocks.
   *
   * @param into where events go; null for the usual calendar
   * @param locale of whoever reads them
   * @throws DaymarkException {@code FILE_UNREADABLE} if one of them is no file to import
   */
  static ImportPlan of(
      LocalStore store, List<Path> paths, @Nullable CalendarId into, Locale locale) {
    List<Calendar> calendars =
        store.calendars().all().stream().filter(Calendar::takesEvents).toList();
    Calendar target =
        calendars.stream()
            .filter(calendar -> calendar.id().equals(into))
            .findFirst()
            .orElseGet(() -> store.calendars().defaultCalendar());
    TaskList list = store.tasks().defaultList();
    CalendarFile.Target place = CalendarFile.Target.of(target, list.id());
    List<CalendarFile> files = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    int[] counts = new int[3];
    for (Path path : paths) {
      CalendarFile file = read(path, store, place, locale);
      CalendarImport.Report report = CalendarImport.rehearse(store.localEdits(), file);
      files.add(file);
      skipped.addAll(report.skipped());
      remarks.addAll(report.remarks());
      counts[0] += report.added();
      counts[1] += report.changed();
      counts[2] += report.same();
    }
    return new ImportPlan(
        target, calendars, list.name(), files, counts[0], counts[1], counts[2], skipped, remarks);
  }

  private static CalendarFile read(
      Path path, LocalStore store, CalendarFile.Target target, Locale locale) {
    try {
      if (Files.size(path) > LARGEST) {
        throw new DaymarkException(ErrorCode.FILE_UNREADABLE, path + " is larger than 256 MB.");
      }
      return ForeignFile.read(
          String.valueOf(path.getFileName()),
          Files.readAllBytes(path),
          store,
          target,
          true,
          locale);
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNREADABLE, "The file " + path + " cannot be read.", e);
    }
  }

  /** Whether it would change anything. */
  boolean changesSomething() {
    return added + changed > 0;
  }

  /** Whether there are events among it. */
  boolean hasEvents() {
    return files.stream()
        .flatMap(file -> file.items().stream())
        .anyMatch(ImportItem.OfEvent.class::isInstance);
  }

  /** The edits that carry it out, one a file; nobody who is invited gets a mail. */
  List<Function<LocalEdits, Edit<?>>> edits() {
    List<Function<LocalEdits, Edit<?>>> edits = new ArrayList<>();
    for (CalendarFile file : files) {
      if (!file.items().isEmpty()) {
        edits.add(door -> door.telling(GuestNotice.NONE).importItems(file.items()));
      }
    }
    return edits;
  }
}
