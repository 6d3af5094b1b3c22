package dev.daymark.app.subtasks;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.Task;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The words over the parts of a task, with how many of them are done. */
final class SubtaskHeading {
  private SubtaskHeading() {}

  static Node of(List<Task> parts, Session session) {
    long all = parts.size();
    long done = parts.stream().filter(SubtaskEdits::isDone).count();
    HBox heading =
        new HBox(8, Labels.text(session.messages().text("inspector.subtasks"), "dm-heading"));
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("subtask-heading");
    if (all > 0) {
      ProgressBar bar = new ProgressBar((double) done / all);
      bar.getStyleClass().add("subtask-progress");
      bar.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(bar, Priority.ALWAYS);
      HBox.setMargin(bar, new Insets(0, 0, 0, 8));
      String count = session.messages().text("inspector.subtasks.count", done, all);
      bar.setAccessibleText(count);
      heading.getChildren().addAll(Labels.text(count, "dm-small", "dm-muted"), bar);
    }
    return heading;
  }
}
