package dev.daymark.app.demo;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.demo.MockContent.MockCalendar;
import dev.daymark.app.demo.MockContent.MockEvent;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.RemoteTransaction;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The made-up week that pictures of the window show: an account that is in step, a calendar on this
 * device, and tasks, on the morning of 18 November 2026 in Stockholm.
 */
public final class MockWeek {

  private static final String OWNER = "mara@norrstudio.example";

  private MockWeek() {}

  /** The zone the week is shown in. */
  public static ZoneId zone() {
    return ZoneId.of("Europe/Stockholm");
  }

  /** The moment the pictures are taken at. */
  public static Instant now() {
    return LocalDateTime.of(2026, 11, 18, 10, 24).atZone(zone()).toInstant();
  }

  /** The language of the pictures. */
  public static Locale locale() {
    return Locale.UK;
  }

  /** What stands in for Google: an engine that synced a minute ago and does nothing. */
  public static CompositionRoot.Connections connections() {
    return new CompositionRoot.Connections(new StillEngine(now().minusSeconds(60)), new NoSignIn());
  }

  /** Puts the week into a new store. */
  public static void fill(LocalStore store) {
    MockContent content = MockContent.read();
    new MockTasks(store, zone()).fill(content);
    Account account = store.localEdits().addAccount(account());
    MockEvents events = new MockEvents(zone(), OWNER);
    store
        .remoteUpdates()
        .transact(
            UUID.randomUUID(),
            transaction -> {
              content
                  .calendars()
                  .forEach(calendar -> transaction.upsertCalendar(account.id(), entry(calendar)));
              return true;
            });
    for (MockCalendar calendar : content.calendars()) {
      fillRemote(store, account.id(), calendar, content.events(), events);
    }
    fillLocal(store, content, events);
  }

  private static Account account() {
    return new Account(
        new AccountId(UUID.randomUUID()),
        OWNER,
        new Account.OAuthClient(
            "made-up",
            URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
            URI.create("https://oauth2.googleapis.com/token")),
        null,
        Account.State.ACTIVE,
        now());
  }

  private static RemoteCalendarEntry entry(MockCalendar calendar) {
    return new RemoteCalendarEntry(
        calendar.key(),
        calendar.name(),
        "",
        zone(),
        AccessRole.valueOf(calendar.role().toUpperCase(Locale.ROOT)),
        calendar.color(),
        true,
        calendar.visible(),
        calendar.key().equals("studio"),
        List.of(),
        false);
  }

  private static void fillRemote(
      LocalStore store,
      AccountId account,
      MockCalendar mock,
      List<MockEvent> all,
      MockEvents events) {
    CalendarId calendar =
        store.calendars().ofAccount(account).stream()
            .filter(candidate -> mock.key().equals(candidate.remoteId()))
            .map(Calendar::id)
            .findFirst()
            .orElseThrow();
    store
        .remoteUpdates()
        .transact(
            UUID.randomUUID(),
            transaction -> {
              all.stream()
                  .filter(event -> event.calendar().equals(mock.key()))
                  .forEach(event -> insert(transaction, calendar, event, events));
              transaction.synced(calendar);
              return true;
            });
    store
        .localEdits()
        .editCalendar(calendar, now -> now.withVisible(mock.visible()).withColor(mock.color()));
  }

  private static void insert(
      RemoteTransaction transaction, CalendarId calendar, MockEvent event, MockEvents events) {
    transaction.insert(
        calendar,
        new RemoteVersion(
            UUID.randomUUID().toString().replace("-", ""),
            new ETag("\"1\""),
            false,
            events.content(event),
            events.details(event),
            null,
            null,
            now(),
            "{}"));
  }

  private static void fillLocal(LocalStore store, MockContent content, MockEvents events) {
    List<String> remote = content.calendars().stream().map(MockCalendar::key).toList();
    Calendar calendar =
        store.calendars().all().stream()
            .filter(candidate -> candidate.accountId() == null)
            .findFirst()
            .orElseThrow();
    store
        .localEdits()
        .editCalendar(
            calendar.id(),
            now -> now.withSummary(content.local().name()).withColor(content.local().color()));
    content.events().stream()
        .filter(event -> !remote.contains(event.calendar()))
        .forEach(event -> store.localEdits().createEvent(calendar.id(), events.content(event)));
  }
}
