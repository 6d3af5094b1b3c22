package dev.daymark.app.inspector.event;

import dev.daymark.app.calendar.ColourMenu;
import dev.daymark.app.calendar.ItemColours;
import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.recurrence.RepeatMenu;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventField;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * The choices of an event that are lists: calendar, repeat, reminders, colour, free or busy,
 * visibility.
 */
final class EventMenus {
  private static final List<Integer> REMINDERS = List.of(0, 5, 10, 30, 60, 24 * 60);

  private final Session session;
  private final EventCommands commands;
  private final EventColours colours;
  private final EventWords words;
  private final OfEvent event;

  EventMenus(OfEvent event, EventCommands commands, Session session, EventColours colours) {
    this.session = session;
    this.commands = commands;
    this.colours = colours;
    this.words = new EventWords(session);
    this.event = event;
  }

  private static void open(ContextMenu menu, Node anchor) {
    menu.show(anchor, Side.BOTTOM, 0, 2);
  }

  private Node dot(Rgb colour) {
    Region dot = Labels.dot();
    colours.apply(dot.getStyleClass(), colour);
    return dot;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  /** The calendar's dot and name; a click offers the others. */
  Node calendarChip() {
    Button chip = new Button(event.calendar().summary());
    chip.setMnemonicParsing(false);
    chip.getStyleClass().setAll("calendar-chip");
    chip.setGraphic(dot(event.colour()));
    chip.setAccessibleText(words.text("inspector.calendar", event.calendar().summary()));
    chip.setOnAction(
        action -> {
          ContextMenu menu = new ContextMenu();
          for (Calendar calendar : event.calendars()) {
            boolean current = calendar.id().equals(event.calendar().id());
            MenuItem item =
                choice(calendar.summary(), current, true, () -> moveTo(calendar, current));
            item.setGraphic(dot(ItemColours.of(calendar)));
            menu.getItems().add(item);
          }
          if (event.editable()) {
            open(menu, chip);
          }
        });
    return chip;
  }

  private void moveTo(Calendar calendar, boolean current) {
    if (!current) {
      commands.moveTo(event, calendar);
    }
  }

  void repeat(Node anchor) {
    new RepeatMenu(
            session,
            event.occurrence().time(),
            event.content().recurrence(),
            rule -> commands.repeat(event, rule))
        .open(anchor);
  }

  void reminders(Node anchor) {
    Reminders now = event.content().reminders();
    List<Reminder> set = now.useDefault() ? event.calendar().defaultReminders() : now.overrides();
    ContextMenu menu = new ContextMenu();
    menu.getItems().addAll(leads(set, Reminder.Method.POPUP));
    if (event.calendar().accountId() != null) {
      Menu mail = new Menu(words.text("inspector.reminder.byMail"));
      mail.getItems().setAll(leads(set, Reminder.Method.EMAIL));
      menu.getItems().add(mail);
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(
                words.text("inspector.reminder.default"),
                () -> commands.remind(event, Reminders.DEFAULT)),
            item(
                words.text("inspector.reminder.none"),
                () -> commands.remind(event, Reminders.NONE)));
    open(menu, anchor);
  }

  /** The usual ones, and what else is set. */
  private List<CheckMenuItem> leads(List<Reminder> set, Reminder.Method method) {
    return Stream.concat(
            REMINDERS.stream(),
            set.stream().filter(it -> it.method() == method).map(Reminder::minutesBefore))
        .distinct()
        .sorted()
        .map(minutes -> lead(set, new Reminder(method, minutes)))
        .toList();
  }

  private CheckMenuItem lead(List<Reminder> set, Reminder reminder) {
    CheckMenuItem item = new CheckMenuItem(words.before(reminder.minutesBefore()));
    item.setMnemonicParsing(false);
    item.setSelected(set.contains(reminder));
    item.setOnAction(action -> commands.remind(event, toggled(set, reminder)));
    return item;
  }

  private static Reminders toggled(List<Reminder> set, Reminder reminder) {
    List<Reminder> changed = new ArrayList<>(set);
    if (!changed.remove(reminder)) {
      changed.add(reminder);
    }
    return new Reminders(false, changed.stream().limit(5).toList());
  }

  Node moreButton() {
    Button[] more = new Button[1];
    more[0] =
        Buttons.icon(
            Feather.MORE_HORIZONTAL,
            words.text("inspector.action.more"),
            null,
            () -> open(new ContextMenu(colourMenu(), statusMenu(), visibilityMenu()), more[0]));
    return more[0];
  }

  private Menu colourMenu() {
    return ColourMenu.of(
        session.messages(),
        colours,
        event.calendar(),
        event.canChange(EventField.COLOR),
        id -> commands.colour(event, id));
  }

  private Menu statusMenu() {
    Menu menu = new Menu(words.text("inspector.status"));
    menu.getItems().setAll(statuses());
    return menu;
  }

  private Menu visibilityMenu() {
    Menu menu = new Menu(words.text("editor.visibility"));
    menu.getItems().setAll(visibilities());
    return menu;
  }

  /** How others see it: whether the time is free, and who may read what it is. */
  void seen(Node anchor) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().addAll(statuses());
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().addAll(visibilities());
    open(menu, anchor);
  }

  private List<MenuItem> statuses() {
    return Arrays.stream(Transparency.values())
        .map(
            it ->
                choice(
                    words.text("inspector.status." + it),
                    event.content().transparency() == it,
                    event.canChange(EventField.TRANSPARENCY),
                    () -> commands.show(event, it)))
        .toList();
  }

  private List<MenuItem> visibilities() {
    return Arrays.stream(Visibility.values())
        .map(
            it ->
                choice(
                    words.text("editor.visibility." + it),
                    event.content().visibility() == it,
                    event.canChange(EventField.VISIBILITY),
                    () -> commands.reveal(event, it)))
        .toList();
  }

  private static MenuItem choice(String text, boolean chosen, boolean allowed, Runnable choose) {
    CheckMenuItem item = new CheckMenuItem(text);
    item.setMnemonicParsing(false);
    item.setSelected(chosen);
    item.setDisable(!allowed);
    item.setOnAction(action -> choose.run());
    return item;
  }
}
