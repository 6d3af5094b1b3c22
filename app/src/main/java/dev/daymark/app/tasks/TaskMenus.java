package dev.daymark.app.tasks;

import dev.daymark.app.calendar.DueItems;
import dev.daymark.app.command.Command;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/** The menus of a task and of several. */
final class TaskMenus {
  private final TasksViewModel model;
  private final Session session;
  private final Messages messages;
  private final Consumer<TaskRow> rename;

  /** Opens a menu for tasks beside a node. */
  interface Opener {
    void open(List<TaskRow> rows, Node anchor);
  }

  TaskMenus(TasksViewModel model, Session session, Consumer<TaskRow> rename) {
    this.model = model;
    this.session = session;
    this.messages = session.messages();
    this.rename = rename;
  }

  void dueFor(List<TaskRow> rows, Node anchor) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(due(rows));
    menu.show(anchor, Side.BOTTOM, 0, 0);
  }

  void priorityFor(List<TaskRow> rows, Node anchor) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(priorities(rows));
    menu.show(anchor, Side.BOTTOM, 0, 0);
  }

  void moreFor(List<TaskRow> rows, Node anchor) {
    menu(rows).show(anchor, Side.BOTTOM, 0, 0);
  }

  void listFor(List<TaskRow> rows, Node anchor) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(lists(rows));
    menu.show(anchor, Side.BOTTOM, 0, 0);
  }

  void categoriesFor(List<TaskRow> rows, Node anchor) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(categories(rows));
    menu.show(anchor, Side.BOTTOM, 0, 0);
  }

  void contextMenu(List<TaskRow> rows, Node anchor, double screenX, double screenY) {
    if (!rows.isEmpty()) {
      menu(rows).show(anchor, screenX, screenY);
    }
  }

  private ContextMenu menu(List<TaskRow> rows) {
    ContextMenu menu = new ContextMenu();
    boolean started =
        rows.stream().allMatch(row -> row.task().content().status() == TaskStatus.IN_PROGRESS);
    boolean done = rows.stream().allMatch(TaskRow::isCompleted);
    TaskEdits edits = model.edits();
    menu.getItems()
        .addAll(
            keyed(
                done ? "reopen" : "complete", Command.COMPLETE, () -> edits.toggleCompleted(rows)),
            keyed(started ? "stop" : "start", Command.START, () -> edits.toggleStarted(rows)));
    model.indenting().whole(rows).ifPresent(whole -> menu.getItems().add(makePart(rows, whole)));
    if (rows.size() == 1) {
      TaskRow row = rows.getFirst();
      menu.getItems().add(keyed("rename", Command.RENAME, () -> rename.accept(row)));
      menu.getItems().add(keyed("block", Command.BLOCK_TASK, () -> edits.blockNextFree(row)));
    }
    menu.getItems()
        .addAll(
            submenu("due", due(rows)),
            submenu("priority", priorities(rows)),
            submenu("list", lists(rows)),
            submenu("categories", categories(rows)),
            keyed("duplicate", Command.DUPLICATE_TASK, () -> edits.duplicate(rows)));
    MenuItem delete = keyed("delete", Command.DELETE_TASK, () -> edits.delete(rows));
    delete.getStyleClass().add("danger");
    menu.getItems().add(delete);
    return menu;
  }

  private MenuItem makePart(List<TaskRow> rows, TaskRow whole) {
    return keyedAs(
        messages.text("tasks.action.makePart", whole.task().content().title()),
        Command.MAKE_PART,
        () -> model.indenting().run(rows));
  }

  private MenuItem keyed(String name, Command command, Runnable action) {
    return keyedAs(messages.text("tasks.action." + name), command, action);
  }

  private MenuItem keyedAs(String text, Command command, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    session.keys().accelerator(command).ifPresent(item::setAccelerator);
    item.setOnAction(event -> action.run());
    return item;
  }

  private Menu submenu(String name, List<MenuItem> items) {
    Menu menu = new Menu(messages.text("tasks.action." + name));
    menu.getItems().setAll(items);
    return menu;
  }

  private List<MenuItem> due(List<TaskRow> rows) {
    return DueItems.of(session, day -> model.edits().setDue(rows, day));
  }

  private List<MenuItem> priorities(List<TaskRow> rows) {
    return List.of(Priority.HIGH, Priority.MEDIUM, Priority.LOW, Priority.NONE).stream()
        .map(priority -> priority(rows, priority))
        .toList();
  }

  private MenuItem priority(List<TaskRow> rows, Priority priority) {
    MenuItem item =
        new MenuItem(messages.text("tasks.priority." + priority.name().toLowerCase(Locale.ROOT)));
    item.setOnAction(event -> model.edits().setPriority(rows, priority));
    return item;
  }

  private List<MenuItem> lists(List<TaskRow> rows) {
    return model.snapshotProperty().get().lists().stream().map(list -> list(rows, list)).toList();
  }

  /** Every category there is, ticked if all the tasks have it, and a field for a new one. */
  private List<MenuItem> categories(List<TaskRow> rows) {
    List<MenuItem> items = new ArrayList<>();
    for (String category : model.snapshotProperty().get().categories().keySet()) {
      CheckMenuItem item = new CheckMenuItem(category);
      item.setMnemonicParsing(false);
      item.setSelected(
          rows.stream().allMatch(row -> row.task().content().categories().contains(category)));
      item.setOnAction(event -> model.edits().toggleCategory(rows, category));
      items.add(item);
    }
    TextField field = new TextField();
    field.setPromptText(messages.text("tasks.category.new"));
    field.getStyleClass().add("new-category");
    CustomMenuItem added = new CustomMenuItem(field, false);
    field.setOnAction(
        event -> {
          String name = field.getText().strip();
          if (!name.isEmpty()) {
            model.edits().toggleCategory(rows, name);
            added.getParentPopup().hide();
          }
        });
    items.add(added);
    return items;
  }

  private MenuItem list(List<TaskRow> rows, TaskList list) {
    MenuItem item = new MenuItem(list.name());
    item.setMnemonicParsing(false);
    item.setOnAction(event -> model.edits().moveToList(rows, list));
    return item;
  }
}
