package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.LocalEdits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many random edits; what must hold after each of them. A seed replays its whole run. */
class RandomEditsTest {

  private static final int STEPS = 60;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void takingEverythingBackLeadsToTheStart(long seed) {
    try (StoreFixture fix = new StoreFixture()) {
      Run run = new Run(fix, seed);
      fix.known(fix.work, "a", event("Known"));
      fix.known(fix.work, "s", event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY")));
      Map<EventId, EventContent> events = run.events();
      List<TaskContent> tasks = run.tasks();
      for (int i = 0; i < STEPS; i++) {
        run.edit();
        run.checkOutbox();
      }
      run.checkHistory();
      for (Optional<ChangeId> last = fix.store.history().lastUndoable();
          last.isPresent();
          last = fix.store.history().lastUndoable()) {
        fix.store.localEdits().undo(last.get());
        run.checkOutbox();
      }
      assertThat(run.events()).as("seed " + seed).isEqualTo(events);
      assertThat(run.tasks()).as("seed " + seed).isEqualTo(tasks);
      assertThat(fix.store.outbox().all()).as("seed " + seed).isEmpty();
      run.checkHistory();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 6, 9, 10, 14, 15})
  void historyAndOutboxHoldWhateverTheRemoteSideAnswers(long seed) {
    try (StoreFixture fix = new StoreFixture()) {
      Run run = new Run(fix, seed);
      fix.known(fix.work, "s", event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY")));
      for (int i = 0; i < STEPS; i++) {
        switch (run.random.nextInt(8)) {
          case 0 -> fix.acknowledgeAll();
          case 1 -> fix.beginAll();
          case 2 -> fix.store.history().lastUndoable().ifPresent(run::undo);
          default -> run.edit();
        }
        run.checkOutboxKinds();
      }
      run.checkHistory();
      fix.acknowledgeAll();
      fix.acknowledgeAll();
      assertThat(fix.store.outbox().all()).as("seed " + seed).isEmpty();
    }
  }

  /** One run of random edits. */
  private static final class Run {

    final Random random;
    private final StoreFixture fix;
    private final long seed;
    private final LocalEdits edits;
    private final Set<EventId> seen = new HashSet<>();
    private final NewsReader news;

    Run(StoreFixture fix, long seed) {
      this.fix = fix;
      this.seed = seed;
      this.random = new Random(seed);
      this.edits = fix.store.localEdits();
      this.news = new NewsReader(fix);
    }

    Map<EventId, EventContent> events() {
      Map<EventId, EventContent> events = new HashMap<>();
      for (CalendarEvent event : all()) {
        events.put(event.id(), event.content());
      }
      return events;
    }

    private List<CalendarEvent> all() {
      List<CalendarEvent> all = new ArrayList<>();
      fix.store.calendars().all().forEach(c -> all.addAll(fix.store.events().ofCalendar(c.id())));
      all.forEach(event -> seen.add(event.id()));
      return all;
    }

    List<TaskContent> tasks() {
      return fix.store.tasks().all().stream().map(Task::content).toList();
    }

    void undo(ChangeId change) {
      try {
        edits.undo(change);
      } catch (DaymarkException refused) {
        assertThat(refused.getMessage()).as("seed " + seed).endsWith(".");
      }
    }

    void edit() {
      try {
        tryEdit(random.nextInt(12));
      } catch (DaymarkException refused) {
        assertThat(refused.getMessage()).as("seed " + seed).endsWith(".");
      }
      all();
    }

    private void tryEdit(int what) {
      switch (what) {
        case 0 -> edits.createEvent(calendar(), content());
        case 1 ->
            edits.createEvent(
                calendar(), content().withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=9")));
        case 2, 3 -> any().ifPresent(e -> edits.editEvent(e.id(), change()));
        case 4 -> any().ifPresent(e -> edits.deleteEvent(e.id()));
        case 5 -> any().ifPresent(e -> edits.moveEvent(e.id(), calendar()));
        case 6, 7, 8 ->
            occurrence()
                .ifPresent(o -> edits.editOccurrence(series(o), start(o), scope(), change()));
        case 9 -> occurrence().ifPresent(o -> edits.deleteOccurrence(series(o), start(o), scope()));
        case 10 ->
            edits.createTask(fix.store.tasks().defaultList().id(), TaskContent.of("t" + number()));
        default -> editTask();
      }
    }

    private void editTask() {
      List<Task> tasks = fix.store.tasks().all();
      if (!tasks.isEmpty()) {
        Task task = tasks.get(random.nextInt(tasks.size()));
        if (random.nextInt(3) == 0) {
          edits.deleteTask(task.id());
        } else {
          TaskStatus status = TaskStatus.values()[random.nextInt(3)];
          edits.editTask(task.id(), c -> c.withStatus(status).withTitle("t" + number()));
        }
      }
    }

    private static EventId series(Occurrence occurrence) {
      return java.util.Objects.requireNonNull(occurrence.seriesId());
    }

    private static OriginalStart start(Occurrence occurrence) {
      return java.util.Objects.requireNonNull(occurrence.originalStart());
    }

    private int number() {
      return random.nextInt(1000);
    }

    private CalendarId calendar() {
      return List.of(fix.home, fix.work, fix.family).get(random.nextInt(3));
    }

    private EventTime time() {
      return random.nextInt(4) == 0
          ? EventTime.AllDay.on(StoreFixture.MONDAY.plusDays(random.nextInt(7)))
          : at(random.nextInt(7), random.nextInt(20));
    }

    private EventContent content() {
      return EventContent.of("e" + number(), time());
    }

    private UnaryOperator<EventContent> change() {
      EventContent other = content();
      return switch (random.nextInt(4)) {
        case 0 -> c -> c.withSummary(other.summary());
        case 1 -> c -> c.withTime(other.time());
        case 2 -> c -> c.withLocation(other.summary()).withColorId("3");
        default -> c -> c.withDescription(other.summary());
      };
    }

    private RecurrenceScope scope() {
      return RecurrenceScope.values()[random.nextInt(3)];
    }

    /** In an order of their titles, so that a seed means the same run whatever the ids are. */
    private Optional<CalendarEvent> any() {
      List<CalendarEvent> all = new ArrayList<>(all());
      all.sort(java.util.Comparator.comparing(e -> e.content().toString()));
      return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private Optional<Occurrence> occurrence() {
      List<Occurrence> all =
          new ArrayList<>(
              fix.store
                  .events()
                  .occurrences(
                      StoreFixture.MONDAY, StoreFixture.MONDAY.plusDays(9), StoreFixture.BERLIN));
      all.removeIf(o -> o.seriesId() == null);
      all.sort(java.util.Comparator.comparing(o -> o.time() + o.event().content().toString()));
      Collections.rotate(all, number());
      return all.stream().findFirst();
    }

    /** Entries say exactly what differs from the base. */
    void checkOutbox() {
      checkOutboxKinds();
      for (OutboxEntry entry : fix.store.outbox().all()) {
        SyncedEvent event = fix.store.syncState().find(entry.eventId()).orElseThrow();
        if (entry.kind() == OutboxEntry.Kind.UPDATE && event.base() != null) {
          Set<EventField> fields =
              EventField.difference(event.base().content(), event.event().content());
          assertThat(entry.fields()).as("seed " + seed).isEqualTo(fields).isNotEmpty();
        }
      }
    }

    /** One entry of a kind, the kinds fit the event, and what was told fits all of them. */
    void checkOutboxKinds() {
      news.check("seed " + seed);
      Set<String> kinds = new HashSet<>();
      for (OutboxEntry entry : fix.store.outbox().all()) {
        assertThat(kinds.add(entry.eventId() + " " + entry.kind())).as("seed " + seed).isTrue();
        SyncedEvent event = fix.store.syncState().find(entry.eventId()).orElseThrow();
        boolean fits =
            switch (entry.kind()) {
              case DELETE -> event.deleted();
              case CREATE -> !event.deleted() && event.remote() == null;
              case MOVE ->
                  !event.deleted()
                      && event.remote() != null
                      && !event.remote().calendarId().equals(event.event().calendarId());
              case UPDATE -> !event.deleted();
            };
        assertThat(fits).as("seed " + seed + ": " + entry).isTrue();
      }
    }

    /** Each field's value before is its value after the entry before, up to what it is now. */
    void checkHistory() {
      for (EventId id : seen) {
        Map<String, JsonElement> state = new TreeMap<>();
        boolean there = false;
        for (HistoryEntry entry : fix.store.history().ofItem(id)) {
          if (entry.field().equals("*")) {
            there = entry.after() != null;
            state.clear();
            if (entry.after() != null) {
              JsonObject after = JsonParser.parseString(entry.after()).getAsJsonObject();
              after.entrySet().forEach(e -> state.put(e.getKey(), e.getValue()));
            }
          } else {
            assertThat(json(entry.before()))
                .as("seed " + seed + ", " + entry)
                .isEqualTo(Optional.ofNullable(state.remove(entry.field())));
            json(entry.after()).ifPresent(value -> state.put(entry.field(), value));
          }
        }
        Optional<CalendarEvent> now = fix.store.events().find(id);
        assertThat(there).as("seed " + seed + ", " + id).isEqualTo(now.isPresent());
        state.remove("generation");
        state.remove("details");
        now.ifPresent(
            event ->
                assertThat(state)
                    .as("seed " + seed + ", " + id)
                    .isEqualTo(new TreeMap<>(EventState.fields(EventRow.of(event)).asMap())));
      }
    }

    private static Optional<JsonElement> json(String text) {
      return Optional.ofNullable(text).map(JsonParser::parseString);
    }
  }
}
