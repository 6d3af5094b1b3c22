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
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.sync.FailureWords;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A calendar in the settings; it follows its calendar in place, so that the focus stays. */
final class CalendarLine {
  private final CalendarsViewModel model;
  private final Messages messages;
  private final EventColours colours;
  private final CalendarDialogs dialogs;
  private final CalendarCheckBox check;
  private final StackPane name = new StackPane();
  private final StackPane tag = new StackPane();
  private final Region dot = Labels.dot("round");
  private final Label colourName = Labels.text("", "dm-muted");
  private final Button colourButton;
  private final CalendarReminder reminder;
  private final Button more;
  private Calendar calendar;
  private @Nullable CalendarTrouble trouble;

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
    check = new CalendarCheckBox(colours, colour());
    check.setOnAction(event -> model.setVisible(this.calendar, check.isSelected()));
    name.getStyleClass().add("calendar-name");
    name.setMinWidth(40);
    HBox.setHgrow(name, Priority.ALWAYS);
    colourButton = colourButton();
    reminder = new CalendarReminder(dialogs, messages);
    more = Buttons.icon(Feather.MORE_HORIZONTAL, "", null, this::openMenu);
    showName();
    show(calendar, null);
  }

  /** Everything in its row. */
  Node[] parts() {
    return new Node[] {check, name, tag, colourButton, reminder.node(), more};
  }

  /**
   * Shows how the calendar is now.
   *
   * @param wrong why it is not in step; null if it is
   */
  void show(Calendar now, @Nullable CalendarTrouble wrong) {
    trouble = wrong;
    boolean renamed = !now.summary().equals(calendar.summary());
    calendar = now;
    if (renamed && name.getChildren().getFirst() instanceof Label) {
      showName();
    }
    check.setColour(colour());
    check.setSelected(now.visible());
    check.setDisable(!now.selected());
    check.setAccessibleText(visibility(now));
    showTag();
    showColour();
    reminder.show(now);
    call(more, messages.text("settings.calendars.more", now.summary()));
  }

  private String visibility(Calendar now) {
    String visible = messages.text("settings.calendars.visible", now.summary());
    return trouble == null ? visible : visible + ", " + messages.text("shell.sync.progress.FAILED");
  }

  private static void call(Button button, String says) {
    if (!says.equals(button.getAccessibleText())) {
      button.setAccessibleText(says);
      button.setTooltip(Buttons.tooltip(says, null));
    }
  }

  private Rgb colour() {
    return EventPalette.shown(Rgb.parse(calendar.color()), ColourStyle.MODERN);
  }

  private void showName() {
    name.getChildren().setAll(Labels.text(calendar.summary(), "dm-medium"));
  }

  private void showTag() {
    boolean lock = calendar.selected() && !isDefault() && !calendar.isWritable();
    tag.getStyleClass().removeAll("end-mark", "trouble");
    CalendarTrouble wrong = trouble;
    if (wrong != null && calendar.selected()) {
      String reason = messages.sentence(FailureWords.explain(wrong));
      Label mark =
          Labels.withIcon(
              Feather.ALERT_TRIANGLE,
              "warning",
              messages.text("shell.sync.progress.FAILED"),
              "dm-small",
              "dm-muted");
      mark.setTooltip(Buttons.tooltip(reason, null));
      mark.setMinWidth(Region.USE_PREF_SIZE);
      tag.getStyleClass().add("trouble");
      tag.getChildren().setAll(mark);
    } else if (lock) {
      tag.getStyleClass().add("end-mark");
      tag.getChildren().setAll(Icons.small(Feather.LOCK));
    } else if (calendar.selected() && !isDefault()) {
      tag.getChildren().clear();
    } else {
      String key = calendar.selected() ? "default" : "notSynced";
      tag.getChildren().setAll(Labels.tag(messages.text("settings.calendars." + key)));
    }
  }

  private boolean isDefault() {
    return model.defaultProperty().get().filter(calendar.id()::equals).isPresent();
  }

  private Button colourButton() {
    HBox look = new HBox(8, dot, colourName, Icons.small(Feather.CHEVRON_DOWN, "subtle"));
    look.getStyleClass().add("look");
    Button button = Buttons.flat("", this::pickColour);
    button.setGraphic(look);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("colour-button");
    return button;
  }

  private void showColour() {
    Rgb colour = colour();
    colours.apply(dot.getStyleClass(), colour);
    colourName.setText(
        EventPalette.named(colour)
            .map(known -> messages.text(known.messageKey()))
            .orElseGet(() -> messages.text("settings.calendars.customColour")));
    call(colourButton, messages.text("settings.calendars.colour", calendar.summary()));
  }

  private void pickColour() {
    Rgb colour = colour();
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
    pane.open(colourButton);
  }

  private void openMenu() {
    menu().show(more, Side.BOTTOM, 0, 0);
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
    field.setOnAction(event -> more.requestFocus());
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            field.setText(calendar.summary());
            more.requestFocus();
            event.consume();
          }
        });
    field.focusedProperty().addListener((property, was, is) -> take(field, !is));
    name.getChildren().setAll(field);
    field.requestFocus();
    field.selectAll();
  }

  /** Whoever leaves the field has named the calendar; with nothing in it, it keeps its name. */
  private void take(TextField field, boolean left) {
    if (left && name.getChildren().contains(field)) {
      showName();
      model.rename(calendar, field.getText());
    }
  }
}
