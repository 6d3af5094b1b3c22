package dev.daymark.storage.jdbi;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Conference;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values are written as JSON in columns and in the history. What is null is left out. */
final class Json {

  static final Gson GSON = build();

  private Json() {}

  static String write(Object value) {
    return GSON.toJson(value);
  }

  static <T> T read(String json, Class<T> type) {
    return GSON.fromJson(json, type);
  }

  static @Nullable String writeNullable(@Nullable Object value) {
    return value == null ? null : GSON.toJson(value);
  }

  static <T> @Nullable T readNullable(@Nullable String json, Class<T> type) {
    return json == null ? null : GSON.fromJson(json, type);
  }

  static JsonObject tree(Object value) {
    return GSON.toJsonTree(value).getAsJsonObject();
  }

  private static Gson build() {
    GsonBuilder builder = new GsonBuilder().disableHtmlEscaping();
    text(builder, AccountId.class, AccountId::parse);
    text(builder, CalendarId.class, CalendarId::parse);
    text(builder, EventId.class, EventId::parse);
    text(builder, TaskId.class, TaskId::parse);
    text(builder, TaskListId.class, TaskListId::parse);
    text(builder, LocalDate.class, LocalDate::parse);
    text(builder, Instant.class, Instant::parse);
    text(builder, ZonedDateTime.class, ZonedDateTime::parse);
    text(builder, URI.class, URI::create);
    builder.registerTypeHierarchyAdapter(ZoneId.class, writer(ZoneId::getId));
    builder.registerTypeHierarchyAdapter(ZoneId.class, reader(ZoneId::of));
    builder.registerTypeHierarchyAdapter(OriginalStart.class, writer(OriginalStart::key));
    builder.registerTypeHierarchyAdapter(OriginalStart.class, reader(OriginalStart::parseKey));
    builder.registerTypeAdapter(Recurrence.class, (JsonSerializer<Recurrence>) Json::lines);
    builder.registerTypeAdapter(Recurrence.class, (JsonDeserializer<Recurrence>) Json::recurrence);
    builder.registerTypeAdapter(Conference.class, (JsonSerializer<Conference>) Json::conference);
    builder.registerTypeHierarchyAdapter(EventTime.class, (JsonSerializer<EventTime>) Json::time);
    builder.registerTypeHierarchyAdapter(
        EventTime.class, (JsonDeserializer<EventTime>) Json::eventTime);
    builder.registerTypeHierarchyAdapter(Due.class, (JsonSerializer<Due>) Json::due);
    builder.registerTypeHierarchyAdapter(Due.class, (JsonDeserializer<Due>) Json::dueOf);
    return builder.create();
  }

  private static <T> void text(GsonBuilder builder, Class<T> type, Function<String, T> parse) {
    builder.registerTypeAdapter(type, writer((T value) -> value.toString()));
    builder.registerTypeAdapter(type, reader(parse));
  }

  private static <T> JsonSerializer<T> writer(Function<T, String> text) {
    return (value, type, context) -> new JsonPrimitive(text.apply(value));
  }

  private static <T> JsonDeserializer<T> reader(Function<String, T> parse) {
    return (json, type, context) -> parse.apply(json.getAsString());
  }

  private static JsonElement lines(
      Recurrence value, Type type, com.google.gson.JsonSerializationContext context) {
    return context.serialize(value.lines().toArray(String[]::new));
  }

  private static Recurrence recurrence(
      JsonElement json, Type type, com.google.gson.JsonDeserializationContext context) {
    String[] lines = context.deserialize(json, String[].class);
    return new Recurrence(Arrays.asList(lines));
  }

  /** No call is left out like all that is not there. */
  private static JsonElement conference(
      Conference value, Type type, com.google.gson.JsonSerializationContext context) {
    if (!value.isPresent()) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    json.addProperty("state", value.state().name());
    json.addProperty("requestId", value.requestId());
    json.addProperty("link", value.link() == null ? null : value.link().toString());
    json.addProperty("data", value.data());
    return json;
  }

  private static JsonElement time(
      EventTime value, Type type, com.google.gson.JsonSerializationContext context) {
    JsonObject json = new JsonObject();
    switch (value) {
      case EventTime.AllDay day -> {
        json.addProperty("start", day.start().toString());
        json.addProperty("end", day.endExclusive().toString());
      }
      case EventTime.Timed timed -> {
        json.addProperty("start", timed.start().toString());
        json.addProperty("end", timed.end().toString());
      }
    }
    return json;
  }

  private static EventTime eventTime(
      JsonElement json, Type type, com.google.gson.JsonDeserializationContext context) {
    String start = json.getAsJsonObject().get("start").getAsString();
    String end = json.getAsJsonObject().get("end").getAsString();
    return start.indexOf('T') < 0
        ? new EventTime.AllDay(LocalDate.parse(start), LocalDate.parse(end))
        : new EventTime.Timed(ZonedDateTime.parse(start), ZonedDateTime.parse(end));
  }

  private static JsonElement due(
      Due value, Type type, com.google.gson.JsonSerializationContext context) {
    return new JsonPrimitive(
        switch (value) {
          case Due.OnDay on -> on.day().toString();
          case Due.At at -> at.time().toString();
        });
  }

  private static Due dueOf(
      JsonElement json, Type type, com.google.gson.JsonDeserializationContext context) {
    String text = json.getAsString();
    return text.indexOf('T') < 0
        ? new Due.OnDay(LocalDate.parse(text))
        : new Due.At(ZonedDateTime.parse(text));
  }
}
