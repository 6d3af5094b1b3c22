package dev.daymark.app;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sync engine that is made when something is first asked of it: what talks to Google takes time
 * to load, and a window is there sooner without. To make it reads the store, so that its state must
 * not be asked for on the FX thread; whoever only listens makes nothing. Thread-safe.
 */
final class LateEngine implements SyncEngine {

  private final Supplier<SyncEngine> maker;
  private final List<Listener> early = new ArrayList<>();
  private @Nullable SyncEngine made;

  LateEngine(Supplier<SyncEngine> maker) {
    this.maker = maker;
  }

  private synchronized SyncEngine engine() {
    SyncEngine engine = made;
    if (engine == null) {
      engine = maker.get();
      made = engine;
      SyncEngine now = engine;
      early.forEach(listener -> listener.follow(now));
      early.clear();
    }
    return engine;
  }

  @Override
  public void start() {
    engine().start();
  }

  /** Also on the FX thread, since it does not wait for an engine that is still to be made. */
  @Override
  public void request(SyncTrigger trigger) {
    Thread.ofVirtual().name("sync-request").start(() -> engine().request(trigger));
  }

  @Override
  public SyncReport run(SyncTrigger trigger) {
    return engine().run(trigger);
  }

  @Override
  public void answer(CalendarId calendar, MassChange.Answer answer) {
    engine().answer(calendar, answer);
  }

  @Override
  public SyncStatus status() {
    return engine().status();
  }

  @Override
  public synchronized Subscription subscribe(Consumer<SyncStatus> listener) {
    SyncEngine engine = made;
    if (engine != null) {
      return engine.subscribe(listener);
    }
    Listener waiting = new Listener(listener);
    early.add(waiting);
    return waiting;
  }

  @Override
  public void close() {
    engine().close();
  }

  /** One who listened before there was an engine. */
  private static final class Listener implements Subscription {
    private final Consumer<SyncStatus> listener;
    private @Nullable Subscription subscription;
    private boolean over;

    Listener(Consumer<SyncStatus> listener) {
      this.listener = listener;
    }

    synchronized void follow(SyncEngine engine) {
      if (!over) {
        subscription = engine.subscribe(listener);
      }
    }

    @Override
    public synchronized void close() {
      over = true;
      if (subscription != null) {
        subscription.close();
      }
    }
  }
}
