package dev.daymark.app.start;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.cli.FirstAct;
import dev.daymark.app.cli.Screens;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.demo.Demonstration;
import dev.daymark.app.pictures.PaperDesk;
import dev.daymark.app.pictures.WindowPictures;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.app.shell.MainWindow;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** What a command line that was handed over does with windows: it uses the one there is. */
record RunningScreens(CompositionRoot root, CompletableFuture<MainWindow> window)
    implements Screens {

  private static final int PATIENCE_SECONDS = 60;

  @Override
  public int window(Path dataDir, FirstAct act, Terminal terminal) {
    if (!DataPlaces.same(DataPointer.follow(dataDir), root.dataDir())) {
      throw elsewhere();
    }
    CompletableFuture<MainWindow> done =
        window.thenApplyAsync(
            shown -> {
              if (!(act instanceof FirstAct.StayHidden)) {
                shown.comeForward();
                FirstActs.perform(act, shown);
              }
              return shown;
            },
            Platform::runLater);
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return 0;
    } catch (ExecutionException | TimeoutException e) {
      throw new DaymarkException(
          ErrorCode.DISPLAY_UNAVAILABLE, "The window of the Daymark that runs does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  @Override
  public int screenshot(Screenshot request, Terminal terminal) {
    if (request.dataDir() == null || !DataPlaces.same(request.dataDir(), root.dataDir())) {
      throw elsewhere();
    }
    try (WindowPictures pictures = WindowPictures.besideTheWindow()) {
      pictures.draw(shownIn(request.locale()), request.shot(), request.file());
    }
    return 0;
  }

  @Override
  public int print(Print request, Terminal terminal) {
    if (request.dataDir() == null || !DataPlaces.same(request.dataDir(), root.dataDir())) {
      throw elsewhere();
    }
    try (WindowPictures _ = WindowPictures.besideTheWindow()) {
      new PaperDesk(shownIn(request.locale())).print(request, terminal);
    }
    return 0;
  }

  private CompositionRoot shownIn(@Nullable Locale language) {
    return language == null ? root : root.lent(root.zone(), language);
  }

  @Override
  public boolean hasDemo() {
    return Demonstration.isHere();
  }

  @Override
  public int screenshots(Path directory, @Nullable Path mockUps, Terminal terminal) {
    throw elsewhere();
  }

  @Override
  public int demo(Demo request, Terminal terminal) {
    throw elsewhere();
  }

  /** Nobody hands these over. */
  private static DaymarkException elsewhere() {
    return new DaymarkException(
        ErrorCode.INPUT_INVALID, "This is not for the Daymark that runs; start it by itself.");
  }
}
