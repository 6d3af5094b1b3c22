package dev.daymark.app.start;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.HeadStart;
import dev.daymark.app.WindowSupplies;
import dev.daymark.app.cli.FirstAct;
import dev.daymark.app.cli.HandedOver;
import dev.daymark.app.cli.Screens;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.demo.Demonstration;
import dev.daymark.app.demo.StillPicture;
import dev.daymark.app.pictures.PaperDesk;
import dev.daymark.app.pictures.PictureScenes;
import dev.daymark.app.pictures.PictureSet;
import dev.daymark.app.pictures.WindowPictures;
import dev.daymark.app.platform.DataDirectory;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.app.platform.DesktopLibraries;
import dev.daymark.app.platform.GraphicsHardware;
import dev.daymark.app.platform.LogFile;
import dev.daymark.app.shell.DaymarkApplication;
import dev.daymark.app.shell.MainWindow;
import dev.daymark.app.ui.pulse.RestingPulse;
import dev.daymark.app.updates.HttpReleaseFeed;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Shows the window with JavaFX, or draws it where there is no display. */
public final class JavaFxScreens implements Screens {

  private static final Size USUAL_SIZE = new Size(1440, 900);

  private final Surroundings surroundings;
  private final DesktopLibraries libraries;
  private final Consumer<? super MainWindow> onShown;

  public JavaFxScreens(Surroundings surroundings) {
    this(surroundings, (Consumer<Object>) JavaFxScreens::ignore);
  }

  /** Names no window: a command would load it, and JavaFX with it. */
  private static void ignore(Object shown) {}

  /**
   * The screens of this machine.
   *
   * @param onShown is told on the FX thread when the window is there, and again for the window that
   *     takes its place after the data moved
   */
  public JavaFxScreens(Surroundings surroundings, Consumer<? super MainWindow> onShown) {
    this.surroundings = surroundings;
    this.onShown = onShown;
    this.libraries = DesktopLibraries.ofThisMachine(surroundings.host());
  }

  @Override
  public int window(Path dataDir, FirstAct act, Terminal terminal) {
    boolean hidden = act instanceof FirstAct.StayHidden;
    AtomicReference<FirstAct> next = new AtomicReference<>(act);
    return window(
        dataDir,
        terminal,
        hidden,
        window -> {
          FirstActs.perform(next.getAndSet(new FirstAct.Look()), window);
          window.liveOn(surroundings.host());
          onShown.accept(window);
        });
  }

  private int window(
      Path dataDir, Terminal terminal, boolean hidden, Consumer<MainWindow> whenShown) {
    HeadStart.forWindow(surroundings.locale());
    whyNoWindow(terminal).ifPresent(JavaFxScreens::refuse);
    GraphicsHardware.ofThisMachine(surroundings.host()).advise(System.getProperties());
    Path directory = DataPointer.follow(dataDir);
    if (directory.equals(dataDir)) {
      DataDirectory.prepare(directory);
    }
    try (LogFile.Lease _ = LogFile.install(directory)) {
      show(dataDir, hidden, whenShown);
      return 0;
    } catch (HandedOver done) {
      return done.exit();
    }
  }

  private void show(Path named, boolean hidden, Consumer<MainWindow> whenShown) {
    try (StoreAttempts attempts = StoreAttempts.begin(surroundings, named)) {
      DaymarkApplication.run(
          attempts,
          hidden,
          window -> {
            whenShown.accept(window);
            OpeningStore opening = attempts.opening();
            opening.shown(window);
            CompletableFuture<Void> ready =
                hidden ? CompletableFuture.completedFuture(null) : window.whenSettled();
            CompletableFuture<Void> _ =
                ready
                    .thenRun(RestingPulse::begin)
                    .thenRun(window::startReminders)
                    .thenRun(
                        () -> HttpReleaseFeed.ofThisBuild().ifPresent(window::startUpdateChecks))
                    .thenRunAsync(() -> opening.root().syncEngine().start())
                    .thenRun(() -> opening.root().backupSchedule().start());
          });
    }
  }

  @Override
  public boolean hasDemo() {
    return Demonstration.isHere();
  }

  @Override
  public int screenshot(Screenshot request, Terminal terminal) {
    libraries.ensurePictures(terminal::say).ifPresent(JavaFxScreens::refuse);
    try (CompositionRoot root = opened(request);
        WindowPictures pictures = WindowPictures.start()) {
      pictures.draw(root, request.shot(), request.file());
    }
    return 0;
  }

  @Override
  public int screenshots(Path directory, @Nullable Path mockUps, Terminal terminal) {
    libraries.ensurePictures(terminal::say).ifPresent(JavaFxScreens::refuse);
    try (WindowPictures pictures = WindowPictures.start()) {
      PictureSet.all()
          .forEach(
              (name, picture) -> {
                Path file = directory.resolve(name + ".png");
                try (CompositionRoot root = StillPicture.open(picture.scene(), Locale.UK)) {
                  pictures.draw(root, picture.shot(), file);
                }
                terminal.print(file.toString());
                if (mockUps != null) {
                  Path mockUp = mockUps.resolve(name + ".png");
                  pictures.compare(mockUp, file, directory.resolve(name + "-sheet.png"));
                }
              });
    }
    return 0;
  }

  @Override
  public int print(Print request, Terminal terminal) {
    libraries.ensurePictures(terminal::say).ifPresent(JavaFxScreens::refuse);
    Path dataDir = request.dataDir();
    try (CompositionRoot root =
            dataDir == null
                ? StillPicture.open(
                    StillPicture.Scene.SYNCED,
                    Objects.requireNonNullElse(request.locale(), Locale.UK))
                : surroundings.open(
                    DataDirectory.prepare(dataDir),
                    Objects.requireNonNullElse(request.locale(), surroundings.locale()));
        WindowPictures _ = WindowPictures.start()) {
      new PaperDesk(root).print(request, terminal);
    }
    return 0;
  }

  @Override
  public int demo(Screens.Demo request, Terminal terminal) {
    Demonstration demo =
        new Demonstration(
            (directory, secrets) ->
                CompositionRoot.open(
                    directory,
                    surroundings.clock(),
                    surroundings.zone(),
                    surroundings.locale(),
                    secrets),
            terminal::print);
    Optional<String> obstacle = whyNoWindow(terminal);
    try {
      boolean equal =
          demo.play(
              (root, phone) -> {
                if (obstacle.isPresent()) {
                  terminal.print("    " + obstacle.get());
                  drawBoth(root, terminal);
                } else {
                  phone.run();
                  show(root, request.windowFor());
                }
              });
      return equal ? 0 : 1;
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, "No temporary directory can be made or removed.", e);
    }
  }

  private void show(CompositionRoot root, @Nullable Duration windowFor) {
    if (windowFor != null) {
      CompletableFuture.delayedExecutor(windowFor.toMillis(), TimeUnit.MILLISECONDS)
          .execute(Platform::exit);
    }
    root.syncEngine().start();
    DaymarkApplication.run(() -> new WindowSupplies(root).parts(), false, window -> {});
  }

  private void drawBoth(CompositionRoot root, Terminal terminal) {
    libraries.ensurePictures(terminal::say).ifPresent(JavaFxScreens::refuse);
    try (WindowPictures pictures = WindowPictures.start()) {
      Path directory = Files.createTempDirectory("daymark-pictures");
      for (View view : List.of(View.WEEK, View.TASKS)) {
        Path file = directory.resolve(view == View.WEEK ? "week.png" : "tasks.png");
        pictures.draw(
            root,
            new Shot(view, null, null, false, Look.LIGHT, USUAL_SIZE, Panel.DETAILS, 100),
            file);
        terminal.print("    Picture: " + file);
      }
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, "The pictures could not be written.", e);
    }
  }

  /** Empty if a window can be shown; missing libraries are installed if they can be. */
  private Optional<String> whyNoWindow(Terminal terminal) {
    return surroundings.host().hasDisplay()
        ? libraries.ensureWindows(terminal::say)
        : Optional.of("There is no display to show the window on.");
  }

  private CompositionRoot opened(Screenshot request) {
    Path dataDir = request.dataDir();
    return dataDir == null
        ? StillPicture.open(
            PictureScenes.of(request.shot().view()),
            Objects.requireNonNullElse(request.locale(), Locale.UK))
        : surroundings.open(
            DataDirectory.prepare(dataDir),
            Objects.requireNonNullElse(request.locale(), surroundings.locale()));
  }

  private static void refuse(String sentence) {
    throw new DaymarkException(ErrorCode.DISPLAY_UNAVAILABLE, sentence);
  }
}
