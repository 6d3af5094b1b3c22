package dev.daymark.app.session;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings the store's changes to the FX thread, those of many commits as one, so that a long sync
 * run does not flood the screen.
 */
public final class StoreNews implements AutoCloseable {
  private final BackgroundTasks background;
  private final Consumer<Set<StoreChange>> listener;
  private final LocalStore.Subscription subscription;
  private final Object lock = new Object();
  private Set<StoreChange> collected = new LinkedHashSet<>();
  private volatile boolean closed;

  /**
   * Begins to listen.
   *
   * @param listener gets what changed, never empty, on the FX thread
   */
  public StoreNews(
      LocalStore store, BackgroundTasks background, Consumer<Set<StoreChange>> listener) {
    this.background = background;
    this.listener = listener;
    this.subscription = store.subscribe(this::collect);
  }

  private void collect(List<StoreChange> changes) {
    boolean first;
    synchronized (lock) {
      first = collected.isEmpty();
      collected.addAll(changes);
    }
    if (first) {
      background.deliver(this::publish);
    }
  }

  private void publish() {
    Set<StoreChange> news;
    synchronized (lock) {
      news = collected;
      collected = new LinkedHashSet<>();
    }
    if (!closed && !news.isEmpty()) {
      listener.accept(news);
    }
  }

  @Override
  public void close() {
    closed = true;
    subscription.close();
  }
}
