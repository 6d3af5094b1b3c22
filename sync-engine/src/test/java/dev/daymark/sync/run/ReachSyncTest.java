package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Reach;
import dev.daymark.sync.doctor.Doctor;
import dev.daymark.sync.doctor.Finding;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar of which only the last years are kept here. */
class ReachSyncTest extends OneDevice {

  private static EventContent in(int year, String title) {
    ZonedDateTime ten = ZonedDateTime.of(year, 3, 2, 10, 0, 0, 0, ZoneOffset.UTC);
    return EventContent.of(title, new EventTime.Timed(ten, ten.plusHours(1)));
  }

  @Test
  void whatWasOverByThenStaysInGoogle() throws IOException {
    add("Old", "2023-05-05");
    add("Young", "2025-05-05");
    calendar.addEvent(
        "{\"summary\":\"Ended at the bound\",\"start\":{\"dateTime\":\"2024-11-17T23:00:00Z\"},"
            + "\"end\":{\"dateTime\":\"2024-11-18T00:00:00Z\"}}");
    calendar.addEvent(
        "{\"summary\":\"Across\",\"start\":{\"date\":\"2024-11-10\"},\"end\":{\"date\":\"2024-11-20\"}}");
    addSeries("Over", "2022-01-03", ";UNTIL=20220601T000000Z");
    connect(Reach.YEARS_2);
    desk.sync();
    assertThat(here()).containsExactly("Across", "Young");
    assertThat(keptFrom()).contains(BOUND);
    converge();
  }

  @Test
  void everythingIsKeptUnlessThePersonSaysOtherwise() throws IOException {
    add("Old", "1999-05-05");
    connect(Reach.EVERYTHING);
    desk.sync();
    assertThat(here()).containsExactly("Old");
    assertThat(keptFrom()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2500})
  void aLivingSeriesIsHereWithAllItsOldExceptions(int page) throws IOException {
    google.behaviour().pageLimit(page);
    String living = addSeries("Living", "2022-01-03", "");
    calendar.changeOccurrence(living, "20220110T100000Z", "{\"summary\":\"Changed\"}");
    calendar.cancelOccurrence(living, "20220117T100000Z");
    calendar.patchEvent(living, "{\"location\":\"listed after its exceptions\"}");
    connect(Reach.YEARS_2);
    desk.sync();
    assertThat(here()).contains("Changed", "Living").hasSize(3);
    converge();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2500})
  void ofASeriesThatIsOverOnlyWhatWasPutOffIsHere(int page) throws IOException {
    google.behaviour().pageLimit(page);
    String over = addSeries("Over", "2024-01-01", ";UNTIL=20240601T000000Z");
    calendar.changeOccurrence(over, "20240108T100000Z", "{\"summary\":\"Changed\"}");
    calendar.cancelOccurrence(over, "20240115T100000Z");
    calendar.changeOccurrence(
        over,
        "20240122T100000Z",
        """
        {"summary": "Put off", "start": {"dateTime": "2025-02-01T10:00:00Z", "timeZone": "UTC"},
         "end": {"dateTime": "2025-02-01T11:00:00Z", "timeZone": "UTC"}}\
        """);
    calendar.patchEvent(over, "{\"location\":\"listed after its exceptions\"}");
    connect(Reach.YEARS_2);
    desk.sync();
    assertThat(here()).containsExactly("Put off");
    converge();
    reach(Reach.EVERYTHING);
    desk.sync();
    assertThat(here()).contains("Changed", "Over", "Put off").hasSize(4);
    converge();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aFirstListingThatIsCutOffLeavesNothingOldBehind(int pagesBefore) throws IOException {
    google.behaviour().pageLimit(1);
    String over = addSeries("Over", "2024-01-01", ";UNTIL=20240601T000000Z");
    calendar.changeOccurrence(over, "20240108T100000Z", "{\"summary\":\"Changed\"}");
    calendar.changeOccurrence(over, "20240115T100000Z", "{\"summary\":\"Changed, too\"}");
    calendar.patchEvent(over, "{\"location\":\"listed after its exceptions\"}");
    add("Young", "2025-05-05");
    connect(Reach.YEARS_2);
    for (int i = 0; i < 20; i++) {
      google.faults().after(pagesBefore, Requests.eventLists(), new Fault.DropBefore());
    }
    assertThat(desk.tryToSync().failure()).isNotNull();
    google.faults().clear();
    desk = desk.restarted();
    desk.sync();
    assertThat(here()).containsExactly("Young");
    converge();
  }

  @Test
  void anOccurrenceWithoutItsSeriesStaysInStepHoweverOldItBecomes() throws IOException {
    String series = addSeries("Series", "2024-01-01", "");
    calendar.changeOccurrence(
        series,
        "20240122T100000Z",
        """
        {"summary": "Put off", "start": {"dateTime": "2025-02-01T10:00:00Z", "timeZone": "UTC"},
         "end": {"dateTime": "2025-02-01T11:00:00Z", "timeZone": "UTC"}}\
        """);
    calendar.patchEvent(series, "{\"recurrence\":[\"RRULE:FREQ=WEEKLY;UNTIL=20240601T000000Z\"]}");
    connect(Reach.YEARS_2);
    desk.sync();
    assertThat(here()).containsExactly("Put off");
    clock.advance(Duration.ofHours(1));
    calendar.changeOccurrence(
        series,
        "20240122T100000Z",
        """
        {"summary": "Back again", "start": {"dateTime": "2024-02-01T10:00:00Z", "timeZone": "UTC"},
         "end": {"dateTime": "2024-02-01T11:00:00Z", "timeZone": "UTC"}}\
        """);
    desk.sync();
    assertThat(here()).containsExactly("Back again");
    converge();
  }

  @Test
  void anOldEventThatIsChangedElsewhereComesOnlyIfItIsYoungByThen() throws IOException {
    String old = add("Old", "2023-05-05");
    connect(Reach.YEARS_2);
    desk.sync();
    calendar.patchEvent(old, "{\"summary\":\"Changed\"}");
    desk.sync();
    assertThat(here()).isEmpty();
    calendar.patchEvent(
        old,
        """
        {"start": {"dateTime": "2025-02-01T10:00:00Z", "timeZone": "UTC"},
         "end": {"dateTime": "2025-02-01T11:00:00Z", "timeZone": "UTC"}}\
        """);
    desk.sync();
    assertThat(here()).containsExactly("Changed");
    converge();
  }

  @Test
  void whatIsHereStaysInStepHoweverOldItBecomes() throws IOException {
    String event = add("Young", "2025-05-05");
    connect(Reach.YEARS_2);
    desk.sync();
    calendar.patchEvent(
        event,
        """
        {"start": {"dateTime": "2015-02-01T10:00:00Z", "timeZone": "UTC"},
         "end": {"dateTime": "2015-02-01T11:00:00Z", "timeZone": "UTC"}}\
        """);
    desk.sync();
    calendar.patchEvent(event, "{\"summary\":\"Ancient\"}");
    desk.sync();
    assertThat(here()).containsExactly("Ancient");
    google.expireAllSyncTokens();
    desk.sync();
    assertThat(here()).containsExactly("Ancient");
    clock.advance(Duration.ofHours(1));
    calendar.deleteEvent(event);
    loseTokens();
    desk.sync();
    assertThat(here()).isEmpty();
    converge();
  }

  @Test
  void aSeriesThatGoesOnAgainBringsItsOldExceptionsWithTheSameRun() throws IOException {
    String over = addSeries("Over", "2024-01-01", ";UNTIL=20240601T000000Z");
    calendar.changeOccurrence(over, "20240108T100000Z", "{\"summary\":\"Changed\"}");
    calendar.cancelOccurrence(over, "20240115T100000Z");
    add("Old", "2023-05-05");
    connect(Reach.YEARS_2);
    desk.sync();
    assertThat(here()).isEmpty();
    calendar.patchEvent(over, "{\"recurrence\":[\"RRULE:FREQ=WEEKLY\"]}");
    desk.sync();
    assertThat(here()).contains("Changed", "Over").hasSize(3).doesNotContain("Old");
    assertThat(keptFrom()).contains(BOUND);
    assertThat(Doctor.isWell(desk.google().doctor().examine())).isTrue();
    converge();
  }

  @Test
  void theBoundStaysWhereItIsWhenEverythingIsListedAnewYearsLater() throws IOException {
    add("Young", "2025-05-05");
    String gone = add("Gone", "2024-12-24");
    connect(Reach.YEARS_2);
    desk.sync();
    clock.advance(Duration.ofDays(800));
    calendar.deleteEvent(gone);
    add("Made meanwhile", "2024-12-25");
    loseTokens();
    desk.sync();
    assertThat(here()).containsExactly("Made meanwhile", "Young");
    assertThat(keptFrom()).contains(BOUND);
    converge();
  }

  @Test
  void aListingThatHasShrunkTakesNothingAway() throws IOException {
    add("Young", "2025-05-05");
    connect(Reach.YEARS_2);
    desk.sync();
    CalendarEvent old = desk.create(ME, in(2010, "Old, made here"));
    desk.sync();
    google.expireAllSyncTokens();
    google.faults().always(Requests.eventLists(), new Fault.Shrunken(0));
    desk.sync();
    assertThat(here()).containsExactly("Old, made here", "Young");
    google.faults().clear();
    desk.edit(old.id(), content -> content.withSummary("Old, changed here"));
    converge();
    assertThat(here()).containsExactly("Old, changed here", "Young");
    assertThat(calendar.events()).hasSize(2);
  }

  @Test
  void aChangeOfAnOldEventThatWaitsIsSentAlthoughTheTokenIsLost() throws IOException {
    connect(Reach.YEARS_2);
    desk.sync();
    CalendarEvent old = desk.create(ME, in(2010, "Old"));
    desk.sync();
    desk.edit(old.id(), content -> content.withLocation("Room 4"));
    desk.create(ME, in(2011, "Older than is kept"));
    google.expireAllSyncTokens();
    converge();
    assertThat(calendar.events()).hasSize(2).anyMatch(event -> event.has("location"));
    assertThat(here()).containsExactly("Old", "Older than is kept");
  }

  @Test
  void theDoctorMissesNothingOldAndRepairsWithinTheBound() throws IOException {
    add("Old", "2023-05-05");
    addMany("Young", "2025-05-05", 3);
    connect(Reach.YEARS_2);
    desk.sync();
    assertThat(desk.google().doctor().examine()).isEmpty();
    String lost = add("Lost", "2025-06-05");
    assertThat(desk.google().doctor().examine())
        .extracting(Finding::kind, Finding::title)
        .containsExactly(org.assertj.core.api.Assertions.tuple(Finding.Kind.MISSING_HERE, "Lost"));
    assertThat(desk.google().doctor().repair(desk.google().doctor().examine())).isEqualTo(1);
    desk.sync();
    assertThat(here()).contains("Lost").doesNotContain("Old").hasSize(4);
    assertThat(keptFrom()).contains(BOUND);
    assertThat(calendar.event(lost)).isPresent();
    converge();
  }
}
