package dev.daymark.storage.jdbi;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads {@link #COLUMNS} as an {@link EventRow}. */
final class EventRowMapper implements RowMapper<EventRow> {

  static final String COLUMNS =
      "e.id, e.calendar_id, e.summary, e.description, e.location, e.all_day, e.start_local,"
          + " e.start_zone, e.start_at, e.end_local, e.end_zone, e.end_at, e.recurrence, e.status,"
          + " e.transparency, e.visibility, e.color_id, e.attendees, e.reminders, e.conference,"
          + " e.details, e.series_id, e.original_start, e.remote_series_id, e.deleted, e.ghost_of,"
          + " e.generation, e.revision, e.created_at, e.updated_at";

  @Override
  public EventRow map(ResultSet set, StatementContext context) throws SQLException {
    RowReader row = new RowReader(set);
    EventId id = new EventId(row.uuid());
    CalendarId calendar = new CalendarId(row.uuid());
    EventContent content = content(row);
    EventDetails details = row.nullableJson(EventDetails.class);
    UUID series = row.nullableUuid();
    String original = row.nullableText();
    String remoteSeries = row.nullableText();
    boolean deleted = row.flag();
    UUID ghostOf = row.nullableUuid();
    int generation = row.number();
    CalendarEvent event =
        new CalendarEvent(
            id,
            calendar,
            content,
            details == null ? EventDetails.LOCAL : details,
            exception(series, original),
            row.bigNumber(),
            row.instant(),
            row.instant());
    return new EventRow(
        event, deleted, ghostOf == null ? null : new EventId(ghostOf), generation, remoteSeries);
  }

  private static @Nullable ExceptionOf exception(
      @Nullable UUID series, @Nullable String originalStart) {
    return originalStart == null
        ? null
        : new ExceptionOf(
            series == null ? null : new EventId(series), OriginalStart.parseKey(originalStart));
  }

  private static EventContent content(RowReader row) throws SQLException {
    String summary = row.text();
    String description = row.text();
    String location = row.text();
    EventTime time = time(row);
    Recurrence recurrence = row.nullableJson(Recurrence.class);
    EventStatus status = row.constant(EventStatus.class);
    Transparency transparency = row.constant(Transparency.class);
    Visibility visibility = row.constant(Visibility.class);
    String color = row.nullableText();
    Attendee[] attendees = row.nullableJson(Attendee[].class);
    Reminders reminders = row.nullableJson(Reminders.class);
    Conference conference = row.nullableJson(Conference.class);
    return new EventContent(
        summary,
        description,
        location,
        time,
        recurrence == null ? Recurrence.NONE : recurrence,
        status,
        transparency,
        visibility,
        color,
        attendees == null ? List.of() : List.of(attendees),
        reminders == null ? Reminders.DEFAULT : reminders,
        conference == null ? Conference.NONE : conference);
  }

  private static EventTime time(RowReader row) throws SQLException {
    boolean allDay = row.flag();
    LocalDateTime start = row.local();
    String startZone = row.nullableText();
    long startAt = row.bigNumber();
    LocalDateTime end = row.local();
    String endZone = row.nullableText();
    long endAt = row.bigNumber();
    if (allDay || startZone == null || endZone == null) {
      return new EventTime.AllDay(start.toLocalDate(), end.toLocalDate());
    }
    return new EventTime.Timed(zoned(start, startZone, startAt), zoned(end, endZone, endAt));
  }

  /** The wall clock is the truth; the moment says which of two equal readings is meant. */
  private static ZonedDateTime zoned(LocalDateTime local, String zone, long at) {
    long offset = local.toEpochSecond(ZoneOffset.UTC) - at;
    return ZonedDateTime.ofLocal(
        local, ZoneId.of(zone), ZoneOffset.ofTotalSeconds(Math.toIntExact(offset)));
  }
}
