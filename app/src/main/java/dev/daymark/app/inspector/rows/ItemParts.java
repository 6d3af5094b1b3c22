package dev.daymark.app.inspector.rows;

import dev.daymark.app.subtasks.SubtaskList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One kind of item, cut into the panel's three parts. */
public interface ItemParts {
  Node chip();

  Node[] actions();

  VBox body();

  Node footer();

  @Nullable EditSlot title();

  /** The parts of a task; null for what has none. */
  default @Nullable SubtaskList subtasks() {
    return null;
  }
}
