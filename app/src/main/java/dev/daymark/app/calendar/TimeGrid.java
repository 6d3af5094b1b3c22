package dev.daymark.app.calendar;

import dev.daymark.app.calendar.BlockNode.Shown;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.layout.BlockMetrics;
import dev.daymark.app.calendar.layout.Box;
import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.DayLayout;
import dev.daymark.app.calendar.layout.OverlapLayout;
import dev.daymark.app.calendar.layout.PlacedBlock;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.calendar.layout.TimedItem;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The hours of some days with their blocks, a whole day high. It only draws; {@link WeekView}
 * scrolls it and turns what the person does into commands.
 */
final class TimeGrid extends Region {
  private static final Comparator<Node> PARTS = Comparator.comparingDouble(Node::getLayoutX);
  private static final double TOP_ORDER = -10_000;

  private final GridBackground background;
  private final ZoneHours zoneHours;
  private final NowLine nowLine;
  private final FirstHint hint;
  private final SlotMark slot;
  private final Pane blocks = new Pane();
  private final BlockPool pool;
  private final OverflowChips chips;
  private GridState state;
  private ColumnGeometry columns = ColumnGeometry.of(0, 1, 0, 1);
  private TimeScale scale = new TimeScale(48);
  private BlockMetrics metrics = BlockMetrics.REGULAR;
  private boolean stale = true;
  private Set<PartKey> resting = Set.of();

  /** Names the node of a part of an item. */
  private record PartKey(ItemKey item, LocalDate day, boolean preview) {}

  TimeGrid(Session session, EventColours colours, TextMeasure measure, GridState state) {
    this.state = state;
    this.background = new GridBackground(session, state.content().days());
    this.zoneHours = new ZoneHours(session);
    this.nowLine = new NowLine(session.formatting());
    this.hint = new FirstHint(session);
    this.slot = new SlotMark(session);
    this.chips = new OverflowChips(session.messages(), getChildren()::add);
    BlockWords blockWords = new BlockWords(session, () -> this.state.content().items());
    this.pool =
        new BlockPool(
            blocks,
            () ->
                new BlockNode(
                    blockWords, colours, measure, task -> StatusWords.toggle(session, task)));
    getStyleClass().add("dm-time-grid");
    blocks.setPickOnBounds(false);
    List<Node> children = new ArrayList<>();
    children.add(background);
    children.add(zoneHours);
    children.addAll(nowLine.under());
    children.add(hint);
    children.add(slot);
    children.add(blocks);
    children.addAll(nowLine.over());
    getChildren().addAll(children);
  }

  /** Runs when the person asks for the items of a day that had no room. */
  void setOnMore(Consumer<LocalDate> action) {
    chips.setOnMore(action);
  }

  void show(GridState shown) {
    stale = stale || !shown.sameButPreview(state);
    state = shown;
    requestLayout();
  }

  /**
   * @param factor how much larger than usual text is
   */
  void setGeometry(ColumnGeometry geometry, TimeScale timeScale, double factor) {
    if (!geometry.equals(columns) || !timeScale.equals(scale)) {
      metrics = factor == 1 ? BlockMetrics.REGULAR : BlockMetrics.REGULAR.scaled(factor);
      columns = geometry;
      scale = timeScale;
      stale = true;
      requestLayout();
    }
  }

  /** How much is scrolled away above. */
  void setTop(double top) {
    CalendarItem preview = state.preview();
    double dragged =
        preview != null && preview.time() instanceof ItemTime.Clock clock
            ? scale.y(clock.start().toLocalTime())
            : -1;
    background.hideLabels(top, dragged);
  }

  /** Zones whose hours stand beside those of the shown zone. */
  void setZones(List<ZoneId> zones, double factor) {
    zoneHours.setZones(zones, factor);
  }

  /** The node that shows an item, if it is in the grid. */
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

  @Override
  protected double computePrefHeight(double width) {
    return scale.dayHeight();
  }

  @Override
  protected void layoutChildren() {
    VisibleDays days = state.content().days();
    boolean today = days.contains(state.now().toLocalDate());
    double nowMinute = today ? TimeScale.minuteOf(state.now().toLocalTime()) : -1;
    background.show(days, columns, scale, nowMinute);
    background.resizeRelocate(0, 0, getWidth(), scale.dayHeight());
    zoneHours.show(days.first(), columns, scale);
    zoneHours.resizeRelocate(0, 0, columns.gutter(), scale.dayHeight());
    blocks.resizeRelocate(0, 0, getWidth(), scale.dayHeight());
    nowLine.show(days, columns, scale, state.now());
    hint.show(state.content(), state.now().toLocalDate(), columns, scale);
    if (stale && columns.columnWidth() > 0) {
      stale = false;
      slot.show(state.slot(), days, columns, scale);
      layoutBlocks(days);
    } else {
      layoutPreview(days);
    }
  }

  /** While a drag goes on, only what floats is placed again. */
  private void layoutPreview(VisibleDays days) {
    Set<PartKey> keys = new HashSet<>(resting);
    List<Segment> parts = floating(days);
    parts.forEach(part -> keys.add(floatingKey(part)));
    pool.keepOnly(keys);
    for (BlockNode node : pool.nodes()) {
      CalendarItem item = node.item();
      node.setLook(BlockLook.SOURCE, item != null && state.isSource(item));
    }
    parts.forEach(this::placeFloating);
  }

  /** What shows the slot that is pointed at, if it is among these hours. */
  Optional<Label> slotNode() {
    return slot.node();
  }

  private void layoutBlocks(VisibleDays days) {
    Map<LocalDate, List<Segment>> byDay = new HashMap<>();
    for (CalendarItem item : state.content().items()) {
      Segment.of(item, days).forEach(part -> add(byDay, part));
    }
    List<Runnable> placements = new ArrayList<>();
    Set<PartKey> keys = new HashSet<>();
    List<OverflowChips.At> overflow = new ArrayList<>();
    OverlapLayout layout = new OverlapLayout(columns.blockRoom(), scale, metrics);
    byDay.forEach(
        (day, parts) -> {
          DayLayout<Segment> placed = layout.place(parts.stream().map(TimeGrid::timed).toList());
          for (PlacedBlock<Segment> block : placed.blocks()) {
            PartKey key = new PartKey(block.id().item().key(), day, false);
            keys.add(key);
            placements.add(() -> place(key, block));
          }
          placed.chips().forEach(chip -> overflow.add(new OverflowChips.At(day, chip)));
        });
    resting = Set.copyOf(keys);
    floating(days).forEach(part -> keys.add(floatingKey(part)));
    pool.keepOnly(keys);
    pool.begin();
    placements.forEach(Runnable::run);
    if (pool.isShort()) {
      Platform.runLater(this::goOn);
    }
    floating(days).forEach(this::placeFloating);
    chips.show(overflow, days, columns);
  }

  private void goOn() {
    stale = true;
    requestLayout();
  }

  /** Whether everything is on the screen; right after the start it comes frame by frame. */
  boolean isDrawn() {
    return !pool.isShort();
  }

  private static void add(Map<LocalDate, List<Segment>> byDay, Segment part) {
    byDay.computeIfAbsent(part.day(), day -> new ArrayList<>()).add(part);
  }

  private static TimedItem<Segment> timed(Segment part) {
    boolean declined =
        part.item() instanceof EventItem event && event.answer() == ResponseStatus.DECLINED;
    return new TimedItem<>(part, part.startMinute(), part.endMinute(), declined);
  }

  private void place(PartKey key, PlacedBlock<Segment> block) {
    Segment part = block.id();
    Set<BlockLook> looks = state.looks(part.item());
    if (block.level() > 0) {
      looks.add(BlockLook.RAISED);
    }
    BlockNode node =
        pool.takeInTime(key, spare -> spare.isLike(part.item(), BlockNode.Form.GRID, looks));
    if (node == null) {
      return;
    }
    node.show(
        new Shown(
            part.item(), block.visibleHeight(), BlockNode.Form.GRID, !part.begins(), !part.ends()),
        looks);
    node.setViewOrder(-block.order());
    Box box = block.box();
    double x = columns.x(state.content().days().column(part.day()));
    node.resizeRelocate(x + box.x(), box.y(), box.width(), box.height());
  }

  /** The preview of a gesture and the ghosts of what was moved, which push nothing aside. */
  private List<Segment> floating(VisibleDays days) {
    List<Segment> parts = new ArrayList<>();
    CalendarItem preview = state.preview();
    if (preview != null) {
      parts.addAll(Segment.of(preview, days));
    }
    state.ghosts().forEach(ghost -> parts.addAll(Segment.of(ghost, days)));
    return parts;
  }

  private PartKey floatingKey(Segment part) {
    return new PartKey(part.item().key(), part.day(), true);
  }

  private void placeFloating(Segment part) {
    boolean ghost = state.ghosts().contains(part.item());
    Set<BlockLook> looks = ghost ? EnumSet.of(BlockLook.GHOST) : state.previewLooks();
    BlockNode node = pool.take(floatingKey(part));
    double top = Math.round(scale.y(part.startMinute())) + 1;
    double height =
        Math.max(
            metrics.leastHeight(), Math.rint(scale.y(part.endMinute() - part.startMinute())) - 2);
    node.show(
        new Shown(part.item(), height, BlockNode.Form.GRID, !part.begins(), !part.ends()), looks);
    node.setViewOrder(ghost ? 1 : TOP_ORDER);
    double x = columns.blockX(state.content().days().column(part.day()));
    node.resizeRelocate(x, top, ColumnGeometry.blockWidth(columns.blockRoom()), height);
  }
}
