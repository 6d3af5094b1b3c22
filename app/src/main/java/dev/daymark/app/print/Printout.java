package dev.daymark.app.print;

import dev.daymark.app.calendar.TextMeasure;
import dev.daymark.app.ui.Directions;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;

/** Lays an order out on pages. */
public final class Printout {
  private final PrintWords words;
  private final TextMeasure measure = new TextMeasure();

  public Printout(PrintWords words) {
    this.words = words;
  }

  /**
   * What was laid out.
   *
   * @param first the first day it is about; empty where it is about no days
   */
  public record Laid(List<Page> pages, Optional<LocalDate> first) {
    public Laid {
      pages = List.copyOf(pages);
    }
  }

  /** Reads and lays out at once; blocks, and needs the toolkit running. */
  public Laid lay(LocalStore store, PrintOrder order) {
    PrintContent content =
        PrintContent.read(
            store, order, words.zone(), words.formatting().settings().firstDayOfWeek());
    return new Laid(pages(order, content), content.first());
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
