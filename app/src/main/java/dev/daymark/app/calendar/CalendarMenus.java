package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.command.Command;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventField;
import dev.daymark.domain.TaskStatus;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What can be done to an item or an empty slot, as menus that name the keys. */
final class CalendarMenus {
  private static final int MOST_DAYS = 7;

  private final CalendarScreen view;
  private final CalendarViewModel model;
  private final EventColours colours;
  private final CalendarWords words;
  private @Nullable ContextMenu open;

  CalendarMenus(CalendarScreen view, CalendarViewModel model, EventColours colours) {
    this.view = view;
    this.model = model;
    this.colours = colours;
    this.words = new CalendarWords(model.session());
  }

  /** Shows a menu at a point of the view; the one that was open closes. */
  void show(ContextMenu menu, double x, double y) {
    if (open != null) {
      open.hide();
    }
    open = menu;
    Point2D at = view.region().localToScreen(x, y);
    menu.show(view.region(), at.getX(), at.getY());
  }

  /** The menu that was opened last; null before the first. */
  @Nullable ContextMenu open() {
    return open;
  }

  /** The menu of an item that is selected. */
  ContextMenu of(CalendarItem item) {
    ContextMenu menu = new ContextMenu();
    switch (item) {
      case EventItem event -> addEvent(menu, event);
      case TaskItem task -> addTask(menu, task);
      case DraftItem draft ->
          menu.getItems().add(entry("delete", Command.DELETE, () -> model.delete(draft)));
    }
    return menu;
  }

  /** The menu of the slot that is pointed at. */
  ContextMenu ofSlot() {
    MenuItem paste = entry("paste", Command.PASTE, model::paste);
    paste.setDisable(!model.canPaste());
    return new ContextMenu(
        entry("newEvent", Command.NEW_EVENT, model::createAtSlot),
        entry("newTaskBlock", Command.BLOCK, () -> model.createTaskAtSlot(view::open)),
        paste,
        new SeparatorMenuItem(),
        daysMenu(),
        entry(
            "today",
            Command.TODAY,
            () -> {
              model.navigation().showToday();
              view.showNow();
            }),
        entry("goToDate", Command.GO_DATE, view::askForDay));
  }

  private Menu daysMenu() {
    Menu menu = new Menu(words.text("calendar.menu.show"));
    for (int count = 1; count <= MOST_DAYS; count++) {
      int days = count;
      menu.getItems()
          .add(
              item(
                  words.text("calendar.menu.days", days),
                  Command.days(days),
                  () -> model.navigation().showDays(days)));
    }
    return menu;
  }

  private void addEvent(ContextMenu menu, EventItem event) {
    menu.getItems().add(entry("edit", Command.EDIT, view::open));
    if (event.call().isPresent()) {
      menu.getItems().add(entry("join", Command.JOIN, () -> model.join(event)));
    }
    menu.getItems().add(new SeparatorMenuItem());
    addClipboard(menu, event);
    menu.getItems().addAll(colourMenu(event), calendarMenu(event));
    if (event.self().isPresent()) {
      menu.getItems()
          .addAll(
              new SeparatorMenuItem(),
              answer(event, ResponseStatus.ACCEPTED, Command.GOING),
              answer(event, ResponseStatus.TENTATIVE, Command.MAYBE),
              answer(event, ResponseStatus.DECLINED, Command.DECLINE));
    }
    addDelete(menu, event);
  }

  private void addTask(ContextMenu menu, TaskItem task) {
    menu.getItems()
        .addAll(
            entry("edit", Command.EDIT, view::open),
            entry(
                task.completed() ? "reopen" : "complete",
                Command.COMPLETE_ITEM,
                () -> model.toggle(task)),
            entry(
                task.status() == TaskStatus.IN_PROGRESS ? "stop" : "start",
                Command.START_ITEM,
                () -> model.start(task)),
            new SeparatorMenuItem());
    menu.getItems().addAll(new TaskItems(model, task).items());
    menu.getItems().add(new SeparatorMenuItem());
    addClipboard(menu, task);
    addDelete(menu, task);
  }

  private void addClipboard(ContextMenu menu, CalendarItem item) {
    menu.getItems()
        .addAll(
            entry("duplicate", Command.DUPLICATE, () -> model.duplicate(item)),
            entry("cut", Command.CUT, () -> model.remember(item, true)),
            entry("copy", Command.COPY, () -> model.remember(item, false)));
  }

  private void addDelete(ContextMenu menu, CalendarItem item) {
    menu.getItems()
        .addAll(new SeparatorMenuItem(), entry("delete", Command.DELETE, () -> model.delete(item)));
  }

  private MenuItem answer(EventItem event, ResponseStatus answer, Command command) {
    return item(
        words.text("calendar.answer." + answer), command, () -> model.respond(event, answer));
  }

  private Menu colourMenu(EventItem event) {
    return ColourMenu.of(
        model.session().messages(),
        colours,
        event.calendar(),
        event.canChange(EventField.COLOR),
        id -> model.colour(event, id));
  }

  /** Its calendars come as soon as they are read. */
  private Menu calendarMenu(EventItem event) {
    Menu menu = new Menu(words.text("calendar.menu.moveTo"));
    menu.setDisable(true);
    Session session = model.session();
    session
        .background()
        .start(
            () -> session.store().calendars().all(),
            calendars -> fill(menu, event, calendars),
            session.edits()::failed);
    return menu;
  }

  private void fill(Menu menu, EventItem event, List<Calendar> calendars) {
    for (Calendar calendar : calendars) {
      if (calendar.takesEvents() && !calendar.id().equals(event.calendar().id())) {
        MenuItem entry = item(calendar.summary(), null, () -> model.moveTo(event, calendar));
        entry.setGraphic(dot(ItemColours.of(calendar)));
        menu.getItems().add(entry);
      }
    }
    menu.setDisable(menu.getItems().isEmpty() || model.protection(event) != null);
  }

  private Region dot(Rgb colour) {
    Region dot = Labels.dot();
    colours.apply(dot.getStyleClass(), colour);
    return dot;
  }

  private MenuItem entry(String name, Command command, Runnable action) {
    return item(words.text("calendar.menu." + name), command, action);
  }

  private MenuItem item(String text, @Nullable Command command, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    if (command != null) {
      model.session().keys().accelerator(command).ifPresent(item::setAccelerator);
    }
    item.setOnAction(event -> action.run());
    return item;
  }
}
