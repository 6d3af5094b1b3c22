package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.CredentialStore;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** One device: a real store in memory and a real engine, signed in through the real flow. */
final class Device implements AutoCloseable {

  private final LocalStore store;
  private final GoogleSync sync;
  private final Account account;
  private final Starter starter;

  Device(FakeGoogle google, Path folder, SettableClock clock) {
    this(google, folder, clock, JdbiStore.inMemory(clock));
  }

  Device(FakeGoogle google, Path folder, SettableClock clock, LocalStore store) {
    this(google, folder, clock, store, new MemoryCredentials());
  }

  /** One that keeps its sign-in elsewhere. */
  Device(
      FakeGoogle google,
      Path folder,
      SettableClock clock,
      LocalStore store,
      CredentialStore credentials) {
    this.store = store;
    this.starter =
        () ->
            GoogleSync.create(
                store, credentials, clock, wait -> advance(clock, wait), new Random(5));
    this.sync = starter.start();
    this.account =
        sync.signIn().connect(google.writeClientSecrets(folder), google.root(), new TestBrowser());
  }

  private Device(LocalStore store, GoogleSync sync, Account account, Starter starter) {
    this.store = store;
    this.sync = sync;
    this.account = account;
    this.starter = starter;
  }

  /** Makes an engine that knows nothing but what is in the store. */
  @FunctionalInterface
  private interface Starter {
    GoogleSync start();
  }

  /** The same store and account with another engine, as after a restart. */
  Device restarted() {
    sync.engine().close();
    return new Device(store, starter.start(), account, starter);
  }

  private static void advance(SettableClock clock, Duration wait) {
    if (wait.isPositive()) {
      clock.advance(wait);
    }
  }

  /** Runs once and expects no failure. */
  SyncReport.AccountReport sync() {
    SyncReport.AccountReport report = tryToSync();
    if (report.failure() != null) {
      throw new AssertionError(report.toString());
    }
    return report;
  }

  SyncReport.AccountReport tryToSync() {
    return sync.engine().run(SyncTrigger.MANUAL).accounts().getFirst();
  }

  LocalStore store() {
    return store;
  }

  SyncEngine engine() {
    return sync.engine();
  }

  GoogleSync google() {
    return sync;
  }

  Account account() {
    return store.accounts().find(account.id()).orElse(account);
  }

  Calendar calendar(String summary) {
    return store.calendars().ofAccount(account.id()).stream()
        .filter(calendar -> calendar.summary().equals(summary))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no calendar " + summary));
  }

  List<CalendarEvent> events(String calendar) {
    return store.events().ofCalendar(calendar(calendar).id());
  }

  /** The only event with this title. */
  CalendarEvent event(String calendar, String summary) {
    List<CalendarEvent> found =
        events(calendar).stream()
            .filter(event -> event.content().summary().equals(summary))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(summary + " is there " + found.size() + " times");
    }
    return found.getFirst();
  }

  /** The only series with this title. */
  CalendarEvent series(String calendar, String summary) {
    return events(calendar).stream()
        .filter(event -> event.isSeries() && event.content().summary().equals(summary))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no series " + summary));
  }

  CalendarEvent create(String calendar, EventContent content) {
    return store.localEdits().createEvent(calendar(calendar).id(), content).item();
  }

  void edit(EventId id, UnaryOperator<EventContent> change) {
    store.localEdits().editEvent(id, change);
  }

  @Override
  public void close() {
    sync.engine().close();
    store.close();
  }
}
