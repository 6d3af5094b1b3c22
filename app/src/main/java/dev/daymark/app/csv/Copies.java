package dev.daymark.app.csv;

import dev.daymark.app.csv.CsvTable.Column;
import dev.daymark.app.csv.CsvTable.Row;
import dev.daymark.app.csv.CsvTasks.Here;
import dev.daymark.domain.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells a line of Daymark's own table from those that somebody copied of it, and that have its id.
 * The line that nobody edited is the task's own; where all of them were edited it is the one that
 * is called as the task is here, and otherwise the first.
 */
final class Copies {
  private final Set<Integer> copies = new HashSet<>();
  private final Set<Integer> doubles = new HashSet<>();

  /**
   * @param known what is here by its id
   */
  Copies(List<Row> rows, Function<TaskId, Optional<Here>> known) {
    Map<TaskId, List<Row>> sameId = new LinkedHashMap<>();
    for (Row row : rows) {
      ownId(row).ifPresent(id -> sameId.computeIfAbsent(id, _ -> new ArrayList<>()).add(row));
    }
    sameId.forEach(
        (id, same) -> {
          if (same.size() > 1) {
            sort(same, known.apply(id).map(here -> here.task().content().title()).orElse(""));
          }
        });
  }

  private void sort(List<Row> same, String title) {
    Row own =
        first(same, OwnRow::isUntouched)
            .or(() -> first(same, row -> row.get(Column.TITLE).equals(title)))
            .orElse(same.getFirst());
    Map<List<String>, Integer> told = new HashMap<>();
    told.put(own.plain(), own.line());
    for (Row row : same) {
      if (row.line() != own.line()) {
        boolean news = told.putIfAbsent(row.plain(), row.line()) == null;
        (news ? copies : doubles).add(row.line());
      }
    }
  }

  private static Optional<Row> first(List<Row> rows, Predicate<Row> what) {
    return rows.stream().filter(what).findFirst();
  }

  /** Whether a row is another task that began as a copy. */
  boolean isCopy(Row row) {
    return copies.contains(row.line());
  }

  /** Whether a row says what another says already. */
  boolean isDouble(Row row) {
    return doubles.contains(row.line());
  }

  /** The id that Daymark gave the task of a row; empty for those of other programs. */
  static Optional<TaskId> ownId(Row row) {
    try {
      String id = row.get(Column.ID);
      return id.length() == 36 ? Optional.of(new TaskId(UUID.fromString(id))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
