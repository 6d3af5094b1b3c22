package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.MonthGeometry;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.theme.EventColours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The weeks of a month: bars over days, lines within them, and the rest in a popover(). */
public final class MonthView extends DaysPane {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final double HEADER = 28;

  private final Session session;
  private final TextScale scale = new TextScale();
  private final Region header = new Region();
  private final List<Label> weekdays = new ArrayList<>();
  private final MonthGrid grid;

  /**
   * @param colours the classes of the colours in use
   * @param zones where items can be dropped outside this view; it adds itself
   */
  public MonthView(CalendarViewModel model, EventColours colours, DropZones zones) {
    super(
        model,
        colours,
        VisibleDays.month(
            YearMonth.from(model.session().today()),
            model.session().formatting().settings().firstDayOfWeek()));
    this.session = model.session();
    this.grid = new MonthGrid(session, colours, new TextMeasure(), state());
    getStyleClass().add("dm-month-view");
    header.getStyleClass().add("month-header");
    Pane overlay = overlay(List.of());
    getChildren().addAll(scale, grid, header);
    addWeekdays();
    getChildren().add(overlay);
    grid.chips().setOnOpen(this::openDay);
    new MonthKeys(this, model).install();
    new Hovering(this, model, colours, overlay);
    scale.valueProperty().addListener((property, before, after) -> requestLayout());
    begin(new MonthMouse(this, model, new CalendarMenus(this, model, colours), zones), zones);
  }

  private void addWeekdays() {
    for (int i = 0; i < 7; i++) {
      Label weekday = new Label();
      weekday.getStyleClass().add("month-weekday");
      weekday.setMouseTransparent(true);
      weekdays.add(weekday);
    }
    getChildren().addAll(weekdays);
  }

  @Override
  void refresh() {
    GridState state = state();
    popover().keepIf(state.content().days()::contains);
    grid.show(state);
    LocalDate today = state.now().toLocalDate();
    VisibleDays days = state.content().days();
    for (int i = 0; i < weekdays.size(); i++) {
      LocalDate day = days.day(i);
      weekdays.get(i).setText(session.formatting().weekday(day.getDayOfWeek()));
      boolean now = days.contains(today) && day.getDayOfWeek() == today.getDayOfWeek();
      weekdays.get(i).pseudoClassStateChanged(TODAY, now);
    }
    requestLayout();
  }

  /** Opens everything that is on a day, if it is shown. */
  @Override
  public void openDay(LocalDate day) {
    int index = content().days().column(day);
    if (index < 0 || index >= content().days().count()) {
      return;
    }
    layout();
    MonthGeometry cells = grid.geometry();
    double top = grid.getLayoutY() + cells.y(index / 7);
    popover()
        .open(
            day,
            MonthItems.onDay(content().items(), day),
            new BoundingBox(
                cells.x(index % 7) + cells.columnWidth() * 0.95,
                top,
                cells.columnWidth(),
                cells.rowHeight()));
    grid.setOpened(popover().day());
  }

  @Override
  public Optional<BlockNode> nodeOf(ItemKey key) {
    return grid.nodeOf(key);
  }

  @Override
  Optional<? extends Node> slotNode() {
    layout();
    return grid.slotNode();
  }

  @Override
  Optional<BlockNode> dragged() {
    return grid.dragged();
  }

  @Override
  Optional<BlockNode> resting(ItemKey key) {
    return grid.resting(key);
  }

  /** The day under a point of this view, held inside the month. */
  @Override
  GridPoint pointAt(double x, double y) {
    int index = grid.geometry().dayAt(x, y - grid.getLayoutY());
    return new GridPoint(content().days().day(index), 0, true);
  }

  /** Whether a point is over the days. */
  boolean isOverDays(double x, double y) {
    return y >= grid.getLayoutY() && x >= grid.geometry().numbers();
  }

  /** Lets what is dragged float in the row under a y of this view. */
  void floatAt(double y) {
    grid.setDragRow(grid.geometry().rowAt(y - grid.getLayoutY()));
  }

  /** Where the days stand. */
  MonthGeometry geometry() {
    return grid.geometry();
  }

  @Override
  Bounds daysArea() {
    MonthGeometry cells = grid.geometry();
    double left = cells.numbers();
    double top = grid.getLayoutY();
    return new BoundingBox(left, top, cells.x(7) - left, Math.max(0, getHeight() - top));
  }

  /** The height of the weekdays' names. */
  double headerHeight() {
    return grid.getLayoutY();
  }

  @Override
  protected void layoutChildren() {
    double factor = scale.value();
    double top = Math.round(HEADER * factor);
    double width = getWidth();
    double height = Math.max(0, getHeight() - top);
    MonthGeometry cells = MonthGeometry.of(width, height, content().days().weeks(), factor);
    header.resizeRelocate(0, 0, width, top);
    for (int i = 0; i < weekdays.size(); i++) {
      weekdays.get(i).resizeRelocate(cells.x(i), 0, cells.columnWidth(), top - 1);
    }
    grid.setGeometry(cells);
    grid.setOpened(popover().day());
    grid.resizeRelocate(0, top, width, height);
    grid.layout();
    layoutOverlay(top);
  }
}
