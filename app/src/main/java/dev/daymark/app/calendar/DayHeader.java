package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.controls.Buttons;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The names and numbers of the days above their columns. */
final class DayHeader extends Region {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
  private static final int MOST_DAYS = 7;

  private final Session session;
  private final Formatting formatting;
  private final Label summary = new Label();
  private final List<Cell> cells = new ArrayList<>();
  private final List<Label> zoneNames = new ArrayList<>();
  private ColumnGeometry columns = ColumnGeometry.of(0, 1, 0, 1);

  DayHeader(Session session) {
    this.session = session;
    this.formatting = session.formatting();
    getStyleClass().add("dm-day-header");
    for (int i = 0; i < MOST_DAYS; i++) {
      cells.add(new Cell());
    }
    summary.getStyleClass().add("day-summary");
    getChildren().addAll(cells);
    getChildren().add(summary);
  }

  void show(CalendarContent content, LocalDate today) {
    VisibleDays days = content.days();
    summary.setVisible(days.count() == 1);
    if (days.count() == 1) {
      summary.setText(DaySummary.of(content, days.first()).words(session));
    }
    for (int i = 0; i < MOST_DAYS; i++) {
      boolean shown = i < days.count();
      cells.get(i).setVisible(shown);
      if (shown) {
        cells.get(i).show(days.day(i), today);
      }
    }
  }

  /** Names the zones of the hours below, where there are several. */
  void setZones(List<ZoneId> zones, LocalDate day, double factor) {
    List<ZoneId> all = new ArrayList<>(zones);
    if (!all.isEmpty()) {
      all.addFirst(session.zone());
    }
    while (zoneNames.size() < all.size()) {
      Label name = new Label();
      name.getStyleClass().add("zone-name");
      zoneNames.add(name);
      getChildren().add(name);
    }
    double width = ZoneHours.WIDTH * factor;
    for (int i = 0; i < zoneNames.size(); i++) {
      Label name = zoneNames.get(i);
      name.setVisible(i < all.size());
      if (i < all.size()) {
        name.setText(formatting.zoneShort(day.atTime(12, 0).atZone(all.get(i))));
        name.setTooltip(
            Buttons.tooltip(formatting.zone(day.atTime(12, 0).atZone(all.get(i))), null));
        name.resizeRelocate(columns.gutter() - 8 - (i + 1) * width, 0, width, getHeight());
      }
    }
  }

  void setColumns(ColumnGeometry geometry) {
    if (!geometry.equals(columns)) {
      columns = geometry;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < columns.days() && i < MOST_DAYS; i++) {
      cells.get(i).resizeRelocate(columns.x(i), 0, columns.columnWidth(), getHeight());
    }
    double width = Math.min(summary.prefWidth(-1), columns.columnWidth() / 2);
    summary.resizeRelocate(columns.right() - width, 0, width, getHeight());
  }

  private final class Cell extends HBox {
    private final Label weekday = new Label();
    private final Label number = new Label();

    Cell() {
      getStyleClass().add("day");
      weekday.getStyleClass().add("weekday");
      number.getStyleClass().add("number");
      number.setMinWidth(USE_PREF_SIZE);
      setAlignment(Pos.CENTER_LEFT);
      getChildren().addAll(weekday, number);
    }

    void show(LocalDate day, LocalDate today) {
      weekday.setText(formatting.weekday(day.getDayOfWeek()));
      number.setText(String.valueOf(day.getDayOfMonth()));
      pseudoClassStateChanged(TODAY, day.equals(today));
      pseudoClassStateChanged(PAST, day.isBefore(today));
    }
  }
}
