package dev.daymark.app;

import dev.daymark.storage.LocalStore;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.auth.AccountSignIn;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that wires Daymark's parts. The store is open from the start; what talks to Google
 * is loaded when it is first asked for. Thread-safe.
 */
public final class CompositionRoot implements AutoCloseable {

  private final Path dataDir;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Locale locale;
  private final LocalStore store;
  private final Supplier<Connections> connect;
  private @Nullable Connections connections;

  /** What talks to Google. */
  public record Connections(SyncEngine engine, AccountSignIn signIn) {}

  public CompositionRoot(
      Path dataDir,
      InstantSource clock,
      ZoneId zone,
      Locale locale,
      LocalStore store,
      Supplier<Connections> connect) {
    this.dataDir = dataDir;
    this.clock = clock;
    this.zone = zone;
    this.locale = locale;
    this.store = store;
    this.connect = connect;
  }

  /** Where the person's data is. */
  public Path dataDir() {
    return dataDir;
  }

  public InstantSource clock() {
    return clock;
  }

  /** The person's own zone. */
  public ZoneId zone() {
    return zone;
  }

  /** The person's language and country. */
  public Locale locale() {
    return locale;
  }

  public LocalStore store() {
    return store;
  }

  /** The engine; it does nothing by itself until it is started. */
  public SyncEngine syncEngine() {
    return connections().engine();
  }

  public AccountSignIn signIn() {
    return connections().signIn();
  }

  private synchronized Connections connections() {
    if (connections == null) {
      connections = connect.get();
    }
    return connections;
  }

  /** Stops the engine, then closes the store. */
  @Override
  public void close() {
    synchronized (this) {
      if (connections != null) {
        connections.engine().close();
      }
    }
    store.close();
  }
}
