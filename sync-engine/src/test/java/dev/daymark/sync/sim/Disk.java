package dev.daymark.sync.sim;

import dev.daymark.storage.schema.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A device's database, which outlives its engine. To make one takes longer than a simulation, so
 * they are wiped and used again.
 */
final class Disk {

  /** An occurrence that was not sent yet is named as it will be. */
  private static final String TEXTS =
      "SELECT COALESCE(r.remote_id, s.remote_id || '_' || e.original_start, CAST(e.id AS VARCHAR)),"
          + " e.summary, e.description, e.location"
          + " FROM events e LEFT JOIN event_remotes r ON r.event_id = e.id"
          + " LEFT JOIN event_remotes s ON s.event_id = e.series_id"
          + " WHERE NOT e.deleted AND e.status <> 'CANCELLED'";

  private static final String MOVED =
      "SELECT r.remote_id FROM event_remotes o JOIN events g ON g.id = o.event_id"
          + " JOIN event_remotes r ON r.event_id = g.ghost_of WHERE o.remote_id = ?";

  private static final Deque<Disk> WIPED = new ArrayDeque<>();

  private final Database database = Database.inMemory();
  private final List<String> wiping;

  private Disk() {
    this.wiping = wiping();
  }

  /** An empty one. */
  static synchronized Disk take() {
    Disk disk = WIPED.poll();
    return disk == null ? new Disk() : disk;
  }

  /** Gives it back; whoever used it must be gone. */
  void giveBack() {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      for (String sql : wiping) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    synchronized (Disk.class) {
      WIPED.add(this);
    }
  }

  /** Shows the texts of the living events, read past the store for speed. */
  void see(Sight sight) {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(TEXTS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        for (int column = 2; column <= 4; column++) {
          sight.see(rows.getString(1), rows.getString(column));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What an event is called there now, which was moved to another account and whose old place is
   * not given up yet.
   */
  Optional<String> movedTo(String remoteId) {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(MOVED)) {
      statement.setString(1, remoteId);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Database database() {
    return database;
  }

  private List<String> wiping() {
    List<String> statements = new ArrayList<>();
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                    + " AND table_name <> 'SCHEMA_VERSION'"
                    // What refers to others goes first.
                    + " ORDER BY CASE table_name WHEN 'CALENDARS' THEN 2 WHEN 'TASK_LISTS' THEN 2"
                    + " WHEN 'EVENTS' THEN 1 WHEN 'ACCOUNTS' THEN 3 ELSE 0 END, table_name")) {
      while (tables.next()) {
        statements.add("DELETE FROM " + tables.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return statements;
  }
}
