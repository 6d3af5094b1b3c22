package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.search.SearchBar;
import dev.daymark.app.session.Session;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.tasks.TasksToolbar;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The bar over the calendar and the tasks. */
final class ToolbarView extends HBox {
  /** Below this there is no room for the words of every button, and below that for few words. */
  private static final double CRAMMED = 760;

  private static final double LEAST = 560;

  private final WindowViewModel window;
  private final CalendarToolbar calendar;
  private final SearchBar search;
  private final Messages messages;
  private final Button create;
  private final Button inspector;

  ToolbarView(
      WindowViewModel window,
      CalendarToolbar calendar,
      TasksToolbar tasks,
      SearchBar search,
      ShellActions actions,
      Session session) {
    this.window = window;
    this.calendar = calendar;
    this.search = search;
    this.messages = session.messages();
    getStyleClass().add("dm-toolbar");
    Node calendarLeft = showOn(calendar.left(), Screen.CALENDAR);
    Node calendarRight = showOn(calendar.right(), Screen.CALENDAR);
    Node tasksLeft = showOn(tasksTitle(session, tasks), Screen.TASKS);
    Node tasksRight = showOn(tasks.parts(), Screen.TASKS);
    Node reviewLeft = showOn(reviewTitle(), Screen.REVIEW);
    this.create =
        Buttons.primary(Feather.PLUS, messages.text("shell.toolbar.new"), actions::newInContext);
    create.setId("new");
    create.setAccessibleText(create.getText());
    create
        .tooltipProperty()
        .bind(window.screenProperty().map(screen -> newTooltip(screen, actions)));
    this.inspector =
        Buttons.keyed(
            Feather.SIDEBAR,
            messages.text("shell.toolbar.inspector"),
            actions.caps(Command.INSPECTOR),
            actions::toggleInspector);
    inspector.getGraphic().setScaleX(-1);
    inspector.visibleProperty().bind(window.screenProperty().isNotEqualTo(Screen.REVIEW));
    inspector.managedProperty().bind(inspector.visibleProperty());
    getChildren()
        .addAll(
            calendarLeft,
            tasksLeft,
            reviewLeft,
            Labels.spacer(),
            calendarRight,
            tasksRight,
            search,
            create,
            inspector);
  }

  private Tooltip newTooltip(Screen screen, ShellActions actions) {
    return screen == Screen.TASKS
        ? Buttons.keyedTooltip(
            messages.text("shell.toolbar.newTask"), actions.caps(Command.NEW_TASK))
        : Buttons.keyedTooltip(
            messages.text("shell.toolbar.newEvent"), actions.caps(Command.NEW_EVENT));
  }

  private Node showOn(HBox part, Screen screen) {
    part.getStyleClass().add("part");
    part.visibleProperty().bind(window.screenProperty().isEqualTo(screen));
    part.managedProperty().bind(part.visibleProperty());
    return part;
  }

  /** The board of all tasks is of no day. */
  private HBox tasksTitle(Session session, TasksToolbar tasks) {
    Label title = Labels.text(messages.text("tasks.title"), "dm-toolbar-title");
    Label day = Labels.text("", "dm-subtle");
    ObservableValue<String> date =
        session.minute().map(now -> session.formatting().dayLong(session.today(), session.today()));
    ObservableValue<String> allLists = new SimpleStringProperty(messages.text("tasks.allLists"));
    day.textProperty().bind(tasks.isAllOnBoard().flatMap(all -> all ? allLists : date));
    title.setMinWidth(Label.USE_PREF_SIZE);
    return new HBox(title, day);
  }

  private HBox reviewTitle() {
    Label title = Labels.text(messages.text("review.title"), "dm-toolbar-title");
    title.setMinWidth(Label.USE_PREF_SIZE);
    title.getStyleClass().add("alone");
    return new HBox(title, Labels.text(messages.text("review.subtitle"), "dm-subtle"));
  }

  /** Shows on its button whether the inspector is open. */
  void setInspectorOpen(boolean open) {
    inspector.getStyleClass().remove("on");
    if (open) {
      inspector.getStyleClass().add("on");
    }
  }

  /**
   * Leaves out what a small window with large text has no room for.
   *
   * @param px of the window, at 100 % text size
   */
  void setAvailableWidth(double px) {
    boolean crammed = px < CRAMMED;
    create.setContentDisplay(crammed ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    calendar.setRoom(crammed, px < LEAST);
  }

  /** Leaves out what a narrow window has no room for. */
  void setNarrow(boolean narrow) {
    calendar.setNarrow(narrow);
    search.setNarrow(narrow);
  }
}
