package dev.daymark.app.shell;

import dev.daymark.app.data.DataMover;
import dev.daymark.app.encryption.LockedReason;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Brings the toolkit up and shows the one window until it is closed. */
public final class DaymarkApplication extends Application {
  /** The toolkit makes the application itself, so what it shows is handed over here. */
  private static final AtomicReference<@Nullable Opening> HANDED_OVER = new AtomicReference<>();

  /** Why the data could not be opened after the toolkit was up. */
  private static final AtomicReference<@Nullable Throwable> FAILED = new AtomicReference<>();

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Thread lastSave = new Thread(this::saveTyped, "last-save");
  private boolean saving;
  private volatile @Nullable MainWindow window;

  /**
   * What the application shows.
   *
   * @param door waits for what the window is made of
   * @param hidden whether it is not shown at first
   * @param onShown is told on the FX thread when it is shown
   */
  private record Opening(StoreDoor door, boolean hidden, Consumer<MainWindow> onShown) {}

  /**
   * Shows a window; returns when it is closed. Once in a process.
   *
   * @param door gives what it is made of, which is not closed here; asked once the toolkit is up,
   *     on the FX thread, where it may wait for what another thread has begun
   * @param hidden whether it is made, but not shown until it is asked for
   * @param onShown is handed the window on the FX thread when it is shown
   */
  public static void run(StoreDoor door, boolean hidden, Consumer<MainWindow> onShown) {
    HANDED_OVER.set(new Opening(door, hidden, onShown));
    try {
      launch(DaymarkApplication.class);
    } catch (RuntimeException e) {
      throw reason(e);
    }
    switch (FAILED.getAndSet(null)) {
      case null -> {}
      case RuntimeException late -> throw late;
      case Error late -> throw late;
      case Throwable late -> throw new IllegalStateException(late);
    }
  }

  /** The toolkit wraps what was thrown while the application started. */
  private static RuntimeException reason(RuntimeException wrapped) {
    RuntimeException reason = wrapped;
    for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
      if (cause instanceof RuntimeException inner) {
        reason = inner;
      }
    }
    return reason;
  }

  @Override
  public void start(Stage stage) {
    Opening opening = HANDED_OVER.get();
    if (opening == null) {
      throw new IllegalStateException("Nothing was handed over; call run");
    }
    open(stage, opening);
  }

  private void open(Stage stage, Opening opening) {
    setUserAgentStylesheet(ThemeController.BASE);
    ThemeController theme = WindowDress.theme();
    try {
      show(stage, opening, opening.door().parts(), theme);
    } catch (DaymarkException e) {
      LockedReason locked = opening.door().reason().orElseThrow(() -> e);
      new LockedWindow(
              opening.door(),
              locked,
              theme,
              work -> Thread.ofPlatform().daemon().name("unlocking").start(work),
              new Unlocked(stage, opening, theme))
          .show();
    }
  }

  private void show(Stage stage, Opening opening, WindowParts parts, ThemeController theme) {
    MainWindow shown = new MainWindow(parts, theme);
    window = shown;
    if (!saving) {
      saving = true;
      Runtime.getRuntime().addShutdownHook(lastSave);
    }
    if (opening.door().canMove()) {
      shown.moveDataWith(new Mover(opening, shown));
    }
    if (opening.hidden()) {
      Platform.setImplicitExit(false);
      shown.prepare(stage);
    } else {
      shown.show(stage);
      Platform.setImplicitExit(true);
    }
    opening.onShown().accept(shown);
  }

  /** Moves what a window shows; another window takes its place then. */
  private final class Mover implements DataMover {
    private final Opening opening;
    private final MainWindow shown;

    Mover(Opening opening, MainWindow shown) {
      this.opening = opening;
      this.shown = shown;
    }

    @Override
    public void check(Path target) {
      opening.door().checkMove(target);
    }

    @Override
    public void move(Path target) {
      Thread.ofPlatform().name("moving").start(() -> moveTo(target));
    }

    private void moveTo(Path target) {
      if (!shown.saveTyped(PATIENCE)) {
        Platform.runLater(() -> shown.notMoved(unsaved()));
        return;
      }
      try {
        CompletableFuture.runAsync(this::depart, Platform::runLater).join();
        opening.door().move(target);
        Platform.runLater(() -> again(now -> now.moved(target)));
      } catch (CompletionException e) {
        // A window that could not end whole is replaced all the same; nothing was moved.
        Exception why = e.getCause() instanceof Exception cause ? cause : e;
        Platform.runLater(() -> again(now -> now.notMoved(why)));
      } catch (RuntimeException e) {
        Platform.runLater(() -> again(now -> now.notMoved(e)));
      }
    }

    private void depart() {
      Platform.setImplicitExit(false);
      window = null;
      shown.depart();
    }

    private void again(Consumer<MainWindow> news) {
      try {
        open(new Stage(), new Opening(opening.door(), false, opening.onShown().andThen(news)));
      } catch (RuntimeException e) {
        FAILED.set(e);
        Platform.exit();
      }
    }

    private static DaymarkException unsaved() {
      return new DaymarkException(
          ErrorCode.DATABASE_IN_USE,
          "What is being typed in the window cannot be saved yet. Nothing was changed.");
    }
  }

  /** What follows when the person was asked for what opens the data. */
  private final class Unlocked implements LockedWindow.Outcome {
    private final Stage stage;
    private final Opening opening;
    private final ThemeController theme;

    Unlocked(Stage stage, Opening opening, ThemeController theme) {
      this.stage = stage;
      this.opening = opening;
      this.theme = theme;
    }

    @Override
    public void opened() {
      show(stage, opening, opening.door().parts(), theme);
    }

    @Override
    public void failed(Throwable reason) {
      FAILED.set(reason);
      Platform.exit();
    }

    @Override
    public void givenUp() {
      Platform.exit();
    }
  }

  /** A process that is told to end, as at log-out, saves what is being typed. */
  private void saveTyped() {
    MainWindow open = window;
    if (open != null) {
      open.saveTyped(PATIENCE);
    }
  }

  @Override
  public void stop() {
    MainWindow open = window;
    window = null;
    if (open != null) {
      open.close();
    }
  }
}
