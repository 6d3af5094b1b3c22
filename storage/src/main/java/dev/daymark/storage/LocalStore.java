package dev.daymark.storage;

import java.util.List;
import java.util.function.Consumer;

/**
 * The local database: the truth Daymark works on. Thread-safe. Every call blocks on the disk, so
 * none may be made on the user interface's thread.
 */
public interface LocalStore extends AutoCloseable {

  AccountRepository accounts();

  CalendarRepository calendars();

  EventRepository events();

  TaskRepository tasks();

  OutboxRepository outbox();

  ConflictRepository conflicts();

  HistoryRepository history();

  SyncStateRepository syncState();

  SettingsRepository settings();

  SearchRepository search();

  UidRepository uids();

  /** How far this device's reminders came. */
  ReminderRepository reminders();

  MailRepository mails();

  /** The door for what the person does. */
  LocalEdits localEdits();

  /** The door for what the sync engine learns. */
  RemoteUpdates remoteUpdates();

  /**
   * Hears of every commit, in order, after it is durable, on the thread that committed. A listener
   * must return at once.
   */
  Subscription subscribe(Consumer<List<StoreChange>> listener);

  /**
   * Hears what every commit means, in order, after it is durable, on the thread that committed;
   * never with an empty list. A listener must return at once.
   */
  Subscription follow(Consumer<List<DomainEvent>> listener);

  /** Copies of all this, and how one takes its place. */
  Safekeeping safekeeping();

  /** Forces everything to the disk's medium, so that even a power cut loses nothing; slow. */
  void checkpoint();

  /** Whether it was closed, or is being closed: what fails from then on is no defect. */
  boolean isClosed();

  /** Waits for the write under way, then closes the database. */
  @Override
  void close();

  /** Ends a subscription. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
