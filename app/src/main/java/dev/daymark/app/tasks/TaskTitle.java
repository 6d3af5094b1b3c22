package dev.daymark.app.tasks;

import dev.daymark.app.ui.controls.Labels;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** A title that becomes a field while it is renamed: Enter keeps the text, Escape the title. */
final class TaskTitle extends StackPane {
  private static final PseudoClass STRIKING = PseudoClass.getPseudoClass("striking");

  /** Where a line strikes text through, as a share of its size. */
  private static final double ABOVE_BASELINE = 0.3;

  private final Region strike = new Region();
  private final Label label = Labels.text("", "title");
  private final TextField field = new TextField();
  private final Consumer<String> renamed;

  TaskTitle(Consumer<String> renamed) {
    this.renamed = renamed;
    getStyleClass().add("title-part");
    setMinWidth(40);
    field.getStyleClass().add("rename");
    field.setPrefColumnCount(30);
    field.setOnAction(event -> finish());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused && isEditing()) {
                finish();
              }
            });
    strike.getStyleClass().add("strike");
    strike.setManaged(false);
    strike.setMouseTransparent(true);
    strike.setVisible(false);
    end();
  }

  void show(String title) {
    label.setText(title);
  }

  /**
   * Strikes a part of the title through, from its beginning; the style sheets strike all of it.
   *
   * @param share from 0 to 1, where it stays
   */
  void strikeTo(double share) {
    pseudoClassStateChanged(STRIKING, share < 1);
    strike.setVisible(share < 1);
    if (label.lookup(".text") instanceof Text text) {
      Bounds at = sceneToLocal(text.localToScene(text.getLayoutBounds()));
      double baseline = at.getMinY() + text.getBaselineOffset();
      double above = Math.rint(text.getFont().getSize() * ABOVE_BASELINE);
      strike.resizeRelocate(at.getMinX(), baseline - above, at.getWidth() * share, 1);
    }
  }

  void begin() {
    field.setText(label.getText());
    getChildren().setAll(field);
    field.requestFocus();
    field.selectAll();
  }

  /** Shows the title as it is, whatever was typed. */
  void end() {
    getChildren().setAll(label, strike);
  }

  private boolean isEditing() {
    return getChildren().contains(field);
  }

  private void finish() {
    String text = field.getText();
    end();
    renamed.accept(text);
    getParent().requestFocus();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      end();
      event.consume();
    }
  }
}
