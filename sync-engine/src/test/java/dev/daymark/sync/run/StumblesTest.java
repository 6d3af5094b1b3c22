package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.CalendarTrouble.Reason;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.fake.FakeCalendar;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Something that nobody foresaw goes wrong with some of the changes that wait, or a calendar. */
class StumblesTest extends TwoDevices {

  private static final SyncFailure UNEXPECTED = SyncFailure.Unavailable.unexpected();

  private final MemoryCredentials credentials = new MemoryCredentials();
  private final Device own =
      new Device(
          google,
          Files.createTempDirectory("client"),
          clock,
          JdbiStore.inMemory(clock),
          credentials);
  private final GoogleConnections connections =
      new GoogleConnections(
          clock, clock::advance, new RetryPolicy(3, Duration.ofMinutes(1), backoff(), clock));
  private AccountRuns runs = engine();

  /** What goes wrong: the names of requests, or the calendars that are listed. */
  private final Set<String> broken = new HashSet<>();

  private boolean afterTheAnswer;

  /** What the person does while the calendar that is named is read. */
  private final Map<String, Runnable> meanwhile = new HashMap<>();

  StumblesTest() throws IOException {}

  /** One that knows nothing but what is in the store. */
  private AccountRuns engine() {
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

  private SyncReport.AccountReport run() {
    later();
    return runs.run(SyncTrigger.MANUAL, Set.of(), _ -> {}).accounts().getFirst();
  }

  private List<OutboxEntry> outbox() {
    return own.store().outbox().all();
  }

  private void retryAll() {
    broken.clear();
    outbox().forEach(entry -> own.store().localEdits().retry(entry.sequence()));
  }

  /** Lets an entry of a kind wait, and behind it a creation; returns the request of the first. */
  private String waiting(OutboxEntry.Kind kind) {
    CalendarEvent event = own.create(ME, INVOICES);
    assertThat(run().failure()).isNull();
    String request =
        switch (kind) {
          case CREATE -> throw new IllegalArgumentException("a creation waits anyway");
          case UPDATE -> {
            own.edit(event.id(), content -> content.withLocation("Room 4"));
            yield "patch";
          }
          case MOVE -> {
            own.store().localEdits().moveEvent(event.id(), own.calendar(WORK).id());
            yield "move";
          }
          case DELETE -> {
            own.store().localEdits().deleteEvent(event.id());
            yield "delete";
          }
        };
    own.create(ME, INVOICES.withSummary("Later"));
    return request;
  }

  @ParameterizedTest
  @EnumSource(
      value = OutboxEntry.Kind.class,
      names = {"UPDATE", "MOVE", "DELETE"})
  void theOthersGoOnAndTheNextRunParksItWithAPlainReason(OutboxEntry.Kind kind) {
    broken.add(waiting(kind));
    SyncReport.AccountReport first = run();
    assertThat(first.failure()).isEqualTo(UNEXPECTED);
    assertThat(first.endedEarly()).isFalse();
    assertThat(outbox()).singleElement().matches(entry -> !entry.isParked());
    laptop.sync();
    laptop.event(ME, "Later");
    SyncReport.AccountReport second = run();
    assertThat(second.failure()).isNull();
    assertThat(second.parked()).isEqualTo(1);
    assertThat(outbox())
        .singleElement()
        .satisfies(entry -> assertThat(entry.parkedReason()).contains("fault of its own"));
    assertThat(run().failure()).isNull();
    retryAll();
    assertThat(run().failure()).isNull();
    assertThat(outbox()).isEmpty();
    converge();
  }

  @Test
  void aCreationIsParkedAndThereOnceWhenItIsTriedAgain() {
    own.create(ME, INVOICES);
    broken.add("insert");
    run();
    run();
    assertThat(outbox()).singleElement().matches(OutboxEntry::isParked);
    retryAll();
    assertThat(run().failure()).isNull();
    assertThat(serverIds()).hasSize(1);
    converge();
    laptop.event(ME, "Invoices");
  }

  @Test
  void aCreationWhoseAnswerWasStumbledAtIsSettledByWhatIsListedNext() {
    own.create(ME, INVOICES);
    afterTheAnswer = true;
    broken.add("insert");
    assertThat(run().failure()).isEqualTo(UNEXPECTED);
    assertThat(run().failure()).isNull();
    assertThat(outbox()).isEmpty();
    assertThat(serverIds()).hasSize(1);
    assertThat(own.store().conflicts().all()).isEmpty();
  }

  @Test
  void aRestartDoesNotForgetWhatTheRunBeforeItStumbledAt() {
    own.create(ME, INVOICES);
    broken.add("insert");
    run();
    runs = engine();
    assertThat(run().parked()).isEqualTo(1);
    assertThat(outbox()).singleElement().matches(OutboxEntry::isParked);
    broken.clear();
    own.store().localEdits().retry(outbox().getFirst().sequence());
    broken.add("insert");
    run();
    assertThat(outbox()).singleElement().matches(entry -> !entry.isParked());
  }

  @Test
  void whatIsChangedMeanwhileHasAChanceOfItsOwn() {
    CalendarEvent event = own.create(ME, INVOICES);
    broken.add("insert");
    run();
    later();
    own.edit(event.id(), content -> content.withSummary("Bills"));
    assertThat(run().failure()).isEqualTo(UNEXPECTED);
    assertThat(outbox()).singleElement().matches(entry -> !entry.isParked());
    run();
    assertThat(outbox()).singleElement().matches(OutboxEntry::isParked);
  }

  @Test
  void whatBefallsManyAndAllIsNoneOfTheirs() {
    for (int i = 0; i < 8; i++) {
      own.create(ME, INVOICES.withSummary("Event " + i));
    }
    broken.add("insert");
    for (int i = 0; i < 3; i++) {
      assertThat(run().failure()).isEqualTo(UNEXPECTED);
    }
    assertThat(outbox()).hasSize(8).noneMatch(OutboxEntry::isParked);
    broken.clear();
    assertThat(run().failure()).isNull();
    assertThat(serverIds()).hasSize(8);
  }

  @Test
  void whatAnOccurrenceStumblesAtLeavesItsSeriesInStep() {
    CalendarEvent series =
        own.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=3")));
    run();
    own.store()
        .localEdits()
        .editOccurrence(
            series.id(),
            new OriginalStart.AtInstant(TEN.plusDays(1).toInstant()),
            RecurrenceScope.THIS,
            content -> content.withLocation("Room 4"));
    own.edit(series.id(), content -> content.withSummary("Bills"));
    broken.add("instance");
    run();
    run();
    assertThat(outbox()).singleElement().matches(OutboxEntry::isParked);
    laptop.sync();
    laptop.series(ME, "Bills");
    retryAll();
    run();
    assertThat(outbox()).isEmpty();
    converge();
  }

  @Test
  void aCalendarThatIsStumbledAtHoldsUpNoOther() {
    own.create(ME, INVOICES);
    own.create(WORK, INVOICES.withSummary("Waits"));
    account.primary().addEvent(theirs("Theirs"));
    work.addEvent(theirs("Odd"));
    broken.add(work.id());
    for (int i = 0; i < 2; i++) {
      SyncReport.AccountReport report = run();
      assertThat(report.failure()).isNull();
      assertThat(report.succeeded()).isFalse();
      assertThat(report.troubles())
          .singleElement()
          .satisfies(trouble -> assertThat(trouble.reason()).isEqualTo(Reason.STUMBLED));
      own.event(ME, "Theirs");
      assertThat(account.primary().events()).hasSize(2);
      assertThat(outbox()).singleElement().matches(entry -> !entry.isParked());
    }
    broken.clear();
    SyncReport.AccountReport report = run();
    assertThat(report.failure()).isNull();
    assertThat(report.troubles()).isEmpty();
    own.event(WORK, "Odd");
    assertThat(outbox()).isEmpty();
    converge();
  }

  @Test
  void twoCalendarsThatAreStumbledAtHoldUpNoThird() {
    FakeCalendar choir = account.addCalendar("Choir", BERLIN);
    run();
    own.create(ME, INVOICES);
    choir.addEvent(theirs("Rehearsal"));
    broken.addAll(Set.of(work.id(), account.primary().id()));
    SyncReport.AccountReport report = run();
    assertThat(report.failure()).isNull();
    assertThat(report.troubles()).hasSize(2);
    own.event("Choir", "Rehearsal");
    broken.clear();
    assertThat(run().succeeded()).isTrue();
    assertThat(outbox()).isEmpty();
  }

  @Test
  void whereEveryCalendarIsStumbledAtTheRunFails() {
    broken.add("events");
    SyncReport.AccountReport report = run();
    assertThat(report.failure()).isEqualTo(UNEXPECTED);
    assertThat(report.endedEarly()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"changeCalendar", "createCalendar", "leaveCalendar"})
  void aChangeOfTheCalendarListThatIsStumbledAtHoldsUpNothingElse(String request) {
    FakeCalendar choir = account.addCalendar("Choir", BERLIN);
    run();
    own.create(ME, INVOICES);
    switch (request) {
      case "changeCalendar" ->
          own.store()
              .localEdits()
              .editCalendar(own.calendar(WORK).id(), now -> now.withSummary("Office"));
      case "createCalendar" ->
          own.store().localEdits().createCalendar(own.account().id(), "Garden", "#112233");
      default -> own.store().localEdits().leaveCalendar(own.calendar("Choir").id());
    }
    broken.add(request);
    for (int i = 0; i < 2; i++) {
      SyncReport.AccountReport report = run();
      assertThat(report.failure()).isEqualTo(UNEXPECTED);
      assertThat(report.endedEarly()).isFalse();
      assertThat(report.rounds()).isPositive();
      assertThat(outbox()).isEmpty();
    }
    assertThat(serverIds()).hasSize(1);
    broken.clear();
    assertThat(run().failure()).isNull();
    assertThat(own.store().syncState().calendarChanges()).isEmpty();
    assertThat(own.store().syncState().departingCalendars()).isEmpty();
    assertThat(account.calendars().stream().filter(it -> !it.equals(choir)))
        .hasSize(request.equals("createCalendar") ? 3 : 2);
  }

  @Test
  void aCalendarListThatIsStumbledAtHoldsUpNoKnownCalendar() {
    FakeCalendar choir = account.addCalendar("Choir", BERLIN);
    own.create(ME, INVOICES);
    work.addEvent(theirs("Theirs"));
    broken.add("calendars");
    for (int i = 0; i < 2; i++) {
      SyncReport.AccountReport report = run();
      assertThat(report.failure()).isEqualTo(UNEXPECTED);
      assertThat(report.endedEarly()).isFalse();
      assertThat(outbox()).isEmpty();
    }
    own.event(WORK, "Theirs");
    broken.clear();
    assertThat(run().succeeded()).isTrue();
    assertThat(own.calendar("Choir").remoteId()).isEqualTo(choir.id());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCalendarTakenOffTheListWhileItIsReadIsNoTrouble(boolean breaks) {
    work.addEvent(theirs("Theirs"));
    own.create(ME, INVOICES);
    Calendar left = own.calendar(WORK);
    if (breaks) {
      broken.add(work.id());
    }
    meanwhile.put(work.id(), () -> own.store().localEdits().leaveCalendar(left.id()));
    SyncReport.AccountReport report = run();
    assertThat(report.failure()).isNull();
    assertThat(report.troubles()).isEmpty();
    assertThat(account.primary().events()).hasSize(1);
    meanwhile.clear();
    assertThat(run().succeeded()).isTrue();
    assertThat(own.store().calendars().find(left.id())).isEmpty();
    assertThat(own.store().syncState().departingCalendars()).isEmpty();
    assertThat(work.events()).hasSize(1);
  }

  private static String theirs(String title) {
    return "{\"summary\":\"%s\",\"start\":{\"date\":\"2026-12-01\"},\"end\":{\"date\":\"2026-12-02\"}}"
        .formatted(title);
  }
}
