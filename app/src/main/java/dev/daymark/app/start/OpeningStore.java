package dev.daymark.app.start;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.WindowSupplies;
import dev.daymark.app.shell.MainWindow;
import dev.daymark.app.shell.WindowParts;
import dev.daymark.domain.DaymarkException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The store and the rest of a window's parts, opened on a thread of their own. Thread-safe. */
final class OpeningStore implements AutoCloseable {

  private final CompletableFuture<CompositionRoot> root;
  private final CompletableFuture<WindowParts> parts;
  private final CompletableFuture<MainWindow> window = new CompletableFuture<>();
  private final CompletableFuture<RunningInstance> instance;

  private OpeningStore(CompletableFuture<CompositionRoot> root) {
    this.root = root;
    this.parts = root.thenApply(opened -> new WindowSupplies(opened).parts());
    this.instance =
        parts.thenApplyAsync(
            made -> RunningInstance.begin(root.join(), window),
            work -> Thread.ofPlatform().name("instance-opening").start(work));
  }

  /** Begins to open; returns at once. */
  static OpeningStore begin(Supplier<CompositionRoot> opener) {
    CompletableFuture<CompositionRoot> root = new CompletableFuture<>();
    OpeningStore opening = new OpeningStore(root);
    Thread.ofPlatform()
        .name("opening")
        .start(
            () -> {
              try {
                root.complete(opener.get());
              } catch (RuntimeException | Error e) {
                root.completeExceptionally(e);
              }
            });
    return opening;
  }

  /**
   * Waits for the store.
   *
   * @throws DaymarkException why it cannot be opened
   */
  CompositionRoot root() {
    return await(root);
  }

  /** Waits for what the window is made of; throws as {@link #root} does. */
  WindowParts parts() {
    return await(parts);
  }

  /** The window is on the screen: others may bring it forward. */
  void shown(MainWindow made) {
    window.complete(made);
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      // The reason itself, be it a refusal or that another Daymark runs.
      throw e.getCause() instanceof RuntimeException reason ? reason : e;
    }
  }

  /** Takes no more commands, then waits for the store and closes it. */
  @Override
  public void close() {
    window.cancel(false);
    instance.handle((begun, failure) -> begun).thenAccept(OpeningStore::close).join();
    root.handle((opened, failure) -> opened).thenAccept(OpeningStore::close).join();
  }

  private static void close(@Nullable RunningInstance begun) {
    if (begun != null) {
      begun.close();
    }
  }

  private static void close(@Nullable CompositionRoot opened) {
    if (opened != null) {
      opened.close();
    }
  }
}
