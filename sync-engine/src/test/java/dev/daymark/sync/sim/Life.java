package dev.daymark.sync.sim;

import com.google.api.client.http.LowLevelHttpResponse;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.CalendarTrouble.Reason;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.Grants;
import dev.daymark.sync.doctor.Doctor;
import dev.daymark.sync.doctor.Finding;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.google.GoogleConnections;
import dev.daymark.sync.google.RetryPolicy;
import dev.daymark.sync.remote.ApiRoot;
import dev.daymark.sync.remote.RemoteCalendar;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A process on a device, from its start to its end: an open store, and runs when they are due. */
final class Life {

  private static final String STUMBLED =
      new FailureWords(ZoneOffset.UTC).refusal(SyncFailure.Unavailable.unexpected());

  private final Device device;
  private final World world;
  private final Timetable timetable;
  private @Nullable JdbiStore store;
  private @Nullable Grants grants;
  private @Nullable AccountRuns runs;
  private @Nullable Doctor doctor;
  private @Nullable Fiber running;
  private boolean dead;

  /** A process that is not open yet. */
  Life(Device device) {
    this.device = device;
    this.world = device.world();
    this.timetable = new Timetable(backoff(Duration.ofSeconds(30), 900));
  }

  private Backoff backoff(Duration first, long longestSeconds) {
    return new Backoff(first, Duration.ofSeconds(longestSeconds), device.random());
  }

  void open() {
    JdbiStore opened =
        JdbiStore.open(device.disk().database(), device::now, world::newId, _ -> committing());
    store = opened;
    opened.subscribe(this::committed);
    Backoff backoff = backoff(Duration.ofMillis(500), 32);
    GoogleConnections connections =
        new GoogleConnections(
            new Wire(this::carry),
            device::now,
            this::sleep,
            new RetryPolicy(5, Duration.ofSeconds(60), backoff, device::now));
    Grants opening = connections.grants(device.credentials());
    grants = opening;
    Function<Account, RemoteCalendar> remotes = remotes(connections, opening);
    runs = runs(opened, remotes);
    doctor =
        new Doctor(opened, remotes, new FailureWords(ZoneOffset.UTC), device::now, world::newId);
  }

  private Function<Account, RemoteCalendar> remotes(GoogleConnections connections, Grants opening) {
    Map<AccountId, RateLimiter> limiters = new HashMap<>();
    return account ->
        device
            .flaws()
            .in(
                connections.open(
                    ApiRoot.of(account.apiRoot()),
                    opening.of(account),
                    limiters.computeIfAbsent(
                        account.id(), _ -> new RateLimiter(120, 300, device::now, this::sleep))));
  }

  private AccountRuns runs(LocalStore opened, Function<Account, RemoteCalendar> remotes) {
    return new AccountRuns(
        opened,
        remotes,
        MassChangeBrake.usual(),
        new FailureWords(ZoneOffset.UTC),
        device::now,
        world::newId,
        Runnable::run,
        () -> {});
  }

  private void committing() {
    if (dead) {
      throw new Killed();
    }
    if (device.fate().isLast()) {
      boolean after = device.fate().diesAfterCommit();
      device.note("is killed " + (after ? "after" : "before") + " a commit");
      end();
      if (!after) {
        throw new Killed();
      }
    }
  }

  private void committed(List<StoreChange> changes) {
    device.noteRows();
    boolean ours = running != null && running.isCurrent();
    if (!ours && changes.stream().anyMatch(StoreChange.OutboxChanged.class::isInstance)) {
      request(SyncTrigger.LOCAL_EDIT);
    }
  }

  private LowLevelHttpResponse carry(FakeRequest request) throws IOException {
    wait(device.latency());
    LowLevelHttpResponse reply = device.answer(request, this::wait);
    wait(device.latency());
    return reply;
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

  /** Asks for a run, as the scheduler does. */
  void request(SyncTrigger trigger) {
    timetable.request(trigger, device.now());
    plan();
  }

  /** Looks at the clock anew. */
  void plan() {
    Instant due = timetable.dueAt();
    if (due != null && running == null) {
      Duration wait = Duration.between(device.now(), due);
      world.after(wait.isNegative() ? Duration.ZERO : wait, this::runIfDue);
    }
  }

  private void runIfDue() {
    Instant due = timetable.dueAt();
    if (!dead && running == null && due != null && !due.isAfter(device.now())) {
      run(timetable.begin(device.now()), report -> {});
    }
  }

  /** Begins a run; must not be called while one is under way. */
  void run(SyncTrigger trigger, Consumer<SyncReport> then) {
    device.note("runs: " + trigger);
    Fiber fiber = new Fiber(world, () -> work(trigger, then));
    running = fiber;
    fiber.start();
  }

  /** Has the doctor look; must not be called while a run is under way. */
  void examine(Consumer<List<Finding>> then) {
    Fiber fiber =
        new Fiber(
            world,
            () -> {
              List<Finding> findings = Objects.requireNonNull(doctor).examine();
              running = null;
              then.accept(findings);
            });
    running = fiber;
    fiber.start();
  }

  private void work(SyncTrigger trigger, Consumer<SyncReport> then) {
    try {
      SyncReport report = Objects.requireNonNull(runs).run(trigger, Set.of(), _ -> {});
      if (!dead) {
        note(report);
        running = null;
        timetable.ended(report, device.now());
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
      device.note(
          ("ran " + account.rounds() + " rounds, " + account.requests() + " requests, ")
              + (account.pulled() + " in, " + account.pushed() + " out, ")
              + (account.conflicts() + " conflicts, " + account.parked() + " parked")
              + (failure == null ? "" : ", " + failure.getClass().getSimpleName()));
      if (!device.flaws().on() && stumbled(account)) {
        throw new AssertionError("An unexpected failure; see the log.");
      }
    }
  }

  /** Whether something nobody foresaw went wrong, be it at one calendar or one change only. */
  private boolean stumbled(AccountReport account) {
    return account.failure() instanceof SyncFailure.Unavailable failure && failure.isUnexpected()
        || account.troubles().stream().anyMatch(it -> it.reason() == Reason.STUMBLED)
        || (account.parked() > 0
            && store().outbox().all().stream()
                .anyMatch(entry -> STUMBLED.equals(entry.parkedReason())));
  }

  boolean isRunning() {
    return running != null && !dead;
  }

  boolean isDead() {
    return dead;
  }

  /** Ends the process on the spot. */
  void end() {
    dead = true;
  }

  /** Interrupts the run under way, as closing the window does. */
  void stop() {
    Fiber fiber = running;
    if (fiber != null) {
      device.note("is stopped");
      fiber.interrupt();
    }
  }

  /** The account signed in anew. */
  void forget(AccountId account) {
    if (grants != null) {
      grants.forget(account);
    }
  }

  LocalStore store() {
    return Objects.requireNonNull(store);
  }
}
