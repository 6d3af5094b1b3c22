package dev.daymark.app.tasks;

import dev.daymark.app.ui.controls.Labels;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** A title that becomes a field while it is renamed: Enter keeps the text, Escape the title. */
final class TaskTitle extends StackPane {
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
    end();
  }

  void show(String title) {
    label.setText(title);
  }

  void begin() {
    field.setText(label.getText());
    getChildren().setAll(field);
    field.requestFocus();
    field.selectAll();
  }

  /** Shows the title as it is, whatever was typed. */
  void end() {
    getChildren().setAll(label);
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
