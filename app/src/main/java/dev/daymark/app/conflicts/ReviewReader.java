package dev.daymark.app.conflicts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.app.calendar.ItemColours;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.Conflict.Side;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.LocalStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads what both sides changed. Blocks; not for the FX thread. */
final class ReviewReader {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int RUNS = 500;

  private final LocalStore store;
  private final ZoneId zone;

  ReviewReader(LocalStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /** The events that wait for a decision, the oldest conflict first. */
  List<ReviewCase> cases() {
    Map<EventId, List<Conflict>> byEvent = new LinkedHashMap<>();
    store
        .conflicts()
        .open()
        .forEach(
            conflict ->
                byEvent.computeIfAbsent(conflict.eventId(), id -> new ArrayList<>()).add(conflict));
    return byEvent.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
  }

  private ReviewCase of(EventId id, List<Conflict> conflicts) {
    Optional<CalendarEvent> event = store.events().find(id);
    Optional<Calendar> calendar =
        event.flatMap(found -> store.calendars().find(found.calendarId()));
    Calendar shown = calendar.orElseGet(() -> store.calendars().defaultCalendar());
    EventContent now = event.map(CalendarEvent::content).orElse(null);
    return new ReviewCase(
        id,
        now,
        now == null ? ItemColours.of(shown) : ItemColours.of(now, shown),
        calendar.map(Calendar::summary).orElse(""),
        event.map(CalendarEvent::details).map(EventDetails::otherOrganizer).orElse(null),
        conflicts,
        overlaps(id, conflicts));
  }

  /** Only where the times differ it matters what else there is. */
  private Map<Side, String> overlaps(EventId id, List<Conflict> conflicts) {
    Map<Side, String> found = new EnumMap<>(Side.class);
    for (Conflict conflict : conflicts) {
      for (Side side : Side.values()) {
        EventContent content = conflict.side(side);
        if (conflict.field() == EventField.TIME && content != null) {
          new Overlaps(store, zone)
              .at(id, content.time())
              .ifPresent(title -> found.put(side, title));
        }
      }
    }
    return found;
  }

  /** What was merged without asking in the last seven days, the newest first. */
  List<AutoMerge> merges(Instant now) {
    return store.syncState().runs(RUNS).stream()
        .filter(run -> run.pulled() > 0 && run.pushed() > 0)
        .filter(run -> run.startedAt().isAfter(now.minus(KEPT)))
        .flatMap(run -> merges(run).stream())
        .toList();
  }

  private List<AutoMerge> merges(SyncRun run) {
    Map<EventId, Set<EventField>> here = new LinkedHashMap<>();
    for (SentChange sent : store.syncState().sentBy(run.id())) {
      if (sent.kind() == OutboxEntry.Kind.UPDATE && sent.outcome() == SentChange.Outcome.DONE) {
        here.put(sent.event(), changed(sent));
      }
    }
    Map<EventId, Set<EventField>> there = new LinkedHashMap<>();
    for (HistoryEntry entry : store.history().ofRun(run.id())) {
      if (entry.item() instanceof EventId id && here.containsKey(id)) {
        field(entry.field())
            .ifPresent(
                field ->
                    there.computeIfAbsent(id, it -> EnumSet.noneOf(EventField.class)).add(field));
      }
    }
    return there.entrySet().stream()
        .flatMap(
            entry ->
                store.events().find(entry.getKey()).stream()
                    .map(
                        event ->
                            new AutoMerge(
                                run.id(),
                                event.id(),
                                event.content().summary(),
                                Objects.requireNonNull(here.get(event.id())),
                                entry.getValue(),
                                run.startedAt())))
        .toList();
  }

  private static Set<EventField> changed(SentChange sent) {
    Set<EventField> changed = EnumSet.noneOf(EventField.class);
    if (sent.before() == null || sent.after() == null) {
      return changed;
    }
    JsonObject before = JsonParser.parseString(sent.before()).getAsJsonObject();
    JsonObject after = JsonParser.parseString(sent.after()).getAsJsonObject();
    Set<String> keys = new java.util.TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      JsonElement was = before.get(key);
      if (!Objects.equals(was, after.get(key))) {
        field(key).ifPresent(changed::add);
      }
    }
    return changed;
  }

  /** The history names a field as the record does. */
  private static Optional<EventField> field(String key) {
    if (key.equals("colorId")) {
      return Optional.of(EventField.COLOR);
    }
    for (EventField field : EventField.values()) {
      if (field.name().equalsIgnoreCase(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
