package dev.daymark.app.tasks;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.NavRow;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.RovingFocus;
import dev.daymark.app.ui.controls.SectionLabel;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The lists of tasks in the sidebar: Daymark's own, the person's, and the categories. */
public final class TaskListsView extends VBox implements TaskDropTarget {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final TasksViewModel model;
  private final EventColours colours;
  private final Messages messages;
  private final TaskListMenu menu;
  private final Map<TaskFilter, NavRow> rows = new LinkedHashMap<>();
  private final List<Node> stops = new ArrayList<>();
  private final RovingFocus focus = new RovingFocus(this, () -> stops);
  private List<TaskList> lists = List.of();
  private List<String> categories = List.of();
  private boolean naming;
  private @Nullable TaskList renamed;

  /**
   * Builds them over the model of the list.
   *
   * @param overlays where a question before a deletion floats
   */
  public TaskListsView(
      TasksViewModel model, EventColours colours, Messages messages, Overlays overlays) {
    this.model = model;
    this.colours = colours;
    this.messages = messages;
    this.menu = new TaskListMenu(model, colours, messages, overlays, this::rename);
    getStyleClass().add("dm-task-lists");
    build();
    follow(model.snapshotProperty().get());
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
    focus.replace(this::buildRows);
  }

  private void buildRows() {
    rows.clear();
    stops.clear();
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
    if (list.equals(renamed)) {
      section
          .getChildren()
          .add(nameField(list.name(), name -> model.edits().renameList(list, name)));
      return;
    }
    TaskFilter filter = new TaskFilter.InList(list.id());
    Region dot = Labels.dot("round");
    colours.apply(
        dot.getStyleClass(), EventPalette.shown(Rgb.parse(list.color()), ColourStyle.MODERN));
    StackPane mark = new StackPane(dot);
    mark.getStyleClass().add("list-mark");
    NavRow row = new NavRow(mark, list.name(), () -> open(filter));
    row.setOnContextMenuRequested(
        event -> {
          menu.show(list, row, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    add(section, filter, row);
  }

  private void add(VBox section, TaskFilter filter, NavRow row) {
    rows.put(filter, row);
    stops.add(row);
    section.getChildren().add(row);
  }

  private void open(TaskFilter filter) {
    model.filterProperty().set(filter);
  }

  private Node newList() {
    if (!naming) {
      NavRow row = new NavRow(Feather.PLUS, messages.text("tasks.newList"), () -> name(true));
      row.getStyleClass().add("add");
      stops.add(row);
      return row;
    }
    return nameField("", this::create);
  }

  private TextField nameField(String name, Consumer<String> named) {
    TextField field = new TextField(name);
    field.setPromptText(messages.text("tasks.newList.prompt"));
    field.getStyleClass().add("new-list");
    field.setOnAction(
        event -> {
          endNaming();
          named.accept(field.getText());
        });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            endNaming();
            event.consume();
          }
        });
    return field;
  }

  private void rename(TaskList list) {
    renamed = list;
    name(false);
  }

  private void endNaming() {
    renamed = null;
    name(false);
  }

  private void name(boolean begin) {
    naming = begin;
    build();
    if (lookup(".new-list") instanceof TextField field) {
      field.requestFocus();
      field.selectAll();
    }
  }

  private void create(String name) {
    if (!name.isBlank()) {
      int next = Math.floorMod(lists.size() * 5 + 3, EventPalette.colours().size());
      model.edits().createList(name.strip(), EventPalette.colours().get(next).modern().css());
    }
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
    TaskFilter now = model.filterProperty().get();
    rows.forEach((filter, row) -> row.selectedProperty().set(filter.equals(now)));
    Optional.ofNullable(rows.get(now)).ifPresent(focus::use);
  }

  /** Tasks go to a list, get a category, or today's date, a status or no date. */
  @Override
  public Optional<Landing> at(List<TaskRow> dragged, double sceneX, double sceneY) {
    leave();
    for (Map.Entry<TaskFilter, NavRow> entry : rows.entrySet()) {
      NavRow row = entry.getValue();
      if (isShown(row) && row.contains(row.sceneToLocal(sceneX, sceneY))) {
        Optional<Landing> landing = onto(entry.getKey(), dragged);
        row.pseudoClassStateChanged(DROP, landing.isPresent());
        return landing;
      }
    }
    return Optional.empty();
  }

  private static boolean isShown(Node node) {
    Node at = node;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return at == null;
  }

  private Optional<Landing> onto(TaskFilter filter, List<TaskRow> dragged) {
    TaskEdits edits = model.edits();
    return switch (filter) {
      case TaskFilter.InList(var id) ->
          lists.stream()
              .filter(list -> list.id().equals(id))
              .findFirst()
              .map(list -> new Landing(() -> edits.moveToList(dragged, list)));
      case TaskFilter.InCategory(var category) ->
          Optional.of(new Landing(() -> edits.addCategory(dragged, category)));
      case TaskFilter.Smart.TODAY ->
          Optional.of(
              new Landing(() -> edits.setDue(dragged, model.snapshotProperty().get().today())));
      case TaskFilter.Smart.NO_DATE -> Optional.of(new Landing(() -> edits.setDue(dragged, null)));
      case TaskFilter.Smart.COMPLETED ->
          Optional.of(new Landing(() -> edits.setStatus(dragged, TaskStatus.COMPLETED)));
      case TaskFilter.Smart other -> Optional.empty();
    };
  }

  @Override
  public void leave() {
    rows.values().forEach(row -> row.pseudoClassStateChanged(DROP, false));
  }
}
