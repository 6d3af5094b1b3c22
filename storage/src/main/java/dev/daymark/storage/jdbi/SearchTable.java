package dev.daymark.storage.jdbi;

import com.google.gson.stream.JsonReader;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.jdbi.SearchEntry.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads what is searched from the tables {@code events} and {@code tasks}. */
final class SearchTable {

  private static final long DAY = 86_400;

  private static final String EVENTS =
      "SELECT id, calendar_id, series_id, summary, location, attendees, description, first_at,"
          + " last_at, start_at, end_at, all_day FROM events WHERE span_class <> "
          + SpanClass.HIDDEN;

  private static final String TASKS =
      "SELECT id, list_id, title, categories, notes, status, due, planned_block FROM tasks";

  private SearchTable() {}

  static void events(Handle handle, Consumer<SearchEntry> sink) {
    read(handle.createQuery(EVENTS), SearchTable::event, sink);
  }

  static void events(Handle handle, Set<UUID> ids, Consumer<SearchEntry> sink) {
    read(some(handle, EVENTS + " AND id = ANY (?)", ids), SearchTable::event, sink);
  }

  static void tasks(Handle handle, Consumer<SearchEntry> sink) {
    read(handle.createQuery(TASKS), SearchTable::task, sink);
  }

  static void tasks(Handle handle, Set<UUID> ids, Consumer<SearchEntry> sink) {
    read(some(handle, TASKS + " WHERE id = ANY (?)", ids), SearchTable::task, sink);
  }

  private static Query some(Handle handle, String sql, Set<UUID> ids) {
    return handle.createQuery(sql).bindArray(0, UUID.class, ids.toArray());
  }

  private static void read(Query query, EntryReader reader, Consumer<SearchEntry> sink) {
    try (ResultIterator<SearchEntry> rows =
        query.map((row, context) -> reader.read(row)).iterator()) {
      rows.forEachRemaining(sink);
    }
  }

  private static SearchEntry event(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    UUID id = row.uuid();
    UUID calendar = row.uuid();
    UUID series = row.nullableUuid();
    String summary = row.text();
    String title = SearchText.fold(summary) + "\n";
    String location = row.text();
    String guests = guests(row.nullableText());
    String head =
        title + words(location) + "\n" + guests + "\n" + SearchText.respelt(summary) + "\n";
    String text = head + words(SearchText.plain(row.text()));
    Long first = row.nullableNumber();
    Long last = row.nullableNumber();
    long start = row.bigNumber();
    long end = row.bigNumber();
    return new SearchEntry(
        Kind.EVENT,
        id,
        calendar,
        series,
        text,
        title.length(),
        head.length(),
        guests,
        first == null ? start : first,
        last == null ? end : last,
        row.flag());
  }

  /** The words of the guests' names and addresses, read without making guests of them. */
  private static String guests(@Nullable String json) {
    if (json == null) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    try (JsonReader in = new JsonReader(new StringReader(json))) {
      in.beginArray();
      while (in.hasNext()) {
        in.beginObject();
        while (in.hasNext()) {
          switch (in.nextName()) {
            case "email", "displayName" -> words.append(in.nextString()).append('\n');
            default -> in.skipValue();
          }
        }
        in.endObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words(words.toString());
  }

  /** The words, and those that may be spelt otherwise once more. */
  private static String words(String text) {
    return SearchText.fold(text) + SearchText.respelt(text);
  }

  private static SearchEntry task(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    UUID id = row.uuid();
    UUID list = row.uuid();
    String named = row.text();
    String title = SearchText.fold(named) + "\n";
    String[] categories = row.nullableJson(String[].class);
    String head =
        title
            + (categories == null ? "" : words(String.join("\n", categories)))
            + "\n"
            + SearchText.respelt(named)
            + "\n";
    String text = head + words(SearchText.plain(row.text()));
    boolean done = row.constant(TaskStatus.class) == TaskStatus.COMPLETED;
    Due due = row.nullableJson(Due.class);
    PlannedBlock block = row.nullableJson(PlannedBlock.class);
    return new SearchEntry(
        done ? Kind.COMPLETED_TASK : Kind.OPEN_TASK,
        id,
        list,
        null,
        text,
        title.length(),
        head.length(),
        "",
        first(due, block),
        last(due, block),
        due instanceof Due.OnDay);
  }

  private static long first(@Nullable Due due, @Nullable PlannedBlock block) {
    return switch (due) {
      case Due.OnDay(LocalDate day) -> day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
      case Due.At(ZonedDateTime time) -> time.toEpochSecond();
      case null -> block == null ? SearchEntry.NEVER : block.start().toEpochSecond();
    };
  }

  private static long last(@Nullable Due due, @Nullable PlannedBlock block) {
    return switch (due) {
      case Due.OnDay(LocalDate day) -> day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() + DAY;
      case Due.At(ZonedDateTime time) -> time.toEpochSecond();
      case null -> block == null ? SearchEntry.NEVER : block.end().toEpochSecond();
    };
  }

  @FunctionalInterface
  private interface EntryReader {
    SearchEntry read(ResultSet row) throws SQLException;
  }
}
