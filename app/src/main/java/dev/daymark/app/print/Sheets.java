package dev.daymark.app.print;

import dev.daymark.app.calendar.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of one order as they fill: each with its heading, and at the end its number. */
final class Sheets {
  private static final double MARGIN = 36;
  private static final double HEADING = 34;
  private static final double FOOT = 20;

  private final PrintOrder order;
  private final PrintWords words;
  private final TextMeasure measure;
  private final String title;
  private final String detail;
  private final List<PageWriter> pages = new ArrayList<>();

  /**
   * @param title in large letters at the top of each page
   * @param detail behind it, in grey; may be empty
   */
  Sheets(PrintOrder order, PrintWords words, TextMeasure measure, String title, String detail) {
    this.order = order;
    this.words = words;
    this.measure = measure;
    this.title = title;
    this.detail = detail;
  }

  /** A new page, with its heading. */
  PageWriter next() {
    PageWriter page = new PageWriter(measure);
    Type large = Type.bold(17);
    page.words(title, left(), MARGIN + 16, width(), large, Ink.BLACK);
    double end = left() + page.width(title, large) + 10;
    page.words(detail, end, MARGIN + 16, right() - end, Type.regular(11), Ink.GREY);
    page.across(left(), right(), MARGIN + 25, 0.8, Ink.BLACK);
    pages.add(page);
    return page;
  }

  double left() {
    return MARGIN;
  }

  double right() {
    return order.width() - MARGIN;
  }

  double width() {
    return right() - left();
  }

  double top() {
    return MARGIN + HEADING;
  }

  double bottom() {
    return order.height() - MARGIN - FOOT;
  }

  /** All pages, with their numbers. */
  List<Page> finish(boolean fromTheRight) {
    List<Page> finished = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      PageWriter page = pages.get(i);
      double y = order.height() - MARGIN;
      page.words(words.printed(), left(), y, width() / 2, Type.regular(8), Ink.GREY);
      page.wordsTo(words.page(i + 1, pages.size()), right(), y, Type.regular(8), Ink.GREY);
      Page made = new Page(order.width(), order.height(), page.marks());
      finished.add(fromTheRight ? made.mirrored() : made);
    }
    return finished;
  }

  /** The page in hand, or the first. */
  PageWriter current() {
    @Nullable PageWriter last = pages.isEmpty() ? null : pages.getLast();
    return last == null ? next() : last;
  }
}
