package dev.daymark.app.calendar;

import dev.daymark.app.ui.theme.EventColours;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The calendar in each of its views, one at a time. The view changes together with what is on the
 * screen, so that no view is ever shown without its days.
 */
public final class CalendarView extends StackPane implements AutoCloseable {
  private final CalendarViewModel model;
  private final WeekView week;
  private final MonthView month;
  private final AgendaView agenda;
  private final ChangeListener<CalendarContent> listener = (property, before, after) -> show();

  /**
   * @param colours the classes of the colours in use
   */
  public CalendarView(CalendarViewModel model, EventColours colours) {
    this.model = model;
    this.week = new WeekView(model, colours);
    this.month = new MonthView(model, colours);
    this.agenda = new AgendaView(model, colours);
    getStyleClass().add("dm-calendar-view");
    getChildren().addAll(week, month, agenda);
    model.contentProperty().addListener(listener);
    show();
  }

  private void show() {
    Region wanted = shown().region();
    boolean focused = isFocusWithin();
    for (Node view : getChildren()) {
      view.setVisible(view.equals(wanted));
    }
    if (focused && !wanted.isFocusWithin()) {
      wanted.requestFocus();
    }
  }

  private CalendarScreen shown() {
    return switch (model.contentProperty().get().days().kind()) {
      case GRID -> week;
      case MONTH -> month;
      case AGENDA -> agenda;
    };
  }

  /** Gives the focus to the view that is shown. */
  @Override
  public void requestFocus() {
    shown().region().requestFocus();
  }

  /** Scrolls to the present moment where that means something. */
  public void showNow() {
    shown().showNow();
  }

  /** Runs when the person asks to open or edit the selected item. */
  public void setOnOpen(Runnable action) {
    week.setOnOpen(action);
    month.setOnOpen(action);
    agenda.setOnOpen(action);
  }

  public WeekView week() {
    return week;
  }

  public MonthView month() {
    return month;
  }

  public AgendaView agenda() {
    return agenda;
  }

  @Override
  public void close() {
    model.contentProperty().removeListener(listener);
    week.close();
    month.close();
    agenda.close();
  }
}
