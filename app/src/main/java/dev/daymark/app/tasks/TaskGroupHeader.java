package dev.daymark.app.tasks;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The heading of a group: its name, how many tasks, and for overdue ones a way out. */
final class TaskGroupHeader extends HBox {
  private final Messages messages;
  private final FontIcon chevron = Icons.small(Feather.CHEVRON_DOWN);
  private final Label name = Labels.text("", "dm-heading");
  private final Label count = Labels.text("", "dm-subtle", "dm-small");
  private final Button moveAll;

  TaskGroupHeader(TasksViewModel model, Messages messages) {
    this.messages = messages;
    this.moveAll = Buttons.link(messages.text("tasks.moveToToday"), model::moveOverdueToToday);
    getStyleClass().add("task-group");
    moveAll.setFocusTraversable(false);
    moveAll.getStyleClass().add("move-all");
    getChildren().addAll(chevron, name, count, Labels.spacer(), moveAll);
  }

  void show(TaskLine.Header header) {
    boolean late = header.group() == TaskGroup.Day.OVERDUE;
    name.setText(nameOf(header.group()));
    name.getStyleClass().remove("dm-danger");
    if (late) {
      name.getStyleClass().add("dm-danger");
    }
    chevron.setIconCode(header.collapsed() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
    count.setText(countOf(header));
    moveAll.setVisible(late);
    moveAll.setManaged(late);
  }

  private String nameOf(TaskGroup group) {
    return switch (group) {
      case TaskGroup.Day day -> messages.text("tasks.group." + lower(day));
      case TaskGroup.OfList(var list, var own) -> own;
      case TaskGroup.OfPriority(var priority) -> messages.text("tasks.priority." + lower(priority));
      case TaskGroup.OfStatus(var status) -> messages.text("tasks.status." + lower(status));
      case TaskGroup.Undivided all -> messages.text("tasks.title");
    };
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String countOf(TaskLine.Header header) {
    if (header.done() == 0) {
      return messages.text("tasks.group.count", header.open());
    }
    return header.open() == 0
        ? messages.text("tasks.group.done", header.done())
        : messages.text("tasks.group.openDone", header.open(), header.done());
  }

  String words() {
    return name.getText() + ", " + count.getText();
  }

  /** Whether a click is meant for the link. */
  boolean isLink(MouseEvent event) {
    for (Node node = event.getPickResult().getIntersectedNode();
        node != null;
        node = node.getParent()) {
      if (node.equals(moveAll)) {
        return true;
      }
    }
    return false;
  }
}
