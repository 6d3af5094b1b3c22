package dev.daymark.app.shell;

import dev.daymark.app.calendar.CalendarViewModel;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.command.Command;
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

  /** The ways to show the calendar. */
  enum Span {
    DAY,
    WEEK,
    MONTH,
    AGENDA
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
  private boolean least;

  CalendarToolbar(CalendarViewModel calendar, ShellActions actions) {
    this.calendar = calendar;
    this.actions = actions;
    this.formatting = calendar.session().formatting();
    this.messages = calendar.session().messages();
    this.segment = new Segment<>(List.of(Span.values()), this::name);
    segment.setAccessibleText(messages.text("shell.toolbar.view"));
    title.setMinWidth(Label.USE_PREF_SIZE);
    ChangeListener<Object> follow = (property, before, now) -> show();
    calendar.navigation().daysProperty().addListener(follow);
    calendar.navigation().anchorProperty().addListener(follow);
    calendar.session().minute().addListener(follow);
    show();
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
    if (span == spanOf(calendar.navigation().daysProperty().get())) {
      return;
    }
    switch (span) {
      case DAY -> actions.showDays(1);
      case WEEK -> actions.showDays(7);
      case MONTH -> actions.showMonth();
      case AGENDA -> actions.showAgenda();
    }
  }

  private static Span spanOf(VisibleDays days) {
    return switch (days.kind()) {
      case GRID -> days.count() == 1 ? Span.DAY : Span.WEEK;
      case MONTH -> Span.MONTH;
      case AGENDA -> Span.AGENDA;
    };
  }

  private void show() {
    VisibleDays days = calendar.navigation().daysProperty().get();
    LocalDate today = calendar.session().today();
    Span span = spanOf(days);
    title.setText(least ? monthOf(days) : period(days, span, today));
    week.setText(
        switch (span) {
          case DAY -> formatting.relativeName(days.first(), today).orElse("");
          case WEEK -> formatting.settings().weekNumbers() ? formatting.week(days.first()) : "";
          case MONTH, AGENDA -> "";
        });
    segment.valueProperty().set(span);
    menu.setText(least ? "" : name(span));
    menu.setAccessibleText(name(span));
  }

  /** The days themselves are told over the calendar. */
  private String monthOf(VisibleDays days) {
    return formatting.monthName(
        days.kind() == VisibleDays.Kind.GRID
            ? days.first()
            : calendar.navigation().anchorProperty().get());
  }

  private String period(VisibleDays days, Span span, LocalDate today) {
    return switch (span) {
      case DAY -> formatting.dayLong(days.first(), today);
      case WEEK ->
          narrow
              ? formatting.periodShort(days.first(), days.last())
              : formatting.period(days.first(), days.last());
      case MONTH -> formatting.month(days.month());
      case AGENDA ->
          messages.text(
              "shell.toolbar.from", formatting.date(calendar.navigation().anchorProperty().get()));
    };
  }

  /** The parts on the left. */
  HBox left() {
    Button today = Buttons.standard(messages.text("shell.toolbar.today"), actions::showToday);
    today.setTooltip(
        Buttons.keyedTooltip(messages.text("shell.toolbar.today"), actions.caps(Command.TODAY)));
    Button previous =
        Buttons.keyed(
            Feather.CHEVRON_LEFT,
            messages.text("shell.toolbar.previous"),
            actions.caps(Command.PREVIOUS),
            () -> actions.turn(-1));
    Button next =
        Buttons.keyed(
            Feather.CHEVRON_RIGHT,
            messages.text("shell.toolbar.next"),
            actions.caps(Command.NEXT),
            () -> actions.turn(1));
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

  /**
   * How much room there is for words.
   *
   * @param crammed whether there is none for what can be seen elsewhere, too
   * @param few whether there is some for the month alone
   */
  void setRoom(boolean crammed, boolean few) {
    least = few;
    week.setVisible(!crammed);
    week.setManaged(!crammed);
    title.setMinWidth(crammed ? 0 : Label.USE_PREF_SIZE);
    menu.setMinWidth(MenuButton.USE_PREF_SIZE);
    show();
  }

  /** In a narrow window the views are in a menu. */
  void setNarrow(boolean nowNarrow) {
    narrow = nowNarrow;
    segment.setVisible(!narrow);
    segment.setManaged(!narrow);
    menu.setVisible(narrow);
    menu.setManaged(narrow);
    show();
  }
}
