package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.RemoteRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code event_remotes}: which events are known remotely, and their base versions. */
final class RemoteTable {

  private static final String COLUMNS =
      "calendar_id, remote_id, etag, base_content, base_json, listing_mark, looked_up";

  private RemoteTable() {}

  static Optional<RemoteState> find(Handle handle, EventId id) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM event_remotes WHERE event_id = ?")
        .bind(0, id.value())
        .map((row, context) -> map(row))
        .findOne();
  }

  /** Of the events that are in a calendar here, wherever they are known remotely. */
  static Map<EventId, RemoteState> ofEventsIn(Handle handle, CalendarId calendar) {
    Map<EventId, RemoteState> found = new HashMap<>();
    handle
        .createQuery(
            "SELECT r.calendar_id, r.remote_id, r.etag, r.base_content, r.base_json,"
                + " r.listing_mark, r.looked_up, r.event_id FROM event_remotes r"
                + " JOIN events e ON e.id = r.event_id WHERE e.calendar_id = ?")
        .bind(0, calendar.value())
        .map((row, context) -> Map.entry(new EventId(row.getObject(8, UUID.class)), map(row)))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  static Optional<EventId> findId(Handle handle, CalendarId calendar, String remoteId) {
    return DirectSql.findId(
            handle,
            "SELECT event_id FROM event_remotes WHERE calendar_id = ? AND remote_id = ?",
            calendar.value(),
            remoteId)
        .map(EventId::new);
  }

  /** The remote ids that begin so, in order. */
  static List<String> idsFrom(Handle handle, CalendarId calendar, String beginning) {
    return handle
        .createQuery(
            """
            SELECT remote_id FROM event_remotes
            WHERE calendar_id = ? AND remote_id >= ? AND remote_id < ?
            ORDER BY remote_id
            """)
        .bind(0, calendar.value())
        .bind(1, beginning)
        .bind(2, beginning + '\uffff')
        .mapTo(String.class)
        .list();
  }

  /** The event that is not deleted and has the remote id in another calendar of the account. */
  static Optional<EventId> elsewhere(Handle handle, RemoteRef ref) {
    return handle
        .createQuery(
            """
            SELECT r.event_id FROM calendars c
              JOIN event_remotes r ON r.calendar_id = c.id AND r.remote_id = ?
              JOIN events e ON e.id = r.event_id
            WHERE c.id <> ? AND e.deleted = FALSE
              AND c.account_id = (SELECT account_id FROM calendars WHERE id = ?)
            ORDER BY c.id
            """)
        .bind(0, ref.remoteId())
        .bind(1, ref.calendarId().value())
        .bind(2, ref.calendarId().value())
        .mapTo(UUID.class)
        .findFirst()
        .map(EventId::new);
  }

  static List<EventId> inOtherAccounts(Handle handle, RemoteRef ref) {
    return handle
        .createQuery(
            """
            SELECT r.event_id FROM calendars c
              JOIN event_remotes r ON r.calendar_id = c.id AND r.remote_id = ?
              JOIN events e ON e.id = r.event_id
            WHERE e.deleted = FALSE
              AND c.account_id <> (SELECT account_id FROM calendars WHERE id = ?)
            ORDER BY c.id
            """)
        .bind(0, ref.remoteId())
        .bind(1, ref.calendarId().value())
        .mapTo(UUID.class)
        .map(EventId::new)
        .list();
  }

  /** The remote ids, and the events they are, that bear another mark. */
  static Map<String, EventId> unmarkedIds(Handle handle, CalendarId calendar, long listingMark) {
    Map<String, EventId> found = new HashMap<>();
    handle
        .createQuery(
            "SELECT r.remote_id, r.event_id FROM event_remotes r JOIN events e ON e.id ="
                + " r.event_id WHERE r.calendar_id = ? AND r.listing_mark <> ?"
                + " AND e.deleted = FALSE")
        .bind(0, calendar.value())
        .bind(1, listingMark)
        .map((row, context) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
        .forEach(one -> found.put(one.getKey(), new EventId(one.getValue())));
    return found;
  }

  static void forgetVersions(Handle handle, CalendarId calendar) {
    handle.execute("UPDATE event_remotes SET etag = '' WHERE calendar_id = ?", calendar.value());
  }

  private static RemoteState map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    CalendarId calendar = new CalendarId(row.uuid());
    RemoteRef ref = new RemoteRef(calendar, row.text(), new ETag(row.text()));
    EventContent content = row.json(EventContent.class);
    BaseVersion base = new BaseVersion(content, ref.etag(), row.text());
    return new RemoteState(ref, base, row.bigNumber(), row.flag());
  }

  static void insert(Handle handle, EventId id, RemoteState state) {
    DirectSql.execute(
        handle,
        "INSERT INTO event_remotes (" + COLUMNS + ", event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        state.ref().calendarId().value(),
        state.ref().remoteId(),
        state.base().etag().value(),
        Json.write(state.base().content()),
        state.base().json(),
        state.listingMark(),
        state.lookedUp(),
        id.value());
  }

  static void update(Handle handle, EventId id, RemoteState state) {
    handle.execute(
        "UPDATE event_remotes SET calendar_id = ?, remote_id = ?, etag = ?, base_content = ?,"
            + " base_json = ?, listing_mark = ?, looked_up = ? WHERE event_id = ?",
        state.ref().calendarId().value(),
        state.ref().remoteId(),
        state.base().etag().value(),
        Json.write(state.base().content()),
        state.base().json(),
        state.listingMark(),
        state.lookedUp(),
        id.value());
  }

  static void setLookedUp(Handle handle, EventId id, boolean lookedUp) {
    DirectSql.execute(
        handle,
        "UPDATE event_remotes SET looked_up = ? WHERE event_id = ? AND looked_up <> ?",
        lookedUp,
        id.value(),
        lookedUp);
  }

  /** Of a whole event no look-up is remembered but a presumed arrival. */
  static boolean isPresumed(Handle handle, EventId id) {
    return DirectSql.findId(
            handle,
            "SELECT r.event_id FROM event_remotes r JOIN events e ON e.id = r.event_id"
                + " WHERE r.event_id = ? AND r.looked_up AND e.original_start IS NULL",
            id.value())
        .isPresent();
  }

  static void delete(Handle handle, EventId id) {
    handle.execute("DELETE FROM event_remotes WHERE event_id = ?", id.value());
  }

  /** Gives the identity of one event to another that has none. */
  static void handOver(Handle handle, EventId from, EventId to) {
    handle.execute(
        "UPDATE event_remotes SET event_id = ? WHERE event_id = ?", to.value(), from.value());
  }

  static void mark(Handle handle, EventId id, long listingMark) {
    handle.execute(
        "UPDATE event_remotes SET listing_mark = ? WHERE event_id = ? AND listing_mark <> ?",
        listingMark,
        id.value(),
        listingMark);
  }

  static List<EventId> unmarked(Handle handle, CalendarId calendar, long listingMark) {
    return handle
        .createQuery(
            "SELECT r.event_id FROM event_remotes r JOIN events e ON e.id = r.event_id"
                + " WHERE r.calendar_id = ? AND r.listing_mark <> ? AND e.deleted = FALSE"
                + " ORDER BY e.id")
        .bind(0, calendar.value())
        .bind(1, listingMark)
        .mapTo(UUID.class)
        .map(EventId::new)
        .list();
  }

  static int count(Handle handle, CalendarId calendar) {
    return handle
        .createQuery(
            "SELECT COUNT(*) FROM event_remotes r JOIN events e ON e.id = r.event_id"
                + " WHERE r.calendar_id = ? AND e.deleted = FALSE")
        .bind(0, calendar.value())
        .mapTo(Integer.class)
        .one();
  }
}
