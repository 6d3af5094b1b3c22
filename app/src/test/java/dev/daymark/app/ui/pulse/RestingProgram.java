package dev.daymark.app.ui.pulse;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * A program of its own with a real toolkit, since the clock of a toolkit that other tests animate
 * would not come to rest. Prints what came to pass, and ends with a failure when something stays
 * away.
 */
final class RestingProgram {
  private static final long PATIENCE_S = 60;

  private final Optional<RestingTimer> timer;

  private RestingProgram(Optional<RestingTimer> timer) {
    this.timer = timer;
  }

  /**
   * @param words {@code any} to let the timer of any platform rest; else as Daymark begins
   */
  public static void main(String[] words) throws Exception {
    Thread.ofPlatform().daemon().start(RestingProgram::giveUp);
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
    boolean any = words.length > 0;
    new RestingProgram(onFxThread(() -> any ? anyTimer() : asDaymark())).run();
    System.exit(0);
  }

  /** The timer of the platform without a display ticks on a thread of its own. */
  private static Optional<RestingTimer> anyTimer() throws ReflectiveOperationException {
    return RestingPulse.begin(timer -> true, () -> true);
  }

  private static Optional<RestingTimer> asDaymark() {
    return RestingPulse.beginWhereItIsRestless();
  }

  private void run() throws Exception {
    say(timer.isPresent() ? "can rest" : "cannot rest");
    awaitRest();
    playAnimation();
    awaitRest();
    countFrames();
    awaitRest();
    layOut();
    awaitRest();
  }

  private static void giveUp() {
    try {
      boolean _ = new CountDownLatch(1).await(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    say("waited in vain");
    Runtime.getRuntime().halt(1);
  }

  /** It has ticked until now, and asks for its rest by and by. */
  private void awaitRest() throws InterruptedException {
    if (timer.isPresent()) {
      CountDownLatch never = new CountDownLatch(1);
      while (!timer.get().isResting()) {
        boolean _ = never.await(5, TimeUnit.MILLISECONDS);
      }
      say("rests");
    }
  }

  private static void playAnimation() throws Exception {
    CountDownLatch finished = new CountDownLatch(1);
    onFxThread(
        () -> {
          PauseTransition pause = new PauseTransition(Duration.millis(60));
          pause.setOnFinished(event -> finished.countDown());
          pause.play();
          return "";
        });
    finished.await();
    say("the animation ended");
  }

  private static void countFrames() throws Exception {
    CountDownLatch frames = new CountDownLatch(3);
    onFxThread(
        () -> {
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              frames.countDown();
              if (frames.getCount() == 0) {
                stop();
              }
            }
          }.start();
          return "";
        });
    frames.await();
    say("three frames came");
  }

  private void layOut() throws Exception {
    CountDownLatch laidOut = new CountDownLatch(1);
    Label label = onFxThread(RestingProgram::shownLabel);
    awaitRest();
    onFxThread(
        () -> {
          label.widthProperty().addListener((width, before, now) -> laidOut.countDown());
          label.setText("A longer text than before");
          return "";
        });
    laidOut.await();
    say("the text was laid out");
  }

  private static Label shownLabel() {
    Label label = new Label("A");
    Stage stage = new Stage();
    stage.setScene(new Scene(new StackPane(label), 300, 200));
    stage.show();
    return label;
  }

  private static <T> T onFxThread(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  private static void say(String sentence) {
    System.out.println(sentence);
  }
}
