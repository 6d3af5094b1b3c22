package dev.daymark.app.transfer;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Files that somebody wants imported: what they hold, and where it goes. FX thread only. */
public final class ImportViewModel implements AutoCloseable {

  private final Session session;
  private final List<Path> files;
  private final ReadOnlyObjectWrapper<@Nullable ImportPlan> plan =
      new ReadOnlyObjectWrapper<>(this, "plan");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private BackgroundTasks.@Nullable Running reading;

  /**
   * Begins to read.
   *
   * @param files absolute
   */
  public ImportViewModel(Session session, List<Path> files) {
    this.session = session;
    this.files = List.copyOf(files);
    read(null);
  }

  private void read(@Nullable CalendarId into) {
    if (reading != null) {
      reading.cancel();
    }
    Locale locale = session.formatting().settings().locale();
    reading =
        session
            .background()
            .start(
                () -> ImportPlan.of(session.store(), files, into, locale),
                plan::set,
                this::cannotBeRead);
  }

  private void cannotBeRead(Exception failure) {
    String reason = failure instanceof DaymarkException ? failure.getMessage() : null;
    trouble.set(Objects.requireNonNullElse(reason, session.messages().text("import.failed")));
  }

  /** What would happen; null while the files are read. */
  ReadOnlyObjectProperty<@Nullable ImportPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** Why they cannot be imported; empty if nothing is in the way. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The name of the file, or how many they are. */
  String subject() {
    return files.size() == 1
        ? String.valueOf(files.getFirst().getFileName())
        : session.messages().text("import.files", files.size());
  }

  /** The events go to another calendar. */
  void choose(Calendar calendar) {
    ImportPlan now = plan.get();
    if (now == null || !now.target().id().equals(calendar.id())) {
      read(calendar.id());
    }
  }

  /** Imports them, as one step that can be taken back. */
  void run() {
    ImportPlan now = plan.get();
    if (now != null && now.changesSomething()) {
      String done = session.messages().text("import.done", now.added() + now.changed(), subject());
      session.edits().submitAll(done, now.edits());
    }
  }

  @Override
  public void close() {
    if (reading != null) {
      reading.cancel();
    }
  }
}
