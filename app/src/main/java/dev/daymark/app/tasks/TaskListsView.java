package dev.daymark.app.tasks;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.NavRow;
import dev.daymark.app.ui.controls.SectionLabel;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.TaskList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The lists of tasks in the sidebar: Daymark's own, the person's, and the categories. */
public final class TaskListsView extends VBox {
  private final TasksViewModel model;
  private final EventColours colours;
  private final Messages messages;
  private final Map<TaskFilter, NavRow> rows = new LinkedHashMap<>();
  private List<TaskList> lists = List.of();
  private List<String> categories = List.of();
  private boolean naming;

  /** Builds them over the model of the list. */
  public TaskListsView(TasksViewModel model, EventColours colours, Messages messages) {
    this.model = model;
    this.colours = colours;
    this.messages = messages;
    getStyleClass().add("dm-task-lists");
    build();
    model.snapshotProperty().addListener((property, before, now) -> follow(now));
    model.filterProperty().addListener((property, before, now) -> mark());
  }

  private void follow(TaskSnapshot snapshot) {
    List<String> named = List.copyOf(snapshot.categories().keySet());
    if (!lists.equals(snapshot.lists()) || !categories.equals(named)) {
      lists = snapshot.lists();
      categories = named;
      build();
    }
    count();
  }

  private void build() {
    rows.clear();
    VBox smart = section();
    for (TaskFilter.Smart filter : TaskFilter.Smart.values()) {
      String key = "tasks.smart." + filter.name().toLowerCase(Locale.ROOT);
      add(smart, filter, new NavRow(icon(filter), messages.text(key), () -> open(filter)));
    }
    VBox own = section();
    lists.forEach(list -> addList(own, list));
    own.getChildren().add(newList());
    List<Node> parts = new ArrayList<>();
    parts.addAll(List.of(smart, new SectionLabel(messages.text("tasks.lists")), own));
    if (!categories.isEmpty()) {
      VBox tagged = section();
      for (String category : categories) {
        TaskFilter filter = new TaskFilter.InCategory(category);
        add(tagged, filter, new NavRow(Feather.TAG, category, () -> open(filter)));
      }
      parts.addAll(List.of(new SectionLabel(messages.text("tasks.categories")), tagged));
    }
    getChildren().setAll(parts);
    count();
    mark();
  }

  private static VBox section() {
    VBox section = new VBox();
    section.getStyleClass().add("section");
    return section;
  }

  private static Feather icon(TaskFilter.Smart filter) {
    return switch (filter) {
      case ALL -> Feather.LAYERS;
      case PLANNED -> Feather.CALENDAR;
      case TODAY -> Feather.SUN;
      case OVERDUE -> Feather.ALERT_CIRCLE;
      case NO_DATE -> Feather.INBOX;
      case COMPLETED -> Feather.CHECK;
    };
  }

  private void addList(VBox section, TaskList list) {
    TaskFilter filter = new TaskFilter.InList(list.id());
    Region dot = Labels.dot("round");
    colours.apply(
        dot.getStyleClass(), EventPalette.shown(Rgb.parse(list.color()), ColourStyle.MODERN));
    StackPane mark = new StackPane(dot);
    mark.getStyleClass().add("list-mark");
    add(section, filter, new NavRow(mark, list.name(), () -> open(filter)));
  }

  private void add(VBox section, TaskFilter filter, NavRow row) {
    rows.put(filter, row);
    section.getChildren().add(row);
  }

  private void open(TaskFilter filter) {
    model.filterProperty().set(filter);
  }

  private Node newList() {
    if (!naming) {
      NavRow row = new NavRow(Feather.PLUS, messages.text("tasks.newList"), () -> name(true));
      row.getStyleClass().add("add");
      return row;
    }
    TextField field = new TextField();
    field.setPromptText(messages.text("tasks.newList.prompt"));
    field.getStyleClass().add("new-list");
    field.setOnAction(event -> create(field.getText()));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            name(false);
            event.consume();
          }
        });
    return field;
  }

  private void name(boolean begin) {
    naming = begin;
    build();
    Node field = lookup(".new-list");
    if (field != null) {
      field.requestFocus();
    }
  }

  private void create(String name) {
    naming = false;
    if (!name.isBlank()) {
      int next = Math.floorMod(lists.size() * 5 + 3, EventPalette.colours().size());
      model.edits().createList(name.strip(), EventPalette.colours().get(next).modern().css());
    }
    build();
  }

  private void count() {
    TaskSnapshot snapshot = model.snapshotProperty().get();
    rows.forEach(
        (filter, row) -> {
          int open = filter == TaskFilter.Smart.COMPLETED ? 0 : snapshot.count(filter);
          row.count().setText(open == 0 ? "" : Integer.toString(open));
        });
    NavRow overdue = rows.get(TaskFilter.Smart.OVERDUE);
    if (overdue != null && !overdue.count().getStyleClass().contains("danger")) {
      overdue.count().getStyleClass().add("danger");
    }
  }

  private void mark() {
    rows.forEach(
        (filter, row) -> row.selectedProperty().set(filter.equals(model.filterProperty().get())));
  }
}
