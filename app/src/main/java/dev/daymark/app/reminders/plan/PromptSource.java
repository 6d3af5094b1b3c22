package dev.daymark.app.reminders.plan;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.LocalStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What reminders are made from. Every call blocks. */
public interface PromptSource {

  /** Every occurrence that touches one of the days. */
  List<Occurrence> occurrences(LocalDate from, LocalDate toExclusive, ZoneId zone);

  List<Calendar> calendars();

  List<Task> tasks();

  List<TaskList> taskLists();

  /** When somebody else gave an event another time last; empty for never. */
  default Optional<Instant> movedAt(EventId event) {
    return Optional.empty();
  }

  /** What a store holds. */
  static PromptSource of(LocalStore store) {
    return new PromptSource() {
      @Override
      public List<Occurrence> occurrences(LocalDate from, LocalDate toExclusive, ZoneId zone) {
        return store.events().occurrences(from, toExclusive, zone);
      }

      @Override
      public List<Calendar> calendars() {
        return store.calendars().all();
      }

      @Override
      public List<Task> tasks() {
        return store.tasks().all();
      }

      @Override
      public List<TaskList> taskLists() {
        return store.tasks().lists();
      }

      @Override
      public Optional<Instant> movedAt(EventId event) {
        return store.history().ofItem(event).stream()
            .filter(entry -> entry.origin() == HistoryEntry.Origin.REMOTE)
            .filter(entry -> entry.field().equalsIgnoreCase(EventField.TIME.name()))
            .map(HistoryEntry::at)
            .max(Comparator.naturalOrder());
      }
    };
  }
}
