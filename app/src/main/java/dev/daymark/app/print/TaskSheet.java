package dev.daymark.app.print;

import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Tasks with boxes to tick, on as many pages as it takes. */
final class TaskSheet {
  private static final double BOX = 9;
  private static final double INDENT = 18;
  private static final double PRIORITY = 96;
  private static final double DUE = 84;
  private static final double LIST = 84;
  private static final double GAP = 8;
  private static final int TITLE_LINES = 3;
  private static final Type HEADING = Type.bold(11);
  private static final Type TITLE = Type.regular(10);
  private static final Type SMALL = Type.regular(9);

  private final Sheets sheets;
  private final PrintWords words;
  private PageWriter page;
  private double y;

  TaskSheet(Sheets sheets, PrintWords words) {
    this.sheets = sheets;
    this.words = words;
    this.page = sheets.next();
    this.y = sheets.top();
  }

  void write(PrintContent.OfTasks content) {
    List<TaskRows.Group> groups = new TaskRows(content, words.zone(), words.today()).groups();
    if (groups.isEmpty()) {
      page.words(
          words.text("print.nothing"), sheets.left(), y + 14, sheets.width(), TITLE, Ink.GREY);
    }
    groups.forEach(this::group);
  }

  private void group(TaskRows.Group group) {
    makeRoom(24 + height(group.rows().getFirst()));
    page.words(heading(group), sheets.left(), y + 15, sheets.width(), HEADING, Ink.BLACK);
    y += 24;
    for (TaskRows.Row row : group.rows()) {
      makeRoom(height(row));
      row(row);
    }
    y += GAP;
  }

  private String heading(TaskRows.Group group) {
    LocalDate day = group.day();
    if (group.overdue()) {
      return words.text("tasks.group.overdue");
    }
    return day == null
        ? words.text("tasks.group.no_date")
        : words
            .formatting()
            .relativeName(day, words.today())
            .orElseGet(() -> words.formatting().dayLong(day, words.today()));
  }

  private void makeRoom(double height) {
    if (y + height > sheets.bottom()) {
      page = sheets.next();
      y = sheets.top();
    }
  }

  private double titleWidth(TaskRows.Row row) {
    double indent = row.part() ? INDENT : 0;
    return sheets.width() - indent - BOX - GAP - PRIORITY - DUE - LIST - GAP;
  }

  private double height(TaskRows.Row row) {
    int lines = page.count(words.title(row.task()), titleWidth(row), TITLE_LINES, TITLE);
    return Math.max(19, lines * TITLE.line() + 7);
  }

  private void row(TaskRows.Row row) {
    double height = height(row);
    double baseline = y + 13;
    double x = sheets.left() + (row.part() ? INDENT : 0);
    boolean done = row.task().content().status() == TaskStatus.COMPLETED;
    page.box(x, baseline - BOX + 1, BOX, BOX, done ? Ink.GREY : Ink.PAPER, Ink.BLACK);
    x += BOX + GAP;
    page.lines(words.title(row.task()), x, baseline, titleWidth(row), TITLE_LINES, TITLE, done);
    x = sheets.right() - LIST - DUE - PRIORITY;
    Priority priority = row.task().content().priority();
    if (priority != Priority.NONE) {
      String key = "tasks.priority." + priority.name().toLowerCase(Locale.ROOT);
      page.words(words.text(key), x, baseline, PRIORITY - GAP, SMALL, Ink.BLACK);
    }
    LocalDate due = row.due();
    if (due != null) {
      String day = words.formatting().day(due, words.today());
      page.words(day, x + PRIORITY, baseline, DUE - GAP, SMALL, Ink.BLACK);
    }
    page.words(row.list(), sheets.right() - LIST, baseline, LIST, SMALL, Ink.GREY);
    page.across(sheets.left(), sheets.right(), y + height - 0.5, 0.3, Ink.RULE);
    y += height;
  }
}
