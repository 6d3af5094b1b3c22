package dev.daymark.app.shell;

import dev.daymark.app.calendar.CalendarViewModel;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.MiniMonth;
import java.time.LocalDate;
import javafx.scene.layout.StackPane;

/** The month in the sidebar: follows the days of the calendar, and leads to others. */
final class SidebarMonth extends StackPane {
  private final CalendarViewModel calendar;
  private final ShellActions actions;
  private final Session session;
  private final MiniMonth month;

  SidebarMonth(CalendarViewModel calendar, ShellActions actions) {
    this.calendar = calendar;
    this.actions = actions;
    this.session = calendar.session();
    this.month = new MiniMonth(session.formatting(), session.messages(), session.today());
    month.setOnChoose(this::choose);
    getChildren().add(month);
    session.minute().subscribe(minute -> month.todayProperty().set(session.today()));
    calendar.daysProperty().subscribe(this::follow);
  }

  private void choose(LocalDate day) {
    calendar.reveal(day);
    actions.openCalendar();
  }

  private void follow(VisibleDays days) {
    if (!days.contains(month.selectedProperty().get())) {
      LocalDate today = session.today();
      month.selectedProperty().set(days.contains(today) ? today : days.first());
    }
  }
}
