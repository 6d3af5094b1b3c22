package dev.daymark.app.shell;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What a window asks about its edits before it closes.
 *
 * @param features the screens as they are now
 */
record UnsavedChanges(Settling settling, Supplier<Features> features)
    implements ClosingWindow.Changes {
  @Override
  public CompletableFuture<Void> settled() {
    return settling.whenSettled();
  }

  @Override
  public boolean areLeft() {
    return !features.get().edits().isIdle();
  }

  @Override
  public boolean areStuck() {
    return features.get().edits().isStuck();
  }

  @Override
  public void askToLose(Runnable close) {
    features.get().dialogs().askToLose(close);
  }
}
