package dev.daymark.app.calendar;

import dev.daymark.app.calendar.BlockNode.Shown;
import dev.daymark.app.calendar.layout.Box;
import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.LaneItem;
import dev.daymark.app.calendar.layout.LaneLayout;
import dev.daymark.app.calendar.layout.LanePacking;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.app.ui.theme.EventColours;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The rows of the all-day lane, all of them as high as they are. It only draws; {@link AllDayLane}
 * packs and scrolls it.
 */
final class LaneRows extends Region {
  private static final Comparator<Node> PARTS = Comparator.comparingDouble(Node::getLayoutX);
  private static final double PITCH = 24;
  private static final double TOP = 4;
  private static final double ITEM = 20;

  private final Session session;
  private final CalendarWords words;
  private final Region slotNode = new Region();
  private final Pane blocks = new Pane();
  private final MoreChips chips;
  private final BlockPool pool;
  private GridState state;
  private LaneLayout<CalendarItem> packed = new LaneLayout<>(0, List.of(), List.of());
  private ColumnGeometry columns = ColumnGeometry.of(0, 1, 0, 1);
  private ColumnGeometry parts = columns;
  private double factor = 1;
  private double top;

  private record LaneKey(ItemKey item, boolean preview) {}

  LaneRows(Session session, EventColours colours, TextMeasure measure, GridState state) {
    this.session = session;
    this.words = new CalendarWords(session);
    this.state = state;
    BlockWords blockWords = new BlockWords(session, () -> this.state.content().items());
    this.pool =
        new BlockPool(
            blocks,
            () ->
                new BlockNode(
                    blockWords, colours, measure, task -> StatusWords.toggle(session, task)));
    this.chips = new MoreChips(session.messages());
    slotNode.getStyleClass().add("slot-cursor");
    slotNode.setAccessibleRole(AccessibleRole.LIST_ITEM);
    slotNode.setMouseTransparent(true);
    blocks.setPickOnBounds(false);
    setPickOnBounds(false);
    getChildren().addAll(slotNode, blocks, chips);
    getChildren().forEach(child -> child.setManaged(false));
  }

  /** Runs when the person asks for the items of a day that had no room. */
  void setOnMore(Consumer<LocalDate> action) {
    chips.setOnOpen(action);
  }

  void show(GridState shown) {
    state = shown;
    requestLayout();
  }

  void show(LaneLayout<CalendarItem> rows) {
    packed = rows;
    requestLayout();
  }

  /**
   * @param days where the days stand
   * @param places where what is packed stands: as the days, or a single day in several columns
   * @param textFactor how much larger than usual text is
   */
  void setGeometry(ColumnGeometry days, ColumnGeometry places, double textFactor) {
    if (!days.equals(columns) || !places.equals(parts) || factor != textFactor) {
      columns = days;
      parts = places;
      factor = textFactor;
      requestLayout();
    }
  }

  /** How much is scrolled away above; what is dragged floats in the first row that is seen. */
  void setTop(double px) {
    if (top != px) {
      top = px;
      requestLayout();
    }
  }

  /** The height of so many rows, with what is above them. */
  double height(int rows) {
    return px(TOP) + rows * px(PITCH);
  }

  /** Where a row begins. */
  double y(int row) {
    return height(row);
  }

  private double px(double length) {
    return Math.round(length * factor);
  }

  Optional<BlockNode> nodeOf(ItemKey key) {
    return pool.nodeOf(key);
  }

  /** What shows the days that are pointed at, if they are among these. */
  Optional<Region> slotNode() {
    return Optional.of(slotNode).filter(Node::isVisible);
  }

  /** The node of the first part of what is dragged here. */
  Optional<BlockNode> dragged() {
    return pool.dragged(PARTS);
  }

  /** The node of the first part of an item that nobody drags. */
  Optional<BlockNode> resting(ItemKey key) {
    return pool.resting(key, PARTS);
  }

  /** Whether everything is on the screen. */
  boolean isDrawn() {
    return !pool.isShort();
  }

  /** What an item takes in the lane of some days. */
  static LaneItem<CalendarItem> laneItem(CalendarItem item, VisibleDays days) {
    int first = days.column(item.time().firstDay());
    int last = days.column(item.time().lastDay());
    LaneItem.Kind kind = LaneItem.Kind.ALL_DAY_EVENT;
    if (item instanceof CalendarItem.TaskItem task) {
      kind = task.completed() ? LaneItem.Kind.COMPLETED_TASK : LaneItem.Kind.OPEN_TASK;
    } else if (last > first) {
      kind = LaneItem.Kind.SPAN;
    }
    return new LaneItem<>(item, first, last, kind);
  }

  @Override
  protected void layoutChildren() {
    blocks.resizeRelocate(0, 0, getWidth(), getHeight());
    chips.resizeRelocate(0, 0, getWidth(), getHeight());
    VisibleDays days = state.content().days();
    if (columns.columnWidth() > 0 && columns.days() == days.count()) {
      layoutSlot(days);
      layoutItems(days);
      layoutChips(days);
    }
  }

  private void layoutSlot(VisibleDays days) {
    Optional<SlotCursor> slot =
        state
            .slot()
            .filter(SlotCursor::lane)
            .filter(it -> it.first().isBefore(days.endExclusive()))
            .filter(it -> !it.last().isBefore(days.first()));
    slotNode.setVisible(slot.isPresent());
    slotNode.setAccessibleText(
        slot.map(cursor -> words.whenInFull(cursor.time(session.zone()))).orElse(""));
    slot.ifPresent(
        cursor -> {
          int first = Math.max(0, days.column(cursor.first()));
          int last = Math.min(days.count() - 1, days.column(cursor.last()));
          slotNode.resizeRelocate(
              columns.blockX(first),
              px(TOP),
              ColumnGeometry.blockWidth((last - first + 1) * columns.columnWidth()),
              getHeight() - 2 * px(TOP));
        });
  }

  private void layoutItems(VisibleDays days) {
    Set<LaneKey> keys = new HashSet<>();
    packed.items().forEach(placed -> keys.add(new LaneKey(placed.id().key(), false)));
    CalendarItem dragged = state.preview();
    CalendarItem preview = dragged != null && dragged.time().inLane() ? dragged : null;
    if (preview != null) {
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
        node.setViewOrder(0);
        place(node, placed, looks, placed.box(parts, px(TOP), px(PITCH), px(ITEM)));
      }
    }
    if (pool.isShort()) {
      Platform.runLater(this::requestLayout);
    }
    if (preview != null) {
      layoutPreview(preview, days);
    }
  }

  private void layoutPreview(CalendarItem preview, VisibleDays days) {
    List<LaneItem<CalendarItem>> one = List.of(laneItem(preview, days));
    for (LaneLayout.Placed<CalendarItem> placed :
        new LanePacking(days.count(), 1).pack(one).items()) {
      BlockNode node = pool.take(new LaneKey(preview.key(), true));
      node.setViewOrder(-1);
      Box box = placed.box(columns, px(TOP) + top, px(PITCH), px(ITEM));
      place(node, placed, state.previewLooks(), box);
    }
  }

  private void place(
      BlockNode node, LaneLayout.Placed<CalendarItem> placed, Set<BlockLook> looks, Box box) {
    node.show(
        new Shown(
            placed.id(),
            px(ITEM),
            BlockNode.Form.LANE,
            placed.continuesBefore(),
            placed.continuesAfter()),
        looks);
    node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }

  private void layoutChips(VisibleDays days) {
    chips.begin();
    for (LaneLayout.More<CalendarItem> more : packed.more()) {
      LocalDate day = days.day(parts.equals(columns) ? more.day() : 0);
      Box box = more.box(parts, px(TOP), px(PITCH), px(ITEM));
      chips.show(day, more.hidden().size(), box, false);
    }
    chips.end();
  }
}
