package dev.daymark.app.print;

import dev.daymark.app.calendar.CalendarContent;
import dev.daymark.app.calendar.CalendarItem;
import dev.daymark.app.calendar.VisibleDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A month as a grid of weeks; what has no room in its day follows as a list. */
final class MonthSheet {
  private static final int WEEK = 7;
  private static final double NAMES = 16;
  private static final double NUMBERS = 22;
  private static final double LINE = 11;
  private static final double PADDING = 3;
  private static final Type NAME = Type.medium(9);
  private static final Type NUMBER = Type.bold(10);
  private static final Type ITEM = Type.regular(8);

  private final Sheets sheets;
  private final PrintWords words;
  private final PageWriter page;
  private final SortedMap<LocalDate, List<CalendarItem>> more = new TreeMap<>();

  MonthSheet(Sheets sheets, PrintWords words) {
    this.sheets = sheets;
    this.words = words;
    this.page = sheets.next();
  }

  void write(CalendarContent content) {
    VisibleDays days = content.days();
    SortedMap<LocalDate, List<CalendarItem>> items = DayItems.of(content);
    names(days);
    double top = sheets.top() + NAMES;
    double height = (sheets.bottom() - top) / days.weeks();
    for (int week = 0; week < days.weeks(); week++) {
      double y = top + week * height;
      LocalDate first = days.first().plusDays((long) week * WEEK);
      page.across(sheets.left(), sheets.right(), y, 0.5, Ink.RULE);
      String number = String.valueOf(words.formatting().weekNumber(first));
      page.wordsTo(number, sheets.left() + NUMBERS - 6, y + 12, ITEM, Ink.GREY);
      for (int column = 0; column < WEEK; column++) {
        LocalDate day = first.plusDays(column);
        cell(day, items.getOrDefault(day, List.of()), x(column), y, height, days.month());
      }
    }
    frame(top, height * days.weeks());
    if (!more.isEmpty()) {
      new AgendaSheet(sheets, words).write(more);
    }
  }

  private double width() {
    return (sheets.width() - NUMBERS) / WEEK;
  }

  private double x(int column) {
    return sheets.left() + NUMBERS + column * width();
  }

  private void names(VisibleDays days) {
    for (int column = 0; column < WEEK; column++) {
      String name = words.formatting().weekdayLong(days.day(column).getDayOfWeek());
      page.words(name, x(column) + PADDING, sheets.top() + 8, width(), NAME, Ink.GREY);
    }
  }

  private void frame(double top, double height) {
    for (int column = 0; column <= WEEK; column++) {
      page.down(x(column), top, top + height, 0.5, Ink.RULE);
    }
    page.across(sheets.left(), sheets.right(), top + height, 0.5, Ink.RULE);
  }

  private void cell(
      LocalDate day, List<CalendarItem> items, double x, double y, double height, YearMonth month) {
    boolean inside = YearMonth.from(day).equals(month);
    String number =
        day.getDayOfMonth() == 1
            ? words.formatting().monthDay(day)
            : String.valueOf(day.getDayOfMonth());
    page.words(number, x + PADDING, y + 13, width() - 6, NUMBER, inside ? Ink.BLACK : Ink.GREY);
    int room = (int) ((height - 18) / LINE);
    int shown = items.size() <= room ? items.size() : room - 1;
    for (int i = 0; i < shown; i++) {
      item(items.get(i), day, x + PADDING, y + 25 + i * LINE);
    }
    if (shown < items.size()) {
      more.put(day, items);
      String rest = words.text("print.more", items.size() - shown);
      page.words(rest, x + PADDING, y + 25 + shown * LINE, width() - 6, ITEM, Ink.GREY);
    }
  }

  private void item(CalendarItem item, LocalDate day, double x, double baseline) {
    double room = width() - 2 * PADDING;
    double text = x + 8;
    if (item.time().inLane() && item instanceof CalendarItem.EventItem) {
      page.box(x - 1, baseline - 7.5, room + 2, LINE - 1.5, Ink.TINT, null);
      text = x + 2;
    } else if (item instanceof CalendarItem.TaskItem) {
      page.ring(x + 2.8, baseline - 2.8, 2.6, DayItems.isDone(item));
    } else {
      page.box(x, baseline - 7, 2, 8, Ink.BLACK, null);
      text = x + 5;
    }
    String start = item.time().inLane() ? "" : words.start(item);
    if (!start.isEmpty() && item.time().firstDay().equals(day)) {
      page.words(start, text, baseline, room, ITEM, Ink.GREY);
      text += page.width(start, ITEM) + 3;
    }
    page.words(words.title(item), text, baseline, x + room - text, ITEM, Ink.BLACK);
  }
}
