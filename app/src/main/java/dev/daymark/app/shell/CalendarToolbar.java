package dev.daymark.app.shell;

import dev.daymark.app.calendar.CalendarViewModel;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What the toolbar has for the calendar: where in time, and how many days. */
final class CalendarToolbar {

  /** How many days are side by side. */
  enum Span {
    DAY,
    WEEK
  }

  private final CalendarViewModel calendar;
  private final ShellActions actions;
  private final Formatting formatting;
  private final Messages messages;
  private final Label title = Labels.text("", "dm-toolbar-title");
  private final Label week = Labels.text("", "dm-subtle");
  private final Segment<Span> segment;
  private final MenuButton menu = new MenuButton();
  private boolean narrow;

  CalendarToolbar(CalendarViewModel calendar, ShellActions actions) {
    this.calendar = calendar;
    this.actions = actions;
    this.formatting = calendar.session().formatting();
    this.messages = calendar.session().messages();
    this.segment = new Segment<>(List.of(Span.values()), this::name);
    segment.setAccessibleText(messages.text("shell.toolbar.view"));
    title.setMinWidth(Label.USE_PREF_SIZE);
    ChangeListener<VisibleDays> follow = (property, before, now) -> show(now);
    calendar.daysProperty().addListener(follow);
    show(calendar.daysProperty().get());
    segment.valueProperty().addListener((property, before, now) -> choose(now));
    for (Span span : Span.values()) {
      MenuItem item = new MenuItem(name(span));
      item.setOnAction(event -> choose(span));
      menu.getItems().add(item);
    }
  }

  private String name(Span span) {
    return messages.text("shell.view." + span.name().toLowerCase(Locale.ROOT));
  }

  private void choose(Span span) {
    if (span == Span.DAY) {
      actions.showDay();
    } else {
      actions.showWeek();
    }
  }

  private void show(VisibleDays days) {
    LocalDate first = days.first();
    title.setText(
        days.count() == 1
            ? formatting.dayLong(first, calendar.session().today())
            : narrow
                ? formatting.periodShort(first, days.last())
                : formatting.period(first, days.last()));
    week.setText(formatting.week(first));
    Span span = days.count() == 1 ? Span.DAY : Span.WEEK;
    segment.valueProperty().set(span);
    menu.setText(name(span));
  }

  /** The parts on the left. */
  HBox left() {
    Button today = Buttons.standard(messages.text("shell.toolbar.today"), actions::showToday);
    today.setTooltip(Buttons.tooltip(messages.text("shell.toolbar.today"), "T"));
    Button previous =
        Buttons.icon(
            Feather.CHEVRON_LEFT,
            messages.text("shell.toolbar.previous"),
            "K",
            () -> actions.turn(-1));
    Button next =
        Buttons.icon(
            Feather.CHEVRON_RIGHT, messages.text("shell.toolbar.next"), "J", () -> actions.turn(1));
    previous.getGraphic().getStyleClass().add("s18");
    next.getGraphic().getStyleClass().add("s18");
    HBox turn = new HBox(previous, next);
    turn.setAlignment(Pos.CENTER_LEFT);
    HBox left = new HBox(today, turn, title, week);
    left.getStyleClass().add("part");
    return left;
  }

  /** The parts on the right. */
  HBox right() {
    HBox right = new HBox(segment, menu);
    right.getStyleClass().add("part");
    setNarrow(false);
    return right;
  }

  /** In a narrow window the views are in a menu. */
  void setNarrow(boolean nowNarrow) {
    narrow = nowNarrow;
    segment.setVisible(!narrow);
    segment.setManaged(!narrow);
    menu.setVisible(narrow);
    menu.setManaged(narrow);
    show(calendar.daysProperty().get());
  }
}
