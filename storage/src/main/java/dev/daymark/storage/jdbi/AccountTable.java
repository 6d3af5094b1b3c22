package dev.daymark.storage.jdbi;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Reach;
import dev.daymark.domain.sync.ListingProgress;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table {@code accounts}. */
final class AccountTable {

  private static final String SELECT =
      "SELECT id, email, client_id, auth_uri, token_uri, api_root, state, connected_at"
          + " FROM accounts ";

  private AccountTable() {}

  static List<Account> all(Handle handle) {
    return list(handle.createQuery(SELECT + "ORDER BY connected_at, id"));
  }

  static Optional<Account> find(Handle handle, AccountId id) {
    return list(handle.createQuery(SELECT + "WHERE id = ?").bind(0, id.value())).stream()
        .findFirst();
  }

  static Optional<Account> findByEmail(Handle handle, String email) {
    return list(handle.createQuery(SELECT + "WHERE LOWER(email) = LOWER(?)").bind(0, email))
        .stream()
        .findFirst();
  }

  private static List<Account> list(Query query) {
    return query.map((row, context) -> map(row)).list();
  }

  private static Account map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    AccountId id = new AccountId(row.uuid());
    String email = row.text();
    Account.OAuthClient client =
        new Account.OAuthClient(row.text(), URI.create(row.text()), URI.create(row.text()));
    String root = row.nullableText();
    return new Account(
        id,
        email,
        client,
        root == null ? null : URI.create(root),
        row.constant(Account.State.class),
        row.instant());
  }

  static void insert(Handle handle, Account account) {
    handle.execute(
        "INSERT INTO accounts (email, client_id, auth_uri, token_uri, api_root, state,"
            + " connected_at, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        values(account));
  }

  static void update(Handle handle, Account account) {
    handle.execute(
        "UPDATE accounts SET email = ?, client_id = ?, auth_uri = ?, token_uri = ?, api_root = ?,"
            + " state = ?, connected_at = ? WHERE id = ?",
        values(account));
  }

  /** Gives an account another id; its calendars and runs follow. */
  static void rename(Handle handle, AccountId from, AccountId to) {
    handle.execute("UPDATE accounts SET id = ? WHERE id = ?", to.value(), from.value());
    handle.execute(
        "UPDATE sync_runs SET account_id = ? WHERE account_id = ?", to.value(), from.value());
  }

  private static @Nullable Object[] values(Account account) {
    URI root = account.apiRoot();
    return new @Nullable Object[] {
      account.email(),
      account.client().clientId(),
      account.client().authUri().toString(),
      account.client().tokenUri().toString(),
      root == null ? null : root.toString(),
      account.state().name(),
      Nanos.of(account.connectedAt()),
      account.id().value()
    };
  }

  static void delete(Handle handle, AccountId id) {
    handle.execute("DELETE FROM accounts WHERE id = ?", id.value());
  }

  static Optional<Reach> reach(Handle handle, AccountId id) {
    return handle
        .createQuery("SELECT reach FROM accounts WHERE id = ?")
        .bind(0, id.value())
        .map((row, context) -> Reach.valueOf(row.getString(1)))
        .findOne();
  }

  static void saveReach(Handle handle, AccountId id, Reach reach) {
    handle.execute("UPDATE accounts SET reach = ? WHERE id = ?", reach.name(), id.value());
  }

  static Optional<ListingProgress> progress(Handle handle, AccountId id) {
    return handle
        .createQuery("SELECT list_progress FROM accounts WHERE id = ?")
        .bind(0, id.value())
        .map((row, context) -> Optional.ofNullable(row.getString(1)))
        .findOne()
        .flatMap(json -> json)
        .map(json -> Json.read(json, ListingProgress.class));
  }

  static void saveProgress(Handle handle, AccountId id, @Nullable ListingProgress progress) {
    handle.execute(
        "UPDATE accounts SET list_progress = ? WHERE id = ?",
        Json.writeNullable(progress),
        id.value());
  }
}
