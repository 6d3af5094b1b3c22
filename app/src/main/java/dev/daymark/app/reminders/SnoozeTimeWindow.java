package dev.daymark.app.reminders;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.ui.theme.ThemeController;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/** The question until when a reminder is put off, over the window of the reminders. */
final class SnoozeTimeWindow {

  private static final double WIDTH = 420;
  private static final double HEIGHT = 148;

  private final Prompt prompt;
  private final SnoozeTimeView view;
  private final Stage stage = new Stage(StageStyle.UTILITY);

  /**
   * Builds it; it closes with the answer.
   *
   * @param chosen hears the moment
   */
  SnoozeTimeWindow(
      Prompt prompt,
      ReminderWords words,
      ThemeController theme,
      Supplier<ZonedDateTime> now,
      Consumer<Instant> chosen) {
    this.prompt = prompt;
    this.view =
        new SnoozeTimeView(
            prompt,
            words,
            now,
            moment -> {
              stage.close();
              chosen.accept(moment);
            },
            stage::close);
    view.getStyleClass().add("own-window");
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    theme.install(scene);
    stage.setScene(scene);
    stage.setTitle(words.messages().text("reminders.pick.title"));
    stage.setAlwaysOnTop(true);
  }

  Prompt prompt() {
    return prompt;
  }

  /** Shows it over the lower corner of a window, ready to type. */
  void show(Window below) {
    place(below);
    stage.show();
    // Some window managers choose a place of their own for what is new.
    place(below);
    stage.toFront();
    stage.requestFocus();
    view.focusText();
  }

  private void place(Window below) {
    stage.setX(below.getX() + below.getWidth() - WIDTH);
    stage.setY(below.getY() + below.getHeight() - HEIGHT);
  }

  void close() {
    stage.close();
  }
}
