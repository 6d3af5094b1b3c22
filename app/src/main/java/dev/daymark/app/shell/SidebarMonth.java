package dev.daymark.app.shell;

import dev.daymark.app.calendar.CalendarItem;
import dev.daymark.app.calendar.CalendarNavigation;
import dev.daymark.app.calendar.CalendarViewModel;
import dev.daymark.app.calendar.DropZone;
import dev.daymark.app.calendar.DropZones;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.MiniMonth;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;

/**
 * The month in the sidebar: follows the days of the calendar, leads to others, and takes what is
 * dragged onto a day.
 */
final class SidebarMonth extends StackPane {
  private final CalendarViewModel calendar;
  private final Session session;
  private final MiniMonth month;
  private Runnable onChosen = () -> {};

  SidebarMonth(CalendarViewModel calendar, DropZones zones) {
    this.calendar = calendar;
    this.session = calendar.session();
    this.month = new MiniMonth(session.formatting(), session.messages(), session.today());
    month.weekNumbersProperty().set(session.formatting().settings().weekNumbers());
    month.setOnChoose(this::choose);
    month.setOnRange(
        range -> go(() -> calendar.navigation().showRange(range.first(), range.last())));
    month.setOnOpen(day -> go(() -> calendar.navigation().showDay(day)));
    month.setOnContextMenuRequested(
        event -> {
          menu(month.dayOf(event)).show(month, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    getChildren().add(month);
    session.minute().subscribe(minute -> month.todayProperty().set(session.today()));
    calendar.navigation().daysProperty().subscribe(this::follow);
    zones.add(new Zone());
  }

  /** Runs after the person chose a day. */
  void setOnChosen(Runnable action) {
    onChosen = action;
  }

  private void choose(LocalDate day) {
    go(() -> calendar.navigation().reveal(day));
  }

  private void go(Runnable there) {
    there.run();
    onChosen.run();
  }

  private ContextMenu menu(LocalDate day) {
    CalendarNavigation ways = calendar.navigation();
    return new ContextMenu(
        way("day", () -> ways.showDay(day)),
        way("week", () -> ways.showWeekOf(day)),
        way("month", () -> ways.showMonthOf(day)));
  }

  private MenuItem way(String name, Runnable there) {
    MenuItem item = new MenuItem(session.messages().text("sidebar.month." + name));
    item.setId("mini-month-" + name);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> go(there));
    return item;
  }

  private void follow(VisibleDays days) {
    month.weekMarkedProperty().set(days.isWeek());
    if (days.kind() == VisibleDays.Kind.MONTH) {
      month.monthProperty().set(days.month());
    } else if (days.kind() == VisibleDays.Kind.GRID
        && !days.contains(month.selectedProperty().get())) {
      LocalDate today = session.today();
      month.selectedProperty().set(days.contains(today) ? today : days.first());
    }
  }

  /** Gives a task a due date, and moves an event to the day. */
  private final class Zone implements DropZone {
    @Override
    public Node node() {
      return month;
    }

    @Override
    public boolean takes(CalendarItem item) {
      return !(item instanceof CalendarItem.DraftItem);
    }

    @Override
    public void over(CalendarItem item, double sceneX, double sceneY, boolean fine) {
      month.targetProperty().set(month.dayAt(sceneX, sceneY).orElse(null));
    }

    @Override
    public void leave() {
      month.targetProperty().set(null);
    }

    @Override
    public void drop(CalendarItem item) {
      day().ifPresent(target -> calendar.moveToDay(item, target));
    }

    @Override
    public void copy(CalendarItem item) {
      day().ifPresent(target -> calendar.copyToDay(item, target));
    }

    /** The day it was let go on. */
    private Optional<LocalDate> day() {
      Optional<LocalDate> day = Optional.ofNullable(month.targetProperty().get());
      leave();
      return day;
    }

    @Override
    public String words() {
      LocalDate day = month.targetProperty().get();
      return day == null ? "" : session.formatting().relativeDay(day, session.today());
    }
  }
}
