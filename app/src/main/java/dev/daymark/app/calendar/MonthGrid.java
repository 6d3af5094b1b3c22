package dev.daymark.app.calendar;

import dev.daymark.app.calendar.BlockNode.Form;
import dev.daymark.app.calendar.BlockNode.Shown;
import dev.daymark.app.calendar.layout.Box;
import dev.daymark.app.calendar.layout.LaneItem;
import dev.daymark.app.calendar.layout.LaneLayout;
import dev.daymark.app.calendar.layout.LanePacking;
import dev.daymark.app.calendar.layout.MonthGeometry;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.app.ui.theme.EventColours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The weeks of a month with what is on their days. It only draws; see {@link MonthView}. */
final class MonthGrid extends Region {
  private static final Comparator<Node> PARTS = Comparator.comparingDouble(Node::getLayoutY);
  private static final int DAYS = 7;
  private static final int MOST_WEEKS = 6;
  private static final double TOP_ORDER = -10_000;

  private final Session session;
  private final List<MonthCell> cells = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private final Pane blocks = new Pane();
  private final BlockPool pool;
  private final MoreChips chips;
  private GridState state;
  private MonthGeometry geometry = MonthGeometry.of(0, 0, 1, 1);
  private List<Week> weeks = List.of();
  private Optional<LocalDate> opened = Optional.empty();
  private int dragRow;

  /** What one week shows. */
  private record Week(LocalDate first, LaneLayout<CalendarItem> lane) {}

  /** Names the node of a part of an item. */
  private record PartKey(ItemKey item, boolean due, int week, boolean preview) {}

  MonthGrid(Session session, EventColours colours, TextMeasure measure, GridState state) {
    this.session = session;
    this.state = state;
    BlockWords words = new BlockWords(session, () -> this.state.content().items());
    this.pool =
        new BlockPool(
            blocks,
            () ->
                new BlockNode(words, colours, measure, task -> StatusWords.toggle(session, task)));
    this.chips = new MoreChips(session.messages());
    getStyleClass().add("dm-month-grid");
    blocks.setPickOnBounds(false);
    blocks.setManaged(false);
    for (int i = 0; i < DAYS * MOST_WEEKS; i++) {
      cells.add(new MonthCell(session.formatting()));
    }
    for (int i = 0; i < MOST_WEEKS; i++) {
      Label number = new Label();
      number.getStyleClass().add("week-number");
      number.setManaged(false);
      numbers.add(number);
    }
    getChildren().addAll(cells);
    getChildren().addAll(numbers);
    getChildren().addAll(blocks, chips);
    chips.setManaged(false);
  }

  MoreChips chips() {
    return chips;
  }

  void show(GridState shown) {
    boolean same = shown.content().equals(state.content()) && shown.now().equals(state.now());
    state = shown;
    if (!same) {
      weeks = List.of();
    }
    requestLayout();
  }

  /**
   * @param row of items at which a dragged item floats
   */
  void setDragRow(int row) {
    dragRow = row;
  }

  /** Marks the chip of the day whose popover is open. */
  void setOpened(Optional<LocalDate> day) {
    if (!day.equals(opened)) {
      opened = day;
      requestLayout();
    }
  }

  void setGeometry(MonthGeometry wanted) {
    if (!wanted.equals(geometry)) {
      if (wanted.rows() != geometry.rows()) {
        weeks = List.of();
      }
      geometry = wanted;
      requestLayout();
    }
  }

  MonthGeometry geometry() {
    return geometry;
  }

  Optional<BlockNode> nodeOf(ItemKey key) {
    return pool.nodeOf(key);
  }

  /** What shows the day at the moving end of what is pointed at, if it is here. */
  Optional<MonthCell> slotNode() {
    VisibleDays days = state.content().days();
    return state
        .slot()
        .map(SlotCursor::head)
        .filter(days::contains)
        .map(day -> cells.get(days.column(day)));
  }

  /** The day, and how many things are on it. */
  private String pointedAt(LocalDate day) {
    String name = session.formatting().dayLong(day, state.now().toLocalDate());
    int items = MonthItems.onDay(state.content().items(), day).size();
    return items == 0 ? name : session.messages().text("calendar.dayAndItems", name, items);
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
  protected void layoutChildren() {
    VisibleDays days = state.content().days();
    if (weeks.isEmpty()) {
      weeks = pack(days);
    }
    layoutCells(days);
    blocks.resizeRelocate(0, 0, getWidth(), getHeight());
    chips.resizeRelocate(0, 0, getWidth(), getHeight());
    layoutItems(days);
  }

  private List<Week> pack(VisibleDays days) {
    List<Week> packed = new ArrayList<>();
    for (int week = 0; week < days.weeks(); week++) {
      LocalDate first = days.day(week * DAYS);
      List<LaneItem<CalendarItem>> items = new ArrayList<>();
      for (CalendarItem item : state.content().items()) {
        if (item.time().firstDay().isBefore(first.plusDays(DAYS))
            && !item.time().lastDay().isBefore(first)) {
          MonthItems.inWeek(item, first, week == 0).ifPresent(items::add);
        }
      }
      packed.add(new Week(first, new LanePacking(DAYS, geometry.rows()).pack(items)));
    }
    return packed;
  }

  private void layoutCells(VisibleDays days) {
    YearMonth month = days.month();
    LocalDate today = state.now().toLocalDate();
    CalendarItem preview = state.preview();
    for (int i = 0; i < cells.size(); i++) {
      MonthCell cell = cells.get(i);
      cell.setVisible(i < days.count());
      if (i < days.count()) {
        LocalDate day = days.day(i);
        boolean pointed = state.slot().filter(slot -> slot.covers(day)).isPresent();
        boolean target =
            preview != null
                && !day.isBefore(preview.time().firstDay())
                && !day.isAfter(preview.time().lastDay());
        cell.show(day, month, today, pointed, target);
        if (pointed) {
          cell.setAccessibleText(pointedAt(day));
        }
        cell.resizeRelocate(
            geometry.x(i % DAYS),
            geometry.y(i / DAYS),
            geometry.columnWidth(),
            geometry.rowHeight());
      }
    }
    for (int week = 0; week < numbers.size(); week++) {
      Label number = numbers.get(week);
      number.setVisible(week < days.weeks() && session.formatting().settings().weekNumbers());
      if (week < days.weeks()) {
        number.setText(String.valueOf(session.formatting().weekNumber(days.day(week * DAYS))));
        number.resizeRelocate(
            0, geometry.y(week) + 4 * geometry.scale(), geometry.numbers(), geometry.itemHeight());
      }
    }
  }

  private void layoutItems(VisibleDays days) {
    Set<PartKey> keys = new HashSet<>();
    for (int week = 0; week < weeks.size(); week++) {
      for (LaneLayout.Placed<CalendarItem> placed : weeks.get(week).lane().items()) {
        keys.add(key(placed.id(), week, false));
      }
    }
    List<Floating> floating = floating(days);
    floating.forEach(part -> keys.add(key(part.placed().id(), part.week(), true)));
    pool.keepOnly(keys);
    chips.begin();
    for (int week = 0; week < weeks.size(); week++) {
      layoutWeek(week);
    }
    chips.end();
    floating.forEach(part -> place(part.week(), part.placed(), part.looks(), true));
  }

  private void layoutWeek(int week) {
    LaneLayout<CalendarItem> lane = weeks.get(week).lane();
    YearMonth month = state.content().days().month();
    for (LaneLayout.Placed<CalendarItem> placed : lane.items()) {
      Set<BlockLook> looks = state.looks(placed.id());
      LocalDate day = weeks.get(week).first().plusDays(placed.firstDay());
      if (!YearMonth.from(day).equals(month)) {
        looks.add(BlockLook.OUTSIDE);
      }
      place(week, placed, looks, false);
    }
    for (LaneLayout.More<CalendarItem> more : lane.more()) {
      LocalDate day = weeks.get(week).first().plusDays(more.day());
      Box box = geometry.chip(week, more.day(), more.row());
      chips.show(day, more.hidden().size(), box, opened.equals(Optional.of(day)));
    }
  }

  private static PartKey key(CalendarItem item, int week, boolean preview) {
    return new PartKey(item.key(), MonthItems.isDue(item), week, preview);
  }

  private void place(
      int week, LaneLayout.Placed<CalendarItem> placed, Set<BlockLook> looks, boolean floats) {
    CalendarItem item = placed.id();
    BlockNode node = pool.take(key(item, week, floats));
    Form form = form(week, placed);
    node.show(
        new Shown(
            item,
            geometry.itemHeight(),
            form,
            form != Form.LINE && placed.continuesBefore(),
            form != Form.LINE && placed.continuesAfter()),
        looks);
    node.setViewOrder(floats ? TOP_ORDER : 0);
    Box box = geometry.item(week, placed);
    node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }

  /** Only what goes on outside the weeks shown says so; inside, the next week shows it. */
  private Form form(int week, LaneLayout.Placed<CalendarItem> placed) {
    if (!MonthItems.isBar(placed.id())) {
      return Form.LINE;
    }
    boolean inside =
        (placed.continuesBefore() && week > 0)
            || (placed.continuesAfter() && week < weeks.size() - 1);
    return inside ? Form.SPAN : Form.LANE;
  }

  /** A part of an item that pushes nothing aside. */
  private record Floating(int week, LaneLayout.Placed<CalendarItem> placed, Set<BlockLook> looks) {}

  private List<Floating> floating(VisibleDays days) {
    List<Floating> parts = new ArrayList<>();
    CalendarItem preview = state.preview();
    if (preview != null) {
      parts.addAll(floating(preview, days, dragRow, state.previewLooks()));
    }
    state
        .ghosts()
        .forEach(ghost -> parts.addAll(floating(ghost, days, 0, EnumSet.of(BlockLook.GHOST))));
    return parts;
  }

  private static List<Floating> floating(
      CalendarItem item, VisibleDays days, int row, Set<BlockLook> looks) {
    List<Floating> parts = new ArrayList<>();
    for (int week = 0; week < days.weeks(); week++) {
      int at = week;
      MonthItems.inWeek(item, days.day(week * DAYS), week == 0)
          .filter(part -> part.firstDay() < DAYS && part.lastDay() >= 0)
          .ifPresent(part -> parts.add(new Floating(at, placed(part, row), looks)));
    }
    return parts;
  }

  private static LaneLayout.Placed<CalendarItem> placed(LaneItem<CalendarItem> item, int row) {
    return new LaneLayout.Placed<>(
        item.id(),
        row,
        Math.max(0, item.firstDay()),
        Math.min(DAYS - 1, item.lastDay()),
        item.firstDay() < 0,
        item.lastDay() >= DAYS);
  }
}
