package dev.daymark.app.print;

import dev.daymark.app.calendar.TextMeasure;
import dev.daymark.app.ui.Directions;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javafx.geometry.NodeOrientation;

/** Lays an order out on pages. */
public final class Printout {
  private final PrintWords words;
  private final TextMeasure measure = new TextMeasure();

  public Printout(PrintWords words) {
    this.words = words;
  }

  /** Reads and lays out at once; blocks, and needs the toolkit running. */
  public List<Page> pages(LocalStore store, PrintOrder order) {
    return pages(
        order,
        PrintContent.read(
            store, order, words.zone(), words.formatting().settings().firstDayOfWeek()));
  }

  List<Page> pages(PrintOrder order, PrintContent content) {
    Sheets sheets = new Sheets(order, words, measure, title(order, content), detail(order));
    switch (content) {
      case PrintContent.OfTasks tasks -> new TaskSheet(sheets, words).write(tasks);
      case PrintContent.OfDays days -> {
        switch (order.what()) {
          case DAY, WEEK -> new HoursSheet(sheets, words).write(days.content());
          case MONTH -> new MonthSheet(sheets, words).write(days.content());
          case AGENDA, TASKS -> new AgendaSheet(sheets, words).write(days.content());
        }
      }
    }
    boolean fromTheRight =
        Directions.of(words.formatting().settings().locale()) == NodeOrientation.RIGHT_TO_LEFT;
    return sheets.finish(fromTheRight);
  }

  private String title(PrintOrder order, PrintContent content) {
    return switch (content) {
      case PrintContent.OfTasks _ -> words.text("tasks.title");
      case PrintContent.OfDays days -> title(order, days);
    };
  }

  private String title(PrintOrder order, PrintContent.OfDays days) {
    LocalDate first = days.content().days().first();
    LocalDate last = days.content().days().last();
    return switch (order.what()) {
      case DAY -> words.dayWithYear(order.date());
      case MONTH -> words.formatting().month(YearMonth.from(order.date()));
      case WEEK, AGENDA, TASKS -> words.formatting().period(first, last);
    };
  }

  private String detail(PrintOrder order) {
    return switch (order.what()) {
      case DAY, WEEK -> words.formatting().week(order.date());
      case MONTH, AGENDA, TASKS -> "";
    };
  }
}
