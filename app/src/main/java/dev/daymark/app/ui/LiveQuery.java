package dev.daymark.app.ui;

import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Keeps what a view model shows in step with the store: reads off the FX thread, hands over on it,
 * and reads again after each commit that concerns it. Commits that come while a read is on its way
 * are answered by one more read. FX thread only.
 */
public final class LiveQuery<T> implements AutoCloseable {
  private final BackgroundTasks tasks;
  private final Callable<? extends T> read;
  private final Consumer<? super T> show;
  private final Consumer<? super Exception> failed;
  private final LocalStore.Subscription subscription;
  private final AtomicBoolean announced = new AtomicBoolean();
  private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper(this, "failing");
  private boolean reading;
  private boolean stale;
  private boolean closed;

  /**
   * Reads for the first time at once.
   *
   * @param concerns which commits make it read again; asked on any thread
   * @param read may block
   * @param show gets each result, on the FX thread
   * @param failed gets what a read threw, on the FX thread; the last result stays on screen
   */
  public LiveQuery(
      LocalStore store,
      BackgroundTasks tasks,
      Predicate<StoreChange> concerns,
      Callable<? extends T> read,
      Consumer<? super T> show,
      Consumer<? super Exception> failed) {
    this.tasks = tasks;
    this.read = read;
    this.show = show;
    this.failed = failed;
    this.subscription = store.subscribe(changes -> announce(changes, concerns));
    refresh();
  }

  private void announce(List<StoreChange> changes, Predicate<StoreChange> concerns) {
    if (changes.stream().anyMatch(concerns) && announced.compareAndSet(false, true)) {
      tasks.deliver(
          () -> {
            announced.set(false);
            refresh();
          });
    }
  }

  /** Whether the last read failed, so that what is on screen may be old. */
  public ReadOnlyBooleanProperty failingProperty() {
    return failing.getReadOnlyProperty();
  }

  /** Reads again soon, for a reason that is not in the store, such as another day. */
  public void refresh() {
    if (closed) {
      return;
    }
    if (reading) {
      stale = true;
      return;
    }
    reading = true;
    stale = false;
    tasks.start(read, this::arrived, this::broke);
  }

  private void arrived(T result) {
    reading = false;
    if (closed) {
      return;
    }
    failing.set(false);
    show.accept(result);
    again();
  }

  private void broke(Exception failure) {
    reading = false;
    if (closed) {
      return;
    }
    failing.set(true);
    failed.accept(failure);
    again();
  }

  private void again() {
    if (stale) {
      refresh();
    }
  }

  @Override
  public void close() {
    closed = true;
    subscription.close();
  }
}
