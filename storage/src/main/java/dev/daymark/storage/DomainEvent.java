package dev.daymark.storage;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.MassChange;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, told once after the commit that made it so. Where {@link StoreChange} says what to
 * read again, this says what it means. Whatever a commit changes for somebody who looks is told, if
 * only as {@link ManyChanged}; what merely waits to be sent is not.
 *
 * <p>The set is a contract with programs outside, described in {@code app/docs/domain-events.md}:
 * whoever changes a record changes the description, and raises {@link #VERSION} unless something
 * was only added.
 */
public sealed interface DomainEvent {

  /** The version of the set. */
  int VERSION = 1;

  /** When, and on whose behalf. */
  Cause cause();

  /**
   * Why something happened.
   *
   * @param at when it was committed
   * @param run the sync run that brought it; null for everything else
   */
  record Cause(Instant at, By by, @Nullable UUID run) {}

  /** On whose behalf something happened. */
  enum By {
    /** The person, in the window or on the command line. */
    PERSON,
    /** The person, taking something back. */
    UNDO,
    /** Another device, by way of a sync run; or the run itself. */
    SYNC,
    /** Daymark by itself, because the time has come. */
    DAYMARK
  }

  /** A task, as it is after the change, or was before it was deleted. */
  record TaskSubject(TaskId id, TaskListId list, String title) {}

  /**
   * An event, as it is after the change, or was before it was deleted.
   *
   * @param series of an occurrence that differs from its series: the series; else null
   * @param originalStart of such an occurrence: which one it is; else null
   */
  record EventSubject(
      EventId id,
      CalendarId calendar,
      String title,
      @Nullable EventId series,
      @Nullable OriginalStart originalStart) {}

  record TaskAdded(Cause cause, TaskSubject task) implements DomainEvent {}

  record TaskCompleted(Cause cause, TaskSubject task) implements DomainEvent {}

  /** A completed task is to be done again. */
  record TaskReopened(Cause cause, TaskSubject task) implements DomainEvent {}

  /**
   * Something else about a task changed.
   *
   * @param fields what, in the names the history uses
   */
  record TaskChanged(Cause cause, TaskSubject task, Set<String> fields) implements DomainEvent {}

  record TaskDeleted(Cause cause, TaskSubject task) implements DomainEvent {}

  record EventAdded(Cause cause, EventSubject event, EventTime time) implements DomainEvent {}

  /** An event, a series or one occurrence takes place at another time. */
  record EventMoved(Cause cause, EventSubject event, EventTime from, EventTime to)
      implements DomainEvent {}

  /**
   * Something else about an event changed.
   *
   * @param fields what, in the names the history uses; {@code details} for what only the remote
   *     side can change
   */
  record EventChanged(Cause cause, EventSubject event, Set<String> fields) implements DomainEvent {}

  /** An event, a series or one occurrence is gone, or cancelled. */
  record EventDeleted(Cause cause, EventSubject event, EventTime time) implements DomainEvent {}

  record CalendarAdded(Cause cause, CalendarId calendar, String name) implements DomainEvent {}

  /**
   * Something about a calendar changed.
   *
   * @param fields what, in the names the history uses
   */
  record CalendarChanged(Cause cause, CalendarId calendar, String name, Set<String> fields)
      implements DomainEvent {}

  /** A calendar is gone from this device, with its events. */
  record CalendarDeleted(Cause cause, CalendarId calendar, String name) implements DomainEvent {}

  record TaskListAdded(Cause cause, TaskListId list, String name) implements DomainEvent {}

  /**
   * Something about a task list changed.
   *
   * @param fields what, in the names the history uses
   */
  record TaskListChanged(Cause cause, TaskListId list, String name, Set<String> fields)
      implements DomainEvent {}

  record TaskListDeleted(Cause cause, TaskListId list, String name) implements DomainEvent {}

  record AccountConnected(Cause cause, AccountId account, String email) implements DomainEvent {}

  record AccountDisconnected(Cause cause, AccountId account, String email) implements DomainEvent {}

  /** An account needs the person's sign-in, or no longer. */
  record AccountStateChanged(Cause cause, AccountId account, String email, Account.State state)
      implements DomainEvent {}

  /**
   * A sync run of an account began.
   *
   * @param trigger why, such as {@code MANUAL}
   */
  record SyncStarted(Cause cause, AccountId account, String trigger) implements DomainEvent {}

  /**
   * A sync run of an account ended.
   *
   * @param outcome {@code OK}, or the name of the failure that ended it
   * @param pulled remote changes that changed something here
   * @param pushed local changes that were sent
   */
  record SyncFinished(
      Cause cause,
      AccountId account,
      String trigger,
      String outcome,
      int pulled,
      int pushed,
      int conflicts,
      int refused)
      implements DomainEvent {}

  /**
   * The remote side refused a change for good.
   *
   * @param reason in plain words
   */
  record ChangeRefused(Cause cause, EventId eventId, String reason) implements DomainEvent {}

  /**
   * Both sides changed the same thing.
   *
   * @param field null where one side deleted the event
   */
  record ConflictFound(Cause cause, UUID conflict, EventId eventId, @Nullable EventField field)
      implements DomainEvent {}

  record ConflictResolved(Cause cause, UUID conflict, EventId eventId, Conflict.Side kept)
      implements DomainEvent {}

  /** A large change was held back until the person has answered. */
  record LargeChangeHeld(
      Cause cause, CalendarId calendar, MassChange.Kind kind, int creations, int deletions)
      implements DomainEvent {}

  record LargeChangeAnswered(Cause cause, CalendarId calendar, MassChange.Answer answer)
      implements DomainEvent {}

  /** A large change that was held back is over. */
  record LargeChangeEnded(Cause cause, CalendarId calendar) implements DomainEvent {}

  /** A reminder fell due and was shown. */
  record ReminderDue(Cause cause, ReminderKey reminder, String title) implements DomainEvent {}

  record ReminderSnoozed(Cause cause, ReminderKey reminder, String title, Instant until)
      implements DomainEvent {}

  record ReminderAcknowledged(Cause cause, ReminderKey reminder, String title)
      implements DomainEvent {}

  /**
   * A setting changed. Its value is not told.
   *
   * @param key which, such as {@code appearance.theme}
   */
  record SettingChanged(Cause cause, String key) implements DomainEvent {}

  /**
   * So much changed at once that it is not told one by one, as by a large import.
   *
   * @param items how many events, tasks, calendars and lists
   */
  record ManyChanged(Cause cause, int items) implements DomainEvent {}
}
