package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import dev.daymark.sync.auth.MemoryCredentials;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * A process that syncs without a pause and edits beside it, and tells of each edit before it begins
 * and once it is acknowledged; to be killed. Arguments: the folder, the client's secret, the
 * refresh token, and a number that is part of all it types.
 */
final class CrashChild {

  /** So many at once stay below what a run asks about. */
  private static final int EDITS_A_RUN = 8;

  private final LocalStore store;
  private final String round;
  private final Random random;
  private final Semaphore edits = new Semaphore(0);
  private int words;

  private CrashChild(LocalStore store, String round) {
    this.store = store;
    this.round = round;
    this.random = new Random(Long.parseLong(round));
  }

  public static void main(String[] args) throws InterruptedException {
    InstantSource clock = InstantSource.system();
    LocalStore store = JdbiStore.open(Path.of(args[0]), clock);
    Account account = store.accounts().all().getFirst();
    MemoryCredentials credentials = new MemoryCredentials();
    credentials.save(account.id(), new Secrets(args[1], args[2]));
    GoogleSync sync = GoogleSync.create(store, credentials, clock);
    CrashChild child = new CrashChild(store, args[3]);
    Thread.ofPlatform().daemon().start(() -> child.syncWithoutPause(sync));
    child.editWithoutPause();
  }

  private void syncWithoutPause(GoogleSync sync) {
    while (true) {
      SyncReport report = sync.engine().run(SyncTrigger.MANUAL);
      tell(report.succeeded() ? "RUN" : "FAILED " + report);
      edits.drainPermits();
      edits.release(EDITS_A_RUN);
    }
  }

  private void editWithoutPause() throws InterruptedException {
    while (true) {
      edits.acquire();
      List<CalendarEvent> events =
          store.events().ofCalendar(calendar()).stream()
              .filter(event -> event.exception() == null)
              .toList();
      int what = random.nextInt(10);
      if (events.size() < 10 || what < 3) {
        create();
      } else {
        CalendarEvent event = events.get(random.nextInt(events.size()));
        if (what < 9) {
          place(event);
        } else {
          delete(event);
        }
      }
    }
  }

  private CalendarId calendar() {
    return store.calendars().all().stream()
        .filter(calendar -> calendar.remoteId() != null)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void create() {
    String word = newWord();
    EventContent content =
        EventContent.of("new", EventTime.AllDay.on(LocalDate.of(2026, 11, 18)))
            .withDescription(word);
    tell("TRY CREATE - " + word);
    CalendarEvent event = store.localEdits().createEvent(calendar(), content).item();
    tell("DONE CREATE " + event.id() + " " + word);
  }

  private void place(CalendarEvent event) {
    String word = newWord();
    tell("TRY PLACE " + event.id() + " " + word);
    store.localEdits().editEvent(event.id(), content -> content.withLocation(word));
    tell("DONE PLACE " + event.id() + " " + word);
  }

  private void delete(CalendarEvent event) {
    tell("TRY DELETE " + event.id() + " -");
    store.localEdits().deleteEvent(event.id());
    tell("DONE DELETE " + event.id() + " -");
  }

  private String newWord() {
    return "word" + round + "x" + words++;
  }

  private static synchronized void tell(String line) {
    System.out.println(line);
  }
}
