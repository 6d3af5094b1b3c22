package dev.daymark.sync.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.auth.Grant;
import dev.daymark.sync.auth.TestGrants;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import dev.daymark.sync.remote.ApiRoot;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.EventPatch;
import dev.daymark.sync.remote.ListingPosition;
import dev.daymark.sync.remote.NewEvent;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.schedule.Backoff;
import dev.daymark.sync.schedule.RateLimiter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoogleCalendarTest {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final ZonedDateTime TEN = ZonedDateTime.of(2026, 11, 18, 10, 0, 0, 0, TORONTO);
  private static final EventContent PLAIN =
      EventContent.of("Invoice run", new EventTime.Timed(TEN, TEN.plusHours(1)));
  private static final EventContent FULL =
      new EventContent(
          "Planning",
          "Bring <b>numbers</b>",
          "Room 4",
          new EventTime.AllDay(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 22)),
          Recurrence.ofRule("FREQ=WEEKLY;COUNT=4"),
          EventStatus.TENTATIVE,
          Transparency.TRANSPARENT,
          Visibility.PRIVATE,
          "5",
          List.of(Attendee.of("ingrid@example.com")),
          new Reminders(false, List.of(new Reminder(Reminder.Method.EMAIL, 30))),
          Conference.NONE);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T09:00:00Z"));
  private final List<Duration> waits = new ArrayList<>();
  private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeAccount account = google.addAccount("me@example.com");
  private final CalendarAddress primary =
      new CalendarAddress("me@example.com", ZoneId.of("Europe/Berlin"));
  private final GoogleConnections connections =
      new GoogleConnections(
          clock,
          this::sleep,
          new RetryPolicy(
              4,
              Duration.ofMinutes(1),
              new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(3)),
              clock));
  private final RemoteCalendar remote;

  GoogleCalendarTest() throws IOException {
    Grant grant = TestGrants.of(google, connections.transport(), clock);
    remote =
        connections.open(
            ApiRoot.of(google.root()), grant, new RateLimiter(100, 300, clock, this::sleep));
  }

  @AfterEach
  void close() {
    connections.close();
    google.close();
  }

  @Test
  void everyFieldOfANewEventArrivesAndComesBackTheSame() {
    RemoteVersion inserted =
        done(remote.insert(primary, new NewEvent("dm000001", FULL, null), GuestNotice.ALL));
    assertThat(inserted.content()).isEqualTo(FULL);
    assertThat(done(remote.get(primary, "dm000001")).content()).isEqualTo(FULL);
    assertThat(
            done(remote.insert(primary, new NewEvent("dm000002", PLAIN, null), GuestNotice.ALL))
                .content())
        .isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @EnumSource(EventField.class)
  void aPatchOfOneFieldChangesThatFieldOnlyAndBack(EventField field) {
    EventContent plain = PLAIN.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=3"));
    RemoteVersion before =
        done(remote.insert(primary, new NewEvent("dm000003", plain, null), GuestNotice.ALL));
    EventContent changed = field.copy(FULL, plain);
    RemoteVersion after = patched(before, changed, field);
    assertThat(after.content()).isEqualTo(changed);
    assertThat(after.etag()).isNotEqualTo(before.etag());
    assertThat(patched(after, plain, field).content()).isEqualTo(plain);
  }

  @Test
  void aPatchSendsTheChangedFieldsAndNothingElse() {
    RemoteVersion before =
        done(remote.insert(primary, new NewEvent("dm000004", PLAIN, null), GuestNotice.ALL));
    patched(before, PLAIN.withSummary("Renamed"), EventField.SUMMARY);
    assertThat(google.log().calls(Requests.method("PATCH")))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.request().body()).isEqualTo("{\"summary\":\"Renamed\"}");
              assertThat(call.request().header("if-match")).isEqualTo(before.etag().value());
            });
  }

  @Test
  void whatIsNotModelledAboutAGuestAndAnEventSurvivesAPatch() {
    String id =
        calendar()
            .addEvent(
                """
                {"summary":"Call","start":{"dateTime":"2026-11-18T10:00:00Z","timeZone":"UTC"},
                 "end":{"dateTime":"2026-11-18T11:00:00Z","timeZone":"UTC"},
                 "attendees":[{"email":"ingrid@example.com","displayName":"Ingrid","comment":"late"}],
                 "extendedProperties":{"private":{"other":"app"}}}
                """)
            .get("id")
            .getAsString();
    RemoteVersion before = done(remote.get(primary, id));
    EventContent content = Objects.requireNonNull(before.content());
    List<Attendee> more = new ArrayList<>(content.attendees());
    more.add(Attendee.of("omar@example.com"));
    RemoteVersion after = patched(before, content.withAttendees(more), EventField.ATTENDEES);
    assertThat(after.json()).contains("\"comment\":\"late\"", "\"other\":\"app\"", "omar@");
  }

  @Test
  void aStaleConditionIsAPreconditionAndAMissingEventIsGone() {
    done(remote.insert(primary, new NewEvent("dm000005", PLAIN, null), GuestNotice.ALL));
    EventPatch stale = new EventPatch(new ETag("\"old\""), PLAIN, Set.of(EventField.SUMMARY), null);
    assertThat(failure(remote.patch(primary, "dm000005", stale, GuestNotice.ALL)))
        .isEqualTo(new SyncFailure.PreconditionFailed());
    assertThat(
            failure(remote.insert(primary, new NewEvent("dm000005", PLAIN, null), GuestNotice.ALL)))
        .isEqualTo(new SyncFailure.PreconditionFailed());
    assertThat(failure(remote.get(primary, "dmnothere"))).isEqualTo(new SyncFailure.Gone());
  }

  @Test
  void aChangeThatCannotBeWrittenIsNoFaultOfTheServiceAndAsksNothing() {
    EventPatch patch =
        new EventPatch(new ETag("\"1\""), PLAIN, Set.of(EventField.SUMMARY), "{\"attendees\":3}");
    int before = remote.requests();
    assertThatThrownBy(() -> remote.patch(primary, "dm000015", patch, GuestNotice.ALL))
        .isInstanceOf(UnsendableException.class);
    assertThat(remote.requests()).isEqualTo(before);
  }

  @Test
  void aDeletedEventIsGoneTheSecondTime() {
    RemoteVersion event =
        done(remote.insert(primary, new NewEvent("dm000006", PLAIN, null), GuestNotice.ALL));
    assertThat(done(remote.delete(primary, "dm000006", event.etag(), GuestNotice.NONE))).isTrue();
    assertThat(done(remote.get(primary, "dm000006")).deleted()).isTrue();
    assertThat(failure(remote.delete(primary, "dm000006", new ETag("*"), GuestNotice.NONE)))
        .isEqualTo(new SyncFailure.Gone());
  }

  @Test
  void aDeletionThatIsAnsweredWithSomethingIsAskedForAgain() {
    RemoteVersion event =
        done(remote.insert(primary, new NewEvent("dm000016", PLAIN, null), GuestNotice.ALL));
    google.log().clear();
    google.faults().next(Requests.method("DELETE"), new Fault.Bare());
    assertThat(done(remote.delete(primary, "dm000016", event.etag(), GuestNotice.NONE))).isFalse();
    assertThat(google.log().count(Requests.method("DELETE"))).isEqualTo(2);
    assertThat(done(remote.get(primary, "dm000016")).deleted()).isTrue();
  }

  @Test
  void anOccurrenceIsFoundByItsOriginalStartAndChangedOnItsOwn() {
    done(
        remote.insert(
            primary,
            new NewEvent("dm000007", PLAIN.withRecurrence(Recurrence.ofRule("FREQ=DAILY")), null),
            GuestNotice.ALL));
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    RemoteVersion instance = done(remote.instance(primary, "dm000007", second));
    assertThat(instance.originalStart()).isEqualTo(second);
    assertThat(instance.remoteSeriesId()).isEqualTo("dm000007");
    EventContent content = Objects.requireNonNull(instance.content());
    RemoteVersion off =
        patched(instance, content.withStatus(EventStatus.CANCELLED), EventField.STATUS);
    assertThat(off.deleted()).isFalse();
    assertThat(off.content())
        .isNotNull()
        .extracting(EventContent::status)
        .isEqualTo(EventStatus.CANCELLED);
  }

  @Test
  void aBareTombstoneOfAnOccurrenceStillNamesItsSeriesAndStart() {
    google.behaviour().bareInstanceTombstones(true);
    done(
        remote.insert(
            primary,
            new NewEvent("dm000008", PLAIN.withRecurrence(Recurrence.ofRule("FREQ=DAILY")), null),
            GuestNotice.ALL));
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    calendar().deleteEvent("dm000008_" + second.key());
    List<RemoteVersion> listed =
        done(remote.events(primary, new ListingPosition(null, null))).items();
    assertThat(listed)
        .filteredOn(version -> second.equals(version.originalStart()))
        .singleElement()
        .satisfies(version -> assertThat(version.remoteSeriesId()).isEqualTo("dm000008"));
  }

  @Test
  void aMovedEventKeepsItsId() {
    FakeCalendar work = account.addCalendar("Work", TORONTO);
    done(remote.insert(primary, new NewEvent("dm000009", PLAIN, null), GuestNotice.ALL));
    CalendarAddress target = new CalendarAddress(work.id(), TORONTO);
    assertThat(done(remote.move(primary, "dm000009", target)).remoteId()).isEqualTo("dm000009");
    assertThat(done(remote.get(primary, "dm000009")).deleted()).isTrue();
    assertThat(done(remote.get(target, "dm000009")).content()).isEqualTo(PLAIN);
  }

  @Test
  void passingTroubleIsWaitedOutAndRetryAfterIsObeyed() {
    google
        .faults()
        .next(Requests.eventLists(), Fault.unavailable(), Fault.rateLimited())
        .next(Requests.eventLists(), Fault.tooManyRequests(Duration.ofSeconds(20)));
    done(remote.events(primary, new ListingPosition(null, null)));
    assertThat(google.log().count(Requests.eventLists())).isEqualTo(4);
    assertThat(waits).hasSize(3).element(2).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void whatWaitsLongerThanOurPatienceIsLeftToTheNextRun() {
    google.faults().next(Requests.eventLists(), Fault.tooManyRequests(Duration.ofMinutes(10)));
    assertThat(failure(remote.events(primary, new ListingPosition(null, null))))
        .isEqualTo(new SyncFailure.RateLimited(clock.instant().plus(Duration.ofMinutes(10))));
    assertThat(google.log().count(Requests.eventLists())).isEqualTo(1);
  }

  @Test
  void eachKindOfTroubleIsNamedForWhatItIs() {
    assertThat(listingUnder(new Fault.Html())).isInstanceOf(SyncFailure.Offline.class);
    assertThat(listingUnder(new Fault.DropBefore())).isInstanceOf(SyncFailure.Offline.class);
    assertThat(listingUnder(new Fault.Truncate()))
        .isInstanceOfAny(SyncFailure.Offline.class, SyncFailure.Unavailable.class);
    assertThat(listingUnder(new Fault.BrokenJson())).isInstanceOf(SyncFailure.Unavailable.class);
    assertThat(listingUnder(new Fault.MistypedJson())).isInstanceOf(SyncFailure.Unavailable.class);
    assertThat(listingUnder(Fault.unavailable())).isInstanceOf(SyncFailure.Unavailable.class);
    assertThat(listingUnder(Fault.refuse(403, "forbidden")))
        .isEqualTo(new SyncFailure.Rejected(403, "forbidden", "forbidden"));
    assertThat(listingUnder(Fault.refuse(410, "fullSyncRequired")))
        .isInstanceOf(SyncFailure.TokenExpired.class);
  }

  @Test
  void anAnswerThatIsPartOfAnEventOnlyIsAskedForAgain() {
    for (int length = 1; length <= 60; length++) {
      EventContent content = PLAIN.withSummary("x".repeat(length));
      String id = "dmpart" + length;
      done(remote.insert(primary, new NewEvent(id, content, null), GuestNotice.ALL));
      google.faults().next(Requests.path(".*/" + id), new Fault.BrokenJson());
      assertThat(done(remote.get(primary, id)).content()).isEqualTo(content);
    }
  }

  @Test
  void anExpiredAccessTokenIsRenewedOnceAndARevokedGrantAsksForTheSignIn() {
    google.expireAccessTokens();
    done(remote.events(primary, new ListingPosition(null, null)));
    google.revokeTokens(account);
    assertThat(failure(remote.events(primary, new ListingPosition(null, null))))
        .isEqualTo(new SyncFailure.SignInRequired(Why.REVOKED));
  }

  private SyncFailure listingUnder(Fault fault) {
    google.faults().always(Requests.eventLists(), fault);
    try {
      return failure(remote.events(primary, new ListingPosition(null, null)));
    } finally {
      google.faults().clear();
    }
  }

  private RemoteVersion patched(RemoteVersion before, EventContent content, EventField field) {
    return done(
        remote.patch(
            primary,
            before.remoteId(),
            new EventPatch(before.etag(), content, EnumSet.of(field), before.json()),
            GuestNotice.ALL));
  }

  private FakeCalendar calendar() {
    return account.primary();
  }

  private void sleep(Duration duration) {
    if (duration.isPositive()) {
      waits.add(duration);
      clock.advance(duration);
    }
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Failed<T>(SyncFailure failure) -> throw new AssertionError(failure.toString());
    };
  }

  private static SyncFailure failure(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed<?>) outcome).failure();
  }
}
