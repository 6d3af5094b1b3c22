package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.recurrence.Extent;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table {@code events}. */
final class EventTable {

  private static final String SELECT = "SELECT " + EventRowMapper.COLUMNS + " FROM events e ";

  private static final String INSERT =
      """
      INSERT INTO events (calendar_id, summary, description, location, all_day, start_local,
        start_zone, start_at, end_local, end_zone, end_at, recurrence, status, transparency,
        visibility, color_id, attendees, reminders, conference, details, series_id, original_start,
        remote_series_id, deleted, ghost_of, generation, span_class, revision, updated_at,
        first_at, last_at, created_at, id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      UPDATE events SET calendar_id = ?, summary = ?, description = ?, location = ?, all_day = ?,
        start_local = ?, start_zone = ?, start_at = ?, end_local = ?, end_zone = ?, end_at = ?,
        recurrence = ?, status = ?, transparency = ?, visibility = ?, color_id = ?, attendees = ?,
        reminders = ?, conference = ?, details = ?, series_id = ?, original_start = ?,
        remote_series_id = ?, deleted = ?, ghost_of = ?, generation = ?, span_class = ?, revision = ?, updated_at = ?,
        first_at = ?, last_at = ?
      WHERE id = ?
      """;

  private static final EventRowMapper MAPPER = new EventRowMapper();

  private EventTable() {}

  static Optional<EventRow> find(Handle handle, EventId id) {
    return handle.createQuery(SELECT + "WHERE e.id = ?").bind(0, id.value()).map(MAPPER).findOne();
  }

  static List<EventRow> find(Handle handle, Collection<EventId> ids) {
    UUID[] values = ids.stream().map(EventId::value).toArray(UUID[]::new);
    return handle
        .createQuery(SELECT + "WHERE e.id = ANY (?)")
        .bindArray(0, UUID.class, (Object[]) values)
        .map(MAPPER)
        .list();
  }

  static List<EventRow> select(Handle handle, String where, Object... values) {
    Query query = handle.createQuery(SELECT + where);
    for (int i = 0; i < values.length; i++) {
      query.bind(i, values[i]);
    }
    return query.map(MAPPER).list();
  }

  /** Living and deleted ones. */
  static List<EventRow> exceptions(Handle handle, EventId series) {
    return select(handle, "WHERE e.series_id = ? ORDER BY e.original_start", series.value());
  }

  static Optional<EventRow> exception(Handle handle, EventId series, OriginalStart originalStart) {
    return select(
            handle,
            "WHERE e.series_id = ? AND e.original_start = ? ORDER BY e.deleted, e.created_at",
            series.value(),
            originalStart.key())
        .stream()
        .findFirst();
  }

  static List<EventRow> ofCalendar(Handle handle, CalendarId calendar) {
    return select(handle, "WHERE e.calendar_id = ? ORDER BY e.start_at, e.id", calendar.value());
  }

  static Optional<EventRow> ghost(Handle handle, EventId of) {
    return select(handle, "WHERE e.ghost_of = ?", of.value()).stream().findFirst();
  }

  static void insert(Handle handle, EventRow row) {
    List<@Nullable Object> values = values(row);
    values.add(Nanos.of(row.event().createdAt()));
    values.add(row.id().value());
    DirectSql.execute(handle, INSERT, values.toArray());
  }

  static void update(Handle handle, EventRow row) {
    List<@Nullable Object> values = values(row);
    values.add(row.id().value());
    DirectSql.execute(handle, UPDATE, values.toArray());
  }

  static void delete(Handle handle, EventId id) {
    handle.execute("DELETE FROM events WHERE id = ?", id.value());
  }

  /** In the order of the columns that both statements begin with. */
  private static List<@Nullable Object> values(EventRow row) {
    CalendarEvent event = row.event();
    EventContent content = event.content();
    List<@Nullable Object> values = new ArrayList<>(33);
    values.add(event.calendarId().value());
    values.add(content.summary());
    values.add(content.description());
    values.add(content.location());
    addTime(values, content.time());
    values.add(content.recurrence().isPresent() ? Json.write(content.recurrence()) : null);
    values.add(content.status().name());
    values.add(content.transparency().name());
    values.add(content.visibility().name());
    values.add(content.colorId());
    values.add(content.attendees().isEmpty() ? null : Json.write(content.attendees()));
    Reminders reminders = content.reminders();
    values.add(reminders.equals(Reminders.DEFAULT) ? null : Json.write(reminders));
    values.add(content.conference().isPresent() ? Json.write(content.conference()) : null);
    EventDetails details = event.details();
    values.add(details.equals(EventDetails.LOCAL) ? null : Json.write(details));
    addPlace(values, row);
    values.add(event.revision());
    values.add(Nanos.of(event.updatedAt()));
    Extent extent = SpanClass.extent(row);
    values.add(extent == null ? null : extent.first().getEpochSecond());
    values.add(extent == null ? null : extent.last().getEpochSecond());
    return values;
  }

  private static void addTime(List<@Nullable Object> values, EventTime time) {
    values.add(time instanceof EventTime.AllDay);
    switch (time) {
      case EventTime.AllDay day -> {
        values.add(day.start().atStartOfDay());
        values.add(null);
        values.add(time.startIn(ZoneOffset.UTC).getEpochSecond());
        values.add(day.endExclusive().atStartOfDay());
        values.add(null);
      }
      case EventTime.Timed timed -> {
        values.add(timed.start().toLocalDateTime());
        values.add(timed.start().getZone().getId());
        values.add(time.startIn(ZoneOffset.UTC).getEpochSecond());
        values.add(timed.end().toLocalDateTime());
        values.add(timed.end().getZone().getId());
      }
    }
    values.add(time.endIn(ZoneOffset.UTC).getEpochSecond());
  }

  /** Its place among series, exceptions and tombstones. */
  private static void addPlace(List<@Nullable Object> values, EventRow row) {
    OriginalStart original = row.originalStart();
    values.add(value(row.seriesId()));
    values.add(original == null ? null : original.key());
    values.add(row.remoteSeriesId());
    values.add(row.deleted());
    values.add(value(row.ghostOf()));
    values.add(row.generation());
    values.add(SpanClass.of(row));
  }

  private static @Nullable UUID value(@Nullable EventId id) {
    return id == null ? null : id.value();
  }

  /**
   * Whether an event of this row is shown where its own time is. Cancelled ones are not, see {@code
   * docs/adr/0006-cancelled-events-are-not-shown.md}.
   */
  static boolean isShown(EventRow row) {
    return !row.deleted() && row.content().status() != EventStatus.CANCELLED;
  }
}
