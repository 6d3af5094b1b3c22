package dev.daymark.app.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a table. A quotation mark that is not closed takes in all that follows up to the
 * next one, or to the end: what such a line tells is not to be relied on, and is kept apart.
 *
 * @param records that can be relied on
 * @param unclosed that cannot
 * @param brokenAt the line from which on nothing can be read; 0 if all can
 */
record CsvLines(List<CsvRecord> records, List<Unclosed> unclosed, int brokenAt) {

  /** Comes last, unless a quotation mark took it in. */
  private static final String END = "\uE000end of the table\uE000";

  /**
   * A line with a quotation mark that is not closed.
   *
   * @param last the line up to which it took in all
   */
  record Unclosed(CsvRecord record, int last) {}

  /** All that it holds. */
  static CsvLines of(String text, char separator) {
    List<CsvRecord> read = new ArrayList<>();
    int brokenAt = read(text + "\n" + END, separator, Integer.MAX_VALUE, read);
    if (!read.isEmpty() && read.getLast().getFields().equals(List.of(END))) {
      read.removeLast();
    }
    return sorted(read, text, separator, brokenAt);
  }

  /** The first of them, whatever their quotation marks do. */
  static List<CsvRecord> first(String text, char separator, int most) {
    List<CsvRecord> read = new ArrayList<>();
    int _ = read(text, separator, most, read);
    return read;
  }

  private static int read(String text, char separator, int most, List<CsvRecord> into) {
    try (CsvReader<CsvRecord> reader = reader(separator, true).ofCsvRecord(text)) {
      for (CsvRecord each : reader) {
        into.add(each);
        if (into.size() == most) {
          break;
        }
      }
      return 0;
    } catch (CsvParseException | IOException e) {
      return into.isEmpty() ? 1 : line(into.getLast()) + 1;
    }
  }

  private static CsvReader.CsvReaderBuilder reader(char separator, boolean lenient) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(lenient);
  }

  private static int line(CsvRecord record) {
    return (int) record.getStartingLineNumber();
  }

  private static CsvLines sorted(List<CsvRecord> read, String text, char separator, int brokenAt) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    List<CsvRecord> records = new ArrayList<>();
    List<Unclosed> unclosed = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      CsvRecord record = read.get(i);
      int last = i + 1 < read.size() ? line(read.get(i + 1)) - 1 : end(lines);
      if (isClosed(record, lines, last, separator)) {
        records.add(record);
      } else {
        unclosed.add(new Unclosed(record, last));
      }
    }
    return new CsvLines(records, unclosed, brokenAt);
  }

  /** The last line that is not empty. */
  private static int end(String[] lines) {
    int end = lines.length;
    while (end > 0 && lines[end - 1].isEmpty()) {
      end--;
    }
    return end;
  }

  /** Only what goes on over several lines can have taken in what is not its own. */
  private static boolean isClosed(CsvRecord record, String[] lines, int last, char separator) {
    if (record.getFields().stream().noneMatch(cell -> cell.contains("\n") || cell.contains("\r"))) {
      return true;
    }
    if (record.getFields().getLast().contains(END)) {
      return false;
    }
    String own = String.join("\n", List.of(lines).subList(line(record) - 1, last));
    try (CsvReader<CsvRecord> strict = reader(separator, false).ofCsvRecord(own)) {
      return strict.stream().count() > 0;
    } catch (CsvParseException | IOException e) {
      return false;
    }
  }
}
