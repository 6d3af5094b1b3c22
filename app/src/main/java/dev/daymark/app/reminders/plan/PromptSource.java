package dev.daymark.app.reminders.plan;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What reminders are made from. Every call blocks. */
public interface PromptSource {

  /** Every occurrence that touches one of the days. */
  List<Occurrence> occurrences(LocalDate from, LocalDate toExclusive, ZoneId zone);

  List<Calendar> calendars();

  List<Task> tasks();

  List<TaskList> taskLists();

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
    };
  }
}
