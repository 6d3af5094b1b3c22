package dev.daymark.app.demo;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code mock-week.json} holds: a made-up week and its tasks. Absent fields are null. */
record MockContent(
    List<MockCalendar> calendars,
    MockPlace local,
    List<MockPlace> lists,
    List<MockEvent> events,
    List<MockTask> tasks) {

  /** A calendar of the made-up account. */
  record MockCalendar(String key, String name, String color, String role, boolean visible) {}

  /** A calendar or a task list on this device. */
  record MockPlace(String name, String color) {}

  /**
   * An event.
   *
   * @param calendar a calendar's key; any other text is the calendar on this device
   * @param start a local date, or a local date-time
   * @param answer the person's own, if somebody else invited them
   * @param guests a name and an answer each, a colon between
   */
  record MockEvent(
      String calendar,
      String title,
      String start,
      String end,
      @Nullable String rule,
      @Nullable String location,
      @Nullable String notes,
      @Nullable String answer,
      boolean call,
      @Nullable List<String> guests) {}

  /**
   * A task.
   *
   * @param parts the titles of its completed subtasks
   * @param openParts the titles of the others
   */
  record MockTask(
      String title,
      String list,
      @Nullable String due,
      @Nullable String blockStart,
      @Nullable String blockEnd,
      @Nullable String priority,
      @Nullable String status,
      @Nullable String rule,
      @Nullable String notes,
      @Nullable List<String> categories,
      @Nullable List<String> parts,
      @Nullable List<String> openParts) {}

  /** Reads the file. */
  static MockContent read() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(MockContent.class.getResourceAsStream("mock-week.json")),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(in, MockContent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
