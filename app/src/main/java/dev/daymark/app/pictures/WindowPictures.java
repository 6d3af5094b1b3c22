package dev.daymark.app.pictures;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.WindowSupplies;
import dev.daymark.app.cli.Screens;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.shell.MainWindow;
import dev.daymark.app.shell.Place;
import dev.daymark.app.shell.WindowParts;
import dev.daymark.app.ui.picture.Pictures;
import dev.daymark.app.ui.picture.SideBySide;
import dev.daymark.domain.Account;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/** Draws the real window on the platform without a display. One in a process. */
public final class WindowPictures implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;
  private static final int LOW = 700;
  private static final String LOW_SCROLL = String.valueOf(8 * 60);

  private final boolean alone;

  private WindowPictures(boolean alone) {
    this.alone = alone;
  }

  /** Starts the toolkit without a display. */
  public static WindowPictures start() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.startup(() -> Platform.setImplicitExit(false));
    return new WindowPictures(true);
  }

  /** Draws with the toolkit that shows the person's window, where nobody sees it. */
  public static WindowPictures besideTheWindow() {
    return new WindowPictures(false);
  }

  /** Draws one picture. */
  public void draw(CompositionRoot root, Screens.Shot shot, Path file) {
    if (SheetPictures.isSheet(shot.view())) {
      List<Account> accounts = root.store().accounts().all();
      SheetPictures sheets = new SheetPictures(root);
      onFxThread(() -> writing(file, () -> sheets.write(shot, accounts, file)));
      return;
    }
    LocalDate date = shot.date() == null ? today(root) : shot.date();
    WindowParts parts =
        new WindowSupplies(root).parts(new PassingSettings(), preferences(root, shot));
    String title = shot.selected();
    Optional<ItemKey> item =
        title == null ? Optional.empty() : Optional.of(new ShownItems(root).titled(title, date));
    MainWindow window = onFxThread(() -> new MainWindow(parts));
    Stage stage =
        onFxThread(() -> show(window, shot.size(), PictureScenes.place(shot.view(), date)));
    await(onFxThread(window::whenSettled));
    boolean select = item.isPresent() && shot.view() != Screens.View.DRAG;
    if (select || shot.openDay()) {
      onFxThread(
          () -> {
            item.filter(it -> select).ifPresent(window::select);
            if (shot.openDay()) {
              window.openDay(date);
            }
            return item;
          });
      await(onFxThread(window::whenSettled));
    }
    String named = title == null ? "" : title;
    for (Runnable act : onFxThread(() -> PictureScenes.acts(shot.view(), window, named))) {
      onFxThread(Executors.callable(act));
      await(onFxThread(window::whenSettled));
    }
    onFxThread(
        () -> {
          writing(file, () -> Pictures.write(window.scene(), file));
          hidePopups();
          stage.close();
          window.close();
          return file;
        });
  }

  /** A popup that is left open stumbles at the end of the window that it belongs to. */
  private static void hidePopups() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
  }

  /**
   * Puts a mock-up and a picture beside each other.
   *
   * @return whether there is such a mock-up
   */
  public boolean compare(Path mockUp, Path picture, Path sheet) {
    return onFxThread(
        () -> {
          if (!Files.exists(mockUp)) {
            return false;
          }
          SideBySide.write(mockUp, picture, sheet);
          return true;
        });
  }

  private static LocalDate today(CompositionRoot root) {
    return LocalDate.ofInstant(root.clock().instant(), root.zone());
  }

  /** The person's own settings stay as they are: the look is set for this window only. */
  private static Map<String, String> preferences(CompositionRoot root, Screens.Shot shot) {
    Map<String, String> preferences = new HashMap<>(Preferences.read(root.store().settings()));
    preferences.remove(PreferenceKey.PLACES.path());
    preferences.put(PreferenceKey.THEME.path(), shot.look().name());
    preferences.put(PreferenceKey.TEXT_SIZE.path(), String.valueOf(shot.textPercent()));
    preferences.put(PreferenceKey.REDUCE_MOTION.path(), "true");
    boolean welcomed = shot.view() != Screens.View.FIRST_RUN;
    preferences.put(PreferenceKey.WELCOMED.path(), String.valueOf(welcomed));
    boolean panel = shot.panel() != Screens.Panel.NONE;
    preferences.put(PreferenceKey.INSPECTOR.path(), String.valueOf(panel));
    boolean rail = shot.panel() == Screens.Panel.TO_SCHEDULE;
    preferences.put(PreferenceKey.RAIL.path(), String.valueOf(rail));
    if (shot.size().height() < LOW) {
      preferences.computeIfPresent(PreferenceKey.SCROLL.path(), (key, minute) -> LOW_SCROLL);
    }
    return preferences;
  }

  private Stage show(MainWindow window, Screens.Size size, Place place) {
    Stage stage = new Stage();
    if (!alone) {
      stage.initStyle(StageStyle.UTILITY);
      stage.setOpacity(0);
    }
    window.show(stage);
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(size.width());
    stage.setHeight(size.height());
    if (alone) {
      hide(stage);
    }
    window.navigate(place);
    return stage;
  }

  /**
   * The headless platform's screen is small: what is larger cannot be painted there. An iconified
   * window is laid out as ever, and painted when its picture is taken. It has to be so from the
   * moment it has its size, which would otherwise undo it, and before that is painted.
   */
  private static void hide(Stage stage) {
    Scene scene = stage.getScene();
    scene.addPreLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePreLayoutPulseListener(this);
            stage.setIconified(true);
          }
        });
  }

  /** Writes to a file. */
  private interface Writing {
    void run() throws IOException;
  }

  private static Path writing(Path file, Writing write) {
    try {
      write.run();
      return file;
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, "The picture could not be written to " + file + ".", e);
    }
  }

  static <T> T onFxThread(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return await(result);
  }

  private static <T> T await(CompletableFuture<T> result) {
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DaymarkException refusal) {
        throw refusal;
      }
      throw new IllegalStateException("The window could not be drawn", e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The window took too long to draw", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the window was drawn", e);
    }
  }

  @Override
  public void close() {
    if (alone) {
      Platform.exit();
    }
  }
}
