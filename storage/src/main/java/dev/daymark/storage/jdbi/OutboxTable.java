package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import dev.daymark.domain.sync.RemoteRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code outbox}. An entry says what is to be done; where it goes is read from the event
 * and its remote state, so the two can never disagree.
 */
final class OutboxTable {

  private static final String SELECT =
      "SELECT o.sequence, o.event_id, o.kind, o.fields, o.created_at, o.changed_at, o.attempts,"
          + " o.parked_reason, o.notice, e.calendar_id, r.calendar_id, r.remote_id, r.etag"
          + " FROM outbox o JOIN events e ON e.id = o.event_id"
          + " LEFT JOIN event_remotes r ON r.event_id = o.event_id ";

  private OutboxTable() {}

  static List<OutboxEntry> all(Handle handle) {
    return list(handle.createQuery(SELECT + "ORDER BY o.sequence"));
  }

  static List<OutboxEntry> ofAccount(Handle handle, AccountId account) {
    return list(
        handle
            .createQuery(
                SELECT
                    + "JOIN calendars c ON c.id = COALESCE(r.calendar_id, e.calendar_id)"
                    + " WHERE c.account_id = ? ORDER BY o.sequence")
            .bind(0, account.value()));
  }

  static List<OutboxEntry> ofEvent(Handle handle, EventId event) {
    return list(
        handle
            .createQuery(SELECT + "WHERE o.event_id = ? ORDER BY o.sequence")
            .bind(0, event.value()));
  }

  static List<OutboxEntry> ofEventsIn(Handle handle, CalendarId calendar) {
    return list(
        handle
            .createQuery(SELECT + "WHERE e.calendar_id = ? ORDER BY o.sequence")
            .bind(0, calendar.value()));
  }

  static Optional<OutboxEntry> find(Handle handle, long sequence) {
    return list(handle.createQuery(SELECT + "WHERE o.sequence = ?").bind(0, sequence)).stream()
        .findFirst();
  }

  static int count(Handle handle) {
    return handle.createQuery("SELECT COUNT(*) FROM outbox").mapTo(Integer.class).one();
  }

  private static List<OutboxEntry> list(Query query) {
    return query.map((row, context) -> map(row)).list();
  }

  private static OutboxEntry map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    long sequence = row.bigNumber();
    EventId event = new EventId(row.uuid());
    Kind kind = row.constant(Kind.class);
    Set<EventField> fields = fields(row.text());
    Instant createdAt = row.instant();
    Instant changedAt = row.instant();
    int attempts = row.number();
    String parked = row.nullableText();
    String notice = row.nullableText();
    CalendarId own = new CalendarId(row.uuid());
    RemoteRef remote = remote(row);
    CalendarId calendar =
        remote == null || kind == Kind.MOVE || kind == Kind.CREATE ? own : remote.calendarId();
    return new OutboxEntry(
        sequence,
        event,
        calendar,
        kind,
        fields,
        kind == Kind.CREATE ? null : remote,
        createdAt,
        changedAt,
        attempts,
        parked,
        notice == null ? null : GuestNotice.valueOf(notice));
  }

  private static @Nullable RemoteRef remote(RowReader row) throws SQLException {
    java.util.UUID calendar = row.nullableUuid();
    return calendar == null
        ? null
        : new RemoteRef(new CalendarId(calendar), row.text(), new ETag(row.text()));
  }

  private static Set<EventField> fields(String text) {
    Set<EventField> fields = EnumSet.noneOf(EventField.class);
    if (!text.isEmpty()) {
      Arrays.stream(text.split(",", -1)).map(EventField::valueOf).forEach(fields::add);
    }
    return fields;
  }

  private static String text(Set<EventField> fields) {
    return fields.stream().sorted().map(EventField::name).collect(Collectors.joining(","));
  }

  static void insert(
      Handle handle, EventId event, Kind kind, Set<EventField> fields, Instant at, int attempts) {
    handle.execute(
        "INSERT INTO outbox (event_id, kind, fields, created_at, changed_at, attempts)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        event.value(),
        kind.name(),
        text(fields),
        Nanos.of(at),
        Nanos.of(at),
        attempts);
  }

  /** Writes other fields or a later change; a parked entry is tried again after a change. */
  static void update(Handle handle, long sequence, Set<EventField> fields, Instant changedAt) {
    handle.execute(
        "UPDATE outbox SET fields = ?, changed_at = ?, parked_reason = NULL WHERE sequence = ?",
        text(fields),
        Nanos.of(changedAt),
        sequence);
  }

  static void delete(Handle handle, long sequence) {
    handle.execute("DELETE FROM outbox WHERE sequence = ?", sequence);
  }

  static void deleteOf(Handle handle, EventId event) {
    handle.execute("DELETE FROM outbox WHERE event_id = ?", event.value());
  }

  static void countAttempt(Handle handle, long sequence) {
    handle.execute("UPDATE outbox SET attempts = attempts + 1 WHERE sequence = ?", sequence);
  }

  static void uncountAttempt(Handle handle, long sequence) {
    handle.execute(
        "UPDATE outbox SET attempts = attempts - 1 WHERE sequence = ? AND attempts > 0", sequence);
  }

  static void park(Handle handle, long sequence, @Nullable String reason) {
    handle.execute(
        "UPDATE outbox SET parked_reason = ?, stumbled_at = NULL WHERE sequence = ?",
        reason,
        sequence);
  }

  /**
   * Notes that a run stumbled at an entry.
   *
   * @return whether one did before, and it is as it was then
   */
  static boolean stumbled(Handle handle, OutboxEntry entry) {
    boolean again =
        handle
            .createQuery(
                "SELECT COUNT(*) > 0 FROM outbox WHERE sequence = ? AND stumbled_at = changed_at")
            .bind(0, entry.sequence())
            .mapTo(Boolean.class)
            .one();
    handle.execute(
        "UPDATE outbox SET stumbled_at = ? WHERE sequence = ?",
        Nanos.of(entry.changedAt()),
        entry.sequence());
    return again;
  }

  private static @Nullable String notice(OutboxEntry entry) {
    GuestNotice notice = entry.notice();
    return notice == null ? null : notice.name();
  }

  /** Gives the entry of one event to another. */
  static void handOver(Handle handle, long sequence, EventId to) {
    handle.execute("UPDATE outbox SET event_id = ? WHERE sequence = ?", to.value(), sequence);
  }

  /** Notes which guests the person wants told. */
  static void setNotice(Handle handle, EventId event, GuestNotice notice) {
    handle.execute("UPDATE outbox SET notice = ? WHERE event_id = ?", notice.name(), event.value());
  }

  /** Puts an entry behind all others. */
  static void requeue(Handle handle, OutboxEntry entry) {
    delete(handle, entry.sequence());
    handle.execute(
        "INSERT INTO outbox (event_id, kind, fields, created_at, changed_at, attempts,"
            + " parked_reason, notice) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        entry.eventId().value(),
        entry.kind().name(),
        text(entry.fields()),
        Nanos.of(entry.createdAt()),
        Nanos.of(entry.changedAt()),
        entry.attempts(),
        entry.parkedReason(),
        notice(entry));
  }
}
