package dev.daymark.sync.sim;

import com.google.api.client.http.LowLevelHttpResponse;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import dev.daymark.sync.auth.Grants;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.google.GoogleConnections;
import dev.daymark.sync.google.RetryPolicy;
import dev.daymark.sync.remote.ApiRoot;
import dev.daymark.sync.run.AccountRuns;
import dev.daymark.sync.run.MassChangeBrake;
import dev.daymark.sync.schedule.Backoff;
import dev.daymark.sync.schedule.RateLimiter;
import dev.daymark.sync.schedule.Timetable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A device: a real store, a real engine with Google's client, and a clock that may go wrong. It can
 * be killed at any commit and between any two requests; its disk and its secrets stay.
 */
final class Client {

  private final String name;
  private final World world;
  private final Cloudside google;
  private final Weather weather;
  private final Disk disk = Disk.take();
  private final Rows rows = new Rows(disk);
  private final MemoryCredentials credentials = new MemoryCredentials();
  private final Random random;
  private Duration clockError = Duration.ZERO;
  private Weather.Network network = Weather.Network.GOOD;
  private Life life;
  private int commitsToLive = Integer.MAX_VALUE;
  private boolean diesAfterCommit;
  private int refusedCommits;
  private long commits;

  Client(String name, World world, Cloudside google, Weather weather) {
    this.name = name;
    this.world = world;
    this.google = google;
    this.weather = weather;
    this.random = new Random(world.random().nextLong());
    this.life = new Life();
  }

  /** From the start of the process to its end. */
  private final class Life {
    private final Timetable timetable = new Timetable(backoff(Duration.ofSeconds(30), 900));
    private @Nullable JdbiStore store;
    private @Nullable Grants grants;
    private @Nullable AccountRuns runs;
    private @Nullable Fiber running;
    private boolean dead;

    void open() {
      JdbiStore opened =
          JdbiStore.open(disk.database(), Client.this::now, world::newId, _ -> committing());
      store = opened;
      opened.subscribe(this::committed);
      Backoff backoff = backoff(Duration.ofMillis(500), 32);
      GoogleConnections connections =
          new GoogleConnections(
              new Wire(this::carry),
              Client.this::now,
              this::sleep,
              new RetryPolicy(5, Duration.ofSeconds(60), backoff, Client.this::now));
      Grants opening = connections.grants(credentials);
      grants = opening;
      Map<AccountId, RateLimiter> limiters = new HashMap<>();
      runs =
          new AccountRuns(
              opened,
              account ->
                  connections.open(
                      ApiRoot.of(account.apiRoot()),
                      opening.of(account),
                      limiters.computeIfAbsent(
                          account.id(),
                          _ -> new RateLimiter(120, 300, Client.this::now, this::sleep))),
              MassChangeBrake.usual(),
              new FailureWords(ZoneOffset.UTC),
              Client.this::now,
              world::newId,
              Runnable::run,
              () -> {});
    }

    private Backoff backoff(Duration first, long longestSeconds) {
      return new Backoff(first, Duration.ofSeconds(longestSeconds), random);
    }

    private void committing() {
      if (dead) {
        throw new Killed();
      }
      if (refusedCommits > 0) {
        refusedCommits--;
        throw new DaymarkException(ErrorCode.DISK_FULL, "The disk is full.");
      }
      commits++;
      if (commitsToLive-- <= 0) {
        commitsToLive = Integer.MAX_VALUE;
        world.note(name + " is killed " + (diesAfterCommit ? "after" : "before") + " a commit");
        end();
        if (!diesAfterCommit) {
          throw new Killed();
        }
      }
    }

    private void committed(List<StoreChange> changes) {
      if (Rows.SHOWN) {
        rows.news().forEach(row -> world.note("    " + name + " " + row));
      }
      boolean ours = running != null && running.isCurrent();
      if (!ours && changes.stream().anyMatch(StoreChange.OutboxChanged.class::isInstance)) {
        request(SyncTrigger.LOCAL_EDIT);
      }
    }

    private LowLevelHttpResponse carry(FakeRequest request) throws IOException {
      wait(latency());
      LowLevelHttpResponse reply = google.answer(name, request, network, weather, this::wait);
      wait(latency());
      return reply;
    }

    private Duration latency() {
      int way = random.nextInt(1000);
      // A lid that is closed with a request under way: hours pass in it.
      return way == 0 ? Duration.ofHours(2) : Duration.ofMillis(10 + way / 4);
    }

    private void wait(Duration time) throws InterruptedIOException {
      try {
        sleep(time);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped");
      }
    }

    private void sleep(Duration time) throws InterruptedException {
      if (dead) {
        throw new Killed();
      }
      Fiber fiber = running;
      if (fiber != null && time.isPositive()) {
        fiber.pause(time);
      }
      if (dead) {
        throw new Killed();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped");
      }
    }
  }

  /** The device's own time. */
  private Instant now() {
    return world.instant().plus(clockError);
  }

  void open() {
    life.open();
    request(SyncTrigger.START);
  }

  /** Connects the account as a sign-in does. */
  void connect(FakeAccount account) {
    AccountId id = new AccountId(world.newId());
    credentials.save(id, secrets(account));
    store()
        .localEdits()
        .addAccount(
            new Account(
                id, account.email(), google.client(), google.root(), Account.State.ACTIVE, now()));
  }

  /** Signs in again wherever that is asked for. */
  void reconnect(Map<String, FakeAccount> accounts) {
    for (Account account : store().accounts().all()) {
      FakeAccount there = accounts.get(account.email());
      if (account.state() == Account.State.SIGN_IN_REQUIRED && there != null) {
        world.note(name + " signs in again");
        credentials.save(account.id(), secrets(there));
        if (life.grants != null) {
          life.grants.forget(account.id());
        }
        store()
            .localEdits()
            .addAccount(
                new Account(
                    account.id(),
                    account.email(),
                    account.client(),
                    account.apiRoot(),
                    Account.State.ACTIVE,
                    account.connectedAt()));
      }
    }
  }

  private Secrets secrets(FakeAccount account) {
    return new Secrets(google.clientSecret(), google.refreshToken(account));
  }

  /** Asks for a run, as the scheduler does. */
  void request(SyncTrigger trigger) {
    life.timetable.request(trigger, now());
    plan();
  }

  private void plan() {
    Instant due = life.timetable.dueAt();
    Life planned = life;
    if (due != null && life.running == null) {
      Duration wait = Duration.between(now(), due);
      world.after(wait.isNegative() ? Duration.ZERO : wait, () -> runIfDue(planned));
    }
  }

  private void runIfDue(Life planned) {
    Instant due = life.timetable.dueAt();
    if (planned == life
        && !life.dead
        && life.running == null
        && due != null
        && !due.isAfter(now())) {
      run(life.timetable.begin(now()), report -> {});
    }
  }

  /** Begins a run; must not be called while one is under way. */
  private void run(SyncTrigger trigger, Consumer<SyncReport> then) {
    Life living = life;
    world.note(name + " runs: " + trigger);
    Fiber fiber = new Fiber(world, () -> work(living, trigger, then));
    living.running = fiber;
    fiber.start();
  }

  private void work(Life living, SyncTrigger trigger, Consumer<SyncReport> then) {
    try {
      AccountRuns runs = living.runs;
      if (runs == null) {
        throw new IllegalStateException("not open");
      }
      SyncReport report = runs.run(trigger, Set.of(), _ -> {});
      if (!living.dead) {
        note(report);
        living.running = null;
        living.timetable.ended(report, now());
        then.accept(report);
        plan();
      }
    } catch (Killed _) {
      // The device is gone, and opens again later.
    }
  }

  private void note(SyncReport report) {
    for (AccountReport account : report.accounts()) {
      SyncFailure failure = account.failure();
      world.note(
          name
              + (" ran " + account.rounds() + " rounds, " + account.requests() + " requests, ")
              + (account.pulled() + " in, " + account.pushed() + " out, ")
              + (account.conflicts() + " conflicts, " + account.parked() + " parked")
              + (failure == null ? "" : ", " + failure.getClass().getSimpleName()));
      if (failure instanceof SyncFailure.Unavailable unavailable && unavailable.isUnexpected()) {
        throw new AssertionError("An unexpected failure; see the log.");
      }
    }
  }

  /** Runs once, alone, to the end; whatever is under way is waited for. */
  SyncReport runNow() {
    settle();
    SyncReport[] result = {new SyncReport(List.of())};
    run(SyncTrigger.MANUAL, report -> result[0] = report);
    settle();
    return result[0];
  }

  /** Lets things happen until no run is under way here. */
  void settle() {
    while (life.running != null && !life.dead) {
      world.next();
    }
  }

  /** Lets the calendars that wait for a yes have it. */
  void agree() {
    store().syncState().massChanges().stream()
        .filter(change -> change.answer() == null)
        .map(MassChange::calendar)
        .distinct()
        .forEach(
            calendar -> store().localEdits().answerMassChange(calendar, MassChange.Answer.YES));
  }

  /** The next commits but so many are the last. */
  void killWithin(int commitsFromNow, boolean after) {
    commitsToLive = commitsFromNow;
    diesAfterCommit = after;
  }

  /** The disk has no room for the next so many commits. */
  void fillDisk(int refused) {
    world.note(name + " has a full disk for " + refused + " commits");
    refusedCommits = refused;
  }

  void spare() {
    commitsToLive = Integer.MAX_VALUE;
    refusedCommits = 0;
  }

  /** Ends the process on the spot. */
  void kill() {
    world.note(name + " is killed");
    end();
  }

  private void end() {
    life.dead = true;
  }

  /** Interrupts the run under way, as closing the window does. */
  void stop() {
    Fiber fiber = life.running;
    if (fiber != null) {
      world.note(name + " is stopped");
      fiber.interrupt();
    }
  }

  boolean isDead() {
    return life.dead;
  }

  /** Starts the process again. */
  void reopen() {
    world.note(name + " opens again");
    spare();
    life = new Life();
    open();
  }

  void network(Weather.Network next) {
    world.note(name + " has the network " + next);
    network = next;
    if (next == Weather.Network.GOOD && !life.dead) {
      request(SyncTrigger.NETWORK_RETURN);
    }
  }

  void clockError(Duration error) {
    world.note(name + " has a clock that is wrong by " + error);
    clockError = error;
    plan();
  }

  LocalStore store() {
    return Optional.ofNullable(life.store).orElseThrow();
  }

  /** Shows all that a person sees here. */
  void see(Sight sight) {
    disk.see(sight);
  }

  String name() {
    return name;
  }

  long commits() {
    return commits;
  }

  /** Gives the disk back; the device must not be used after it. */
  void scrap() {
    life.dead = true;
    disk.giveBack();
  }
}
