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
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The reminders in the editor: one row each, how long before and by what, and one to add more. */
final class EditorReminders extends VBox {
  private static final List<Integer> USUAL = List.of(0, 5, 10, 15, 30, 60, 24 * 60);
  private static final int MOST = 5;
  private static final int REMOVE = -1;

  private final EditorViewModel model;
  private final EventWords words;

  EditorReminders(EditorViewModel model, EventWords words) {
    super(4);
    this.model = model;
    this.words = words;
    getStyleClass().add("dm-form-field");
    setDisable(!model.event().canChange(EventField.REMINDERS));
    model.calendarProperty().addListener((property, was, is) -> fill());
    fill();
  }

  private List<Reminder> set() {
    Reminders now = model.content().reminders();
    return now.useDefault() ? model.calendarProperty().get().defaultReminders() : now.overrides();
  }

  private void fill() {
    getChildren().setAll(Labels.text(words.text("history.field.reminders"), "name"));
    List<Reminder> set = set();
    for (int i = 0; i < set.size(); i++) {
      getChildren().add(row(set, i));
    }
    if (set.size() < MOST) {
      getChildren().add(adding(set));
    }
  }

  private Button adding(List<Reminder> set) {
    Button add =
        Buttons.flat(
            words.text("editor.reminder.add"),
            () -> {
              List<Reminder> more = new ArrayList<>(set);
              more.add(new Reminder(Method.POPUP, 10));
              remind(more);
            });
    add.setId("editor-add-reminder");
    add.setGraphic(Icons.small(Feather.PLUS, "muted"));
    add.getStyleClass().add("quiet");
    return add;
  }

  private Node row(List<Reminder> set, int index) {
    Reminder now = set.get(index);
    ComboBox<Integer> lead = lead(set, index);
    HBox row = new HBox(8, lead);
    HBox.setHgrow(lead, Priority.ALWAYS);
    if (canMail() || now.method() == Method.EMAIL) {
      row.getChildren().add(method(set, index));
    }
    return row;
  }

  /** Mails come from Google; of a calendar on this device nobody would send one. */
  private boolean canMail() {
    Calendar calendar = model.calendarProperty().get();
    return calendar.accountId() != null;
  }

  private ComboBox<Integer> lead(List<Reminder> set, int index) {
    Reminder now = set.get(index);
    List<Integer> minutes = new ArrayList<>(USUAL);
    if (!minutes.contains(now.minutesBefore())) {
      minutes.add(now.minutesBefore());
    }
    minutes.add(REMOVE);
    ComboBox<Integer> box = combo("editor-reminder", minutes, now.minutesBefore(), this::before);
    box.setAccessibleText(words.text("history.field.reminders"));
    box.valueProperty()
        .addListener(
            (property, was, is) -> {
              List<Reminder> changed = new ArrayList<>(set);
              if (is == REMOVE) {
                changed.remove(index);
              } else {
                changed.set(index, new Reminder(now.method(), is));
              }
              remind(changed);
            });
    return box;
  }

  private ComboBox<Method> method(List<Reminder> set, int index) {
    Reminder now = set.get(index);
    ComboBox<Method> box =
        combo(
            "editor-reminder-method",
            List.of(Method.values()),
            now.method(),
            it -> words.text("editor.reminder." + it));
    box.setMinWidth(USE_PREF_SIZE);
    box.setAccessibleText(words.text("editor.reminder.method"));
    box.valueProperty()
        .addListener(
            (property, was, is) -> {
              List<Reminder> changed = new ArrayList<>(set);
              changed.set(index, new Reminder(is, now.minutesBefore()));
              remind(changed);
            });
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

  private void remind(List<Reminder> set) {
    List<Reminder> distinct = set.stream().distinct().toList();
    model.change(content -> content.withReminders(new Reminders(false, distinct)));
    fill();
  }
}
