package dev.daymark.sync.sim;

import com.google.api.client.http.LowLevelHttpResponse;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import dev.daymark.sync.auth.Grants;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.fake.Answer;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.SettableClock;
import dev.daymark.sync.google.GoogleConnections;
import dev.daymark.sync.google.RetryPolicy;
import dev.daymark.sync.remote.ApiRoot;
import dev.daymark.sync.run.AccountRuns;
import dev.daymark.sync.run.MassChangeBrake;
import dev.daymark.sync.schedule.Backoff;
import dev.daymark.sync.schedule.RateLimiter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device on one thread whose runs can be ended at any commit and any request by its {@link Fuse}.
 * Its disk and its secrets stay; nothing is closed.
 */
final class Machine {

  private final FakeGoogle google;
  private final SettableClock clock;
  private final Fuse fuse;
  private final Disk disk = Disk.take();
  private final MemoryCredentials credentials = new MemoryCredentials();
  private @Nullable JdbiStore store;
  private @Nullable AccountRuns runs;
  private long chapter;
  private long ids;

  Machine(FakeGoogle google, SettableClock clock, Fuse fuse) {
    this.google = google;
    this.clock = clock;
    this.fuse = fuse;
    start();
  }

  private void start() {
    fuse.mend();
    JdbiStore opened = JdbiStore.open(disk.database(), clock, this::newId, _ -> fuse.commit());
    Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(32), new Random(5));
    GoogleConnections connections =
        new GoogleConnections(
            new Wire(this::carry),
            clock,
            clock::advance,
            new RetryPolicy(5, Duration.ofSeconds(60), backoff, clock));
    Grants grants = connections.grants(credentials);
    RateLimiter limiter = new RateLimiter(120, 300, clock, clock::advance);
    store = opened;
    runs =
        new AccountRuns(
            opened,
            account -> connections.open(ApiRoot.of(account.apiRoot()), grants.of(account), limiter),
            MassChangeBrake.usual(),
            new FailureWords(ZoneOffset.UTC),
            clock,
            this::newId,
            Runnable::run,
            () -> {});
  }

  private LowLevelHttpResponse carry(FakeRequest request) {
    String what = request.method() + " " + request.path();
    fuse.reach("before " + what);
    Answer answer = Objects.requireNonNull(google.exchange(request, null));
    fuse.reach("after " + what);
    return new Reply(answer, false);
  }

  /** Ids depend on the chapter and not on how often a run was ended. */
  private UUID newId() {
    long millis = 1_790_000_000_000L + chapter;
    return new UUID(millis << 16 | 0x7000L, 0x8000_0000_0000_0000L | ids++);
  }

  /** What the person does from now on has ids of its own. */
  void chapter(int number) {
    chapter = number;
    ids = 0;
    fuse.chapter();
  }

  void connect(FakeAccount account) {
    AccountId id = new AccountId(newId());
    credentials.save(id, new Secrets(google.clientSecret(), google.refreshToken(account)));
    Account.OAuthClient client =
        new Account.OAuthClient(google.clientId(), google.authUri(), google.tokenUri());
    store()
        .localEdits()
        .addAccount(
            new Account(
                id, account.email(), client, google.root(), Account.State.ACTIVE, clock.instant()));
  }

  /** Runs without being killed. */
  void syncInPeace() {
    if (!ran()) {
      throw new AssertionError("killed");
    }
  }

  /** Runs until a run comes to its end; what ends it before is started again. */
  void sync() {
    fuse.counting(true);
    try {
      boolean ended = ran();
      while (!ended) {
        ended = started() && ran();
      }
    } finally {
      fuse.counting(false);
    }
  }

  private boolean started() {
    try {
      start();
      return true;
    } catch (Killed _) {
      return false;
    }
  }

  private boolean ran() {
    try {
      for (AccountReport report :
          Objects.requireNonNull(runs).run(SyncTrigger.MANUAL, Set.of(), _ -> {}).accounts()) {
        if (report.failure() != null && !(report.failure() instanceof SyncFailure.HeldBack)) {
          throw new AssertionError(report.toString());
        }
      }
      return true;
    } catch (Killed _) {
      return false;
    }
  }

  /** Says yes wherever a run waits for it. */
  int agree() {
    List<MassChange> waiting = store().syncState().massChanges();
    waiting.forEach(
        change -> store().localEdits().answerMassChange(change.calendar(), MassChange.Answer.YES));
    return waiting.size();
  }

  LocalStore store() {
    return Objects.requireNonNull(store);
  }

  Calendar calendar(String summary) {
    return store().calendars().all().stream()
        .filter(calendar -> calendar.summary().equals(summary))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no calendar " + summary));
  }

  /** The event or series with this title. */
  CalendarEvent event(String summary) {
    return store().calendars().all().stream()
        .flatMap(calendar -> store().events().ofCalendar(calendar.id()).stream())
        .filter(event -> event.exception() == null && event.content().summary().equals(summary))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event " + summary));
  }

  /** Gives the disk back; the device must not be used after it. */
  void scrap() {
    disk.giveBack();
  }
}
