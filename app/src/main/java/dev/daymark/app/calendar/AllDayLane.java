package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.DayLane;
import dev.daymark.app.calendar.layout.LaneItem;
import dev.daymark.app.calendar.layout.LaneLayout;
import dev.daymark.app.calendar.layout.LanePacking;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/**
 * What takes whole days, and tasks that are due, in rows above the hours: a few rows at first, more
 * when it is opened, and what is still below them is scrolled to.
 */
final class AllDayLane extends Region {
  private static final double NAME_TOP = 4;
  private static final double NAME_HEIGHT = 20;
  private static final double TOGGLE_WIDTH = 24;
  private static final int ROWS = 3;
  private static final int MOST_ROWS = 8;
  private static final int MOST_DAYS = 7;
  private static final double DAY_PART = 266;

  private final Session session;
  private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded");
  private final Label name;
  private final Button toggle = new Button();
  private final Pane viewport = new Pane();
  private final LaneRows rows;
  private final OverlayScrollBar scrollBar = new OverlayScrollBar();
  private final List<Region> edges = new ArrayList<>();
  private double factor = 1;
  private double top;
  private GridState state;
  private ColumnGeometry columns = ColumnGeometry.of(0, 1, 0, 1);
  private LaneLayout<CalendarItem> packed = new LaneLayout<>(0, List.of(), List.of());

  AllDayLane(Session session, EventColours colours, TextMeasure measure, GridState state) {
    this.session = session;
    this.state = state;
    this.rows = new LaneRows(session, colours, measure, state);
    this.name = new Label(session.messages().text("calendar.lane.name"));
    getStyleClass().add("dm-all-day-lane");
    name.getStyleClass().add("lane-name");
    name.setMouseTransparent(true);
    toggle.getStyleClass().addAll("flat", "dm-icon-button", "lane-toggle");
    toggle.setGraphic(Icons.small(Feather.CHEVRON_DOWN));
    toggle.setFocusTraversable(false);
    toggle.setOnAction(event -> expanded.set(!expanded.get()));
    scrollBar.valueProperty().addListener((property, before, after) -> scrollTo((double) after));
    for (int i = 0; i < MOST_DAYS; i++) {
      Region edge = new Region();
      edge.getStyleClass().add("column-edge");
      edge.setMouseTransparent(true);
      edges.add(edge);
    }
    viewport.getStyleClass().add("viewport");
    viewport.getChildren().addAll(rows, scrollBar);
    viewport.getChildren().forEach(child -> child.setManaged(false));
    clip();
    getChildren().addAll(edges);
    getChildren().addAll(name, viewport, toggle);
    getChildren().forEach(child -> child.setManaged(false));
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    expanded.addListener((property, before, after) -> repack());
    repack();
  }

  private void clip() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(viewport.widthProperty());
    clip.heightProperty().bind(viewport.heightProperty());
    viewport.setClip(clip);
  }

  /** Runs when the person asks for the items of a day that had no room. */
  void setOnMore(Consumer<LocalDate> action) {
    rows.setOnMore(action);
  }

  void show(GridState shown) {
    boolean same = shown.content().equals(state.content()) && shown.now().equals(state.now());
    if (!shown.content().days().equals(state.content().days())) {
      top = 0;
    }
    state = shown;
    rows.show(shown);
    if (!same) {
      repack();
    }
    requestLayout();
  }

  void setColumns(ColumnGeometry geometry) {
    if (!geometry.equals(columns)) {
      int before = dayColumns();
      columns = geometry;
      if (before != dayColumns()) {
        repack();
      }
      requestLayout();
    }
  }

  /** How much larger than usual text is. */
  void setFactor(double textFactor) {
    if (factor != textFactor) {
      factor = textFactor;
      requestLayout();
    }
    rows.setGeometry(columns, parts(), factor);
  }

  private double px(double length) {
    return Math.round(length * factor);
  }

  /** A single wide day has its items in several columns. */
  private int dayColumns() {
    return columns.days() == 1 ? Math.clamp((int) (columns.columnWidth() / px(DAY_PART)), 1, 3) : 1;
  }

  /** The columns that items are placed by. */
  private ColumnGeometry parts() {
    return dayColumns() > 1
        ? new ColumnGeometry(columns.gutter(), px(DAY_PART), dayColumns())
        : columns;
  }

  Optional<BlockNode> nodeOf(ItemKey key) {
    return rows.nodeOf(key);
  }

  /** What shows the days that are pointed at, if they are among these. */
  Optional<Region> slotNode() {
    return rows.slotNode();
  }

  /** The node of the first part of what is dragged here. */
  Optional<BlockNode> dragged() {
    return rows.dragged();
  }

  /** The node of the first part of an item that nobody drags. */
  Optional<BlockNode> resting(ItemKey key) {
    return rows.resting(key);
  }

  /** Whether everything is on the screen. */
  boolean isDrawn() {
    return rows.isDrawn();
  }

  private void repack() {
    VisibleDays days = state.content().days();
    List<LaneItem<CalendarItem>> items =
        state.content().items().stream()
            .filter(item -> item.time().inLane())
            .map(item -> LaneRows.laneItem(item, days))
            .toList();
    LaneLayout<CalendarItem> all = packed(items, Math.max(1, items.size()));
    boolean folds = all.rows() > ROWS;
    packed = folds && !expanded.get() ? packed(items, ROWS) : all;
    rows.show(packed);
    scrollTo(top);
    toggle.setVisible(folds);
    toggle.setAccessibleText(
        session.messages().text(expanded.get() ? "calendar.lane.less" : "calendar.lane.more"));
    toggle.setGraphic(Icons.small(expanded.get() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
    requestLayout();
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  private LaneLayout<CalendarItem> packed(List<LaneItem<CalendarItem>> items, int most) {
    return dayColumns() > 1
        ? new DayLane(dayColumns(), most).pack(items)
        : new LanePacking(state.content().days().count(), most).pack(items);
  }

  private int shownRows() {
    return Math.clamp(packed.rows(), 1, MOST_ROWS);
  }

  private double mostTop() {
    return rows.height(packed.rows()) - rows.height(Math.min(packed.rows(), shownRows()));
  }

  private void scrollTo(double px) {
    double held = Math.clamp(px, 0, mostTop());
    if (held != top) {
      top = held;
      requestLayout();
    }
  }

  private void wheel(ScrollEvent event) {
    if (mostTop() > 0 && !event.isShortcutDown() && !event.isShiftDown()) {
      scrollTo(top - event.getDeltaY());
      scrollBar.flash();
      event.consume();
    }
  }

  /** Shows an item: makes room for one that is left out, and scrolls as little as needed. */
  void reveal(ItemKey key) {
    if (rowOf(key).isEmpty() && toggle.isVisible()) {
      expanded.set(true);
    }
    rowOf(key)
        .ifPresent(
            row -> {
              double visible = rows.height(shownRows()) - rows.height(0);
              double lowest = rows.y(row + 1) - rows.height(0) - visible;
              scrollTo(Math.clamp(top, Math.max(0, lowest), Math.max(0, rows.y(row) - rows.y(0))));
            });
  }

  private Optional<Integer> rowOf(ItemKey key) {
    return packed.items().stream()
        .filter(placed -> placed.id().key().equals(key))
        .map(LaneLayout.Placed::row)
        .findFirst();
  }

  @Override
  protected double computePrefHeight(double width) {
    return rows.height(shownRows());
  }

  @Override
  protected void layoutChildren() {
    double gutter = columns.gutter();
    name.resizeRelocate(0, px(NAME_TOP), gutter - 7, px(NAME_HEIGHT));
    toggle.resizeRelocate(
        gutter - px(TOGGLE_WIDTH) - 3,
        getHeight() - px(NAME_HEIGHT) - 5,
        px(TOGGLE_WIDTH),
        px(NAME_HEIGHT));
    VisibleDays days = state.content().days();
    for (int i = 0; i < MOST_DAYS; i++) {
      edges.get(i).setVisible(i < days.count());
      edges.get(i).resizeRelocate(columns.x(i), 0, 1, getHeight() - 1);
    }
    layoutRows();
  }

  private void layoutRows() {
    double height = Math.max(0, getHeight() - 1);
    double most = mostTop();
    top = Math.min(top, most);
    viewport.resizeRelocate(0, 0, getWidth(), height);
    rows.setGeometry(columns, parts(), factor);
    rows.setTop(top);
    rows.resizeRelocate(0, -Math.rint(top), getWidth(), getHeight() + most);
    rows.layout();
    scrollBar.fit(most, getWidth(), height);
    scrollBar.setValue(top);
  }
}
