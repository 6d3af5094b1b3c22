package dev.daymark.app.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.daymark.app.export.TaskRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table whose columns are known: its rows below the line that names them.
 *
 * @param brokenAt the line from which on nothing can be read; 0 if all can
 */
record CsvTable(List<Row> rows, int brokenAt) {
  private static final int HEADER_WITHIN = 20;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  CsvTable {
    rows = List.copyOf(rows);
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

  /** Reads it with whichever separator makes the most columns known; empty if none does. */
  static Optional<CsvTable> read(String text) {
    CsvTable best = null;
    int most = 0;
    for (char separator : SEPARATORS) {
      Lines lines = lines(text, separator, HEADER_WITHIN);
      int known = header(lines.records()).map(it -> columns(it.getFields()).size()).orElse(0);
      if (known > most) {
        most = known;
        best = whole(lines(text, separator, Integer.MAX_VALUE));
      }
    }
    return Optional.ofNullable(best);
  }

  private record Lines(List<CsvRecord> records, int brokenAt) {}

  private static Lines lines(String text, char separator, int most) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text)) {
      for (CsvRecord each : reader) {
        records.add(each);
        if (records.size() == most) {
          break;
        }
      }
      return new Lines(records, 0);
    } catch (CsvParseException | IOException e) {
      long last = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
      return new Lines(records, (int) last);
    }
  }

  private static CsvTable whole(Lines lines) {
    CsvRecord header = header(lines.records()).orElseThrow();
    Map<Column, Integer> columns = columns(header.getFields());
    List<Row> rows =
        lines.records().stream()
            .filter(it -> it.getStartingLineNumber() > header.getStartingLineNumber())
            .map(it -> new Row((int) it.getStartingLineNumber(), columns, it.getFields()))
            .filter(row -> !row.isEmpty())
            .toList();
    return new CsvTable(rows, lines.brokenAt());
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
