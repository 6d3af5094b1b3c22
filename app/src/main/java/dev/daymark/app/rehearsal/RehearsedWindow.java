package dev.daymark.app.rehearsal;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.shell.MainWindow;
import dev.daymark.app.shell.Place;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.theme.ThemeChoice;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/**
 * Goes through everything the window shows, one step after the other has settled, and closes it.
 * For the FX thread.
 */
final class RehearsedWindow {

  private final MainWindow window;
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean done;

  RehearsedWindow(MainWindow window) {
    this.window = window;
    LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
    go(new Place.Week(today.plusWeeks(1)), new Place.Week(today.minusWeeks(1)));
    go(new Place.Day(today), new Place.Month(today), new Place.Agenda(today));
    go(new Place.Week(today), new Place.Review());
    for (TaskFilter filter : TaskFilter.Smart.values()) {
      go(new Place.Tasks(filter));
    }
    for (SettingsPage page : SettingsPage.values()) {
      go(new Place.Settings(page));
    }
    go(new Place.CurrentCalendar());
    steps.add(() -> window.themeProperty().set(ThemeChoice.DARK));
    steps.add(() -> window.themeProperty().set(ThemeChoice.SYSTEM));
    click(0.5, 0.5);
    steps.add(window::newEvent);
    type(KeyCode.T, KeyCode.E, KeyCode.A, KeyCode.ENTER);
    steps.add(window::newTask);
    type(KeyCode.T, KeyCode.O, KeyCode.Y, KeyCode.ENTER, KeyCode.ESCAPE);
    go(new Place.CurrentCalendar());
    click(0.4, 0.4);
    type(KeyCode.DELETE, KeyCode.ESCAPE, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN);
  }

  /** Starts; returns at once. */
  void begin() {
    CompletableFuture<Void> _ = window.whenSettled().thenRun(this::next);
  }

  /** Whether it came to its end. */
  boolean isDone() {
    return done;
  }

  private void go(Place... places) {
    List.of(places).forEach(place -> steps.add(() -> window.navigate(place)));
  }

  private void type(KeyCode... keys) {
    Arrays.stream(keys).forEach(key -> steps.add(() -> new Robot().keyType(key)));
  }

  /** Clicks at a share of the window's width and height, and scrolls there and back. */
  private void click(double across, double down) {
    steps.add(
        () -> {
          Robot robot = new Robot();
          var stage = window.scene().getWindow();
          robot.mouseMove(
              stage.getX() + across * stage.getWidth(), stage.getY() + down * stage.getHeight());
          robot.mouseClick(MouseButton.PRIMARY);
          robot.mouseWheel(3);
          robot.mouseWheel(-3);
        });
  }

  private void next() {
    Runnable step = steps.poll();
    if (step == null) {
      done = true;
      Platform.runLater(window::leave);
      return;
    }
    step.run();
    CompletableFuture<Void> _ = window.whenSettled().thenRun(this::next);
  }
}
