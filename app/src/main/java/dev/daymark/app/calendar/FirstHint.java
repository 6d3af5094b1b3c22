package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.command.Command;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import java.time.LocalDate;
import java.time.LocalTime;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows where nothing was ever entered how it is done, in the place of an event of tomorrow. */
final class FirstHint extends VBox {
  private static final LocalTime FROM = LocalTime.of(13, 0);
  private static final LocalTime TO = LocalTime.of(14, 30);
  private static final double NARROWEST = 92;

  FirstHint(Session session) {
    HBox keys =
        new HBox(
            4,
            Labels.text(session.messages().text("calendar.hint.press")),
            KeyCaps.of(session.keys().shownCaps(Command.NEW_EVENT)));
    keys.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            Labels.text(session.messages().text("calendar.hint.lead"), "lead"),
            Labels.text(session.messages().text("calendar.hint.what")),
            keys);
    getStyleClass().add("first-hint");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Takes its place, or goes. */
  void show(CalendarContent content, LocalDate today, ColumnGeometry columns, TimeScale scale) {
    VisibleDays days = content.days();
    LocalDate tomorrow = today.plusDays(1);
    LocalDate day = days.contains(tomorrow) ? tomorrow : days.first();
    setVisible(content.untouched() && columns.columnWidth() >= NARROWEST);
    if (isVisible()) {
      double top = scale.y(FROM);
      double height = Math.max(scale.y(TO) - top - 2, prefHeight(-1));
      resizeRelocate(
          columns.blockX(days.column(day)),
          top + 1,
          ColumnGeometry.blockWidth(columns.columnWidth()),
          height);
    }
  }
}
