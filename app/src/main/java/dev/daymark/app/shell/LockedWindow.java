package dev.daymark.app.shell;

import dev.daymark.app.encryption.LockedAnswer;
import dev.daymark.app.encryption.LockedReason;
import dev.daymark.app.encryption.LockedView;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.FocusRing;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.domain.DaymarkException;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * A small window that asks for what opens encrypted or absent data, until it is open or the person
 * gives up. For the FX thread.
 */
final class LockedWindow {

  private final StoreDoor door;
  private final Outcome outcome;
  private final Executor background;
  private final Messages messages;
  private final Stage stage = new Stage();
  private final LockedView view;
  private LockedReason reason;
  private boolean over;

  /** How it ends. */
  interface Outcome {
    /** The data is open. */
    void opened();

    /** Opening failed in a way that nobody can do anything about here. */
    void failed(Throwable reason);

    /** The person does not want to go on. */
    void givenUp();
  }

  /**
   * Shows nothing yet.
   *
   * @param background where opening may block
   */
  LockedWindow(
      StoreDoor door,
      LockedReason reason,
      ThemeController theme,
      Executor background,
      Outcome outcome) {
    this.background = background;
    this.door = door;
    this.reason = reason;
    this.outcome = outcome;
    this.messages = new Messages(door.locale());
    this.view = new LockedView(messages, this::tryWith, this::giveUp, stage::sizeToScene);
    Scene scene = new Scene(view);
    theme.install(scene);
    FocusRing.install(scene);
    stage.setScene(scene);
    stage.setTitle(messages.text("shell.name"));
    stage.setResizable(false);
    stage.setOnCloseRequest(event -> giveUp());
  }

  void show() {
    ask(reason);
    stage.show();
    stage.toFront();
  }

  private void ask(LockedReason now) {
    if (now == LockedReason.AWAY) {
      view.askForDisk(door.place(now));
    } else {
      view.ask(now, door.places());
    }
  }

  private void giveUp() {
    over = true;
    stage.hide();
    outcome.givenUp();
  }

  private void tryWith(LockedAnswer answer) {
    LockedReason tried = reason;
    background.execute(
        () -> {
          try {
            door.unlock(tried, answer);
            then(this::opened);
          } catch (DaymarkException e) {
            then(() -> refused(e));
          } catch (Throwable e) {
            then(() -> failed(e));
          }
        });
  }

  /** Whatever comes after the person gave up is not heard. */
  private void then(Runnable next) {
    Platform.runLater(
        () -> {
          if (!over) {
            next.run();
          }
        });
  }

  /** The window comes first, so that the last one is never gone. */
  private void opened() {
    try {
      outcome.opened();
      over = true;
      stage.hide();
    } catch (Throwable e) {
      failed(e);
    }
  }

  private void failed(Throwable e) {
    over = true;
    stage.hide();
    outcome.failed(e);
  }

  private void refused(DaymarkException e) {
    LockedReason now = door.reason().orElse(reason);
    if (now != reason) {
      reason = now;
      ask(now);
      return;
    }
    view.refuse(messages.sentence(String.valueOf(e.getMessage())));
    stage.sizeToScene();
  }
}
