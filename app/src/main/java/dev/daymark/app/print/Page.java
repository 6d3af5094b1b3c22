package dev.daymark.app.print;

import java.util.List;

/** One sheet of paper with what is drawn on it, in drawing order; points. */
public record Page(double width, double height, List<Mark> marks) {
  public Page {
    marks = List.copyOf(marks);
  }

  Page mirrored() {
    return new Page(width, height, marks.stream().map(mark -> mark.mirrored(width)).toList());
  }

  /** All words on it, as they are read: for tests. */
  List<String> words() {
    return marks.stream()
        .filter(Mark.Words.class::isInstance)
        .map(mark -> ((Mark.Words) mark).text())
        .toList();
  }
}
