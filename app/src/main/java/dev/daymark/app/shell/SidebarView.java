package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.shell.SidebarViewModel.CalendarGroup;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.CalendarRow;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.NavRow;
import dev.daymark.app.ui.controls.RovingFocus;
import dev.daymark.app.ui.controls.SectionLabel;
import dev.daymark.app.ui.icon.Logo;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.sync.FailureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sidebar: where one can go, the month, the calendars and task lists that are shown. */
final class SidebarView extends VBox {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final SidebarViewModel model;
  private final WindowViewModel window;
  private final ShellActions actions;
  private final Messages messages;
  private final EventColours colours;
  private final ObservableValue<Map<CalendarId, CalendarTrouble>> troubles;
  private final VBox calendars = new VBox();
  private final List<Node> stops = new ArrayList<>();
  private final RovingFocus calendarFocus = new RovingFocus(calendars, () -> stops);

  /**
   * Builds it.
   *
   * @param month the mini month, shown beside the calendar
   * @param taskLists the task lists, shown beside the tasks
   * @param troubles the calendars that could not be read
   */
  SidebarView(
      SidebarViewModel model,
      ReadOnlyIntegerProperty toReview,
      WindowViewModel window,
      ShellActions actions,
      Messages messages,
      EventColours colours,
      Node month,
      Node taskLists,
      ObservableValue<Map<CalendarId, CalendarTrouble>> troubles) {
    this.troubles = troubles;
    this.model = model;
    this.window = window;
    this.actions = actions;
    this.messages = messages;
    this.colours = colours;
    getStyleClass().add("dm-sidebar");
    VBox calendarPart = new VBox(month, calendars);
    calendars.getStyleClass().add("calendars");
    ScrollPane scroll = scroll(new VBox(calendarPart, taskLists));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(brand(), navigation(toReview), scroll, footer());
    calendarPart.visibleProperty().bind(window.screenProperty().isNotEqualTo(Screen.TASKS));
    calendarPart.managedProperty().bind(calendarPart.visibleProperty());
    taskLists.visibleProperty().bind(calendarPart.visibleProperty().not());
    taskLists.managedProperty().bind(taskLists.visibleProperty());
    InvalidationListener changed = observed -> fill();
    model.groups().addListener(changed);
    model.lists().addListener(changed);
    troubles.addListener((property, before, now) -> fill());
    fill();
  }

  private static ScrollPane scroll(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private Node brand() {
    Node toggle =
        Buttons.keyed(
            Feather.SIDEBAR,
            messages.text("shell.sidebar.toggle"),
            actions.caps(Command.SIDEBAR),
            actions::toggleSidebar);
    HBox brand =
        new HBox(
            new Logo(20),
            Labels.text(messages.text("shell.name"), "name"),
            Labels.spacer(),
            toggle);
    brand.getStyleClass().add("brand");
    return brand;
  }

  private Node navigation(ReadOnlyIntegerProperty toReview) {
    NavRow calendar =
        new NavRow(Feather.CALENDAR, messages.text("shell.nav.calendar"), actions::openCalendar);
    NavRow tasks =
        new NavRow(Feather.CHECK_CIRCLE, messages.text("shell.nav.tasks"), actions::openTasks);
    calendar.selectedProperty().bind(window.screenProperty().isEqualTo(Screen.CALENDAR));
    tasks.getStyleClass().add("dm-nav-tasks");
    window
        .screenProperty()
        .subscribe(screen -> tasks.pseudoClassStateChanged(ACTIVE, screen == Screen.TASKS));
    tasks
        .count()
        .textProperty()
        .bind(model.dueTasksProperty().map(due -> due.intValue() == 0 ? "" : due.toString()));
    Node review = review(toReview);
    VBox navigation = new VBox(calendar, tasks, review);
    navigation.getStyleClass().add("navigation");
    RovingFocus focus =
        new RovingFocus(
            navigation, () -> navigation.getChildren().stream().filter(Node::isManaged).toList());
    review.managedProperty().subscribe(there -> focus.refresh());
    return navigation;
  }

  /** Only there while there is something to review, or it is open. */
  private Node review(ReadOnlyIntegerProperty toReview) {
    NavRow review =
        new NavRow(Feather.GIT_MERGE, messages.text("shell.nav.review"), actions::openReview);
    var open = window.screenProperty().isEqualTo(Screen.REVIEW);
    review.selectedProperty().bind(open);
    review.getStyleClass().add("dm-nav-review");
    review.count().getStyleClass().add("warning");
    review.count().textProperty().bind(toReview.asString());
    review.count().visibleProperty().bind(toReview.greaterThan(0));
    review.visibleProperty().bind(open.or(toReview.greaterThan(0)));
    review.managedProperty().bind(review.visibleProperty());
    return review;
  }

  private Node footer() {
    NavRow settings =
        new NavRow(Feather.SETTINGS, messages.text("shell.nav.settings"), actions::openSettings);
    HBox.setHgrow(settings, Priority.ALWAYS);
    Node help =
        Buttons.keyed(
            Feather.HELP_CIRCLE,
            messages.text("shell.nav.help"),
            actions.caps(Command.SHORTCUTS),
            actions::showShortcuts);
    Node print =
        Buttons.keyed(
            Feather.PRINTER,
            messages.text("shell.key.print"),
            actions.caps(Command.PRINT),
            actions::print);
    HBox footer = new HBox(settings, print, help);
    footer.getStyleClass().add("footer");
    footer.setAlignment(Pos.CENTER_LEFT);
    return footer;
  }

  private void fill() {
    calendarFocus.replace(this::fillRows);
  }

  private void fillRows() {
    List<Node> rows = new ArrayList<>();
    stops.clear();
    for (CalendarGroup group : model.groups()) {
      rows.add(new SectionLabel(heading(group)));
      group.calendars().forEach(calendar -> rows.add(row(calendar)));
    }
    if (!model.lists().isEmpty()) {
      rows.add(new SectionLabel(messages.text("shell.sidebar.tasks")));
      model.lists().forEach(list -> rows.add(row(list)));
    }
    rows.add(adding());
    calendars.getChildren().setAll(rows);
  }

  private Node adding() {
    NavRow[] add = new NavRow[1];
    add[0] =
        new NavRow(
            Feather.PLUS,
            messages.text("shell.sidebar.add"),
            () -> addMenu().show(add[0], Side.TOP, 0, 0));
    add[0].getStyleClass().add("add");
    stops.add(add[0]);
    return add[0];
  }

  private ContextMenu addMenu() {
    MenuItem calendar = new MenuItem(messages.text("shell.sidebar.newCalendar"));
    calendar.setOnAction(event -> actions.calendarDialogs().create());
    MenuItem account = new MenuItem(messages.text("shell.sidebar.connect"));
    account.setOnAction(event -> actions.openAccountSettings());
    return new ContextMenu(calendar, account);
  }

  private String heading(CalendarGroup group) {
    return switch (group) {
      case CalendarGroup.OfAccount account -> account.email();
      case CalendarGroup.OnThisDevice device -> messages.text("shell.sidebar.device");
      case CalendarGroup.Others others -> messages.text("shell.sidebar.others");
    };
  }

  private Node row(Calendar calendar) {
    CalendarRow row = new CalendarRow(colours, shown(calendar.color()), calendar.summary());
    row.checkedProperty().set(calendar.visible());
    row.checkedProperty()
        .addListener((property, before, now) -> model.setVisible(calendar.id(), now));
    CalendarRowMenu menu = new CalendarRowMenu(model, actions, messages, colours);
    row.setMenu(messages.text("shell.sidebar.menu", calendar.summary()), () -> menu.of(calendar));
    if (!calendar.isWritable()) {
      row.setReadOnly(messages.text("shell.sidebar.readOnly"));
    }
    CalendarTrouble trouble = troubles.getValue().get(calendar.id());
    if (trouble != null) {
      row.setTrouble(
          messages.text("shell.sync.progress.FAILED"),
          messages.sentence(FailureWords.explain(trouble)));
    }
    stops.add(row.stop());
    return row;
  }

  private Node row(TaskList list) {
    CalendarRow row = new CalendarRow(colours, shown(list.color()), list.name());
    row.checkedProperty().set(list.visible());
    row.checkedProperty().addListener((property, before, now) -> model.setVisible(list.id(), now));
    stops.add(row.stop());
    return row;
  }

  private static Rgb shown(String color) {
    return EventPalette.shown(Rgb.parse(color), ColourStyle.MODERN);
  }
}
