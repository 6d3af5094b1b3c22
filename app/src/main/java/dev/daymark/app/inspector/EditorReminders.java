package dev.daymark.app.inspector;

import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventField;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminder.Method;
import dev.daymark.domain.Reminders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The reminders in the editor: one row each, how long before and by what, and one to add more.
 *
 * <p>A row stays where it is while its value is changed, so that the arrow keys can go through the
 * values of a box. On the way two rows can say the same; that is one reminder for the event.
 */
final class EditorReminders extends VBox {
  private static final List<Integer> USUAL = List.of(0, 5, 10, 15, 30, 60, 24 * 60);
  private static final int MOST = 5;
  private static final int FIRST = 10;
  private static final int REMOVE = -1;

  private final EditorViewModel model;
  private final EventWords words;
  private final List<Reminder> rows = new ArrayList<>();
  private final List<ComboBox<Integer>> leads = new ArrayList<>();
  private final Button add;

  EditorReminders(EditorViewModel model, EventWords words) {
    super(4);
    this.model = model;
    this.words = words;
    getStyleClass().add("dm-form-field");
    setDisable(!model.event().canChange(EventField.REMINDERS));
    add = adding();
    model.calendarProperty().addListener((property, was, is) -> read());
    read();
  }

  private void read() {
    Reminders now = model.content().reminders();
    rows.clear();
    rows.addAll(now.useDefault() ? defaults() : now.overrides());
    fill();
  }

  private List<Reminder> defaults() {
    return model.calendarProperty().get().defaultReminders();
  }

  private void fill() {
    leads.clear();
    getChildren().setAll(Labels.text(words.text("history.field.reminders"), "name"));
    for (int i = 0; i < rows.size(); i++) {
      getChildren().add(row(i));
    }
    if (rows.size() < MOST) {
      getChildren().add(add);
    }
  }

  private Button adding() {
    Button button = Buttons.flat(words.text("editor.reminder.add"), this::addRow);
    button.setId("editor-add-reminder");
    button.setGraphic(Icons.small(Feather.PLUS, "muted"));
    button.getStyleClass().add("quiet");
    return button;
  }

  private void addRow() {
    rows.add(new Reminder(Method.POPUP, free()));
    remind();
    fill();
    leads.getLast().requestFocus();
  }

  /** The first usual time that no row has yet, so that a new row is a reminder more. */
  private int free() {
    Set<Integer> taken = rows.stream().map(Reminder::minutesBefore).collect(Collectors.toSet());
    return Stream.concat(Stream.of(FIRST), USUAL.stream())
        .filter(it -> !taken.contains(it))
        .findFirst()
        .orElse(FIRST);
  }

  private void removeRow(ComboBox<Integer> lead) {
    int index = leads.indexOf(lead);
    if (index < 0) {
      return;
    }
    rows.remove(index);
    remind();
    fill();
    Node neighbour = rows.isEmpty() ? add : leads.get(Math.min(index, rows.size() - 1));
    neighbour.requestFocus();
  }

  private Node row(int index) {
    ComboBox<Integer> lead = lead(index);
    leads.add(lead);
    HBox row = new HBox(8, lead);
    HBox.setHgrow(lead, Priority.ALWAYS);
    if (canMail() || rows.get(index).method() == Method.EMAIL) {
      row.getChildren().add(method(index));
    }
    return row;
  }

  /** Mails come from Google; of a calendar on this device nobody would send one. */
  private boolean canMail() {
    Calendar calendar = model.calendarProperty().get();
    return calendar.accountId() != null;
  }

  private ComboBox<Integer> lead(int index) {
    int now = rows.get(index).minutesBefore();
    List<Integer> minutes = new ArrayList<>(USUAL);
    if (!minutes.contains(now)) {
      minutes.add(now);
    }
    minutes.add(REMOVE);
    ComboBox<Integer> box = combo("editor-reminder", minutes, now, this::before);
    box.setAccessibleText(words.text("history.field.reminders"));
    box.valueProperty()
        .addListener(
            (property, was, is) -> {
              if (is != REMOVE) {
                change(index, new Reminder(rows.get(index).method(), is));
              }
            });
    letGo(box);
    return box;
  }

  /** A row goes when its list closes on that choice, never by an arrow key that comes past it. */
  private void letGo(ComboBox<Integer> box) {
    box.setOnHidden(
        event -> {
          if (box.getValue() == REMOVE) {
            Platform.runLater(() -> removeRow(box));
          }
        });
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          int next = box.getSelectionModel().getSelectedIndex() + 1;
          boolean plainDown = key.getCode() == KeyCode.DOWN && !key.isAltDown();
          if (plainDown && !box.isShowing() && box.getItems().get(next) == REMOVE) {
            key.consume();
          }
        });
  }

  private ComboBox<Method> method(int index) {
    ComboBox<Method> box =
        combo(
            "editor-reminder-method",
            List.of(Method.values()),
            rows.get(index).method(),
            it -> words.text("editor.reminder." + it));
    box.setMinWidth(USE_PREF_SIZE);
    box.setAccessibleText(words.text("editor.reminder.method"));
    box.valueProperty()
        .addListener(
            (property, was, is) ->
                change(index, new Reminder(is, rows.get(index).minutesBefore())));
    return box;
  }

  private static <T> ComboBox<T> combo(String id, List<T> items, T value, Function<T, String> say) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T item) {
            return item == null ? "" : say.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, not typed");
          }
        });
    box.getItems().setAll(items);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setValue(value);
    return box;
  }

  private String before(int minutes) {
    return minutes == REMOVE ? words.text("editor.reminder.remove") : words.before(minutes);
  }

  private void change(int index, Reminder reminder) {
    rows.set(index, reminder);
    remind();
  }

  private void remind() {
    List<Reminder> distinct = rows.stream().distinct().toList();
    boolean asBefore =
        model.event().content().reminders().useDefault() && distinct.equals(defaults());
    Reminders reminders = asBefore ? Reminders.DEFAULT : new Reminders(false, distinct);
    model.change(content -> content.withReminders(reminders));
  }
}
