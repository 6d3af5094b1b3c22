package dev.daymark.app.export;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import dev.daymark.storage.DomainEvent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of the domain events, made from the records themselves. */
final class DomainEventSchema {

  private DomainEventSchema() {}

  static String text() {
    JsonObject schema = new JsonObject();
    schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.addProperty("title", "Daymark domain event, version " + DomainEvent.VERSION);
    JsonArray kinds = new JsonArray();
    DomainEventJson.kinds().forEach(kind -> kinds.add(event(kind)));
    schema.add("oneOf", kinds);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(schema)
        + "\n";
  }

  private static JsonObject event(Class<?> kind) {
    JsonObject properties = new JsonObject();
    properties.add("version", constant(new JsonPrimitive(DomainEvent.VERSION)));
    properties.add("type", constant(new JsonPrimitive(DomainEventJson.type(kind))));
    properties.add("at", form("date-time"));
    properties.add("by", alternatives(DomainEvent.By.class));
    properties.add("run", form("uuid"));
    JsonArray required = new JsonArray();
    List.of("version", "type", "at", "by").forEach(required::add);
    return object(properties, required, kind);
  }

  private static JsonObject object(JsonObject properties, JsonArray required, Class<?> record) {
    for (RecordComponent member : DomainEventJson.members(record)) {
      properties.add(member.getName(), value(member.getType()));
      if (!member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(member.getName());
      }
    }
    JsonObject object = new JsonObject();
    object.addProperty("type", "object");
    object.add("properties", properties);
    object.add("required", required);
    return object;
  }

  private static JsonObject value(Class<?> type) {
    if (type == String.class) {
      return simple("string");
    } else if (type == int.class) {
      return simple("integer");
    } else if (type == Instant.class) {
      return form("date-time");
    } else if (type == UUID.class || ItemId.class.isAssignableFrom(type)) {
      return form("uuid");
    } else if (type == Set.class) {
      JsonObject words = simple("array");
      words.add("items", simple("string"));
      return words;
    } else if (type == OriginalStart.class) {
      return simple("string");
    } else if (type.isEnum()) {
      return alternatives(type);
    } else if (type == EventTime.class) {
      return time();
    } else if (type == ReminderKey.class) {
      return reminder();
    }
    return object(new JsonObject(), new JsonArray(), type);
  }

  private static JsonObject time() {
    JsonObject moment = new JsonObject();
    moment.add("date", form("date"));
    moment.add("dateTime", form("date-time"));
    moment.add("timeZone", simple("string"));
    JsonObject end = simple("object");
    end.add("properties", moment);
    JsonObject properties = new JsonObject();
    properties.add("start", end);
    properties.add("end", end);
    return withAll(properties);
  }

  private static JsonObject reminder() {
    JsonObject properties = new JsonObject();
    properties.add("item", form("uuid"));
    properties.add("kind", alternatives(ReminderKind.class));
    properties.add("minutesBefore", simple("integer"));
    properties.add("start", simple("string"));
    return withAll(properties);
  }

  private static JsonObject withAll(JsonObject properties) {
    JsonObject object = simple("object");
    object.add("properties", properties);
    JsonArray required = new JsonArray();
    properties.keySet().forEach(required::add);
    object.add("required", required);
    return object;
  }

  private static JsonObject alternatives(Class<?> type) {
    JsonArray words = new JsonArray();
    for (Object constant : type.getEnumConstants()) {
      words.add(JsonWords.snakeCase((Enum<?>) constant));
    }
    JsonObject value = new JsonObject();
    value.add("enum", words);
    return value;
  }

  private static JsonObject constant(JsonElement only) {
    JsonObject value = new JsonObject();
    value.add("const", only);
    return value;
  }

  private static JsonObject simple(String type) {
    JsonObject value = new JsonObject();
    value.addProperty("type", type);
    return value;
  }

  private static JsonObject form(String format) {
    JsonObject value = simple("string");
    value.addProperty("format", format);
    return value;
  }
}
