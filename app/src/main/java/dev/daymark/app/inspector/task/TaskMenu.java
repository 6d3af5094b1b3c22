package dev.daymark.app.inspector.task;

import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;

/** A value of a task that is chosen from a menu. */
record TaskMenu(Session session) {

  /** What is chosen now; quieter where nothing is. */
  static Label value(String text, boolean set) {
    Label value = Labels.text(text, "dm-medium", set ? "set" : "dm-subtle");
    value.setWrapText(true);
    return value;
  }

  static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  Node slot(Node display, String name, Supplier<List<MenuItem>> items) {
    return EditSlot.menu(
        display,
        session.messages().text("inspector.edit." + name),
        anchor -> {
          ContextMenu menu = new ContextMenu();
          menu.getItems().addAll(items.get());
          menu.show(anchor, Side.BOTTOM, 0, 2);
        });
  }
}
