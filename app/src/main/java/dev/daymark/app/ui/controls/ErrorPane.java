package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * What a screen says when it could not be filled: an icon, one sentence, one action. It lies over
 * data that is already there and never replaces it.
 */
public final class ErrorPane extends HBox {
  private static final Insets PLACE = new Insets(56, 24, 0, 24);

  private ErrorPane(String sentence, Button action) {
    getStyleClass().addAll("dm-surface", "dm-error");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    action.setMinWidth(USE_PREF_SIZE);
    var text = Labels.paragraph(sentence, "sentence");
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(Icons.of(Feather.ALERT_CIRCLE, "danger"), text, action);
  }

  /**
   * Lies over a screen while it cannot be read.
   *
   * @param screen what it is added to
   * @param failing whether it cannot
   * @param sentence what happened, and what it means for the person's data
   * @param action tries again
   */
  public static void over(
      StackPane screen, ObservableValue<Boolean> failing, String sentence, Button action) {
    ErrorPane[] pane = new ErrorPane[1];
    failing.subscribe(
        now -> {
          if (now && pane[0] == null) {
            pane[0] = new ErrorPane(sentence, action);
            StackPane.setAlignment(pane[0], Pos.TOP_CENTER);
            StackPane.setMargin(pane[0], PLACE);
            screen.getChildren().add(pane[0]);
          }
          if (pane[0] != null) {
            pane[0].setVisible(now);
          }
        });
  }
}
