package dev.daymark.bench;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.storage.jdbi.StoreSeeder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Data directories of several sizes, and what the store does beside SQLite doing the same. */
record Stores(Path work) {

  private static final ZoneId ZONE = ZoneId.systemDefault();
  private static final int ROUNDS = 200;
  private static final int MOST = 50;
  private static final SearchQuery SEARCHED = SearchQuery.of("dentist");

  /** A data directory with this many events around today; made once. */
  Path withEvents(int events) throws IOException {
    Path directory = work.resolve("store-" + events);
    if (!Files.exists(directory.resolve("done"))) {
      Files.createDirectories(directory);
      try (JdbiStore store = JdbiStore.open(directory, InstantSource.system())) {
        LocalDate first = LocalDate.now(ZONE).minusDays(900);
        if (events > 0) {
          new StoreSeeder(store, 1)
              .seed(store.calendars().defaultCalendar().id(), events, first, 1826, ZONE);
        }
      }
      Files.createFile(directory.resolve("done"));
    }
    return directory;
  }

  List<Figure> measure() throws IOException, SQLException {
    List<Double> weeks = new ArrayList<>();
    List<Double> commits = new ArrayList<>();
    List<Double> sqliteWeeks = new ArrayList<>();
    List<Double> sqliteCommits = new ArrayList<>();
    List<Double> searches = new ArrayList<>();
    List<Double> sqliteSearches = new ArrayList<>();
    try (JdbiStore store = JdbiStore.open(withEvents(10_000), InstantSource.system());
        Connection sqlite = sqlite(store)) {
      EventContent content = EventContent.of("edited", EventTime.AllDay.on(LocalDate.now(ZONE)));
      EventId edited =
          store
              .localEdits()
              .createEvent(store.calendars().defaultCalendar().id(), content)
              .item()
              .id();
      for (int i = 0; i < 2 * ROUNDS; i++) {
        LocalDate monday = LocalDate.now(ZONE).plusWeeks(Math.floorMod(i * 37, 104) - 52);
        String title = "edit " + i;
        double week = millis(() -> store.events().occurrences(monday, monday.plusDays(7), ZONE));
        double commit =
            millis(() -> store.localEdits().editEvent(edited, c -> c.withSummary(title)));
        double sqliteWeek = millis(() -> readWeek(sqlite, monday));
        double sqliteCommit = millis(() -> write(sqlite, title));
        double search = millis(() -> store.search().find(SEARCHED, ZonedDateTime.now(ZONE), MOST));
        double sqliteSearch = millis(() -> search(sqlite));
        if (i >= ROUNDS) {
          searches.add(search);
          sqliteSearches.add(sqliteSearch);
          weeks.add(week);
          commits.add(commit);
          sqliteWeeks.add(sqliteWeek);
          sqliteCommits.add(sqliteCommit);
        }
      }
    }
    return List.of(
        new Figure(
            "week query, 10,000 events",
            "ms",
            Figure.median(weeks),
            Figure.median(sqliteWeeks),
            "SQLite, without series"),
        new Figure(
            "search, 10,000 events",
            "ms",
            Figure.median(searches),
            Figure.median(sqliteSearches),
            "SQLite, LIKE on titles"),
        new Figure(
            "durable commit, 10,000 events",
            "ms",
            Figure.median(commits),
            Figure.median(sqliteCommits),
            "SQLite, without history"));
  }

  /** The same events, those of a series once. */
  private Connection sqlite(JdbiStore store) throws IOException, SQLException {
    Path file = work.resolve("floor.sqlite");
    Files.deleteIfExists(file);
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=NORMAL");
      statement.execute("CREATE TABLE events (id TEXT PRIMARY KEY, title TEXT, a INT, b INT)");
      statement.execute("CREATE INDEX by_time ON events (a)");
    }
    connection.setAutoCommit(false);
    LocalDate today = LocalDate.now(ZONE);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT OR IGNORE INTO events VALUES (?, ?, ?, ?)")) {
      for (var occurrence :
          store.events().occurrences(today.minusDays(900), today.plusDays(926), ZONE)) {
        CalendarEvent event = occurrence.event();
        insert.setString(1, event.id().toString());
        insert.setString(2, event.content().summary());
        insert.setLong(3, occurrence.time().startIn(ZONE).getEpochSecond());
        insert.setLong(4, occurrence.time().startIn(ZONE).getEpochSecond() + 3600);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
    return connection;
  }

  private static int readWeek(Connection sqlite, LocalDate monday) throws SQLException {
    try (PreparedStatement query =
        sqlite.prepareStatement("SELECT id, title, a, b FROM events WHERE a BETWEEN ? AND ?")) {
      query.setLong(1, monday.atStartOfDay(ZONE).toEpochSecond());
      query.setLong(2, monday.plusDays(7).atStartOfDay(ZONE).toEpochSecond());
      int read = 0;
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          read += rows.getString(2).length();
        }
      }
      return read;
    }
  }

  private static int search(Connection sqlite) throws SQLException {
    try (Statement query = sqlite.createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT id, title, a FROM events WHERE title LIKE '%dentist%' ORDER BY a LIMIT "
                    + MOST)) {
      int read = 0;
      while (rows.next()) {
        read += rows.getString(2).length();
      }
      return read;
    }
  }

  private static int write(Connection sqlite, String title) throws SQLException {
    try (PreparedStatement update =
        sqlite.prepareStatement(
            "UPDATE events SET title = ? WHERE id = (SELECT id FROM events LIMIT 1)")) {
      update.setString(1, title);
      return update.executeUpdate();
    }
  }

  /** Work to be timed. */
  @FunctionalInterface
  interface Work {
    Object run() throws SQLException;
  }

  private static double millis(Work work) throws SQLException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
