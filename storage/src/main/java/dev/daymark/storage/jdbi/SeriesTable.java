package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads series out of the table {@code events}, by the stretch of time each is in. */
final class SeriesTable {

  private static final String REACHING =
      " WHERE e.span_class = " + SpanClass.SERIES + " AND e.last_at >= ? AND e.first_at < ?";

  private static final String EXCEPTIONS =
      "SELECT id, series_id, original_start FROM events"
          + " WHERE series_id = ANY (?) AND deleted = FALSE";

  private SeriesTable() {}

  /** An event that stands for an occurrence. */
  record Replacement(EventId id, EventId series, OriginalStart start) {}

  /** Rows of series, and the exceptions they have. */
  record Found(Map<EventId, Series> series, List<Replacement> exceptions) {}

  /** The series that may have an occurrence between two seconds; answered by the index alone. */
  static List<EventId> reaching(Handle handle, long from, long to) {
    return handle
        .createQuery("SELECT e.id FROM events e" + REACHING)
        .bind(0, from)
        .bind(1, to)
        .map((row, context) -> new EventId(new RowReader(row).uuid()))
        .list();
  }

  /** The same as whole rows, for when most of them are wanted. */
  static Found allReaching(Handle handle, long from, long to) {
    return found(handle, EventTable.select(handle, REACHING, Long.valueOf(from), Long.valueOf(to)));
  }

  /** Those of the ids that are living series. */
  static Found find(Handle handle, Collection<EventId> ids) {
    return found(
        handle,
        EventTable.find(handle, ids).stream()
            .filter(row -> SpanClass.of(row) == SpanClass.SERIES)
            .toList());
  }

  private static Found found(Handle handle, List<EventRow> rows) {
    if (rows.isEmpty()) {
      return new Found(Map.of(), List.of());
    }
    UUID[] ids = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
    List<Replacement> exceptions =
        handle
            .createQuery(EXCEPTIONS)
            .bindArray(0, UUID.class, (Object[]) ids)
            .map((row, context) -> replacement(new RowReader(row)))
            .list();
    Map<EventId, Set<OriginalStart>> replaced = new HashMap<>();
    exceptions.forEach(
        one -> replaced.computeIfAbsent(one.series(), id -> new HashSet<>()).add(one.start()));
    Map<EventId, Series> series = new HashMap<>();
    rows.forEach(
        row ->
            series.put(
                row.id(), new Series(row.event(), replaced.getOrDefault(row.id(), Set.of()))));
    return new Found(series, exceptions);
  }

  private static Replacement replacement(RowReader row) throws SQLException {
    return new Replacement(
        new EventId(row.uuid()), new EventId(row.uuid()), OriginalStart.parseKey(row.text()));
  }
}
