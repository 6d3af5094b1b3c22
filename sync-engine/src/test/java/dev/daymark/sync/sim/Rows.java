package dev.daymark.sync.sim;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** Tells from commit to commit which rows of a device's events changed; for the eyes only. */
final class Rows {

  /** Whether the trace shows the rows, too. */
  static final boolean SHOWN = Boolean.getBoolean("sim.rows");

  private static final String QUERY =
      "SELECT RIGHT(CAST(e.id AS VARCHAR), 4), LEFT(CAST(e.calendar_id AS VARCHAR), 13), e.summary,"
          + " e.description, e.location, e.start_local, e.recurrence, e.status,"
          + " RIGHT(CAST(e.series_id AS VARCHAR), 4), e.original_start, e.deleted,"
          + " RIGHT(CAST(e.ghost_of AS VARCHAR), 4), e.generation, e.remote_series_id,"
          + " LEFT(CAST(r.calendar_id AS VARCHAR), 13), r.remote_id, o.kind, o.fields, o.attempts,"
          + " o.parked_reason FROM events e LEFT JOIN event_remotes r ON r.event_id = e.id"
          + " LEFT JOIN outbox o ON o.event_id = e.id";

  private static final String[] NAMES = {
    "", "in", "", "", "", "at", "", "", "of", "slot", "deleted", "ghost", "gen", "orphan", "there",
    "as", "SEND", "", "tried", "parked"
  };

  private final Disk disk;
  private Set<String> before = Set.of();

  Rows(Disk disk) {
    this.disk = disk;
  }

  /** What is different since the last question, a line each. */
  Set<String> news() {
    Set<String> now = all();
    Set<String> news = new TreeSet<>();
    before.stream().filter(row -> !now.contains(row)).forEach(row -> news.add(row + " (was)"));
    now.stream().filter(row -> !before.contains(row)).forEach(news::add);
    before = now;
    return news;
  }

  private Set<String> all() {
    Set<String> rows = new TreeSet<>();
    try (Connection connection = disk.database().connection();
        PreparedStatement statement = connection.prepareStatement(QUERY);
        ResultSet set = statement.executeQuery()) {
      while (set.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < NAMES.length; i++) {
          String value = set.getString(i + 1);
          if (value != null && !value.equals("FALSE") && !value.equals("CONFIRMED")) {
            row.append(NAMES[i]).append(' ').append(value.replace('\n', '|')).append(' ');
          }
        }
        rows.add(row.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}
