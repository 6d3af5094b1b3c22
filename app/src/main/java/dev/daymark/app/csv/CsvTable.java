package dev.daymark.app.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.daymark.app.export.TaskRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table whose columns are known: its rows below the line that names them.
 *
 * @param unclosed what took in other rows, because its quotation marks do not match
 * @param brokenAt the line from which on nothing can be read; 0 if all can
 */
record CsvTable(List<Row> rows, List<Unclosed> unclosed, int brokenAt) {
  private static final int HEADER_WITHIN = 20;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  CsvTable {
    rows = List.copyOf(rows);
    unclosed = List.copyOf(unclosed);
  }

  /** What a column holds. */
  enum Column {
    ID,
    KIND,
    TITLE,
    CONTENT,
    DUE,
    PRIORITY,
    STATUS,
    COMPLETED_AT,
    DATE,
    DEADLINE,
    ALL_DAY,
    FLOATING,
    ZONE,
    START,
    END,
    REPEATS,
    VERSION,
    TAGS,
    LIST,
    NOTES;

    private List<String> names() {
      return CsvWords.names("column." + name().toLowerCase(Locale.ROOT).replace("_", ""));
    }
  }

  /**
   * A row.
   *
   * @param line where it begins, from 1
   */
  record Row(int line, Map<Column, Integer> columns, List<String> cells) {

    /** What stands in a column; empty where it has none. */
    String get(Column column) {
      Integer at = columns.get(column);
      return at == null || at >= cells.size() ? "" : unguarded(cells.get(at)).strip();
    }

    /** All cells as they were before a spreadsheet had them. */
    List<String> plain() {
      return cells.stream().map(cell -> TaskRow.plain(unguarded(cell))).toList();
    }

    /** An apostrophe keeps spreadsheets from taking a cell for a formula. */
    private static String unguarded(String cell) {
      boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'';
      return guarded && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * A row that took in others.
   *
   * @param last the line up to which it did
   */
  record Unclosed(Row row, int last) {}

  /** Reads it with whichever separator makes the most columns known; empty if none does. */
  static Optional<CsvTable> read(String text) {
    CsvTable best = null;
    int most = 0;
    for (char separator : SEPARATORS) {
      Optional<CsvRecord> header = header(CsvLines.first(text, separator, HEADER_WITHIN));
      int known = header.map(it -> columns(it.getFields()).size()).orElse(0);
      if (known > most) {
        most = known;
        best = whole(CsvLines.of(text, separator)).orElse(best);
      }
    }
    return Optional.ofNullable(best);
  }

  /** Empty where the line that would name the columns is one that took in others. */
  private static Optional<CsvTable> whole(CsvLines lines) {
    return header(lines.records()).map(header -> below(header, lines));
  }

  private static CsvTable below(CsvRecord header, CsvLines lines) {
    Map<Column, Integer> columns = columns(header.getFields());
    List<Row> rows =
        lines.records().stream()
            .filter(it -> it.getStartingLineNumber() > header.getStartingLineNumber())
            .map(it -> row(it, columns))
            .filter(row -> !row.isEmpty())
            .toList();
    List<Unclosed> unclosed =
        lines.unclosed().stream()
            .map(it -> new Unclosed(row(it.record(), columns), it.last()))
            .toList();
    return new CsvTable(rows, unclosed, lines.brokenAt());
  }

  private static Row row(CsvRecord record, Map<Column, Integer> columns) {
    return new Row((int) record.getStartingLineNumber(), columns, record.getFields());
  }

  private static Optional<CsvRecord> header(List<CsvRecord> records) {
    return records.stream()
        .limit(HEADER_WITHIN)
        .filter(it -> columns(it.getFields()).containsKey(Column.TITLE))
        .findFirst();
  }

  /** Which column is where. Some call the title their content, others the notes. */
  static Map<Column, Integer> columns(List<String> header) {
    List<String> plain = header.stream().map(CsvWords::plain).toList();
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      column.names().stream()
          .mapToInt(plain::indexOf)
          .filter(at -> at >= 0)
          .findFirst()
          .ifPresent(at -> columns.put(column, at));
    }
    Integer content = columns.remove(Column.CONTENT);
    if (content != null) {
      columns.putIfAbsent(columns.containsKey(Column.TITLE) ? Column.NOTES : Column.TITLE, content);
    }
    nameDue(columns);
    return columns;
  }

  /**
   * Where kinds are told, the date is the day to do it, which a deadline may stand beside;
   * elsewhere a date beside a deadline may be that of anything.
   */
  private static void nameDue(Map<Column, Integer> columns) {
    Integer date = columns.remove(Column.DATE);
    if (columns.containsKey(Column.DUE)) {
      return;
    }
    boolean first = columns.containsKey(Column.KIND) || !columns.containsKey(Column.DEADLINE);
    if (date != null && first) {
      columns.put(Column.DUE, date);
    } else if (columns.containsKey(Column.DEADLINE)) {
      columns.put(Column.DUE, columns.remove(Column.DEADLINE));
    }
  }

  /** Whether the table has a column. */
  boolean has(Column column) {
    return !rows.isEmpty() && rows.getFirst().columns().containsKey(column);
  }
}
