package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.DomainEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Knows the store by what it is told alone, and compares. Occurrences are left out. */
final class NewsReader {

  private final StoreFixture fix;
  private final Map<EventId, EventTime> events = new HashMap<>();
  private final Set<TaskId> tasks = new HashSet<>();
  private final Set<TaskId> done = new HashSet<>();

  NewsReader(StoreFixture fix) {
    this.fix = fix;
    fix.store.follow(news -> news.forEach(this::read));
  }

  private void read(DomainEvent event) {
    switch (event) {
      case DomainEvent.EventAdded(var cause, var subject, var time) when subject.series() == null ->
          assertThat(events.put(subject.id(), time)).isNull();
      case DomainEvent.EventMoved(var cause, var subject, var from, var to)
          when subject.series() == null ->
          assertThat(events.put(subject.id(), to)).isEqualTo(from);
      case DomainEvent.EventDeleted(var cause, var subject, var time)
          when subject.series() == null ->
          assertThat(events.remove(subject.id())).isEqualTo(time);
      case DomainEvent.TaskAdded(var cause, var task) -> assertThat(tasks.add(task.id())).isTrue();
      case DomainEvent.TaskCompleted(var cause, var task) ->
          assertThat(done.add(task.id())).isTrue();
      case DomainEvent.TaskReopened(var cause, var task) ->
          assertThat(done.remove(task.id())).isTrue();
      case DomainEvent.TaskDeleted(var cause, var task) -> {
        assertThat(tasks.remove(task.id())).isTrue();
        done.remove(task.id());
      }
      default -> {}
    }
  }

  /** What was told adds up to what is there. */
  void check(String run) {
    Map<EventId, EventTime> here = new HashMap<>();
    fix.store
        .calendars()
        .all()
        .forEach(
            calendar ->
                fix.store.events().ofCalendar(calendar.id()).stream()
                    .filter(NewsReader::isSeen)
                    .forEach(event -> here.put(event.id(), event.content().time())));
    assertThat(events).as(run).isEqualTo(here);
    Set<TaskId> all = new HashSet<>();
    Set<TaskId> completed = new HashSet<>();
    for (Task task : fix.store.tasks().all()) {
      all.add(task.id());
      if (task.content().status() == TaskStatus.COMPLETED) {
        completed.add(task.id());
      }
    }
    assertThat(tasks).as(run).isEqualTo(all);
    assertThat(done).as(run).isEqualTo(completed);
  }

  private static boolean isSeen(CalendarEvent event) {
    return event.content().status() != EventStatus.CANCELLED
        && (event.exception() == null || event.exception().seriesId() == null);
  }
}
