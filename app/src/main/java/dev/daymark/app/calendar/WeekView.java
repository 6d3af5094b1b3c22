package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.theme.EventColours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * One to seven days side by side: the header, the all-day lane and the hours, which scroll. What
 * can be done with mouse and keys is in {@link WeekMouse} and {@link WeekKeys}.
 */
public final class WeekView extends DaysPane {
  /** The heights an hour can have, in px. */
  public static final List<Double> ZOOM_STEPS = HoursPane.ZOOM_STEPS;

  private static final double HEADER = 40;

  private final CalendarViewModel model;
  private final Session session;
  private final TextScale textScale = new TextScale();
  private final DayHeader header;
  private final AllDayLane lane;
  private final TimeGrid grid;
  private final HoursPane hours;
  private final Pane overlay;
  private final DragLabels labels;
  private final ZonePopover zonePopover;
  private final WeekMouse mouse;
  private final CalendarMenus menus;
  private final InvalidationListener zonesListener = zones -> requestLayout();

  /**
   * @param colours the classes of the colours in use
   * @param zones where items can be dropped outside this view; it adds itself
   */
  public WeekView(CalendarViewModel model, EventColours colours, DropZones zones) {
    super(
        model,
        colours,
        VisibleDays.week(
            model.session().today(), model.session().formatting().settings().firstDayOfWeek()));
    this.model = model;
    this.session = model.session();
    TextMeasure measure = new TextMeasure();
    GridState state = state();
    this.header = new DayHeader(session);
    this.lane = new AllDayLane(session, colours, measure, state);
    this.grid = new TimeGrid(session, colours, measure, state);
    this.hours = new HoursPane(grid, () -> session.now().toLocalTime());
    this.labels = new DragLabels(session);
    this.zonePopover = new ZonePopover(this, session, this::addZone);
    getStyleClass().add("dm-week-view");
    this.overlay = overlay(labels.nodes());
    overlay.getChildren().add(zonePopover);
    getChildren().addAll(textScale, header, hours, lane, overlay);
    this.mouse = new WeekMouse(this, model, zones);
    this.menus = new CalendarMenus(this, model, colours);
    lane.setOnMore(this::openDay);
    grid.setOnMore(this::openDay);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requestMenu);
    new WeekKeys(this, model).install();
    new Hovering(this, model, colours, overlay);
    model.extraZones().addListener(zonesListener);
    textScale.valueProperty().addListener((property, before, after) -> rescaled());
    hours.hourHeightProperty().addListener((property, before, after) -> requestLayout());
    begin(mouse, zones);
  }

  @Override
  void refresh() {
    GridState state = state();
    popover().keepIf(state.content().days()::contains);
    header.show(state.content(), state.now().toLocalDate());
    lane.show(state);
    grid.show(state);
    labels.show(gestures().preview(), !gestures().isBrought());
    requestLayout();
  }

  /** Whether every block is on the screen; right after the start they come frame by frame. */
  public boolean isDrawn() {
    return grid.isDrawn() && lane.isDrawn();
  }

  @Override
  public void showNow() {
    hours.scrollToNow();
  }

  @Override
  public void zoom(int steps) {
    hours.zoom(steps, hours.getHeight() / 2);
  }

  @Override
  public boolean hasHours() {
    return true;
  }

  @Override
  public boolean canZoom(int steps) {
    return hours.canZoom(steps);
  }

  @Override
  public boolean isAsking() {
    return super.isAsking() || zonePopover.isShowing();
  }

  private void addZone(ZoneId zone) {
    if (!zone.equals(session.zone()) && !model.extraZones().contains(zone)) {
      model.extraZones().add(zone);
    }
  }

  @Override
  void openDay(LocalDate day) {
    int column = content().days().column(day);
    popover()
        .open(
            day,
            MonthItems.onDay(content().items(), day),
            new BoundingBox(
                columns().x(column), headerHeight(), columns().columnWidth(), getHeight()));
  }

  private void requestMenu(ContextMenuEvent event) {
    if (gestures().isActive()) {
      return;
    }
    if (event.getY() < headerHeight() && !event.isKeyboardTrigger()) {
      return;
    }
    requestFocus();
    CalendarItem item =
        event.isKeyboardTrigger()
            ? model.selectedItem().orElse(null)
            : BlockPool.blockOf(event.getTarget()).map(BlockNode::item).orElse(null);
    if (item == null) {
      if (!event.isKeyboardTrigger()) {
        model.pointAt(mouse.slotAt(event.getX(), event.getY()));
      }
      ContextMenu menu = menus.ofSlot();
      menu.getItems().add(zoneMenu());
      menus.show(menu, event.getX(), event.getY());
    } else {
      model.select(item);
      menus.show(menus.of(item), event.getX(), event.getY());
    }
    event.consume();
  }

  /** The hours of other zones stand in the gutter, so that is where another one is asked for. */
  private Menu zoneMenu() {
    Point2D gutter = new Point2D(0, headerHeight());
    return new ZoneMenu(session, model.extraZones(), () -> zonePopover.open(gutter))
        .menu(content());
  }

  /** The menu that was opened last; null before the first. */
  @Nullable ContextMenu openMenu() {
    return menus.open();
  }

  /** The height of an hour in px; one of {@link #ZOOM_STEPS}. */
  public DoubleProperty hourHeightProperty() {
    return hours.hourHeightProperty();
  }

  /** The minute of the day at the top of the hours. */
  public double topMinute() {
    return hours.topMinute();
  }

  /** Begins with a minute of the day at the top instead of the present moment. */
  public void beginAt(double minute) {
    hours.beginAt(minute);
    requestLayout();
  }

  /** The hours, as far as they are seen. */
  HoursPane hours() {
    return hours;
  }

  /** Shows an item of the lane. */
  void revealInLane(CalendarItem item) {
    lane.reveal(item.key());
  }

  /** The style sheets say the factor again and again; only another one moves anything. */
  private void rescaled() {
    if (hours.setFactor(factor())) {
      requestLayout();
    }
  }

  /** How much larger than usual text and metrics are. */
  double factor() {
    return textScale.value();
  }

  /** The height of the days' names. */
  double headerHeight() {
    return Math.round(HEADER * factor());
  }

  ColumnGeometry columns() {
    int days = content().days().count();
    return ColumnGeometry.of(getWidth(), days, model.extraZones().size(), factor());
  }

  @Override
  GridPoint pointAt(double x, double y) {
    VisibleDays days = content().days();
    double top = hours.getLayoutY();
    return new GridPoint(days.day(columns().dayAt(x)), hours.minuteAt(y - top), y < top);
  }

  @Override
  Bounds daysArea() {
    ColumnGeometry columns = columns();
    double top = headerHeight();
    return new BoundingBox(
        columns.gutter(), top, columns.right() - columns.gutter(), Math.max(0, getHeight() - top));
  }

  WeekMouse mouse() {
    return mouse;
  }

  @Override
  public Optional<BlockNode> nodeOf(ItemKey key) {
    return grid.nodeOf(key).or(() -> lane.nodeOf(key));
  }

  @Override
  Optional<? extends Node> slotNode() {
    layout();
    Optional<? extends Node> among = grid.slotNode();
    return among.isPresent() ? among : lane.slotNode();
  }

  @Override
  Optional<BlockNode> dragged() {
    return grid.dragged().or(lane::dragged);
  }

  @Override
  Optional<BlockNode> resting(ItemKey key) {
    return grid.resting(key).or(() -> lane.resting(key));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    lane.setFactor(factor());
    hours.setFactor(factor());
    double laneHeight = lane.prefHeight(width);
    double headerHeight = headerHeight();
    double top = headerHeight + laneHeight;
    double height = Math.max(0, getHeight() - top);
    ColumnGeometry columns = columns();
    header.setColumns(columns);
    header.setZones(model.extraZones(), content().days().first(), factor());
    lane.setColumns(columns);
    grid.setGeometry(columns, hours.scale(), factor());
    grid.setZones(model.extraZones(), factor());
    header.resizeRelocate(0, 0, width, headerHeight);
    lane.resizeRelocate(0, headerHeight, width, laneHeight);
    hours.resizeRelocate(0, top, width, height);
    hours.layoutHours(getHeight());
    lane.layout();
    labels.place(gestures().preview(), this);
    layoutOverlay(top);
  }

  @Override
  public void close() {
    model.extraZones().removeListener(zonesListener);
    super.close();
  }
}
