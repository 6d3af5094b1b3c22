package dev.daymark.app.editor;

import dev.daymark.app.calendar.ItemColours;
import dev.daymark.app.recurrence.RecurrenceWords;
import dev.daymark.app.recurrence.RepeatMenu;
import dev.daymark.app.recurrence.RuleStart;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.PaletteColour;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The parts of the editor that are chosen from a list. */
final class EditorChoices {
  private static final String OWN = "";

  private final EditorViewModel model;
  private final Session session;
  private final EventColours colours;
  private final Messages messages;

  EditorChoices(EditorViewModel model, EventColours colours) {
    this.model = model;
    this.session = model.session();
    this.colours = colours;
    this.messages = session.messages();
  }

  private <T> ComboBox<T> combo(
      String id, List<T> items, T value, Function<T, String> say, Function<T, @Nullable Rgb> dot) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(items);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setCellFactory(list -> new Choice<>(say, dot));
    box.setButtonCell(new Choice<>(say, dot));
    box.setValue(value);
    return box;
  }

  private final class Choice<T> extends ListCell<T> {
    private final Function<T, String> say;
    private final Function<T, @Nullable Rgb> colour;

    Choice(Function<T, String> say, Function<T, @Nullable Rgb> colour) {
      this.say = say;
      this.colour = colour;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? "" : say.apply(item));
      Rgb shown = item == null || empty ? null : colour.apply(item);
      if (shown == null) {
        setGraphic(null);
      } else {
        Region dot = Labels.dot();
        colours.apply(dot.getStyleClass(), shown);
        setGraphic(dot);
      }
    }
  }

  FormField calendar() {
    ComboBox<Calendar> box =
        combo(
            "editor-calendar",
            model.event().calendars(),
            model.event().calendar(),
            Calendar::summary,
            ItemColours::of);
    box.valueProperty().addListener((property, was, is) -> model.calendarProperty().set(is));
    box.setDisable(!model.event().editable());
    return new FormField(messages.text("editor.calendar"), box);
  }

  FormField colour() {
    List<String> ids = new ArrayList<>(List.of(OWN));
    IntStream.rangeClosed(1, 11).mapToObj(String::valueOf).forEach(ids::add);
    String now = model.content().colorId();
    ComboBox<String> box =
        combo("editor-colour", ids, now == null ? OWN : now, this::colourName, this::colourOf);
    box.valueProperty()
        .addListener(
            (property, was, is) ->
                model.change(content -> content.withColorId(is.equals(OWN) ? null : is)));
    box.setDisable(!model.event().canChange(EventField.COLOR));
    return new FormField(messages.text("inspector.colour"), box);
  }

  private String colourName(String id) {
    return EventPalette.eventColour(id)
        .map(known -> messages.text(known.messageKey()))
        .orElseGet(() -> messages.text("inspector.colour.calendar"));
  }

  private Rgb colourOf(String id) {
    return EventPalette.eventColour(id)
        .map(PaletteColour::modern)
        .orElseGet(() -> ItemColours.of(model.calendarProperty().get()));
  }

  FormField showAs() {
    ComboBox<Transparency> box =
        combo(
            "editor-show-as",
            List.of(Transparency.values()),
            model.content().transparency(),
            it -> messages.text("inspector.status." + it),
            it -> null);
    box.valueProperty()
        .addListener((property, was, is) -> model.change(content -> content.withTransparency(is)));
    box.setDisable(!model.event().canChange(EventField.TRANSPARENCY));
    return new FormField(messages.text("editor.showAs"), box);
  }

  FormField visibility() {
    ComboBox<Visibility> box =
        combo(
            "editor-visibility",
            List.of(Visibility.values()),
            model.content().visibility(),
            it -> messages.text("editor.visibility." + it),
            it -> null);
    box.valueProperty()
        .addListener((property, was, is) -> model.change(content -> content.withVisibility(is)));
    box.setDisable(!model.event().editable());
    return new FormField(messages.text("editor.visibility"), box);
  }

  /** One row a reminder, and a way to add another. */
  Node reminders() {
    return new EditorReminders(model, messages);
  }

  /** How it repeats, in words; opens the presets and the picker. */
  Button repeat() {
    RepeatButton button = new RepeatButton();
    Consumer<Recurrence> choose =
        rule -> {
          model.change(content -> content.withRecurrence(rule));
          say(button);
        };
    button.setOnAction(
        event ->
            new RepeatMenu(session, model.content().time(), model.content().recurrence(), choose)
                .open(button));
    button.setDisable(!model.event().editable());
    say(button);
    return button;
  }

  private void say(RepeatButton button) {
    EventTime time = model.content().time();
    Recurrence rule = model.content().recurrence();
    RuleStart start = RuleStart.of(time, session.zone());
    RecurrenceWords.Words said =
        new RecurrenceWords(session.messages(), session.formatting())
            .say(rule, start.day(), start.zone());
    button.setText(rule.isPresent() ? said.sentence() : messages.text("editor.repeat.never"));
    button.getStyleClass().remove("on");
    if (rule.isPresent()) {
      button.getStyleClass().add("on");
    }
  }
}
