package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.storage.schema.Database;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store with one account of two calendars, and a clock that moves a second at each look. */
final class StoreFixture implements AutoCloseable {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

  private final AtomicLong seconds = new AtomicLong();
  private final UUID run = UUID.randomUUID();
  private int versions;

  final Database database = Database.inMemory();
  final LocalStore store =
      JdbiStore.open(database, () -> NOON.plusSeconds(seconds.incrementAndGet()), commit -> {});
  final CalendarId home = store.calendars().defaultCalendar().id();
  final AccountId account = connect("ada@example.org");
  final CalendarId work = calendar(account, "work", AccessRole.OWNER);
  final CalendarId family = calendar(account, "family", AccessRole.WRITER);

  AccountId connect(String email) {
    Account made =
        new Account(
            new AccountId(UUID.randomUUID()),
            email,
            new Account.OAuthClient(
                "client", URI.create("https://a.example"), URI.create("https://t.example")),
            null,
            Account.State.ACTIVE,
            NOON);
    return store.localEdits().addAccount(made).id();
  }

  CalendarId calendar(AccountId owner, String remoteId, AccessRole role) {
    remote(
        tx ->
            tx.upsertCalendar(
                owner,
                new RemoteCalendarEntry(
                    remoteId,
                    remoteId,
                    "",
                    BERLIN,
                    role,
                    "#112233",
                    true,
                    true,
                    false,
                    List.of(),
                    true,
                    false,
                    new ETag("\"1\""))));
    return store.calendars().ofAccount(owner).stream()
        .filter(calendar -> remoteId.equals(calendar.remoteId()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  <T> T inRemote(Function<RemoteTransaction, T> work) {
    return store.remoteUpdates().transact(run, work);
  }

  void remote(Consumer<RemoteTransaction> work) {
    inRemote(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  static EventTime at(int day, int hour) {
    ZonedDateTime start = MONDAY.plusDays(day).atTime(hour, 0).atZone(BERLIN);
    return new EventTime.Timed(start, start.plusHours(1));
  }

  static EventContent event(String summary) {
    return EventContent.of(summary, at(0, 9));
  }

  RemoteVersion version(String remoteId, EventContent content) {
    return version(remoteId, content, null, null);
  }

  RemoteVersion version(
      String remoteId,
      @Nullable EventContent content,
      @Nullable String series,
      @Nullable OriginalStart start) {
    versions++;
    return new RemoteVersion(
        remoteId,
        new ETag("\"" + versions + "\""),
        false,
        content,
        EventDetails.LOCAL,
        series,
        start,
        NOON,
        "{\"id\":\"" + remoteId + "\",\"v\":" + versions + "}");
  }

  EventId known(CalendarId calendar, String remoteId, EventContent content) {
    return inRemote(tx -> tx.insert(calendar, version(remoteId, content)));
  }

  List<OutboxEntry> outbox(EventId id) {
    return store.outbox().ofEvent(id);
  }

  List<OutboxEntry.Kind> kinds() {
    return store.outbox().all().stream().map(OutboxEntry::kind).toList();
  }

  /** Acts as if the engine had begun to send everything that waits. */
  void beginAll() {
    remote(tx -> tx.sendable(account).forEach(tx::began));
  }

  /** Acts as if the remote side had taken everything that waits. */
  void acknowledgeAll() {
    for (OutboxEntry entry : store.outbox().all()) {
      remote(
          tx ->
              tx.find(entry.eventId())
                  .ifPresent(
                      event -> {
                        switch (entry.kind()) {
                          case DELETE -> tx.done(entry);
                          case MOVE -> {
                            tx.setRemoteCalendar(event.event().id(), event.event().calendarId());
                            tx.done(entry);
                          }
                          case CREATE, UPDATE ->
                              tx.apply(
                                  event.event().id(),
                                  event.event().content(),
                                  version(
                                      event.remote() == null
                                          ? "r" + event.event().id() + event.generation()
                                          : event.remote().remoteId(),
                                      event.event().content()));
                        }
                      }));
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
