package dev.daymark.app.subtasks;

import dev.daymark.app.command.Command;
import dev.daymark.app.session.Session;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** What can be done to a part of a task. */
final class SubtaskMenu {
  private final Session session;

  private SubtaskMenu(Session session) {
    this.session = session;
  }

  static ContextMenu of(SubtaskRow row, SubtaskList list, Session session) {
    SubtaskMenu menu = new SubtaskMenu(session);
    String toggle =
        SubtaskEdits.isDone(row.part()) ? "inspector.subtask.reopen" : "inspector.subtask.complete";
    return new ContextMenu(
        menu.item("inspector.subtask.open", null, () -> list.open(row)),
        menu.item(toggle, Command.COMPLETE, () -> list.toggle(row)),
        menu.item("inspector.subtask.rename", Command.RENAME, () -> list.edit(row)),
        menu.item("inspector.subtask.convert", Command.MAKE_TASK, () -> list.makeTask(row)),
        new SeparatorMenuItem(),
        menu.item("inspector.action.delete", Command.DELETE_TASK, () -> list.delete(row)));
  }

  private MenuItem item(String key, @Nullable Command command, Runnable action) {
    MenuItem item = new MenuItem(session.messages().text(key));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    item.setId(key.substring(key.lastIndexOf('.') + 1) + "-subtask");
    if (command != null) {
      session.keys().accelerator(command).ifPresent(item::setAccelerator);
    } else if (key.endsWith("open")) {
      item.setAccelerator(KeyCombination.keyCombination("Shortcut+Enter"));
    }
    return item;
  }
}
