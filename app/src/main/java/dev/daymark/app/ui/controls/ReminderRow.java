package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.LeadWords;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminder.Method;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One reminder to choose, with a way to be rid of it: its button, or Delete on one of its boxes.
 */
final class ReminderRow extends HBox {
  private final Messages messages;
  private final ComboBox<Integer> lead;
  private final ComboBox<Method> method;

  /**
   * Builds it.
   *
   * @param mails whether a mail can be chosen; one that is a mail already says so in any case
   * @param changed runs when another reminder is chosen
   * @param removed takes the row when it is to go
   */
  ReminderRow(
      Reminder reminder,
      boolean mails,
      Messages messages,
      Runnable changed,
      Consumer<ReminderRow> removed) {
    super(4);
    this.messages = messages;
    lead = lead(reminder.minutesBefore());
    method = method(reminder.method());
    lead.valueProperty().subscribe((was, is) -> changed.run());
    method.valueProperty().subscribe((was, is) -> changed.run());
    HBox.setHgrow(lead, Priority.ALWAYS);
    getChildren().add(lead);
    if (mails || reminder.method() == Method.EMAIL) {
      getChildren().add(method);
    }
    Node remove = remove(removed);
    getChildren().add(remove);
    getStyleClass().add("dm-reminder-row");
  }

  Reminder value() {
    return new Reminder(method.getValue(), lead.getValue());
  }

  /** The box that has the focus when the row is new. */
  Node lead() {
    return lead;
  }

  private Node remove(Consumer<ReminderRow> removed) {
    String says = messages.text("editor.reminder.remove");
    Node remove = Buttons.icon(Feather.X, says, "Del", () -> removed.accept(this));
    remove.getStyleClass().add("remove-reminder");
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (pressed.getCode() == KeyCode.DELETE) {
            removed.accept(this);
            pressed.consume();
          }
        });
    return remove;
  }

  private ComboBox<Integer> lead(int now) {
    LeadWords words = new LeadWords(messages);
    List<Integer> minutes =
        Stream.concat(LeadWords.USUAL.stream(), Stream.of(now)).distinct().sorted().toList();
    ComboBox<Integer> box = combo(minutes, now, words::before);
    box.getStyleClass().add("reminder-lead");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(messages.text("editor.reminder.lead"));
    return box;
  }

  private ComboBox<Method> method(Method now) {
    ComboBox<Method> box =
        combo(List.of(Method.values()), now, it -> messages.text("editor.reminder." + it));
    box.getStyleClass().add("reminder-method");
    box.setAccessibleText(messages.text("editor.reminder.method"));
    box.setTooltip(Buttons.tooltip(messages.text("editor.reminder.method"), null));
    box.setCellFactory(list -> new MethodCell(box.getConverter()::toString));
    box.setButtonCell(new MethodCell(it -> ""));
    return box;
  }

  /** The icon of a method, and what it is called where there is room. */
  private static final class MethodCell extends ListCell<Method> {
    private final Function<Method, String> words;

    MethodCell(Function<Method, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Method item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText("");
        setGraphic(null);
      } else {
        setText(words.apply(item));
        setGraphic(Icons.small(item == Method.EMAIL ? Feather.MAIL : Feather.BELL, "muted"));
      }
      setGraphicTextGap(8);
    }
  }

  private static <T> ComboBox<T> combo(List<T> items, T value, Function<T, String> say) {
    ComboBox<T> box = new ComboBox<>();
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
    box.setValue(value);
    return box;
  }
}
