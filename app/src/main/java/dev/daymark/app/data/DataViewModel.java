package dev.daymark.app.data;

import dev.daymark.app.folder.FormerFolder;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.storage.StoreChange;
import dev.daymark.storage.StoreSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How much there is on this device, and whether sample data is among it. FX thread only. */
public final class DataViewModel implements AutoCloseable {
  private static final Facts NOTHING =
      new Facts(new StoreSummary(0, 0, 0, 0, 0, 0, null), 0, false, Optional.empty());

  private final Session session;
  private final Path dataDir;
  private final LiveQuery<Facts> query;
  private final ReadOnlyObjectWrapper<Facts> facts =
      new ReadOnlyObjectWrapper<>(this, "facts", NOTHING);

  /**
   * What there is.
   *
   * @param bytes how long the files in the folder are together, backups not counted
   * @param sample whether sample data is shown
   * @param former where a copy from before a move is; empty for nowhere
   */
  public record Facts(StoreSummary summary, long bytes, boolean sample, Optional<Path> former) {}

  /**
   * Begins to follow the store.
   *
   * @param dataDir where it lies
   */
  public DataViewModel(Session session, Path dataDir) {
    this.session = session;
    this.dataDir = dataDir;
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            DataViewModel::concerns,
            this::read,
            facts::set,
            session.edits()::failed);
  }

  public ReadOnlyObjectProperty<Facts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** Looks again at what is not in the store. */
  void refresh() {
    query.refresh();
  }

  /** Adds a made-up week in a calendar and a list of their own, in one step that can be undone. */
  public void addSample() {
    session
        .edits()
        .submitAll(
            session.messages().text("data.sample.added"),
            new SampleWeek(session.messages(), session.store().settings())
                .add(session.today(), session.zone()));
  }

  /** Removes it with all that was put into it, in one step that can be undone. */
  public void removeSample() {
    session
        .edits()
        .submitAll(
            session.messages().text("data.sample.removed"),
            SampleWeek.remove(session.store().settings()));
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.EventsChanged
        || change instanceof StoreChange.TasksChanged
        || change instanceof StoreChange.CalendarsChanged
        || change instanceof StoreChange.TaskListsChanged;
  }

  private Facts read() {
    return new Facts(
        session.store().safekeeping().summary(),
        bytes(),
        SampleWeek.isThere(session.store()),
        FormerFolder.of(dataDir));
  }

  private long bytes() {
    if (!Files.isDirectory(dataDir)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(dataDir)) {
      return files.filter(Files::isRegularFile).mapToLong(DataViewModel::size).sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    query.close();
  }
}
