package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.storage.StoreChange;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How much there is on this device. FX thread only. */
public final class DataViewModel implements AutoCloseable {
  private final LiveQuery<Counts> query;
  private final ReadOnlyObjectWrapper<Counts> counts =
      new ReadOnlyObjectWrapper<>(this, "counts", new Counts(0, 0));

  /** How many events, exceptions not counted, and how many tasks. */
  public record Counts(long events, int tasks) {}

  /** Begins to follow the store. */
  public DataViewModel(Session session) {
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            DataViewModel::concerns,
            () ->
                new Counts(session.store().events().count(), session.store().tasks().all().size()),
            counts::set,
            session.edits()::failed);
  }

  public ReadOnlyObjectProperty<Counts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.EventsChanged
        || change instanceof StoreChange.TasksChanged;
  }

  @Override
  public void close() {
    query.close();
  }
}
