package dev.daymark.storage.jdbi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event as the history has it: a JSON object with a key for each thing that can change. */
final class EventState {

  static final String CALENDAR = "calendarId";
  static final String SERIES = "seriesId";
  static final String ORIGINAL_START = "originalStart";

  private static final String DETAILS = "details";
  private static final String GENERATION = "generation";

  /** What is kept with a whole event and is no field of it. */
  static final Set<String> BESIDE = Set.of(DETAILS, GENERATION);

  private EventState() {}

  /** What the history follows field by field. */
  static JsonObject fields(EventRow row) {
    JsonObject state = Json.tree(row.content());
    state.addProperty(CALENDAR, row.calendarId().toString());
    EventId series = row.seriesId();
    if (series != null) {
      state.addProperty(SERIES, series.toString());
    }
    OriginalStart original = row.originalStart();
    if (original != null) {
      state.addProperty(ORIGINAL_START, original.key());
    }
    return state;
  }

  /** Everything that is needed to bring the event back. */
  static JsonObject whole(EventRow row) {
    JsonObject state = fields(row);
    if (!row.event().details().equals(EventDetails.LOCAL)) {
      state.add(DETAILS, Json.tree(row.event().details()));
    }
    state.addProperty(GENERATION, row.generation());
    return state;
  }

  static EventContent content(JsonObject state) {
    return Json.GSON.fromJson(state, EventContent.class);
  }

  static CalendarId calendar(JsonObject state) {
    return CalendarId.parse(state.get(CALENDAR).getAsString());
  }

  static @Nullable ExceptionOf exception(JsonObject state) {
    JsonElement original = state.get(ORIGINAL_START);
    JsonElement series = state.get(SERIES);
    return original == null
        ? null
        : new ExceptionOf(
            series == null ? null : EventId.parse(series.getAsString()),
            OriginalStart.parseKey(original.getAsString()));
  }

  /** The row the whole state describes, new at {@code now}. */
  static EventRow row(EventId id, JsonObject state, Instant now) {
    JsonElement details = state.get(DETAILS);
    CalendarEvent event =
        new CalendarEvent(
            id,
            calendar(state),
            content(state),
            details == null ? EventDetails.LOCAL : Json.GSON.fromJson(details, EventDetails.class),
            exception(state),
            1,
            now,
            now);
    return new EventRow(event, false, null, generation(state), null);
  }

  /** Which of its identities the event had; 0 where the state does not say. */
  static int generation(JsonObject state) {
    JsonElement generation = state.get(GENERATION);
    return generation == null ? 0 : generation.getAsInt();
  }
}
