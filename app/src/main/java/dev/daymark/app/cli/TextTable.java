package dev.daymark.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows whose cells stand below one another, two spaces apart. */
final class TextTable {

  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t\\f]+");

  private final List<List<String>> rows = new ArrayList<>();

  /** A cell with several lines becomes one of one. */
  void row(String... cells) {
    rows.add(Stream.of(cells).map(cell -> BREAKS.matcher(cell).replaceAll(" ")).toList());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The rows as lines, each beginning with {@code indent}. */
  List<String> lines(String indent) {
    List<Integer> widths = widths();
    return rows.stream().map(row -> indent + line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      line.append(cell).append(" ".repeat(widths.get(i) - width(cell) + 2));
    }
    return line.toString().stripTrailing();
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = width(row.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    return widths;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
