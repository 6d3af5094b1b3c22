package dev.daymark.app.history;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.LocalStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what sync carried from one side to the other lately. Blocks on the disk. */
public final class RecentChanges {
  /** Fields that one change may touch, many times over. */
  private static final int ENTRIES = 80;

  private static final int RUNS = 20;

  private final Session session;
  private final LocalStore store;
  private final FieldWords words;

  public RecentChanges(Session session) {
    this.session = session;
    this.store = session.store();
    this.words = new FieldWords(session);
  }

  private record Touched(ChangeId change, ItemId item) {}

  /** The newest of both directions first, at most so many. */
  public List<RecentChange> newest(int most) {
    return Stream.concat(received(most).stream(), sent(most).stream())
        .sorted(Comparator.comparing(RecentChange::at).reversed())
        .limit(most)
        .toList();
  }

  private List<RecentChange> received(int most) {
    Map<Touched, List<HistoryEntry>> changes = new LinkedHashMap<>();
    for (HistoryEntry entry : store.history().newestOfRuns(ENTRIES)) {
      changes
          .computeIfAbsent(new Touched(entry.changeId(), entry.item()), _ -> new ArrayList<>())
          .add(entry);
    }
    return changes.values().stream().flatMap(it -> received(it).stream()).limit(most).toList();
  }

  private Optional<RecentChange> received(List<HistoryEntry> entries) {
    HistoryEntry first = entries.getFirst();
    if (!(first.item() instanceof EventId id)) {
      return Optional.empty();
    }
    Optional<HistoryEntry> whole = entries.stream().filter(it -> it.field().equals("*")).findAny();
    String what =
        whole
            .map(it -> text(it.before() == null ? "shell.change.create" : "shell.change.delete"))
            .orElseGet(() -> changed(entries.stream().map(HistoryEntry::field).toList()));
    Optional<CalendarEvent> event = store.events().find(id);
    String title =
        event
            .map(it -> it.content().summary())
            .or(() -> whole.map(it -> summary(either(it.after(), it.before()))))
            .orElse("");
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(new RecentChange(words.title(title), what, true, first.at(), color(event)));
  }

  private List<RecentChange> sent(int most) {
    return store.syncState().runs(RUNS).stream()
        .filter(run -> run.pushed() > 0)
        .limit(most)
        .flatMap(run -> sent(run, most))
        .limit(most)
        .toList();
  }

  private Stream<RecentChange> sent(SyncRun run, int most) {
    return store.syncState().sentBy(run.id()).reversed().stream()
        .filter(change -> change.outcome() == SentChange.Outcome.DONE)
        .limit(most)
        .map(change -> sent(run, change));
  }

  private RecentChange sent(SyncRun run, SentChange change) {
    String what =
        switch (change.kind()) {
          case CREATE -> text("shell.change.create");
          case MOVE -> text("shell.change.move");
          case DELETE -> text("shell.change.delete");
          case UPDATE -> changed(difference(change.before(), change.after()));
        };
    return new RecentChange(
        words.title(change.title()),
        what.isEmpty() ? text("shell.change.sent") : what,
        false,
        Objects.requireNonNullElse(run.finishedAt(), run.startedAt()),
        color(store.events().find(change.event())));
  }

  /** "Changed: time, place"; empty if none of the fields is one that a person sees. */
  private String changed(Collection<String> keys) {
    String names =
        keys.stream()
            .flatMap(key -> field(key).stream())
            .distinct()
            .sorted()
            .map(words::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : text("shell.change.update", names);
  }

  private static Optional<EventField> field(String key) {
    return Stream.of(EventField.values())
        .filter(
            field ->
                field.name().toLowerCase(Locale.ROOT).equals(key)
                    || (field == EventField.COLOR && key.equals("colorId")))
        .findFirst();
  }

  private static List<String> difference(@Nullable String before, @Nullable String after) {
    if (before == null || after == null) {
      return List.of();
    }
    JsonObject was = JsonParser.parseString(before).getAsJsonObject();
    JsonObject is = JsonParser.parseString(after).getAsJsonObject();
    return Stream.concat(was.keySet().stream(), is.keySet().stream())
        .distinct()
        .filter(key -> !value(was, key).equals(value(is, key)))
        .toList();
  }

  private static JsonElement value(JsonObject object, String key) {
    return Objects.requireNonNullElse(object.get(key), JsonNull.INSTANCE);
  }

  private static String summary(@Nullable String json) {
    JsonElement summary =
        json == null ? null : JsonParser.parseString(json).getAsJsonObject().get("summary");
    return summary == null || summary.isJsonNull() ? "" : summary.getAsString();
  }

  private static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private @Nullable String color(Optional<CalendarEvent> event) {
    return event
        .map(CalendarEvent::calendarId)
        .flatMap(store.calendars()::find)
        .map(Calendar::color)
        .orElse(null);
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }
}
