package dev.daymark.app.tasks;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Segment;
import dev.daymark.app.ui.icon.Icons;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What the toolbar has for the tasks: their order and groups, and list or board. */
public final class TasksToolbar {
  private final TasksViewModel model;
  private final Messages messages;
  private final MenuButton order = new MenuButton();
  private final Segment<TaskArrangement.Form> form;

  /** Built over the model of the tasks. */
  public TasksToolbar(TasksViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.form =
        new Segment<>(
            List.of(TaskArrangement.Form.values()), it -> messages.text("tasks.form." + lower(it)));
    form.setAccessibleText(messages.text("tasks.form"));
    form.setId("task-form");
    form.valueProperty()
        .addListener((property, before, chosen) -> change(it -> it.withForm(chosen)));
    order.getStyleClass().add("flat");
    order.setId("task-order");
    order.setGraphic(Icons.of(Feather.SLIDERS));
    order.setAccessibleText(messages.text("tasks.arrange"));
    order.setOnShowing(event -> order.getItems().setAll(items()));
    order.getItems().setAll(items());
    model.arrangementProperty().subscribe(this::show);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void show(TaskArrangement arrangement) {
    order.setText(messages.text("tasks.order." + lower(arrangement.order())));
    form.valueProperty().set(arrangement.form());
  }

  private void change(UnaryOperator<TaskArrangement> to) {
    model.arrangementProperty().set(to.apply(model.arrangementProperty().get()));
  }

  private List<MenuItem> items() {
    TaskArrangement now = model.arrangementProperty().get();
    List<MenuItem> items = new java.util.ArrayList<>();
    items.add(heading("tasks.order"));
    ToggleGroup orders = new ToggleGroup();
    for (TaskArrangement.Order each : TaskArrangement.Order.values()) {
      items.add(
          radio(
              "tasks.order." + lower(each), orders, each == now.order(), it -> it.withOrder(each)));
    }
    if (now.form() == TaskArrangement.Form.LIST) {
      items.add(new SeparatorMenuItem());
      items.add(heading("tasks.grouping"));
      ToggleGroup groups = new ToggleGroup();
      for (TaskArrangement.Grouping each : TaskArrangement.Grouping.values()) {
        items.add(
            radio(
                "tasks.grouping." + lower(each),
                groups,
                each == now.grouping(),
                it -> it.withGrouping(each)));
      }
      items.add(new SeparatorMenuItem());
      CheckMenuItem done = new CheckMenuItem(messages.text("tasks.completedShown"));
      done.setSelected(now.completedShown());
      done.setOnAction(event -> change(it -> it.withCompletedShown(done.isSelected())));
      items.add(done);
    }
    return items;
  }

  private MenuItem heading(String key) {
    MenuItem heading = new MenuItem(messages.text(key));
    heading.setDisable(true);
    heading.getStyleClass().add("dm-menu-heading");
    return heading;
  }

  private MenuItem radio(
      String key, ToggleGroup group, boolean selected, UnaryOperator<TaskArrangement> to) {
    RadioMenuItem item = new RadioMenuItem(messages.text(key));
    item.setToggleGroup(group);
    item.setSelected(selected);
    item.setOnAction(event -> change(to));
    return item;
  }

  /** Whether every task there is stands on the board. */
  public ObservableValue<Boolean> isAllOnBoard() {
    return model
        .arrangementProperty()
        .map(it -> it.form() == TaskArrangement.Form.BOARD)
        .flatMap(board -> model.filterProperty().map(it -> board && it == TaskFilter.Smart.ALL));
  }

  /** The parts, for the right end of the toolbar. */
  public HBox parts() {
    HBox parts = new HBox(order, form);
    parts.getStyleClass().add("part");
    return parts;
  }
}
