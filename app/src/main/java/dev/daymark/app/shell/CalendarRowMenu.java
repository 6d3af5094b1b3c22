package dev.daymark.app.shell;

import dev.daymark.app.settings.CalendarsViewModel;
import dev.daymark.app.settings.CalendarsViewModel.Removal;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.PaletteColour;
import dev.daymark.domain.Calendar;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/** What can be done to a calendar in the sidebar. */
final class CalendarRowMenu {
  private final SidebarViewModel model;
  private final ShellActions actions;
  private final Messages messages;
  private final EventColours colours;

  CalendarRowMenu(
      SidebarViewModel model, ShellActions actions, Messages messages, EventColours colours) {
    this.model = model;
    this.actions = actions;
    this.messages = messages;
    this.colours = colours;
  }

  ContextMenu of(Calendar calendar) {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item("only", () -> model.showOnly(calendar.id())),
            item("all", model::showAll),
            item(
                calendar.visible() ? "hide" : "show",
                () -> model.setVisible(calendar.id(), !calendar.visible())),
            new SeparatorMenuItem(),
            colours(calendar),
            item("settings", actions::openCalendarSettings));
    if (calendar.accountId() != null) {
      menu.getItems().add(item("sync", actions::syncNow));
    }
    addChanges(menu, calendar);
    return menu;
  }

  private void addChanges(ContextMenu menu, Calendar calendar) {
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("rename", () -> actions.calendarDialogs().rename(calendar)));
    Removal removal = CalendarsViewModel.removal(calendar);
    if (removal != Removal.NONE) {
      MenuItem remove = new MenuItem(actions.calendarDialogs().removeWords(removal));
      remove.setMnemonicParsing(false);
      remove.getStyleClass().add("danger");
      remove.setOnAction(event -> actions.calendarDialogs().remove(calendar));
      menu.getItems().add(remove);
    }
  }

  private Menu colours(Calendar calendar) {
    Menu menu = new Menu(messages.text("shell.sidebar.menu.colour"));
    EventPalette.colours().forEach(colour -> menu.getItems().add(colour(calendar, colour)));
    return menu;
  }

  private MenuItem colour(Calendar calendar, PaletteColour colour) {
    Region dot = Labels.dot();
    colours.apply(dot.getStyleClass(), colour.modern());
    MenuItem item = new MenuItem(colour.name(), dot);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> model.setColour(calendar, colour.modern().css()));
    return item;
  }

  private MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(messages.text("shell.sidebar.menu." + name));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
