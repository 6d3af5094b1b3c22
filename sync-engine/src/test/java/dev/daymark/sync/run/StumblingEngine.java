package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.google.GoogleConnections;
import dev.daymark.sync.google.RetryPolicy;
import dev.daymark.sync.remote.ApiRoot;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.schedule.Backoff;
import dev.daymark.sync.schedule.RateLimiter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A device whose engine stumbles, on demand, at requests and at calendars that it reads. */
abstract class StumblingEngine extends TwoDevices {

  static final SyncFailure UNEXPECTED = SyncFailure.Unavailable.unexpected();

  final MemoryCredentials credentials = new MemoryCredentials();
  final Device own =
      new Device(
          google,
          Files.createTempDirectory("client"),
          clock,
          JdbiStore.inMemory(clock),
          credentials);
  final GoogleConnections connections =
      new GoogleConnections(
          clock, clock::advance, new RetryPolicy(3, Duration.ofMinutes(1), backoff(), clock));
  AccountRuns runs = engine();

  /** What goes wrong: the names of requests, or the calendars that are listed. */
  final Set<String> broken = new HashSet<>();

  boolean afterTheAnswer;

  /** What the person does while the calendar that is named is read. */
  final Map<String, Runnable> meanwhile = new HashMap<>();

  StumblingEngine() throws IOException {}

  /** One that knows nothing but what is in the store. */
  AccountRuns engine() {
    return new AccountRuns(
        own.store(),
        this::open,
        MassChangeBrake.usual(),
        new FailureWords(BERLIN),
        clock,
        UUID::randomUUID,
        Runnable::run,
        () -> {});
  }

  private static Backoff backoff() {
    return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(3));
  }

  private RemoteCalendar open(Account opened) {
    RemoteCalendar real =
        connections.open(
            ApiRoot.of(google.root()),
            connections.grants(credentials).of(opened),
            new RateLimiter(100, 300, clock, clock::advance));
    return (RemoteCalendar)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {RemoteCalendar.class},
            (_, method, arguments) -> ask(real, method, arguments));
  }

  private Object ask(RemoteCalendar real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("events")) {
      meanwhile.getOrDefault(((CalendarAddress) arguments[0]).remoteId(), () -> {}).run();
    }
    boolean breaks =
        broken.contains(method.getName())
            || (method.getName().equals("events")
                && broken.contains(((CalendarAddress) arguments[0]).remoteId()));
    if (breaks && !afterTheAnswer) {
      throw new NullPointerException("nobody foresaw this");
    }
    try {
      Object answer = method.invoke(real, arguments);
      if (breaks) {
        throw new NullPointerException("nobody foresaw this");
      }
      return answer;
    } catch (InvocationTargetException problem) {
      throw problem.getCause();
    }
  }

  @BeforeEach
  void begin() {
    own.sync();
    google.log().clear();
  }

  @AfterEach
  void end() {
    connections.close();
    own.close();
  }

  SyncReport.AccountReport run() {
    later();
    return runs.run(SyncTrigger.MANUAL, Set.of(), _ -> {}).accounts().getFirst();
  }

  List<OutboxEntry> outbox() {
    return own.store().outbox().all();
  }

  void retryAll() {
    broken.clear();
    outbox().forEach(entry -> own.store().localEdits().retry(entry.sequence()));
  }
}
