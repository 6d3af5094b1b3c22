package dev.daymark.app.print;

import dev.daymark.app.calendar.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws on one page. */
final class PageWriter {
  private final TextMeasure measure;
  private final List<Mark> marks = new ArrayList<>();

  PageWriter(TextMeasure measure) {
    this.measure = measure;
  }

  /** One line of text from its left edge, cut where there is no room. */
  void words(String text, double x, double baseline, double room, Type type, Ink ink) {
    put(measure.cut(text, room, type.font()), x, baseline, type, ink, false);
  }

  /** One line of text up to its right edge. */
  void wordsTo(String text, double right, double baseline, Type type, Ink ink) {
    put(text, right - width(text, type), baseline, type, ink, false);
  }

  /** Lines below one another; the last is cut. Returns how many there are. */
  int lines(
      String text, double x, double baseline, double room, int most, Type type, boolean struck) {
    String[] lines = measure.fit(text, room, most, type.font()).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      put(lines[i], x, baseline + i * type.line(), type, struck ? Ink.GREY : Ink.BLACK, struck);
    }
    return lines.length;
  }

  /** How many lines a text takes, at most so many. */
  int count(String text, double room, int most, Type type) {
    return measure.lines(text, room, most, type.font());
  }

  double width(String text, Type type) {
    return measure.width(text, type.font());
  }

  private void put(String text, double x, double y, Type type, Ink ink, boolean struck) {
    if (!text.isEmpty()) {
      marks.add(new Mark.Words(text, x, y, width(text, type), type, ink, struck));
    }
  }

  void across(double x1, double x2, double y, double thickness, Ink ink) {
    marks.add(new Mark.Rule(x1, y, x2, y, thickness, ink));
  }

  void down(double x, double y1, double y2, double thickness, Ink ink) {
    marks.add(new Mark.Rule(x, y1, x, y2, thickness, ink));
  }

  void box(double x, double y, double width, double height, Ink fill, @Nullable Ink edge) {
    marks.add(new Mark.Box(x, y, width, height, fill, edge));
  }

  void ring(double x, double y, double radius, boolean ticked) {
    marks.add(new Mark.Ring(x, y, radius, ticked));
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }
}
