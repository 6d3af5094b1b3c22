package dev.daymark.storage.jdbi;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.sync.CalendarBase;
import dev.daymark.domain.sync.ListingProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table {@code calendars}. */
final class CalendarTable {

  private static final String SELECT =
      "SELECT id, account_id, remote_id, summary, description, zone, access_role, color, selected,"
          + " visible, is_primary, default_reminders, position, offers_calls FROM calendars ";

  private CalendarTable() {}

  static List<Calendar> all(Handle handle) {
    return list(handle.createQuery(SELECT + "ORDER BY position, id"));
  }

  static List<Calendar> ofAccount(Handle handle, AccountId account) {
    return list(
        handle
            .createQuery(SELECT + "WHERE account_id = ? ORDER BY position, id")
            .bind(0, account.value()));
  }

  static Optional<Calendar> find(Handle handle, CalendarId id) {
    return list(handle.createQuery(SELECT + "WHERE id = ?").bind(0, id.value())).stream()
        .findFirst();
  }

  static Optional<Calendar> find(Handle handle, AccountId account, String remoteId) {
    return list(
            handle
                .createQuery(SELECT + "WHERE account_id = ? AND remote_id = ?")
                .bind(0, account.value())
                .bind(1, remoteId))
        .stream()
        .findFirst();
  }

  private static List<Calendar> list(Query query) {
    return query.map((row, context) -> map(row)).list();
  }

  /** Whether the calendar belongs to an account. */
  static boolean isSynced(Handle handle, CalendarId id) {
    return handle
        .createQuery("SELECT account_id IS NOT NULL FROM calendars WHERE id = ?")
        .bind(0, id.value())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  static int nextPosition(Handle handle) {
    return handle
        .createQuery("SELECT COALESCE(MAX(position), -1) + 1 FROM calendars")
        .mapTo(Integer.class)
        .one();
  }

  private static Calendar map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    CalendarId id = new CalendarId(row.uuid());
    UUID account = row.nullableUuid();
    return new Calendar(
        id,
        account == null ? null : new AccountId(account),
        row.nullableText(),
        row.text(),
        row.text(),
        ZoneId.of(row.text()),
        row.constant(AccessRole.class),
        row.text(),
        row.flag(),
        row.flag(),
        row.flag(),
        List.of(row.json(Reminder[].class)),
        row.number(),
        row.flag());
  }

  static void insert(Handle handle, Calendar calendar) {
    handle.execute(
        "INSERT INTO calendars (account_id, remote_id, summary, description, zone, access_role,"
            + " color, selected, visible, is_primary, default_reminders, position, offers_calls,"
            + " id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(calendar));
  }

  static void update(Handle handle, Calendar calendar) {
    handle.execute(
        "UPDATE calendars SET account_id = ?, remote_id = ?, summary = ?, description = ?,"
            + " zone = ?, access_role = ?, color = ?, selected = ?, visible = ?, is_primary = ?,"
            + " default_reminders = ?, position = ?, offers_calls = ? WHERE id = ?",
        values(calendar));
  }

  private static @Nullable Object[] values(Calendar calendar) {
    AccountId account = calendar.accountId();
    return new @Nullable Object[] {
      account == null ? null : account.value(),
      calendar.remoteId(),
      calendar.summary(),
      calendar.description(),
      calendar.zone().getId(),
      calendar.accessRole().name(),
      calendar.color(),
      calendar.selected(),
      calendar.visible(),
      calendar.primary(),
      Json.write(calendar.defaultReminders()),
      calendar.position(),
      calendar.offersCalls(),
      calendar.id().value()
    };
  }

  static void delete(Handle handle, CalendarId id) {
    handle.execute("DELETE FROM calendars WHERE id = ?", id.value());
  }

  /** How both sides last agreed on it; empty where they never did. */
  static Optional<CalendarBase> base(Handle handle, CalendarId id) {
    return handle
        .createQuery(
            "SELECT list_base, default_reminders FROM calendars"
                + " WHERE id = ? AND account_id IS NOT NULL")
        .bind(0, id.value())
        .map((row, context) -> base(row.getString(1), row.getString(2)))
        .findOne()
        .flatMap(base -> base);
  }

  /** One from before reminders could be changed here lacks them: they are as the row has them. */
  static Optional<CalendarBase> base(@Nullable String json, String reminders) {
    if (json == null) {
      return Optional.empty();
    }
    JsonObject tree = JsonParser.parseString(json).getAsJsonObject();
    JsonObject settings = tree.getAsJsonObject("settings");
    if (!settings.has("reminders")) {
      settings.add("reminders", JsonParser.parseString(reminders));
    }
    return Optional.of(Json.GSON.fromJson(tree, CalendarBase.class));
  }

  static void saveBase(Handle handle, CalendarId id, CalendarBase base) {
    String json = Json.write(base);
    handle.execute(
        "UPDATE calendars SET list_base = ? WHERE id = ? AND list_base IS DISTINCT FROM ?",
        json,
        id.value(),
        json);
  }

  static Optional<ListingProgress> progress(Handle handle, CalendarId id) {
    return handle
        .createQuery("SELECT events_progress FROM calendars WHERE id = ?")
        .bind(0, id.value())
        .map((row, context) -> Optional.ofNullable(row.getString(1)))
        .findOne()
        .flatMap(json -> json)
        .map(json -> Json.read(json, ListingProgress.class));
  }

  static Map<CalendarId, Instant> keptFrom(Handle handle) {
    Map<CalendarId, Instant> bounded = new HashMap<>();
    handle
        .createQuery(
            "SELECT id, events_progress FROM calendars"
                + " WHERE selected AND events_progress LIKE '%keptFrom%'")
        .map(
            (row, context) ->
                Map.entry(
                    new CalendarId(row.getObject(1, UUID.class)),
                    Json.read(row.getString(2), ListingProgress.class)))
        .forEach(
            entry -> {
              Instant from = entry.getValue().keptFrom();
              if (from != null) {
                bounded.put(entry.getKey(), from);
              }
            });
    return bounded;
  }

  static void saveProgress(Handle handle, CalendarId id, ListingProgress progress) {
    handle.execute(
        "UPDATE calendars SET events_progress = ? WHERE id = ?", Json.write(progress), id.value());
  }

  /** The calendar was never read from anywhere. */
  static void forgetProgress(Handle handle, CalendarId id) {
    handle.execute(
        "UPDATE calendars SET events_progress = NULL, synced_at = NULL WHERE id = ?", id.value());
  }

  static Optional<Instant> syncedAt(Handle handle, CalendarId id) {
    return handle
        .createQuery("SELECT synced_at FROM calendars WHERE id = ?")
        .bind(0, id.value())
        .map((row, context) -> Optional.ofNullable(new RowReader(row).nullableInstant()))
        .findOne()
        .flatMap(at -> at);
  }

  static void saveSyncedAt(Handle handle, CalendarId id, Instant at) {
    handle.execute("UPDATE calendars SET synced_at = ? WHERE id = ?", Nanos.of(at), id.value());
  }
}
