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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code events}. */
final class EventTable {

  private static final String SELECT = "SELECT " + EventRowMapper.COLUMNS + " FROM events e ";

  private static final String INSERT =
      """
      INSERT INTO events (calendar_id, summary, description, location, all_day, start_local,
        start_zone, start_at, end_local, end_zone, end_at, recurrence, status, transparency,
        visibility, color_id, attendees, reminders, details, series_id, original_start,
        remote_series_id, deleted, ghost_of, generation, span_class, revision, updated_at,
        first_at, last_at, created_at, id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      UPDATE events SET calendar_id = ?, summary = ?, description = ?, location = ?, all_day = ?,
        start_local = ?, start_zone = ?, start_at = ?, end_local = ?, end_zone = ?, end_at = ?,
        recurrence = ?, status = ?, transparency = ?, visibility = ?, color_id = ?, attendees = ?,
        reminders = ?, details = ?, series_id = ?, original_start = ?, remote_series_id = ?,
        deleted = ?, ghost_of = ?, generation = ?, span_class = ?, revision = ?, updated_at = ?,
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
    Update update = handle.createUpdate(INSERT);
    int next = bind(update, row);
    update.bind(next, Nanos.of(row.event().createdAt()));
    update.bind(next + 1, row.id().value());
    update.execute();
  }

  static void update(Handle handle, EventRow row) {
    Update update = handle.createUpdate(UPDATE);
    int next = bind(update, row);
    update.bind(next, row.id().value());
    update.execute();
  }

  static void delete(Handle handle, EventId id) {
    handle.execute("DELETE FROM events WHERE id = ?", id.value());
  }

  private static int bind(Update update, EventRow row) {
    CalendarEvent event = row.event();
    EventContent content = event.content();
    update.bind(0, event.calendarId().value());
    update.bind(1, content.summary());
    update.bind(2, content.description());
    update.bind(3, content.location());
    bindTime(update, content.time());
    update.bind(11, content.recurrence().isPresent() ? Json.write(content.recurrence()) : null);
    update.bind(12, content.status().name());
    update.bind(13, content.transparency().name());
    update.bind(14, content.visibility().name());
    update.bind(15, content.colorId());
    update.bind(16, content.attendees().isEmpty() ? null : Json.write(content.attendees()));
    update.bind(
        17, content.reminders().equals(Reminders.DEFAULT) ? null : Json.write(content.reminders()));
    update.bind(
        18, event.details().equals(EventDetails.LOCAL) ? null : Json.write(event.details()));
    update.bind(19, value(row.seriesId()));
    OriginalStart original = row.originalStart();
    update.bind(20, original == null ? null : original.key());
    update.bind(21, row.remoteSeriesId());
    update.bind(22, row.deleted());
    update.bind(23, value(row.ghostOf()));
    update.bind(24, row.generation());
    update.bind(25, SpanClass.of(row));
    update.bind(26, event.revision());
    update.bind(27, Nanos.of(event.updatedAt()));
    Extent extent = SpanClass.extent(row);
    update.bind(28, extent == null ? null : extent.first().getEpochSecond());
    update.bind(29, extent == null ? null : extent.last().getEpochSecond());
    return 30;
  }

  private static @Nullable UUID value(@Nullable EventId id) {
    return id == null ? null : id.value();
  }

  private static void bindTime(Update update, EventTime time) {
    update.bind(4, time instanceof EventTime.AllDay);
    update.bind(7, time.startIn(ZoneOffset.UTC).getEpochSecond());
    update.bind(10, time.endIn(ZoneOffset.UTC).getEpochSecond());
    LocalDateTime start;
    LocalDateTime end;
    String startZone = null;
    String endZone = null;
    switch (time) {
      case EventTime.AllDay day -> {
        start = day.start().atStartOfDay();
        end = day.endExclusive().atStartOfDay();
      }
      case EventTime.Timed timed -> {
        start = timed.start().toLocalDateTime();
        end = timed.end().toLocalDateTime();
        startZone = timed.start().getZone().getId();
        endZone = timed.end().getZone().getId();
      }
    }
    update.bind(5, start);
    update.bind(6, startZone);
    update.bind(8, end);
    update.bind(9, endZone);
  }

  /** Whether an event of this row is shown where its own time is. */
  static boolean isShown(EventRow row) {
    return !row.deleted() && row.content().status() != EventStatus.CANCELLED;
  }
}
