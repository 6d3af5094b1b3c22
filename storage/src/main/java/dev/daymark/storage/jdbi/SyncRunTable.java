package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.SyncRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code sync_runs}. */
final class SyncRunTable {

  private static final String SELECT =
      "SELECT id, account_id, trigger_name, started_at, finished_at, outcome, requests, bytes,"
          + " pulled, pushed, conflicts, parked FROM sync_runs ";

  private SyncRunTable() {}

  static List<SyncRun> newest(Handle handle, int limit) {
    return handle
        .createQuery(SELECT + "ORDER BY started_at DESC, id DESC FETCH FIRST ? ROWS ONLY")
        .bind(0, limit)
        .map((row, context) -> map(row))
        .list();
  }

  static Optional<SyncRun> find(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE id = ?")
        .bind(0, id)
        .map((row, context) -> map(row))
        .findOne();
  }

  private static SyncRun map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    return new SyncRun(
        row.uuid(),
        new AccountId(row.uuid()),
        row.text(),
        row.instant(),
        row.nullableInstant(),
        row.nullableText(),
        row.number(),
        row.bigNumber(),
        row.number(),
        row.number(),
        row.number(),
        row.number());
  }

  static void insert(Handle handle, SyncRun run) {
    handle.execute(
        "INSERT INTO sync_runs (id, account_id, trigger_name, started_at, requests, bytes, pulled,"
            + " pushed, conflicts, parked) VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, 0)",
        run.id(),
        run.accountId().value(),
        run.trigger(),
        Nanos.of(run.startedAt()));
  }

  static void finish(Handle handle, SyncRun run) {
    handle.execute(
        "UPDATE sync_runs SET finished_at = ?, outcome = ?, requests = ?, bytes = ?,"
            + " pulled = ?, pushed = ?, conflicts = ?, parked = ? WHERE id = ?",
        Nanos.ofNullable(run.finishedAt()),
        run.outcome(),
        run.requests(),
        run.bytes(),
        run.pulled(),
        run.pushed(),
        run.conflicts(),
        run.parked(),
        run.id());
  }
}
