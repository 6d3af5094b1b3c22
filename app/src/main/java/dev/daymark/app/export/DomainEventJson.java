package dev.daymark.app.export;

import com.google.gson.stream.JsonWriter;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.DomainEvent.Cause;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes domain events as JSON objects: a record's components under their own names, what is null
 * left out. The form is described in {@code app/docs/domain-events.md}.
 */
public final class DomainEventJson {

  private DomainEventJson() {}

  /** {@code task_completed}, for the record {@code TaskCompleted}. */
  public static String type(Class<?> kind) {
    return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** Every kind of domain event, in the order of the description. */
  public static List<Class<?>> kinds() {
    return List.of(DomainEvent.class.getPermittedSubclasses());
  }

  /** What an event of a kind carries beside its cause. */
  public static List<RecordComponent> members(Class<?> kind) {
    return Arrays.stream(kind.getRecordComponents())
        .filter(member -> member.getType() != Cause.class)
        .toList();
  }

  /** Writes one event as an object. */
  public static void write(JsonWriter json, DomainEvent event) throws IOException {
    Cause cause = event.cause();
    json.beginObject();
    json.name("version").value(DomainEvent.VERSION);
    json.name("type").value(type(event.getClass()));
    json.name("at").value(cause.at().toString());
    json.name("by").value(JsonWords.snakeCase(cause.by()));
    if (cause.run() != null) {
      json.name("run").value(cause.run().toString());
    }
    writeMembers(json, event);
    json.endObject();
  }

  private static void writeMembers(JsonWriter json, Object owner) throws IOException {
    for (RecordComponent member : members(owner.getClass())) {
      Object value = value(member, owner);
      if (value != null) {
        json.name(member.getName());
        write(json, value);
      }
    }
  }

  private static @Nullable Object value(RecordComponent member, Object owner) {
    try {
      return member.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(member + " cannot be read", e);
    }
  }

  private static void write(JsonWriter json, Object value) throws IOException {
    switch (value) {
      case String text -> json.value(text);
      case Integer number -> json.value(number);
      case ItemId id -> json.value(id.value().toString());
      case UUID id -> json.value(id.toString());
      case Instant moment -> json.value(moment.toString());
      case Enum<?> alternative -> json.value(JsonWords.snakeCase(alternative));
      case OriginalStart.OnDay(var day) -> json.value(day.toString());
      case OriginalStart.AtInstant(var moment) -> json.value(moment.toString());
      case Set<?> words -> {
        json.beginArray();
        for (Object word : new TreeSet<>(words)) {
          json.value(word.toString());
        }
        json.endArray();
      }
      case EventTime time -> {
        json.beginObject();
        TimeJson.writeStartAndEnd(json, time);
        json.endObject();
      }
      case ReminderKey key -> write(json, key);
      case Record subject -> {
        json.beginObject();
        writeMembers(json, subject);
        json.endObject();
      }
      default -> throw new IllegalStateException("no form for " + value.getClass());
    }
  }

  private static void write(JsonWriter json, ReminderKey key) throws IOException {
    json.beginObject();
    json.name("item").value(key.item().value().toString());
    json.name("kind").value(JsonWords.snakeCase(key.kind()));
    json.name("minutesBefore").value(key.minutesBefore());
    json.name("start").value(key.start().key());
    json.endObject();
  }
}
