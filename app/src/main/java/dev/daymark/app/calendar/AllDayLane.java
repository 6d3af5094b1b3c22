package dev.daymark.app.calendar;

import dev.daymark.app.calendar.BlockNode.Shown;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.calendar.layout.Box;
import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.DayLane;
import dev.daymark.app.calendar.layout.LaneItem;
import dev.daymark.app.calendar.layout.LaneLayout;
import dev.daymark.app.calendar.layout.LanePacking;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What takes whole days, and tasks that are due, in rows above the hours. */
final class AllDayLane extends Region {
  private static final Comparator<Node> PARTS = Comparator.comparingDouble(Node::getLayoutX);
  static final double PITCH = 24;
  private static final double TOP = 4;
  private static final double ITEM = 20;
  private static final int ROWS = 3;
  private static final int MOST_ROWS = 8;
  private static final int MOST_DAYS = 7;
  private static final double DAY_PART = 266;

  private final Session session;
  private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded");
  private final Label name;
  private final Button toggle = new Button();
  private final Region slotNode = new Region();
  private final Pane blocks = new Pane();
  private final BlockPool pool;
  private final List<Label> chips = new ArrayList<>();
  private final List<Region> edges = new ArrayList<>();
  private Consumer<LocalDate> onMore = day -> {};
  private double factor = 1;
  private GridState state;
  private ColumnGeometry columns = ColumnGeometry.of(0, 1, 0, 1);
  private LaneLayout<CalendarItem> packed = new LaneLayout<>(0, List.of(), List.of());

  private record LaneKey(ItemKey item, boolean preview) {}

  AllDayLane(Session session, EventColours colours, TextMeasure measure, GridState state) {
    this.session = session;
    this.state = state;
    BlockWords words = new BlockWords(session, () -> this.state.content().items());
    this.pool =
        new BlockPool(
            blocks,
            () ->
                new BlockNode(words, colours, measure, task -> StatusWords.toggle(session, task)));
    this.name = new Label(session.messages().text("calendar.lane.name"));
    getStyleClass().add("dm-all-day-lane");
    name.getStyleClass().add("lane-name");
    name.setMouseTransparent(true);
    toggle.getStyleClass().addAll("flat", "dm-icon-button", "lane-toggle");
    toggle.setGraphic(Icons.small(Feather.CHEVRON_DOWN));
    toggle.setFocusTraversable(false);
    toggle.setOnAction(event -> expanded.set(!expanded.get()));
    slotNode.getStyleClass().add("slot-cursor");
    slotNode.setMouseTransparent(true);
    blocks.setPickOnBounds(false);
    for (int i = 0; i < MOST_DAYS; i++) {
      Region edge = new Region();
      edge.getStyleClass().add("column-edge");
      edge.setMouseTransparent(true);
      edges.add(edge);
    }
    getChildren().addAll(edges);
    getChildren().addAll(name, slotNode, blocks, toggle);
    getChildren().forEach(child -> child.setManaged(false));
    expanded.addListener((property, before, after) -> repack());
    repack();
  }

  /** Runs when the person asks for the items of a day that had no room. */
  void setOnMore(Consumer<LocalDate> action) {
    onMore = action;
  }

  void show(GridState shown) {
    boolean same = shown.content().equals(state.content()) && shown.now().equals(state.now());
    state = shown;
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

  /** Shows all rows. */
  BooleanProperty expandedProperty() {
    return expanded;
  }

  Optional<BlockNode> nodeOf(ItemKey key) {
    return pool.nodeOf(key);
  }

  /** The node of the first part of what is dragged here. */
  Optional<BlockNode> dragged() {
    return pool.dragged(PARTS);
  }

  /** The node of the first part of an item that nobody drags. */
  Optional<BlockNode> resting(ItemKey key) {
    return pool.resting(key, PARTS);
  }

  private void repack() {
    VisibleDays days = state.content().days();
    List<LaneItem<CalendarItem>> items =
        state.content().items().stream()
            .filter(item -> item.time().inLane())
            .map(item -> laneItem(item, days))
            .toList();
    int most = expanded.get() ? MOST_ROWS : ROWS;
    LaneLayout<CalendarItem> all = new LanePacking(days.count(), MOST_ROWS).pack(items);
    packed =
        dayColumns() > 1
            ? new DayLane(dayColumns(), most).pack(items)
            : new LanePacking(days.count(), most).pack(items);
    boolean folded = dayColumns() > 1 ? !packed.more().isEmpty() : all.rows() > ROWS;
    toggle.setVisible(folded || expanded.get());
    toggle.setAccessibleText(
        session.messages().text(expanded.get() ? "calendar.lane.less" : "calendar.lane.more"));
    toggle.setGraphic(Icons.small(expanded.get() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
    requestLayout();
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  private static LaneItem<CalendarItem> laneItem(CalendarItem item, VisibleDays days) {
    int first = days.column(item.time().firstDay());
    int last = days.column(item.time().lastDay());
    LaneItem.Kind kind = LaneItem.Kind.ALL_DAY_EVENT;
    if (item instanceof TaskItem task) {
      kind = task.completed() ? LaneItem.Kind.COMPLETED_TASK : LaneItem.Kind.OPEN_TASK;
    } else if (last > first) {
      kind = LaneItem.Kind.SPAN;
    }
    return new LaneItem<>(item, first, last, kind);
  }

  @Override
  protected double computePrefHeight(double width) {
    return px(TOP) + Math.max(1, packed.rows()) * px(PITCH);
  }

  @Override
  protected void layoutChildren() {
    double gutter = columns.gutter();
    name.resizeRelocate(0, px(TOP), gutter - 7, px(ITEM));
    toggle.resizeRelocate(gutter - px(24) - 3, getHeight() - px(ITEM) - 5, px(24), px(ITEM));
    blocks.resizeRelocate(0, 0, getWidth(), getHeight());
    VisibleDays days = state.content().days();
    for (int i = 0; i < MOST_DAYS; i++) {
      edges.get(i).setVisible(i < days.count());
      edges.get(i).resizeRelocate(columns.x(i), 0, 1, getHeight() - 1);
    }
    if (columns.columnWidth() <= 0 || columns.days() != days.count()) {
      return;
    }
    layoutSlot(days);
    layoutItems(days);
    layoutChips();
  }

  /** Whether everything is on the screen. */
  boolean isDrawn() {
    return !pool.isShort();
  }

  private void layoutSlot(VisibleDays days) {
    Optional<SlotCursor> slot =
        state
            .slot()
            .filter(SlotCursor::lane)
            .filter(it -> days.contains(it.first()) || days.contains(it.last()) || surrounds(it));
    slotNode.setVisible(slot.isPresent());
    slot.ifPresent(
        cursor -> {
          int first = Math.max(0, days.column(cursor.first()));
          int last = Math.min(days.count() - 1, days.column(cursor.last()));
          slotNode.resizeRelocate(
              columns.x(first) + 2,
              px(TOP),
              (last - first + 1) * columns.columnWidth() - 6,
              getHeight() - 2 * px(TOP));
        });
  }

  private boolean surrounds(SlotCursor slot) {
    VisibleDays days = state.content().days();
    return slot.first().isBefore(days.first()) && !slot.last().isBefore(days.endExclusive());
  }

  /** Makes room for an item that is among those left out, where there is more room. */
  void reveal(ItemKey key) {
    boolean seen = packed.items().stream().anyMatch(placed -> placed.id().key().equals(key));
    if (!seen && toggle.isVisible()) {
      expanded.set(true);
    }
  }

  private void layoutItems(VisibleDays days) {
    Set<LaneKey> keys = new HashSet<>();
    packed.items().forEach(placed -> keys.add(new LaneKey(placed.id().key(), false)));
    CalendarItem preview = state.preview();
    if (preview != null && preview.time().inLane()) {
      keys.add(new LaneKey(preview.key(), true));
    }
    pool.keepOnly(keys);
    pool.begin();
    for (LaneLayout.Placed<CalendarItem> placed : packed.items()) {
      Set<BlockLook> looks = state.looks(placed.id());
      BlockNode node =
          pool.takeInTime(
              new LaneKey(placed.id().key(), false),
              spare -> spare.isLike(placed.id(), BlockNode.Form.LANE, looks));
      if (node != null) {
        place(node, placed, looks, 0);
      }
    }
    if (pool.isShort()) {
      Platform.runLater(this::requestLayout);
    }
    if (preview != null && preview.time().inLane()) {
      List<LaneItem<CalendarItem>> one = List.of(laneItem(preview, days));
      for (LaneLayout.Placed<CalendarItem> placed :
          new LanePacking(days.count(), 1).pack(one).items()) {
        place(pool.take(new LaneKey(preview.key(), true)), placed, state.previewLooks(), -1);
      }
    }
  }

  private void place(
      BlockNode node, LaneLayout.Placed<CalendarItem> placed, Set<BlockLook> looks, int order) {
    node.show(
        new Shown(
            placed.id(),
            px(ITEM),
            BlockNode.Form.LANE,
            placed.continuesBefore(),
            placed.continuesAfter()),
        looks);
    node.setViewOrder(order);
    Box box = placed.box(parts(), px(TOP), px(PITCH), px(ITEM));
    node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }

  private void layoutChips() {
    while (chips.size() < packed.more().size()) {
      Label chip = new Label();
      chip.getStyleClass().add("more-chip");
      chip.setManaged(false);
      chip.setOnMousePressed(MouseEvent::consume);
      chips.add(chip);
      getChildren().add(chip);
    }
    for (int i = 0; i < chips.size(); i++) {
      chips.get(i).setVisible(i < packed.more().size());
      if (i < packed.more().size()) {
        LaneLayout.More<CalendarItem> more = packed.more().get(i);
        chips.get(i).setText(session.messages().text("calendar.more", more.hidden().size()));
        Label chip = chips.get(i);
        LocalDate day = state.content().days().day(dayColumns() > 1 ? 0 : more.day());
        chip.setOnMouseClicked(event -> onMore.accept(day));
        Box box = more.box(parts(), px(TOP), px(PITCH), px(ITEM));
        chips.get(i).resizeRelocate(box.x(), box.y(), box.width(), box.height());
      }
    }
  }
}
