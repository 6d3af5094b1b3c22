package dev.daymark.app.print;

import dev.daymark.app.calendar.CalendarContent;
import dev.daymark.app.calendar.CalendarItem;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** Days below one another as a list, on as many pages as it takes. */
final class AgendaSheet {
  private static final double DAY = 118;
  private static final double TIME = 92;
  private static final double MARK = 14;
  private static final double SOURCE = 92;
  private static final double SPACE = 8;
  private static final int TITLE_LINES = 3;
  private static final Type NUMBER = Type.bold(15);
  private static final Type TITLE = Type.medium(10);
  private static final Type SMALL = Type.regular(9);

  private final Sheets sheets;
  private final PrintWords words;
  private PageWriter page;
  private double y;

  AgendaSheet(Sheets sheets, PrintWords words) {
    this.sheets = sheets;
    this.words = words;
    this.page = sheets.next();
    this.y = sheets.top();
  }

  void write(CalendarContent content) {
    write(DayItems.of(content));
  }

  /** Writes days with their items; says so if there are none. */
  void write(SortedMap<LocalDate, List<CalendarItem>> days) {
    if (days.isEmpty()) {
      page.words(
          words.text("print.nothing"), sheets.left(), y + 14, sheets.width(), TITLE, Ink.GREY);
    }
    days.forEach(this::day);
  }

  private void day(LocalDate day, List<CalendarItem> items) {
    makeRoom(height(items.getFirst()) + SPACE);
    heading(day, false);
    for (CalendarItem item : items) {
      if (makeRoom(height(item))) {
        heading(day, true);
      }
      row(item, day);
    }
    page.across(sheets.left(), sheets.right(), y + SPACE / 2, 0.4, Ink.RULE);
    y += SPACE;
  }

  private boolean makeRoom(double height) {
    if (y + height <= sheets.bottom()) {
      return false;
    }
    page = sheets.next();
    y = sheets.top();
    return true;
  }

  private void heading(LocalDate day, boolean again) {
    double baseline = y + 15;
    String number = String.valueOf(day.getDayOfMonth());
    page.words(number, sheets.left(), baseline, 28, NUMBER, Ink.BLACK);
    double x = sheets.left() + 28;
    String weekday = words.formatting().weekdayLong(day.getDayOfWeek());
    page.words(weekday, x, baseline - 6, DAY - 32, SMALL, Ink.BLACK);
    String month = words.formatting().monthName(day);
    page.words(
        again ? words.text("print.continued", month) : month,
        x,
        baseline + 5,
        DAY - 32,
        Type.regular(8),
        Ink.GREY);
  }

  private double titleWidth() {
    return sheets.width() - DAY - TIME - MARK - SOURCE - SPACE;
  }

  private double height(CalendarItem item) {
    int lines = page.count(words.title(item), titleWidth(), TITLE_LINES, TITLE);
    double place = words.place(item).isEmpty() ? 0 : SMALL.line();
    return Math.max(lines * TITLE.line() + place + 7, 22);
  }

  private void row(CalendarItem item, LocalDate day) {
    double height = height(item);
    double baseline = y + 14;
    double x = sheets.left() + DAY;
    page.words(words.time(item, day), x, baseline, TIME - SPACE, SMALL, Ink.BLACK);
    x += TIME;
    boolean done = DayItems.isDone(item);
    if (item instanceof CalendarItem.TaskItem) {
      page.ring(x + 4, baseline - 3.5, 3.6, done);
    } else {
      page.box(x + 2.5, baseline - 8, 2.5, 10, Ink.BLACK, null);
    }
    x += MARK;
    int lines = page.lines(words.title(item), x, baseline, titleWidth(), TITLE_LINES, TITLE, done);
    double below = baseline + lines * TITLE.line() - 0.5;
    page.words(words.place(item), x, below, titleWidth(), SMALL, Ink.GREY);
    double source = sheets.right() - SOURCE;
    page.words(words.source(item), source, baseline, SOURCE, SMALL, Ink.GREY);
    y += height;
  }
}
