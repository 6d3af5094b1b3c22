package dev.daymark.app.tasks;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.ColourPicker;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Question;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.TaskList;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** What can be done with a list of one's own: another name, another colour, delete it. */
final class TaskListMenu {
  private final TasksViewModel model;
  private final EventColours colours;
  private final Messages messages;
  private final Overlays overlays;
  private final Consumer<TaskList> rename;

  /**
   * @param rename lets the person type another name
   */
  TaskListMenu(
      TasksViewModel model,
      EventColours colours,
      Messages messages,
      Overlays overlays,
      Consumer<TaskList> rename) {
    this.model = model;
    this.colours = colours;
    this.messages = messages;
    this.overlays = overlays;
    this.rename = rename;
  }

  void show(TaskList list, Node anchor, double screenX, double screenY) {
    ContextMenu menu = new ContextMenu();
    MenuItem name = new MenuItem(messages.text("tasks.list.rename"));
    name.setOnAction(event -> rename.accept(list));
    MenuItem delete = new MenuItem(messages.text("tasks.list.delete"));
    delete.getStyleClass().add("danger");
    delete.setDisable(model.snapshotProperty().get().lists().size() == 1);
    delete.setOnAction(event -> askToDelete(list));
    menu.getItems().setAll(name, colour(list, menu), delete);
    menu.show(anchor, screenX, screenY);
  }

  private Menu colour(TaskList list, ContextMenu menu) {
    ColourPicker picker = new ColourPicker(colours, messages);
    picker.colourProperty().set(Rgb.parse(list.color()));
    picker
        .colourProperty()
        .addListener(
            (property, before, chosen) -> {
              if (chosen != null) {
                model.edits().recolourList(list, chosen.css());
                menu.hide();
              }
            });
    Menu colour = new Menu(messages.text("tasks.list.colour"));
    colour.getItems().setAll(new CustomMenuItem(picker, false));
    return colour;
  }

  private void askToDelete(TaskList list) {
    int tasks = model.snapshotProperty().get().sizeOf(list.id());
    if (tasks == 0) {
      model.edits().deleteList(list);
      return;
    }
    overlays.dialog(
        new Question(
            overlays,
            messages.text("tasks.list.delete.title", list.name()),
            messages.text("tasks.list.delete.body", tasks),
            messages.text("tasks.list.delete.verb", tasks),
            messages.text("tasks.list.delete.cancel"),
            () -> model.edits().deleteList(list)));
  }
}
