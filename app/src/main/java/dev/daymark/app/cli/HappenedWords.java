package dev.daymark.app.cli;

import dev.daymark.storage.DomainEvent;
import dev.daymark.sync.RecordedRuns;
import java.util.Set;
import java.util.TreeSet;

/** What a domain event is about, for a person. */
final class HappenedWords {

  private HappenedWords() {}

  /** Its subject, and what is worth a second look; empty if its kind says it all. */
  static String about(DomainEvent event, Wording wording) {
    return switch (event) {
      case DomainEvent.TaskAdded it -> title(it.task());
      case DomainEvent.TaskCompleted it -> title(it.task());
      case DomainEvent.TaskReopened it -> title(it.task());
      case DomainEvent.TaskChanged it -> title(it.task()) + fields(it.fields());
      case DomainEvent.TaskDeleted it -> title(it.task());
      case DomainEvent.EventAdded it -> title(it.event()) + ", " + wording.when(it.time());
      case DomainEvent.EventMoved it -> title(it.event()) + ", now " + wording.when(it.to());
      case DomainEvent.EventChanged it -> title(it.event()) + fields(it.fields());
      case DomainEvent.EventDeleted it -> title(it.event()) + ", " + wording.when(it.time());
      case DomainEvent.CalendarAdded it -> it.name();
      case DomainEvent.CalendarChanged it -> it.name() + fields(it.fields());
      case DomainEvent.CalendarDeleted it -> it.name();
      case DomainEvent.TaskListAdded it -> it.name();
      case DomainEvent.TaskListChanged it -> it.name() + fields(it.fields());
      case DomainEvent.TaskListDeleted it -> it.name();
      case DomainEvent.AccountConnected it -> it.email();
      case DomainEvent.AccountDisconnected it -> it.email();
      case DomainEvent.AccountStateChanged it -> it.email();
      case DomainEvent.SyncStarted _ -> "";
      case DomainEvent.SyncFinished it -> finished(it);
      case DomainEvent.ChangeRefused it -> it.reason();
      case DomainEvent.ConflictFound _,
          DomainEvent.ConflictResolved _,
          DomainEvent.LargeChangeHeld _,
          DomainEvent.LargeChangeAnswered _,
          DomainEvent.LargeChangeEnded _ ->
          "";
      case DomainEvent.ReminderDue it -> Wording.title(it.title());
      case DomainEvent.ReminderSnoozed it ->
          Wording.title(it.title()) + ", until " + wording.moment(it.until());
      case DomainEvent.ReminderAcknowledged it -> Wording.title(it.title());
      case DomainEvent.SettingChanged it -> it.key();
      case DomainEvent.ManyChanged it -> it.items() + " items";
    };
  }

  private static String title(DomainEvent.TaskSubject task) {
    return Wording.title(task.title());
  }

  private static String title(DomainEvent.EventSubject event) {
    return Wording.title(event.title());
  }

  private static String fields(Set<String> fields) {
    return " (" + String.join(", ", new TreeSet<>(fields)) + ")";
  }

  private static String finished(DomainEvent.SyncFinished run) {
    String counts = run.pulled() + " from Google, " + run.pushed() + " sent";
    return switch (run.outcome()) {
      case "OK" -> counts;
      case RecordedRuns.PARTLY -> counts + ", not every calendar";
      default -> run.outcome();
    };
  }
}
