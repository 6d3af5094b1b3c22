package dev.daymark.app.tasks;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.TaskId;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A line of the list: a heading or a task. */
final class TaskCell extends ListCell<TaskLine> {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

  private final Parts parts;
  private final TaskGroupHeader header;
  private final TaskRowView row;

  /**
   * What a cell needs.
   *
   * @param selection the selected tasks
   * @param open shows the details of the selected task
   */
  record Parts(
      TasksViewModel model,
      Session session,
      EventColours colours,
      TaskMenus menus,
      Supplier<List<TaskRow>> selection,
      Runnable open) {}

  TaskCell(Parts parts) {
    this.parts = parts;
    this.header = new TaskGroupHeader(parts.model(), parts.session().messages());
    this.row = new TaskRowView(parts);
    getStyleClass().add("task-row-cell");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    setOnMouseClicked(this::clicked);
    setOnContextMenuRequested(
        event -> {
          if (getItem() instanceof TaskLine.Item) {
            parts
                .menus()
                .contextMenu(parts.selection().get(), this, event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
  }

  @Override
  protected void updateItem(@Nullable TaskLine item, boolean none) {
    super.updateItem(item, none);
    row.endRename();
    setText(null);
    pseudoClassStateChanged(GROUP, item instanceof TaskLine.Header);
    switch (item) {
      case TaskLine.Header shown when !none -> {
        header.show(shown);
        setGraphic(header);
        setAccessibleText(header.words());
      }
      case TaskLine.Item shown when !none -> {
        row.show(shown.row());
        setGraphic(row);
        setAccessibleText(row.words());
      }
      case null, default -> setGraphic(null);
    }
  }

  boolean shows(TaskId id) {
    return getItem() instanceof TaskLine.Item item && item.row().id().equals(id);
  }

  void beginRename() {
    row.beginRename();
  }

  private void pressed(MouseEvent event) {
    if (getItem() instanceof TaskLine.Header shown && event.getButton() == MouseButton.PRIMARY) {
      if (!header.isLink(event)) {
        parts.model().toggle(shown.group());
        event.consume();
      }
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2 && getItem() instanceof TaskLine.Item) {
      parts.open().run();
    }
  }
}
