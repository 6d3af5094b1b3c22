package dev.daymark.app.settings;

import dev.daymark.app.session.Session;
import dev.daymark.app.settings.CalendarsViewModel.Removal;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.CalendarCheckBox;
import dev.daymark.app.ui.controls.ColourPicker;
import dev.daymark.app.ui.controls.FloatingPane;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A calendar in the settings. */
final class CalendarLine {
  private final Calendar calendar;
  private final CalendarsViewModel model;
  private final Messages messages;
  private final EventColours colours;
  private final CalendarDialogs dialogs;
  private final Rgb colour;
  private final CalendarReminder reminder;
  private final StackPane name = new StackPane();

  CalendarLine(
      Calendar calendar,
      CalendarsViewModel model,
      Session session,
      EventColours colours,
      CalendarDialogs dialogs) {
    this.calendar = calendar;
    this.model = model;
    this.messages = session.messages();
    this.colours = colours;
    this.dialogs = dialogs;
    this.colour = EventPalette.shown(Rgb.parse(calendar.color()), ColourStyle.MODERN);
    this.reminder = new CalendarReminder(calendar, model, messages);
    name.getStyleClass().add("calendar-name");
    name.setMinWidth(40);
    HBox.setHgrow(name, Priority.ALWAYS);
    showName();
  }

  /** Everything in its row. */
  Node[] parts() {
    return new Node[] {check(), name, tag(), colourButton(), reminder.node(), end()};
  }

  /** Shows other reminders where they stand. */
  void show(List<Reminder> reminders) {
    reminder.show(reminders);
  }

  private void showName() {
    Label label = Labels.text(calendar.summary(), "dm-medium");
    name.getChildren().setAll(label);
  }

  private Node check() {
    CalendarCheckBox check = new CalendarCheckBox(colours, colour);
    check.setSelected(calendar.visible());
    check.setDisable(!calendar.selected());
    check.setAccessibleText(messages.text("settings.calendars.visible", calendar.summary()));
    check
        .selectedProperty()
        .addListener((property, before, now) -> model.setVisible(calendar, now));
    return check;
  }

  private Node tag() {
    if (!calendar.selected()) {
      return Labels.tag(messages.text("settings.calendars.notSynced"));
    }
    if (isDefault()) {
      return Labels.tag(messages.text("settings.calendars.default"));
    }
    if (calendar.isWritable()) {
      return new Region();
    }
    StackPane lock = new StackPane(Icons.small(Feather.LOCK));
    lock.getStyleClass().add("end-mark");
    return lock;
  }

  private boolean isDefault() {
    return model.defaultProperty().get().filter(calendar.id()::equals).isPresent();
  }

  private Node colourButton() {
    String name =
        EventPalette.named(colour)
            .map(known -> messages.text(known.messageKey()))
            .orElseGet(() -> messages.text("settings.calendars.customColour"));
    Region dot = Labels.dot("round");
    colours.apply(dot.getStyleClass(), colour);
    HBox look = new HBox(8, dot, Labels.text(name, "dm-muted"), Icons.small(Feather.CHEVRON_DOWN));
    look.getStyleClass().add("look");
    Button[] button = new Button[1];
    button[0] = Buttons.flat("", () -> pickColour(button[0]));
    button[0].setGraphic(look);
    button[0].setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button[0].getStyleClass().add("colour-button");
    String says = messages.text("settings.calendars.colour", calendar.summary());
    button[0].setAccessibleText(says);
    button[0].setTooltip(Buttons.tooltip(says, null));
    return button[0];
  }

  private void pickColour(Node anchor) {
    ColourPicker picker = new ColourPicker(colours, messages);
    picker.colourProperty().set(colour);
    FloatingPane[] opened = new FloatingPane[1];
    CustomColour custom =
        new CustomColour(
            colour,
            messages,
            chosen -> {
              opened[0].close();
              model.setColor(calendar, chosen.css());
            });
    FloatingPane pane = new FloatingPane(new VBox(12, picker, custom));
    opened[0] = pane;
    picker
        .colourProperty()
        .addListener(
            (property, before, chosen) -> {
              if (chosen != null) {
                pane.close();
                model.setColor(calendar, chosen.css());
              }
            });
    pane.open(anchor);
  }

  private Node end() {
    Button[] more = new Button[1];
    more[0] =
        Buttons.icon(
            Feather.MORE_HORIZONTAL,
            messages.text("settings.calendars.more", calendar.summary()),
            null,
            () -> menu().show(more[0], Side.BOTTOM, 0, 0));
    return more[0];
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    MenuItem rename = new MenuItem(messages.text("settings.calendars.rename"));
    rename.setOnAction(
        event -> {
          if (calendar.accountId() == null) {
            rename();
          } else {
            dialogs.rename(calendar);
          }
        });
    if (calendar.isWritable() && calendar.selected() && !isDefault()) {
      MenuItem chosen = new MenuItem(messages.text("settings.calendars.makeDefault"));
      chosen.setOnAction(event -> model.makeDefault(calendar));
      menu.getItems().add(chosen);
    }
    menu.getItems().add(rename);
    Removal removal = CalendarsViewModel.removal(calendar);
    if (removal != Removal.NONE) {
      MenuItem remove = new MenuItem(dialogs.removeWords(removal));
      remove.getStyleClass().add("danger");
      remove.setOnAction(event -> dialogs.remove(calendar));
      menu.getItems().add(remove);
    }
    return menu;
  }

  private void rename() {
    TextField field = new TextField(calendar.summary());
    field.setAccessibleText(messages.text("settings.calendars.newPrompt"));
    field.setOnAction(
        event -> {
          showName();
          model.rename(calendar, field.getText());
        });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            showName();
            event.consume();
          }
        });
    name.getChildren().setAll(field);
    field.requestFocus();
    field.selectAll();
  }
}
