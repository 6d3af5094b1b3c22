package dev.daymark.app.session;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A session over a real store in memory, on Wednesday 18 November 2026 at 10:24 in Stockholm. */
public final class TestSession implements AutoCloseable {
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  public static final Instant NOW = Instant.parse("2026-11-18T09:24:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final ObjectProperty<Instant> minute = new SimpleObjectProperty<>(NOW);
  private final LocalStore store = JdbiStore.inMemory(minute::get);
  private final Messages messages = new Messages(Locale.UK);
  private final UndoHistory undo = new UndoHistory(store, new InlineTasks(), messages);
  private final Session session =
      Session.open(
          store,
          new InlineTasks(),
          Formatting.of(Locale.UK),
          messages,
          ZONE,
          minute,
          undo,
          address -> {});

  public Session session() {
    return session;
  }

  public LocalStore store() {
    return store;
  }

  public UndoHistory undo() {
    return undo;
  }

  public Messages messages() {
    return messages;
  }

  /** Lets the clock jump. */
  public void setNow(Instant now) {
    minute.set(now);
  }

  /** The last thing the person was told. */
  public String told() {
    return undo.latestProperty().get() == null ? "" : undo.latestProperty().get().sentence();
  }

  @Override
  public void close() {
    store.close();
  }
}
