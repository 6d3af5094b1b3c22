package dev.daymark.app.tasks;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.EmptyState;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** What stands in place of the list while there is nothing in it. */
final class NoTasks extends StackPane {
  private final TasksViewModel model;
  private final Messages messages;

  NoTasks(TasksViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  /** Says what is empty, or gives the room to the list. */
  void show(boolean none) {
    setVisible(none);
    setMouseTransparent(!none);
    if (none) {
      EmptyState state = new EmptyState(null, "", messages.text(key()));
      if (model.filterProperty().get() == TaskFilter.Smart.TODAY) {
        state.withAction(openPlanned());
      }
      getChildren().setAll(state);
    }
  }

  private String key() {
    return switch (model.filterProperty().get()) {
      case TaskFilter.Smart smart -> "tasks.empty." + smart.name().toLowerCase(Locale.ROOT);
      case TaskFilter.InList inList -> "tasks.empty.list";
      case TaskFilter.InCategory category -> "tasks.empty.category";
    };
  }

  private Button openPlanned() {
    Button open =
        Buttons.standard(
            messages.text("tasks.empty.openPlanned"),
            () -> model.filterProperty().set(TaskFilter.Smart.PLANNED));
    open.setId("open-planned");
    return open;
  }
}
