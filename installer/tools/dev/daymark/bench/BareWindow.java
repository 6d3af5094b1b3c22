package dev.daymark.bench;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The least a JavaFX program can do: a window with one label. What Daymark's start is beside. */
public final class BareWindow extends Application {

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new BorderPane(new Label("Bare")), 1440, 900));
    stage.show();
    if (!getParameters().getRaw().isEmpty()) {
      PauseTransition soon = new PauseTransition(Duration.millis(500));
      soon.setOnFinished(event -> Platform.exit());
      soon.play();
    }
  }

  /** Any argument makes it end by itself. */
  public static void main(String[] words) {
    launch(words);
  }
}
