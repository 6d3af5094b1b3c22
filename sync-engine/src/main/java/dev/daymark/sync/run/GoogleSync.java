package dev.daymark.sync.run;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.auth.AccountSignIn;
import dev.daymark.sync.auth.CredentialStore;
import dev.daymark.sync.auth.Grants;
import dev.daymark.sync.doctor.Doctor;
import dev.daymark.sync.google.GoogleConnections;
import dev.daymark.sync.google.RetryPolicy;
import dev.daymark.sync.remote.ApiRoot;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.schedule.Backoff;
import dev.daymark.sync.schedule.Bell;
import dev.daymark.sync.schedule.RateLimiter;
import dev.daymark.sync.schedule.Sleeper;
import dev.daymark.sync.schedule.SyncScheduler;
import dev.daymark.sync.schedule.Timetable;
import dev.daymark.sync.schedule.Watch;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Wires the sync engine to Google Calendar. */
public final class GoogleSync {

  private static final int BURST = 120;
  private static final int REQUESTS_PER_MINUTE = 300;
  private static final Duration BROWSER_PATIENCE = Duration.ofMinutes(5);

  private final SyncEngine engine;
  private final AccountSignIn signIn;
  private final Doctor doctor;

  private GoogleSync(SyncEngine engine, AccountSignIn signIn, Doctor doctor) {
    this.engine = engine;
    this.signIn = signIn;
    this.doctor = doctor;
  }

  /** An engine that waits on the machine's clock. Nothing runs until it is asked. */
  public static GoogleSync create(
      LocalStore store, CredentialStore credentials, InstantSource clock) {
    return create(store, credentials, clock, Sleeper.REAL, RandomGenerator.getDefault(), true);
  }

  /**
   * An engine whose waits within a run are the given ones.
   *
   * @param random for backoff's jitter
   */
  public static GoogleSync create(
      LocalStore store,
      CredentialStore credentials,
      InstantSource clock,
      Sleeper sleeper,
      RandomGenerator random) {
    return create(store, credentials, clock, sleeper, random, false);
  }

  /**
   * The same.
   *
   * @param counts whether a first sync counts, beside the reading, how much there is to read
   */
  static GoogleSync create(
      LocalStore store,
      CredentialStore credentials,
      InstantSource clock,
      Sleeper sleeper,
      RandomGenerator random,
      boolean counts) {
    Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(32), random);
    RetryPolicy policy = new RetryPolicy(5, Duration.ofSeconds(60), backoff, clock);
    GoogleConnections connections = new GoogleConnections(clock, sleeper, policy);
    Grants grants = connections.grants(credentials);
    Map<AccountId, RateLimiter> limiters = new ConcurrentHashMap<>();
    Function<Account, RemoteCalendar> remotes =
        account -> open(connections, grants, limiters, account, clock, sleeper);
    FailureWords words = new FailureWords(ZoneId.systemDefault());
    AccountRuns runs =
        new AccountRuns(
            store,
            remotes,
            MassChangeBrake.usual(),
            words,
            clock,
            UuidCreator::getTimeOrderedEpoch,
            page -> Thread.ofVirtual().name("sync-page").start(page),
            connections::close,
            account -> whyGone(credentials, account),
            counts);
    Timetable timetable =
        new Timetable(new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15), random));
    SyncScheduler engine =
        new SyncScheduler(
            store,
            runs,
            timetable,
            clock,
            Bell.real(),
            Watch.overThisMachine(clock),
            Standings.recorded(store));
    AccountSignIn signIn =
        connections.signIn(
            store,
            credentials,
            grants,
            BROWSER_PATIENCE,
            () -> new AccountId(UuidCreator.getTimeOrderedEpoch()));
    Doctor doctor = new Doctor(store, remotes, words, clock, UuidCreator::getTimeOrderedEpoch);
    return new GoogleSync(engine, new ToldSignIn(signIn, engine::signedIn), doctor);
  }

  public SyncEngine engine() {
    return engine;
  }

  public AccountSignIn signIn() {
    return signIn;
  }

  /** Compares the store with the remote side. */
  public Doctor doctor() {
    return doctor;
  }

  /** Where the place of sign-ins is locked, what the service once said is all that is known. */
  private static Why whyGone(CredentialStore credentials, AccountId account) {
    try {
      return credentials.load(account).isEmpty() ? Why.MISSING : Why.REVOKED;
    } catch (DaymarkException locked) {
      return Why.REVOKED;
    }
  }

  private static RemoteCalendar open(
      GoogleConnections connections,
      Grants grants,
      Map<AccountId, RateLimiter> limiters,
      Account account,
      InstantSource clock,
      Sleeper sleeper) {
    RateLimiter limiter =
        limiters.computeIfAbsent(
            account.id(), _ -> new RateLimiter(BURST, REQUESTS_PER_MINUTE, clock, sleeper));
    return connections.open(ApiRoot.of(account.apiRoot()), grants.of(account), limiter);
  }
}
