package dev.daymark.app.ui.gallery;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Avatar;
import dev.daymark.app.ui.controls.Banner;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.CalendarRow;
import dev.daymark.app.ui.controls.ChoiceChip;
import dev.daymark.app.ui.controls.ColourPicker;
import dev.daymark.app.ui.controls.EmptyState;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.MiniMonth;
import dev.daymark.app.ui.controls.NavRow;
import dev.daymark.app.ui.controls.RsvpChoice;
import dev.daymark.app.ui.controls.SearchField;
import dev.daymark.app.ui.controls.SectionLabel;
import dev.daymark.app.ui.controls.Segment;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Skeleton;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.app.ui.controls.Toast;
import dev.daymark.app.ui.controls.ToastHost;
import dev.daymark.app.ui.icon.Grip;
import dev.daymark.app.ui.icon.Illustration;
import dev.daymark.app.ui.icon.Logo;
import dev.daymark.app.ui.icon.NowDiamond;
import dev.daymark.app.ui.icon.PriorityGlyph;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One page with every shared control in the states that a picture can show. */
final class Gallery {
  private static final Runnable NOTHING = () -> {};

  private final EventColours colours;
  private final Messages messages = new Messages(Locale.UK);

  Gallery(EventColours colours) {
    this.colours = colours;
  }

  HBox page(String theme) {
    HBox page = new HBox(24, sidebar(), components(theme), right());
    page.setPadding(new Insets(0, 24, 0, 0));
    return page;
  }

  private VBox sidebar() {
    NavRow calendar = new NavRow(Feather.CALENDAR, "Calendar", NOTHING);
    calendar.selectedProperty().set(true);
    NavRow tasks = new NavRow(Feather.CHECK_CIRCLE, "Tasks", NOTHING);
    tasks.count().setText("8");
    NavRow review = new NavRow(Feather.GIT_MERGE, "Review", NOTHING);
    review.count().setText("1");
    review.count().getStyleClass().add("warning");
    VBox nav = new VBox(2, calendar, tasks, review);
    nav.setPadding(new Insets(0, 8, 12, 8));
    HBox brand =
        new HBox(
            8,
            new Logo(18),
            Labels.text("Daymark", "dm-semibold"),
            Labels.spacer(),
            Buttons.icon(Feather.SIDEBAR, "Hide sidebar", "Ctrl+B", NOTHING));
    brand.setAlignment(Pos.CENTER_LEFT);
    brand.setPrefHeight(48);
    brand.setPadding(new Insets(0, 8, 0, 16));
    VBox side = new VBox(brand, nav, miniMonth(), calendars());
    side.setStyle(
        "-fx-background-color: -color-border-muted, -color-bg-subtle; -fx-background-insets: 0, 0 1"
            + " 0 0");
    side.setMinWidth(232);
    side.setMaxWidth(232);
    return side;
  }

  private Node miniMonth() {
    MiniMonth month = new MiniMonth(Formatting.of(Locale.UK), messages, LocalDate.of(2026, 11, 18));
    month.setPadding(new Insets(0, 8, 12, 8));
    return month;
  }

  private VBox calendars() {
    VBox rows =
        new VBox(
            new SectionLabel("mara@norrstudio.example"),
            calendar("Norr Studio", "3F51B5", true),
            calendar("Mara", "039BE5", true),
            calendar("Family", "009688", true),
            calendar("Choir", "8E24AA", true),
            calendar("Meeting rooms", "616161", false),
            new SectionLabel("Other calendars"));
    CalendarRow birthdays = calendar("Birthdays", "7CB342", true);
    birthdays.setReadOnly("read only");
    rows.getChildren().add(birthdays);
    rows.setPadding(new Insets(0, 8, 0, 8));
    return rows;
  }

  private CalendarRow calendar(String name, String colour, boolean shown) {
    CalendarRow row = new CalendarRow(colours, Rgb.parse(colour), name);
    row.checkedProperty().set(shown);
    return row;
  }

  private VBox components(String theme) {
    VBox parts =
        new VBox(
            12,
            row(new Logo(18), Labels.text(theme, "dm-dialog-title")),
            buttons("Save", "accent"),
            buttons("Today"),
            row(
                Buttons.danger("Delete", NOTHING),
                Buttons.dangerFinal("Delete 212 events", NOTHING),
                Buttons.flat("Cancel", NOTHING),
                Buttons.primary(Feather.PLUS, "New", NOTHING),
                Buttons.standard(Feather.PLUS, "New calendar", NOTHING),
                busy()),
            fields(),
            choices(),
            marks(),
            row(
                new ChoiceChip(Feather.CALENDAR, "Fri 20 Nov", NOTHING),
                new ChoiceChip(Feather.CLOCK, "13:30 – 14:30", NOTHING),
                new KeyCaps("Ctrl+Shift+Z"),
                icon(Feather.CHEVRON_LEFT, false),
                icon(Feather.CHEVRON_RIGHT, false),
                icon(Feather.SIDEBAR, true)),
            rsvp(),
            states(),
            new StackPane(toast()),
            skeleton());
    parts.setPadding(new Insets(20, 0, 0, 0));
    parts.setMinWidth(600);
    parts.setMaxWidth(600);
    return parts;
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(8, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static HBox buttons(String text, String... classes) {
    HBox row = row();
    for (String state : List.of("rest", "hover", "armed", "focus-visible", "disabled")) {
      Button button = Buttons.standard(text, NOTHING);
      button.getStyleClass().addAll(classes);
      button.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
      button.setDisable(state.equals("disabled"));
      row.getChildren().add(button);
    }
    return row;
  }

  private static Button busy() {
    Button button = Buttons.primary("Save", NOTHING);
    Buttons.busy(button, "Saving");
    return button;
  }

  private static Node icon(Feather icon, boolean on) {
    Button button = Buttons.icon(icon, "Icon", null, NOTHING);
    if (on) {
      button.getStyleClass().add("on");
    }
    return button;
  }

  private static HBox fields() {
    TextField focused = field("Kvarnen 4");
    focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
    TextField wrong = field("25:00");
    FormField error = new FormField("", wrong);
    error.errorProperty().set("Hours go from 00 to 23");
    TextField disabled = field("Disabled");
    disabled.setDisable(true);
    ComboBox<String> combo = new ComboBox<>();
    combo.getItems().add("10 minutes before");
    combo.setValue("10 minutes before");
    HBox row = row(field("Kvarnen 4"), focused, error, disabled, combo);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static TextField field(String text) {
    TextField field = new TextField(text);
    field.setPrefWidth(120);
    field.setMinWidth(60);
    return field;
  }

  private Node choices() {
    Segment<String> segment = new Segment<>(List.of("Day", "Week", "Month"), text -> text);
    segment.valueProperty().set("Week");
    CheckBox on = new CheckBox();
    on.setSelected(true);
    CheckBox mixed = new CheckBox();
    mixed.setIndeterminate(true);
    RadioButton radio = new RadioButton();
    radio.setSelected(true);
    Switch switched = new Switch("On");
    switched.setSelected(true);
    SearchField search = new SearchField("Search", new KeyCaps("/"), "Clear");
    return row(
        segment,
        new CheckBox(),
        on,
        mixed,
        new RadioButton(),
        radio,
        new Switch("Off"),
        switched,
        Labels.tag("kvarnen"),
        search);
  }

  private Node marks() {
    HBox row = row();
    for (TaskStatus status : TaskStatus.values()) {
      StatusGlyph glyph = new StatusGlyph(18);
      glyph.statusProperty().set(status);
      glyph.getStyleClass().add(colours.styleClass(Rgb.parse("EF6C00")));
      row.getChildren().add(glyph);
    }
    for (Priority priority : Priority.values()) {
      PriorityGlyph.of(priority).ifPresent(row.getChildren()::add);
    }
    var dot = Labels.dot();
    dot.getStyleClass().add(colours.styleClass(Rgb.parse("3F51B5")));
    row.getChildren().addAll(new NowDiamond(), new Grip(), dot);
    row.getChildren()
        .addAll(
            new Avatar(colours, "Mara Lindqvist", "mara@norrstudio.example"),
            new Avatar(colours, "Henrik Berg", "henrik@norrstudio.example"),
            new Avatar(colours, "", "ingrid@norrstudio.example"),
            Labels.tag("Default"),
            Labels.tag("1 conflict", "warning"),
            Labels.tag("Overdue", "danger"));
    return row;
  }

  private Node rsvp() {
    RsvpChoice answer = new RsvpChoice(messages);
    answer.answerProperty().set(ResponseStatus.ACCEPTED);
    answer.setMaxWidth(288);
    return answer;
  }

  private static Node states() {
    VBox states =
        new VBox(
            4,
            Labels.withIcon(
                Feather.CHECK_CIRCLE, "success", "Synced 10:23", "dm-medium", "dm-small"),
            Labels.withIcon(
                Feather.UPLOAD_CLOUD, "accent", "3 changes waiting", "dm-medium", "dm-small"),
            Labels.withIcon(
                Feather.ALERT_TRIANGLE,
                "warning",
                "Google is busy, retry at 10:31",
                "dm-small",
                "dm-warning"));
    states.setPadding(new Insets(0));
    return states;
  }

  private ToastHost toast() {
    ToastHost host = new ToastHost(messages, new SimpleStringProperty("Ctrl+Z"));
    host.show(Toast.undoable("“Invoice run” moved to 13:30 – 14:30", NOTHING));
    return host;
  }

  private static Node skeleton() {
    Skeleton skeleton = new Skeleton(139, 197, 97);
    skeleton.setVisible(true);
    return skeleton;
  }

  private VBox right() {
    SettingsCard card = new SettingsCard();
    Switch numbers = new Switch("Week numbers");
    numbers.setSelected(true);
    card.row(
        "First day of the week",
        "From your region",
        new Segment<>(List.of("Monday", "Sunday"), d -> d));
    card.row("Week numbers", "", numbers);
    card.row(
            "Start over",
            "Removes everything on this device",
            Buttons.danger("Start over", NOTHING))
        .getStyleClass()
        .add("danger");
    Banner banner =
        new Banner(
            Feather.CLOUD_OFF,
            "Google Calendar is not connected.",
            "What you add stays here.",
            Buttons.standard("Connect", NOTHING),
            "Dismiss",
            NOTHING);
    ColourPicker picker = new ColourPicker(colours, messages);
    picker.colourProperty().set(Rgb.parse("8E24AA"));
    StackPane surface = new StackPane(picker);
    surface.getStyleClass().addAll("dm-surface", "padded");
    surface.setMaxWidth(216);
    VBox right = new VBox(16, banner, empty(), card, row(surface, Illustration.allAgreed()));
    right.setMinWidth(500);
    return right;
  }

  private static Node empty() {
    Map<String, KeyCaps> tips = new LinkedHashMap<>();
    tips.put("New event", new KeyCaps("C"));
    tips.put("New task", new KeyCaps("Q"));
    tips.put("Find anything", new KeyCaps("Ctrl+K"));
    EmptyState empty =
        new EmptyState(
                Illustration.nothingSelected(),
                "Nothing selected",
                "Choose an event or a task to see it here. Arrow keys move between them.")
            .withTips(tips);
    empty.setMaxWidth(320);
    return empty;
  }
}
