package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.MonthGeometry;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.ScopeQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.theme.EventColours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The weeks of a month: bars over days, lines within them, and the rest in a popover. */
public final class MonthView extends CalendarPane implements AutoCloseable {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final double HEADER = 28;

  private final CalendarViewModel model;
  private final Session session;
  private final TextScale scale = new TextScale();
  private final Region header = new Region();
  private final List<Label> weekdays = new ArrayList<>();
  private final MonthGrid grid;
  private final Pane overlay = new Pane();
  private final EdgeCue edgeCue = new EdgeCue();
  private final DayPopover popover;
  private final ScopePopover scope;
  private final GridGestures gestures;
  private final MonthMouse mouse;
  private final ChangeListener<Object> modelListener = (property, before, after) -> refresh();
  private final ChangeListener<Instant> minuteListener = (property, before, after) -> refresh();
  private CalendarContent content;

  /**
   * @param colours the classes of the colours in use
   * @param zones where items can be dropped outside this view; it adds itself
   */
  public MonthView(CalendarViewModel model, EventColours colours, DropZones zones) {
    super(model);
    this.model = model;
    this.session = model.session();
    this.gestures = new GridGestures(model);
    this.content =
        new CalendarContent(
            VisibleDays.month(
                YearMonth.from(session.today()), session.formatting().settings().firstDayOfWeek()),
            List.of());
    this.grid = new MonthGrid(session, colours, new TextMeasure(), state());
    this.popover = new DayPopover(this, model, colours);
    this.scope = new ScopePopover(session);
    getStyleClass().addAll("dm-calendar", "dm-month-view");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(session.messages().text("calendar.name"));
    header.getStyleClass().add("month-header");
    overlay.setPickOnBounds(false);
    overlay.getChildren().addAll(edgeCue, popover, scope);
    getChildren().addAll(scale, grid, header);
    addWeekdays();
    getChildren().add(overlay);
    grid.chips().setOnOpen(this::openDay);
    this.mouse =
        new MonthMouse(this, model, gestures, new CalendarMenus(this, model, colours), zones);
    zones.add(
        new GridDropZone(
            this,
            gestures,
            session,
            new GridDropZone.Place(() -> content.items(), this::pointAt, this::refresh)));
    new MonthKeys(this, model).install();
    new Hovering(this, model, colours, overlay);
    listen();
    refresh();
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

  private void listen() {
    model.contentProperty().addListener(modelListener);
    model.slotProperty().addListener(modelListener);
    session.selection().selectedProperty().addListener(modelListener);
    session.events().questionProperty().addListener(modelListener);
    session.minute().addListener(minuteListener);
    scale.valueProperty().addListener((property, before, after) -> requestLayout());
  }

  private GridState state() {
    CalendarContent now = model.contentProperty().get();
    if (now.days().kind() == VisibleDays.Kind.MONTH) {
      content = now;
    }
    return GridState.of(model, content, gestures);
  }

  /** Draws what is true now, in the next layout pass. */
  void refresh() {
    GridState state = state();
    popover.keepIf(state.content().days()::contains);
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
  public void openDay(LocalDate day) {
    int index = content.days().column(day);
    if (index < 0 || index >= content.days().count()) {
      return;
    }
    layout();
    MonthGeometry cells = grid.geometry();
    double top = grid.getLayoutY() + cells.y(index / 7);
    popover.open(
        day,
        MonthItems.onDay(content.items(), day),
        new BoundingBox(
            cells.x(index % 7) + cells.columnWidth() * 0.95,
            top,
            cells.columnWidth(),
            cells.rowHeight()));
    grid.setOpened(popover.day());
  }

  @Override
  public boolean isAsking() {
    return scope.isShowing() || popover.isVisible();
  }

  @Override
  public boolean cancelGesture() {
    boolean active = gestures.isActive();
    if (active) {
      mouse.cancel();
    }
    return active;
  }

  @Override
  public Optional<BlockNode> nodeOf(ItemKey key) {
    return grid.nodeOf(key);
  }

  /** The block under the pointer of a drag. */
  Optional<BlockNode> dragged() {
    return grid.dragged();
  }

  /** The block of an item that nobody drags. */
  Optional<BlockNode> resting(ItemKey key) {
    return grid.resting(key);
  }

  /** The day under a point of this view, held inside the month. */
  GridPoint pointAt(double x, double y) {
    int index = grid.geometry().dayAt(x, y - grid.getLayoutY());
    return new GridPoint(content.days().day(index), 0, true);
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

  /** Where the days are. */
  Bounds daysArea() {
    MonthGeometry cells = grid.geometry();
    double left = cells.numbers();
    double top = grid.getLayoutY();
    return new BoundingBox(left, top, cells.x(7) - left, Math.max(0, getHeight() - top));
  }

  EdgeCue edgeCue() {
    return edgeCue;
  }

  /** The height of the weekdays' names. */
  double headerHeight() {
    return grid.getLayoutY();
  }

  CalendarContent content() {
    return content;
  }

  MonthMouse mouse() {
    return mouse;
  }

  DayPopover popover() {
    return popover;
  }

  @Override
  protected void layoutChildren() {
    double factor = scale.value();
    double top = Math.round(HEADER * factor);
    double width = getWidth();
    double height = Math.max(0, getHeight() - top);
    MonthGeometry cells = MonthGeometry.of(width, height, content.days().weeks(), factor);
    header.resizeRelocate(0, 0, width, top);
    for (int i = 0; i < weekdays.size(); i++) {
      weekdays.get(i).resizeRelocate(cells.x(i), 0, cells.columnWidth(), top - 1);
    }
    grid.setGeometry(cells);
    grid.setOpened(popover.day());
    grid.resizeRelocate(0, top, width, height);
    overlay.resizeRelocate(0, 0, width, getHeight());
    grid.layout();
    Optional<ScopeQuestion> question = session.events().questionProperty().get();
    scope.place(question, this, top);
  }

  @Override
  public void close() {
    model.contentProperty().removeListener(modelListener);
    model.slotProperty().removeListener(modelListener);
    session.selection().selectedProperty().removeListener(modelListener);
    session.events().questionProperty().removeListener(modelListener);
    session.minute().removeListener(minuteListener);
    mouse.stop();
  }
}
