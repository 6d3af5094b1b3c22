package dev.daymark.app.cli;

import dev.daymark.app.backup.FileTrouble;
import dev.daymark.app.export.CsvExport;
import dev.daymark.app.export.StoreExport;
import dev.daymark.app.export.WholeFile;
import dev.daymark.app.ical.CalendarExport;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}. */
@Command(
    name = "export",
    description = {
      "Writes what you have: as JSON, all of it, as iCalendar, which other programs read, or as"
          + " CSV for a spreadsheet."
    })
final class ExportCommand implements Runnable {

  private final CommandContext context;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "json, ics or csv.")
  private Format format = Format.JSON;

  @Option(
      names = "--calendar",
      paramLabel = "NAME",
      description = "Only this calendar and no tasks but those of --list; iCalendar only.")
  private @Nullable String calendar;

  @Option(
      names = "--list",
      paramLabel = "NAME",
      description = "Only this list and no events but those of --calendar; iCalendar only.")
  private @Nullable String list;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where to; without it, to standard output.")
  private @Nullable Path file;

  ExportCommand(CommandContext context) {
    this.context = context;
  }

  /** The formats that can be written. */
  enum Format {
    JSON,
    ICS,
    CSV
  }

  @Override
  public void run() {
    if (format != Format.ICS && (calendar != null || list != null)) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          format + " holds everything; --calendar and --list are for ics.");
    }
    context.withStore(root -> export(content(root.store())));
  }

  private WholeFile.Content content(LocalStore store) {
    return switch (format) {
      case JSON -> new StoreExport(store)::write;
      case ICS -> calendars(store)::write;
      case CSV -> new CsvExport(store)::write;
    };
  }

  private CalendarExport calendars(LocalStore store) {
    boolean all = calendar == null && list == null;
    Named named = new Named(store);
    return new CalendarExport(
        store,
        calendar != null
            ? List.of(named.calendar(calendar))
            : all ? store.calendars().all() : List.of(),
        list != null ? List.of(named.taskList(list)) : all ? store.tasks().lists() : List.of());
  }

  private void export(WholeFile.Content content) {
    try {
      if (file == null) {
        content.write(context.terminal().out());
      } else {
        WholeFile.write(context.surroundings().file(file), content);
        context.terminal().say("Written to " + file + ".");
      }
    } catch (IOException e) {
      throw FileTrouble.explained(e, "The export could not be written to " + file + ".");
    }
  }
}
