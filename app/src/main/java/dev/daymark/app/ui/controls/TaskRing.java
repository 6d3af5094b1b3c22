package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.domain.TaskStatus;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

/** The ring of a task with the room around it that takes the click. */
public final class TaskRing extends StackPane {
  private final StatusGlyph glyph;

  /**
   * @param size edge length of the drawing in px at 100 % text size
   * @param action completes or reopens the task
   */
  public TaskRing(double size, Runnable action) {
    this.glyph = new StatusGlyph(size);
    glyph.beCheckBox(action);
    getStyleClass().add("ring-area");
    getChildren().add(glyph);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            action.run();
          }
          event.consume();
        });
  }

  /** The status it shows. */
  public ObjectProperty<TaskStatus> statusProperty() {
    return glyph.statusProperty();
  }

  /**
   * Shows a part of the way to the ticked disc.
   *
   * @param share from 0 to 1, where it stays
   */
  public void tickTo(double share) {
    glyph.tickTo(share);
  }

  /**
   * Shows how far a task is.
   *
   * @param name what the check box is called, such as the title of the task
   * @param help what a click does
   */
  public void show(TaskStatus status, String name, String help) {
    glyph.setAccessibleText(name);
    glyph.setAccessibleHelp(help);
    glyph.statusProperty().set(status);
  }
}
