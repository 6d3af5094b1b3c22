package dev.daymark.app.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A question before something that cannot be undone: the question, what follows, and a button that
 * says what it does. Cancel is the default.
 */
public final class Question extends VBox {

  /**
   * A question that closes itself once it is answered.
   *
   * @param overlays where it floats
   * @param title the question
   * @param body what follows from a yes
   * @param verb the words of the red button
   * @param cancel the words of the other one
   */
  public Question(
      Overlays overlays, String title, String body, String verb, String cancel, Runnable action) {
    this(overlays, title, body, null, verb, cancel, action);
  }

  /**
   * The same with something to choose.
   *
   * @param choice stands below what follows; null for nothing
   */
  public Question(
      Overlays overlays,
      String title,
      String body,
      @Nullable Node choice,
      String verb,
      String cancel,
      Runnable action) {
    getStyleClass().addAll("dm-surface", "dm-question");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title);
    Label headline = new Label(title);
    headline.getStyleClass().add("dm-dialog-title");
    Label text = new Label(body);
    text.getStyleClass().addAll("dm-wrap", "dm-muted");
    text.setWrapText(true);
    Button no = Buttons.standard(cancel, overlays::close);
    no.getStyleClass().addAll("dialog", "default-focus");
    no.setDefaultButton(true);
    Button yes =
        Buttons.dangerFinal(
            verb,
            () -> {
              overlays.close();
              action.run();
            });
    yes.getStyleClass().add("dialog");
    HBox buttons = new HBox(8, no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(headline, text);
    if (choice != null) {
      getChildren().add(choice);
    }
    getChildren().add(buttons);
  }
}
