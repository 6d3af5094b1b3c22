package dev.daymark.app.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does the work at once on the calling thread, so that tests need no toolkit and no waiting. */
public final class InlineTasks implements BackgroundTasks {

  @Override
  public <T> Running start(
      Callable<? extends T> work,
      Consumer<? super T> onResult,
      Consumer<? super Exception> onFailure) {
    T result;
    try {
      result = work.call();
    } catch (Exception failure) {
      onFailure.accept(failure);
      return () -> {};
    }
    onResult.accept(result);
    return () -> {};
  }

  @Override
  public void deliver(Runnable update) {
    update.run();
  }

  @Override
  public void close() {}
}
