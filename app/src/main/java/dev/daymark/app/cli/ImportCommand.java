package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.app.backup.Reason;
import dev.daymark.app.csv.ForeignFile;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.ical.Remark;
import dev.daymark.app.ical.Skipped;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}. */
@Command(
    name = "import",
    description = {
      "Adds the events and tasks of iCalendar files (.ics) and the tasks of tables (.csv), each"
          + " file in one step.",
      "The columns of a table are known by their names: title, due, priority, status, tags, list"
          + " and notes, as many programs export them. A list that is not here becomes a category.",
      "A table that Daymark exported may be edited and imported again: its rows change their tasks,"
          + " unless those were changed here meanwhile.",
      "What was imported before is not added again. What cannot be read is listed, with why;"
          + " the rest is imported. Nobody who is invited gets a mail."
    })
final class ImportCommand implements Runnable {

  private static final long LARGEST = 256L << 20;
  private static final String STANDARD_INPUT = "-";

  /** Of a title that is told, in letters. */
  private static final int LONGEST_TITLE = 60;

  private final CommandContext context;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files; - is standard input.")
  private List<Path> files = List.of();

  @Option(
      names = "--calendar",
      paramLabel = "NAME",
      description = "Where the events go; without it, to the default calendar.")
  private @Nullable String calendar;

  @Option(
      names = "--list",
      paramLabel = "NAME",
      description = "Where the tasks go; without it, to the first list.")
  private @Nullable String list;

  @Option(names = "--dry-run", description = "Says what would happen, and changes nothing.")
  private boolean rehearse;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          if (!rehearse && root.backups().policy().automatic() && holdsSomething(root.store())) {
            root.backups().make(Reason.BEFORE_IMPORT);
          }
          bringIn(root.store());
        });
  }

  private static boolean holdsSomething(LocalStore store) {
    StoreSummary summary = store.safekeeping().summary();
    return summary.events() + summary.tasks() > 0;
  }

  private void bringIn(LocalStore store) {
    Calendar into =
        calendar == null
            ? store.calendars().defaultCalendar()
            : new Named(store).calendar(calendar);
    TaskList tasks = list == null ? store.tasks().defaultList() : new Named(store).taskList(list);
    CalendarFile.Target target = CalendarFile.Target.of(into, tasks.id());
    LocalEdits edits = store.localEdits().telling(GuestNotice.NONE);
    Map<Path, CalendarImport.Report> reports = new LinkedHashMap<>();
    for (Path file : files) {
      if (context.terminal().gone().isDone()) {
        throw new DaymarkException(
            ErrorCode.FILE_UNREADABLE, "Stopped; " + file + " and what follows is not imported.");
      }
      CalendarFile read =
          ForeignFile.read(
              file.toString(),
              bytes(file),
              store,
              target,
              list == null,
              context.surroundings().locale());
      CalendarImport.Report report =
          rehearse ? CalendarImport.rehearse(edits, read) : CalendarImport.run(edits, read);
      reports.put(file, report);
      if (!json) {
        say(file, report);
      }
    }
    if (json) {
      context.terminal().printJson(out -> write(out, reports));
    }
  }

  private byte[] bytes(Path file) {
    try {
      if (file.toString().equals(STANDARD_INPUT)) {
        return context.terminal().in().readAllBytes();
      }
      Path there = context.surroundings().file(file);
      if (Files.size(there) > LARGEST) {
        throw new DaymarkException(ErrorCode.FILE_UNREADABLE, file + " is larger than 256 MB.");
      }
      return Files.readAllBytes(there);
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNREADABLE, "The file " + file + " cannot be read.", e);
    }
  }

  private void say(Path file, CalendarImport.Report report) {
    Terminal terminal = context.terminal();
    for (Skipped skipped : report.skipped()) {
      terminal.print(line(skipped.line(), skipped.title()) + ", left out: " + skipped.reason());
    }
    for (Remark remark : report.remarks()) {
      terminal.print(line(remark.line(), remark.title()) + ": " + remark.sentence());
    }
    long remarked = report.remarks().stream().map(Remark::line).distinct().count();
    terminal.say(
        file
            + ": "
            + (rehearse ? "would add " : "added ")
            + report.added()
            + ", "
            + (rehearse ? "change " : "changed ")
            + report.changed()
            + "; "
            + report.same()
            + " here already, "
            + report.skipped().size()
            + " left out"
            + (remarked == 0 ? "." : ", " + remarked + " with a note."));
    if (report.change() != null) {
      terminal.say("To take it back: daymark undo");
    }
  }

  private static String line(int number, String title) {
    return "line " + number + (title.isEmpty() ? "" : " (" + brief(title) + ")");
  }

  /** Enough of a title to know it by. */
  private static String brief(String title) {
    int end = title.codePointCount(0, title.length());
    return end <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
  }

  private static void write(JsonWriter out, Map<Path, CalendarImport.Report> reports)
      throws IOException {
    out.beginArray();
    for (Map.Entry<Path, CalendarImport.Report> entry : reports.entrySet()) {
      CalendarImport.Report report = entry.getValue();
      out.beginObject();
      out.name("file").value(entry.getKey().toString());
      out.name("added").value(report.added());
      out.name("changed").value(report.changed());
      out.name("same").value(report.same());
      if (report.change() != null) {
        out.name("change").value(report.change().value().toString());
      }
      out.name("skipped").beginArray();
      for (Skipped skipped : report.skipped()) {
        out.beginObject();
        out.name("line").value(skipped.line());
        out.name("title").value(skipped.title());
        out.name("reason").value(skipped.reason());
        out.endObject();
      }
      out.endArray();
      out.name("notes").beginArray();
      for (Remark remark : report.remarks()) {
        out.beginObject();
        out.name("line").value(remark.line());
        out.name("title").value(remark.title());
        out.name("note").value(remark.sentence());
        out.endObject();
      }
      out.endArray();
      out.endObject();
    }
    out.endArray();
  }
}
