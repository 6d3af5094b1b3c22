package dev.daymark.app.calendar;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.CommandTarget;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.ErrorPane;
import dev.daymark.app.ui.controls.OnDemand;
import dev.daymark.app.ui.theme.EventColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final OnDemand<MonthView> month;
  private final OnDemand<AgendaView> agenda;
  private final ChangeListener<CalendarContent> listener = (property, before, after) -> show();
  private final List<Runnable> closing = new ArrayList<>();
  private Runnable onOpen = () -> {};
  private Runnable onAskForDay = () -> {};

  /**
   * @param colours the classes of the colours in use
   * @param zones where items can be dropped; its views add themselves
   */
  public CalendarView(CalendarViewModel model, EventColours colours, DropZones zones) {
    this.model = model;
    this.week = new WeekView(model, colours, zones);
    this.month = new OnDemand<>(() -> month(colours, zones));
    this.agenda = new OnDemand<>(() -> agenda(colours, zones));
    week.setOnOpen(() -> onOpen.run());
    week.setOnAskForDay(() -> onAskForDay.run());
    getStyleClass().add("dm-calendar-view");
    getChildren().addAll(week, month, agenda);
    ErrorPane.over(
        this,
        model.failingProperty(),
        model.session().messages().text("calendar.unread"),
        Buttons.standard(model.session().messages().text("ui.button.retry"), model::retry));
    model.contentProperty().addListener(listener);
    show();
  }

  private MonthView month(EventColours colours, DropZones zones) {
    MonthView made = new MonthView(model, colours, zones);
    made.setOnOpen(() -> onOpen.run());
    made.setOnAskForDay(() -> onAskForDay.run());
    closing.add(made::close);
    return made;
  }

  private AgendaView agenda(EventColours colours, DropZones zones) {
    AgendaView made = new AgendaView(model, colours, zones);
    made.setOnOpen(() -> onOpen.run());
    made.setOnAskForDay(() -> onAskForDay.run());
    closing.add(made::close);
    return made;
  }

  private void show() {
    Region wanted = shown().region();
    boolean focused = isFocusWithin();
    for (Node view : List.of(week, month, agenda)) {
      view.setVisible(view.equals(wanted) || view.equals(wanted.getParent()));
    }
    if (focused && !wanted.isFocusWithin()) {
      wanted.requestFocus();
    }
  }

  private CalendarScreen shown() {
    return switch (model.contentProperty().get().days().kind()) {
      case GRID -> week;
      case MONTH -> month.get();
      case AGENDA -> agenda.get();
    };
  }

  /** What carries out commands in whichever view is shown. */
  public CommandTarget commands() {
    return new CommandTarget() {
      @Override
      public boolean can(Command command) {
        return new CalendarCommands(shown(), model).can(command);
      }

      @Override
      public Optional<String> whyNot(Command command) {
        return new CalendarCommands(shown(), model).whyNot(command);
      }

      @Override
      public boolean perform(Command command) {
        return new CalendarCommands(shown(), model).perform(command);
      }
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
    onOpen = action;
  }

  /** Runs when the person asks for a day to go to. */
  public void setOnAskForDay(Runnable action) {
    onAskForDay = action;
  }

  /** Whether every block is on the screen; right after the start they come frame by frame. */
  public boolean isDrawn() {
    return !week.isVisible() || week.isDrawn();
  }

  public WeekView week() {
    return week;
  }

  public MonthView month() {
    return month.get();
  }

  public AgendaView agenda() {
    return agenda.get();
  }

  @Override
  public void close() {
    model.contentProperty().removeListener(listener);
    week.close();
    closing.forEach(Runnable::run);
  }
}
