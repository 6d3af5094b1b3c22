package dev.daymark.app.print;

import dev.daymark.app.calendar.CalendarContent;
import dev.daymark.app.calendar.CalendarItem;
import dev.daymark.app.calendar.ItemTime;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.calendar.layout.BlockMetrics;
import dev.daymark.app.calendar.layout.DayLayout;
import dev.daymark.app.calendar.layout.OverflowChip;
import dev.daymark.app.calendar.layout.OverlapLayout;
import dev.daymark.app.calendar.layout.PlacedBlock;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.calendar.layout.TimedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One day or a week with its hours. In the narrow columns of a week later blocks lie on earlier
 * ones, as in the window, so that titles can be read; what has no room follows as a list.
 */
final class HoursSheet {
  private static final double GUTTER = 40;
  private static final double NAMES = 18;
  private static final double LANE_LINE = 13;
  private static final int MOST_LANE_LINES = 8;
  private static final double PADDING = 4;
  private static final BlockMetrics BLOCKS =
      new BlockMetrics(240, 12, 8, 1.5, 1.5, 0.5, 11, 1.5, 18);
  private static final Type NAME = Type.medium(10);
  private static final Type SMALL = Type.regular(8);
  private static final Type TITLE = Type.medium(8.5);

  private final Sheets sheets;
  private final PrintWords words;
  private final PageWriter page;
  private final SortedMap<LocalDate, List<CalendarItem>> more = new TreeMap<>();

  HoursSheet(Sheets sheets, PrintWords words) {
    this.sheets = sheets;
    this.words = words;
    this.page = sheets.next();
  }

  void write(CalendarContent content) {
    VisibleDays days = content.days();
    SortedMap<LocalDate, List<CalendarItem>> items = DayItems.of(content);
    HourSpan hours = HourSpan.of(items);
    double width = (sheets.width() - GUTTER) / days.count();
    double lane = sheets.top() + (days.count() > 1 ? NAMES : 0);
    double grid = lane + laneLines(items) * LANE_LINE + 6;
    TimeScale scale = new TimeScale((sheets.bottom() - grid) / hours.count());
    rules(hours, scale, grid);
    for (int column = 0; column < days.count(); column++) {
      LocalDate day = days.day(column);
      double x = sheets.left() + GUTTER + column * width;
      if (days.count() > 1) {
        String name = words.formatting().weekday(day.getDayOfWeek()) + " " + day.getDayOfMonth();
        page.words(name, x + PADDING, sheets.top() + 9, width - PADDING, NAME, Ink.BLACK);
        page.down(x, sheets.top() - 4, sheets.bottom(), 0.5, Ink.RULE);
      }
      List<CalendarItem> here = items.getOrDefault(day, List.of());
      lane(day, here, x, lane, width);
      blocks(day, here, new Column(x, grid - scale.y(hours.first() * 60.0), width, scale));
    }
    if (!more.isEmpty()) {
      new AgendaSheet(sheets, words).write(more);
    }
  }

  private record Column(double x, double midnight, double width, TimeScale scale) {}

  private static int laneLines(SortedMap<LocalDate, List<CalendarItem>> items) {
    long most =
        items.values().stream()
            .mapToLong(day -> day.stream().filter(item -> item.time().inLane()).count())
            .max()
            .orElse(0);
    return (int) Math.min(most, MOST_LANE_LINES);
  }

  private void rules(HourSpan hours, TimeScale scale, double grid) {
    for (int hour = 0; hour <= hours.count(); hour++) {
      double y = grid + hour * scale.hourHeight();
      page.across(sheets.left() + GUTTER, sheets.right(), y, 0.4, Ink.RULE);
      if (hour < hours.count()) {
        String label = words.formatting().hour(hours.first() + hour);
        page.wordsTo(label, sheets.left() + GUTTER - 6, y + 3, SMALL, Ink.GREY);
      }
    }
  }

  private void lane(LocalDate day, List<CalendarItem> items, double x, double y, double width) {
    List<CalendarItem> whole = items.stream().filter(item -> item.time().inLane()).toList();
    int shown = whole.size() <= MOST_LANE_LINES ? whole.size() : MOST_LANE_LINES - 1;
    for (int i = 0; i < shown; i++) {
      CalendarItem item = whole.get(i);
      double baseline = y + i * LANE_LINE + 9;
      double text = x + PADDING;
      if (item instanceof CalendarItem.TaskItem) {
        page.ring(text + 3, baseline - 3, 2.8, DayItems.isDone(item));
        text += 9;
      } else {
        page.box(x + 1.5, baseline - 8.5, width - 3, LANE_LINE - 1.5, Ink.TINT, null);
      }
      page.words(words.title(item), text, baseline, x + width - text - 2, SMALL, Ink.BLACK);
    }
    if (shown < whole.size()) {
      more.put(day, new ArrayList<>(whole));
      String rest = words.text("print.more", whole.size() - shown);
      page.words(rest, x + PADDING, y + shown * LANE_LINE + 9, width - PADDING, SMALL, Ink.GREY);
    }
  }

  private void blocks(LocalDate day, List<CalendarItem> items, Column column) {
    List<TimedItem<CalendarItem>> timed =
        items.stream()
            .filter(item -> !item.time().inLane() && item.time() instanceof ItemTime.Clock)
            .map(item -> HourSpan.onDay(item, day))
            .toList();
    OverlapLayout layout = new OverlapLayout(column.width(), column.scale(), BLOCKS);
    DayLayout<CalendarItem> placed = layout.place(timed);
    placed.blocks().forEach(block -> block(block, day, column));
    placed.chips().forEach(chip -> chip(chip, day, column));
  }

  private void chip(OverflowChip<CalendarItem> chip, LocalDate day, Column column) {
    double x = column.x() + chip.box().x();
    double y = column.midnight() + chip.box().y();
    String count = words.text("calendar.overflow", chip.hidden().size());
    page.words(count, x, y + SMALL.line(), chip.box().width(), SMALL, Ink.GREY);
    more.computeIfAbsent(day, first -> new ArrayList<>()).addAll(chip.hidden());
  }

  private void block(PlacedBlock<CalendarItem> placed, LocalDate day, Column column) {
    CalendarItem item = placed.id();
    boolean task = item instanceof CalendarItem.TaskItem;
    double x = column.x() + placed.box().x();
    double y = column.midnight() + placed.box().y();
    double width = placed.box().width();
    double height = placed.box().height();
    page.box(x, y, width, height, task ? Ink.PAPER : Ink.TINT, Ink.RULE);
    double text = x + PADDING + 1;
    if (task) {
      page.ring(text + 3, y + 6.5, 2.8, DayItems.isDone(item));
      text += 9;
    } else {
      page.box(x, y, 2, height, Ink.BLACK, null);
    }
    double head = Math.min(height, placed.visibleHeight());
    write(item, day, new Column(text, y, x + width - text - 2, column.scale()), head);
  }

  /** The title in as many lines as there are, then the time, then the place. */
  private void write(CalendarItem item, LocalDate day, Column room, double height) {
    int lines = Math.max(1, (int) ((height - 2) / TITLE.line()));
    double baseline = room.midnight() + Math.min(9.2, height / 2 + 3);
    boolean done = DayItems.isDone(item);
    int title = Math.max(1, Math.min(lines > 2 ? lines - 1 : 1, 3));
    int used = page.lines(words.title(item), room.x(), baseline, room.width(), title, TITLE, done);
    if (used < lines) {
      double y = baseline + used * TITLE.line();
      page.words(words.time(item, day), room.x(), y, room.width(), SMALL, Ink.GREY);
      if (used + 1 < lines) {
        page.words(words.place(item), room.x(), y + TITLE.line(), room.width(), SMALL, Ink.GREY);
      }
    }
  }
}
