package dev.daymark.app.csv;

import dev.daymark.app.csv.CsvTable.Column;
import dev.daymark.app.csv.CsvTable.Row;
import dev.daymark.domain.Due;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When the tasks of a table are due, as its columns for the date, the zone and whole days tell. */
final class CsvDue {
  private final ZoneId zone;
  private final CsvDates dates;

  /**
   * @param zone of whoever reads it
   */
  CsvDue(CsvTable table, ZoneId zone, Locale locale) {
    this.zone = zone;
    List<String> due = table.rows().stream().map(CsvDue::cell).toList();
    List<String> all =
        table.rows().stream()
            .flatMap(row -> Stream.of(cell(row), row.get(Column.COMPLETED_AT)))
            .toList();
    boolean told = table.has(Column.ALL_DAY) || table.has(Column.VERSION);
    this.dates =
        new CsvDates(
            all,
            told ? List.of() : due.stream().filter(cell -> !cell.isEmpty()).toList(),
            zone,
            locale);
  }

  /** What tells when a row is due; empty where nothing does. */
  static String cell(Row row) {
    String due = row.get(Column.DUE);
    return due.isEmpty() ? row.get(Column.DEADLINE) : due;
  }

  /** When a row is due; empty if it does not tell, or nobody can read it. */
  Optional<Due> of(Row row) {
    ZoneId at = zone(row);
    boolean wholeDay = CsvWords.means("yes", row.get(Column.ALL_DAY));
    boolean floating = CsvWords.means("yes", row.get(Column.FLOATING));
    Optional<Due> due = dates.due(cell(row), at, wholeDay);
    return floating ? due.map(this::here) : due;
  }

  /** The same time of day wherever somebody is. */
  private Due here(Due due) {
    return due instanceof Due.At(var at) ? new Due.At(at.withZoneSameLocal(zone)) : due;
  }

  /** The zone that a row names, else that of whoever reads it. */
  ZoneId zone(Row row) {
    try {
      String name = row.get(Column.ZONE);
      return name.isEmpty() ? zone : ZoneId.of(name);
    } catch (DateTimeException e) {
      return zone;
    }
  }

  /** The moment that a cell tells, of a day alone its noon. */
  Optional<Instant> moment(String cell) {
    return dates.moment(cell);
  }

  /** A date and time that a cell tells in a zone. */
  Optional<Due> at(String cell, ZoneId at) {
    return dates.due(cell, at, false);
  }

  /** Whether a date could as well be another, and nothing in the table tells. */
  boolean isOpen(String cell) {
    return dates.isOpen(cell);
  }
}
