package dev.daymark.app.data;

import dev.daymark.app.backup.Backups;
import dev.daymark.app.backup.Reason;
import dev.daymark.app.csv.ForeignFile;
import dev.daymark.app.export.CsvExport;
import dev.daymark.app.export.StoreExport;
import dev.daymark.app.export.WholeFile;
import dev.daymark.app.ical.CalendarExport;
import dev.daymark.app.ical.CalendarFile;
import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.session.Session;
import dev.daymark.app.undo.UndoRecorder;
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
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Files of other programs, in and out. One at a time; FX thread only. */
public final class TransferViewModel {
  /** Without it spreadsheets take the letters of other alphabets for something else. */
  private static final char UTF_8_FOR_SPREADSHEETS = '\uFEFF';

  private static final long LARGEST = 256L << 20;

  private final Session session;
  private final Backups backups;
  private final UndoRecorder undo;
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", Progress.NONE);

  /** What is going on. */
  public enum Progress {
    NONE,
    READING,
    IMPORTING,
    EXPORTING
  }

  /**
   * A file that was read and not brought in yet.
   *
   * @param report what bringing it in would come to
   */
  public record Offer(
      Path file,
      CalendarFile content,
      CalendarImport.Report report,
      String calendar,
      String list) {}

  public TransferViewModel(Session session, Backups backups, UndoRecorder undo) {
    this.session = session;
    this.backups = backups;
    this.undo = undo;
  }

  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /**
   * Reads an iCalendar file or a table of tasks and says what bringing it in would come to; changes
   * nothing.
   */
  public void read(Path file, Consumer<Offer> offered) {
    work(Progress.READING, () -> offer(file), offered);
  }

  private Offer offer(Path file) throws IOException {
    LocalStore store = session.store();
    Calendar into = store.calendars().defaultCalendar();
    TaskList tasks = store.tasks().defaultList();
    CalendarFile.Target target = CalendarFile.Target.of(into, tasks.id());
    if (Files.size(file) > LARGEST) {
      throw new DaymarkException(ErrorCode.FILE_UNREADABLE, file + " is larger than 256 MB.");
    }
    CalendarFile content =
        ForeignFile.read(
            String.valueOf(file.getFileName()),
            Files.readAllBytes(file),
            store,
            target,
            true,
            session.formatting().settings().locale());
    return new Offer(
        file,
        content,
        CalendarImport.rehearse(edits(store), content),
        into.summary(),
        tasks.name());
  }

  private static LocalEdits edits(LocalStore store) {
    return store.localEdits().telling(GuestNotice.NONE);
  }

  /** Brings it in, in one step that can be undone; a backup is made before. */
  public void bringIn(Offer offer) {
    work(
        Progress.IMPORTING,
        () -> {
          StoreSummary summary = session.store().safekeeping().summary();
          if (backups.policy().automatic() && summary.events() + summary.tasks() > 0) {
            backups.make(Reason.BEFORE_IMPORT);
          }
          return CalendarImport.run(edits(session.store()), offer.content());
        },
        report -> {
          if (report.change() != null) {
            undo.record(
                report.change(),
                session.messages().text("data.import.done", report.added() + report.changed()));
          }
        });
  }

  /** Writes everything into a file. */
  public void exportTo(Path file, ExportForm form, Runnable done) {
    work(
        Progress.EXPORTING,
        () -> {
          write(file.toAbsolutePath(), form);
          return file;
        },
        written -> done.run());
  }

  private void write(Path file, ExportForm form) throws IOException {
    LocalStore store = session.store();
    WholeFile.write(
        file,
        out -> {
          switch (form) {
            case JSON -> new StoreExport(store).write(out);
            case CSV -> {
              out.write(UTF_8_FOR_SPREADSHEETS);
              new CsvExport(store).write(out);
            }
            case ICS ->
                new CalendarExport(store, store.calendars().all(), store.tasks().lists())
                    .write(out);
          }
        });
  }

  private <T> void work(Progress kind, Callable<T> work, Consumer<? super T> done) {
    if (progress.get() != Progress.NONE) {
      return;
    }
    progress.set(kind);
    session
        .background()
        .start(
            work,
            result -> {
              progress.set(Progress.NONE);
              done.accept(result);
            },
            failure -> {
              progress.set(Progress.NONE);
              undo.refused(explained(kind, failure));
            });
  }

  private Exception explained(Progress kind, Exception failure) {
    return failure instanceof IOException
        ? new DaymarkException(
            ErrorCode.FILE_UNREADABLE,
            session
                .messages()
                .text(kind == Progress.EXPORTING ? "data.export.failed" : "data.import.failed"),
            failure)
        : failure;
  }
}
