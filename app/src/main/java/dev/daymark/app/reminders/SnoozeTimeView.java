package dev.daymark.app.reminders;

import dev.daymark.app.phrase.MomentReader;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks until when a reminder is put off: typed freely, and what was understood stands below. */
final class SnoozeTimeView extends VBox {

  private final Messages messages;
  private final ReminderWords words;
  private final Supplier<ZonedDateTime> now;
  private final Consumer<Instant> chosen;
  private final Runnable cancelled;
  private final TextField text = new TextField();
  private final FormField field;
  private final Label understood = Labels.text("", "dm-muted", "dm-small", "understood");

  /**
   * Builds it.
   *
   * @param now in the person's zone
   * @param chosen hears the moment, which is still to come
   */
  SnoozeTimeView(
      Prompt prompt,
      ReminderWords words,
      Supplier<ZonedDateTime> now,
      Consumer<Instant> chosen,
      Runnable cancelled) {
    this.messages = words.messages();
    this.words = words;
    this.now = now;
    this.chosen = chosen;
    this.cancelled = cancelled;
    this.field = new FormField(messages.text("reminders.pick.name", words.title(prompt)), text);
    getStyleClass().add("dm-snooze-time");
    text.setPromptText(messages.text("reminders.pick.prompt"));
    text.textProperty().subscribe(typed -> say());
    text.setOnAction(event -> choose());
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    HBox below =
        new HBox(
            8,
            understood,
            Labels.spacer(),
            Buttons.standard(messages.text("reminders.pick.cancel"), cancelled),
            Buttons.primary(messages.text("reminders.snooze"), this::choose));
    below.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(field, below);
  }

  /** Lets the person type. */
  void focusText() {
    text.requestFocus();
  }

  private Optional<ZonedDateTime> read(ZonedDateTime from) {
    return new MomentReader(messages.locale(), from).read(text.getText());
  }

  private void say() {
    ZonedDateTime from = now.get();
    field.errorProperty().set("");
    understood.setText(
        read(from)
            .filter(moment -> moment.isAfter(from))
            .map(moment -> said(moment, from))
            .orElse(""));
  }

  /** Of an hour that comes twice it is told which is meant. */
  private String said(ZonedDateTime moment, ZonedDateTime from) {
    String when = words.formatting().dayAndTime(moment.toLocalDateTime(), from.toLocalDate());
    boolean twice = !moment.withEarlierOffsetAtOverlap().isEqual(moment.withLaterOffsetAtOverlap());
    return twice
        ? messages.text("ui.time.zoned", when, words.formatting().zoneShort(moment))
        : when;
  }

  private void choose() {
    ZonedDateTime from = now.get();
    Optional<ZonedDateTime> moment = read(from);
    if (moment.isEmpty()) {
      field.errorProperty().set(messages.text("reminders.pick.unreadable"));
      text.requestFocus();
    } else if (!moment.get().isAfter(from)) {
      field.errorProperty().set(messages.text("reminders.pick.past"));
      text.requestFocus();
    } else {
      chosen.accept(moment.get().toInstant());
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      cancelled.run();
      event.consume();
    }
  }
}
