package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.MONDAY;
import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.SearchHit;
import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchQuery.State;
import dev.daymark.storage.SearchQuery.Term;
import dev.daymark.storage.SearchResult;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final ZonedDateTime NOW =
      MONDAY.plusDays(2).atTime(10, 0).atZone(StoreFixture.BERLIN);

  private final StoreFixture fixture = new StoreFixture();
  private final TaskListId list = fixture.store.tasks().defaultList().id();

  @AfterEach
  void close() {
    fixture.close();
  }

  private EventId add(EventContent content) {
    return fixture.store.localEdits().createEvent(fixture.home, content).item().id();
  }

  private void add(TaskContent content) {
    fixture.store.localEdits().createTask(list, content);
  }

  private SearchResult find(SearchQuery query) {
    return fixture.store.search().find(query, NOW, 50);
  }

  private List<String> titles(SearchQuery query) {
    return find(query).hits().stream().map(SearchTest::title).toList();
  }

  private List<String> titles(String words) {
    return titles(SearchQuery.of(words));
  }

  private static String title(SearchHit hit) {
    return switch (hit) {
      case SearchHit.EventHit(Occurrence occurrence) -> occurrence.event().content().summary();
      case SearchHit.TaskHit(var task) -> task.content().title();
    };
  }

  private static SearchQuery filter(
      List<String> in,
      List<String> with,
      @Nullable LocalDate before,
      @Nullable LocalDate after,
      State... states) {
    return new SearchQuery(List.of(), in, with, before, after, Set.of(states));
  }

  @Test
  void caseAccentsAndSignsDoNotCount() {
    add(event("Möte på Café Kvarnen"));
    add(event("Straße: Zürich–Łódź"));
    add(event("会議の準備"));
    assertThat(titles("mote CAFE")).containsExactly("Möte på Café Kvarnen");
    assertThat(titles("KVÄRN")).containsExactly("Möte på Café Kvarnen");
    assertThat(titles("strasse lodz zurich")).containsExactly("Straße: Zürich–Łódź");
    assertThat(titles("準備")).containsExactly("会議の準備");
    assertThat(titles("varnen")).isEmpty();
  }

  @Test
  void umlautsAreFoundAsTheyAreSpeltWithoutAKeyForThemAndTheOtherWayRound() {
    add(event("Reise nach München"));
    add(event("Essen bei Müller").withLocation("Größenstraße 3"));
    add(event("Mueller anrufen"));
    add(event("\u0041\u030Arhus"));
    assertThat(titles("muenchen")).containsExactly("Reise nach München");
    assertThat(titles("Muen")).containsExactly("Reise nach München");
    assertThat(titles("munchen")).containsExactly("Reise nach München");
    assertThat(titles("mueller")).containsExactlyInAnyOrder("Mueller anrufen", "Essen bei Müller");
    assertThat(titles("müller")).containsExactlyInAnyOrder("Mueller anrufen", "Essen bei Müller");
    assertThat(titles("groessenstrasse")).containsExactly("Essen bei Müller");
    assertThat(titles("aarhus")).hasSize(1);
    assertThat(titles("reise muenchen")).containsExactly("Reise nach München");
  }

  @Test
  void whatIsSpeltLikeAnUmlautFindsNoWordWithoutOne() {
    add(event("Blumen gießen"));
    add(event("Blüte"));
    add(event("Blue Note"));
    add(event("Neu lesen"));
    assertThat(titles("blue")).containsExactly("Blue Note", "Blüte");
    assertThat(titles("blue note")).containsExactly("Blue Note");
    assertThat(titles("blu")).hasSize(3);
    assertThat(titles("nu")).isEmpty();
    assertThat(titles("nü")).isEmpty();
  }

  @Test
  void placesAndGuestsAreFoundInEitherSpellingToo() {
    add(event("Essen").withAttendees(List.of(Attendee.of("jörg@example.org"))));
    assertThat(titles(filter(List.of(), List.of("joerg"), null, null))).containsExactly("Essen");
    assertThat(titles(filter(List.of(), List.of("jörg"), null, null))).containsExactly("Essen");
  }

  @Test
  void aTitleComesBeforeAPlaceAndAPlaceBeforeNotes() {
    add(event("Notes").withDescription("about <b>fica</b>&nbsp;kvarnen"));
    add(event("Place").withLocation("Kvarnen"));
    add(event("To the kvarnenplats"));
    add(event("At Kvarnen"));
    add(event("Kvarnen"));
    assertThat(titles("kvarnen"))
        .containsExactly("Kvarnen", "At Kvarnen", "To the kvarnenplats", "Place", "Notes");
    assertThat(titles("nbsp")).isEmpty();
  }

  @Test
  void whatIsToComeStandsBeforeWhatIsOver() {
    add(EventContent.of("Review", at(-2, 9)));
    add(EventContent.of("Review", at(300, 9)));
    add(EventContent.of("Review", at(4, 9)));
    assertThat(find(SearchQuery.of("review")).hits())
        .extracting(hit -> ((SearchHit.EventHit) hit).occurrence().time())
        .containsExactly(at(4, 9), at(-2, 9), at(300, 9));
  }

  @Test
  void wordsInQuotesStandBesideOneAnother() {
    add(event("Design review of the studio"));
    add(event("Review of the design"));
    SearchQuery phrase =
        new SearchQuery(
            List.of(new Term("design rev", false)), List.of(), List.of(), null, null, Set.of());
    SearchQuery whole =
        new SearchQuery(
            List.of(new Term("design rev", true)), List.of(), List.of(), null, null, Set.of());
    assertThat(titles(phrase)).containsExactly("Design review of the studio");
    assertThat(titles(whole)).isEmpty();
  }

  @Test
  void guestsAreFoundByNameAndByAddress() {
    Attendee ana =
        new Attendee(
            "a.lind@example.org",
            "Ana Lind",
            Attendee.ResponseStatus.ACCEPTED,
            false,
            false,
            false,
            false,
            "",
            0);
    add(event("Lunch").withAttendees(List.of(ana)));
    add(event("Ana's birthday"));
    assertThat(titles("ana lin")).containsExactly("Lunch");
    assertThat(titles("anas")).containsExactly("Ana's birthday");
    assertThat(titles("a.lind@exam")).containsExactly("Lunch");
    assertThat(titles(filter(List.of(), List.of("lind"), null, null))).containsExactly("Lunch");
    assertThat(titles(filter(List.of(), List.of("birthday"), null, null))).isEmpty();
  }

  @Test
  void tasksAreFoundByStateAndCategory() {
    LocalDate today = NOW.toLocalDate();
    add(TaskContent.of("Late").withDue(new Due.OnDay(today.minusDays(1))));
    add(TaskContent.of("Now").withDue(new Due.OnDay(today)).withCategories(List.of("Büro")));
    add(TaskContent.of("Hour ago").withDue(new Due.At(NOW.minusHours(1))));
    add(
        TaskContent.of("Done")
            .withDue(new Due.OnDay(today.minusDays(1)))
            .withStatus(TaskStatus.COMPLETED));
    add(event("Event"));
    assertThat(titles("buro")).containsExactly("Now");
    assertThat(titles(filter(List.of(), List.of(), null, null, State.OVERDUE)))
        .containsExactlyInAnyOrder("Late", "Hour ago");
    assertThat(titles(filter(List.of(), List.of(), null, null, State.OPEN)))
        .containsExactlyInAnyOrder("Late", "Now", "Hour ago");
    assertThat(titles(filter(List.of(), List.of(), null, null, State.DONE)))
        .containsExactly("Done");
  }

  @Test
  void aCalendarOrListAndDaysNarrowTheSearch() {
    fixture.store.localEdits().createEvent(fixture.work, EventContent.of("Work", at(0, 9)));
    add(EventContent.of("Home", at(0, 9)));
    add(EventContent.of("Later", EventTime.AllDay.on(MONDAY.plusDays(5))));
    add(TaskContent.of("Task"));
    assertThat(titles(filter(List.of("wor"), List.of(), null, null))).containsExactly("Work");
    assertThat(titles(filter(List.of("my tas"), List.of(), null, null))).containsExactly("Task");
    assertThat(titles(filter(List.of(), List.of(), MONDAY.plusDays(5), null)))
        .containsExactlyInAnyOrder("Work", "Home");
    assertThat(titles(filter(List.of(), List.of(), null, MONDAY.plusDays(5))))
        .containsExactly("Later");
    assertThat(titles(filter(List.of(), List.of(), null, null, State.WAITING)))
        .containsExactly("Work");
  }

  @Test
  void aSeriesIsFoundOnceByItsNextOccurrence() {
    EventId series =
        add(event("Stand-up").withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=10")));
    Occurrence third = fixture.store.events().upcoming(series, MONDAY.plusDays(3), 1).getFirst();
    fixture
        .store
        .localEdits()
        .editOccurrence(
            series,
            third.time().asOriginalStart(),
            RecurrenceScope.THIS,
            content -> content.withSummary("Stand-up with Ana"));
    SearchResult found = find(SearchQuery.of("stand up"));
    assertThat(found.total()).isEqualTo(1);
    assertThat(((SearchHit.EventHit) found.hits().getFirst()).occurrence().time())
        .isEqualTo(at(2, 9));
    assertThat(titles("stand ana")).containsExactly("Stand-up with Ana");
  }

  @Test
  void aSeriesThatIsOverIsFoundByItsLastOccurrence() {
    add(
        EventContent.of("Course", at(-100, 9))
            .withRecurrence(Recurrence.ofRule("FREQ=WEEKLY;COUNT=3")));
    SearchResult found = find(SearchQuery.of("course"));
    assertThat(((SearchHit.EventHit) found.hits().getFirst()).occurrence().time())
        .isEqualTo(at(-86, 9));
    assertThat(titles(filter(List.of(), List.of(), null, MONDAY.minusDays(80)))).isEmpty();
    assertThat(titles(filter(List.of(), List.of(), MONDAY.minusDays(90), null)))
        .containsExactly("Course");
  }

  @Test
  void editsAreSeenAtOnceAndWhatIsGoneIsNot() {
    EventId id = add(event("Draft"));
    add(TaskContent.of("Draft task"));
    assertThat(titles("draft")).containsExactlyInAnyOrder("Draft", "Draft task");
    fixture.store.localEdits().editEvent(id, content -> content.withSummary("Final"));
    assertThat(titles("draft")).containsExactly("Draft task");
    assertThat(titles("final")).containsExactly("Final");
    var deleted = fixture.store.localEdits().deleteEvent(id);
    assertThat(titles("final")).isEmpty();
    fixture.store.localEdits().undo(deleted.change());
    assertThat(titles("final")).containsExactly("Final");
    fixture.store.tasks().all().forEach(t -> fixture.store.localEdits().deleteTask(t.id()));
    assertThat(titles("draft")).isEmpty();
  }

  @Test
  void whatTheEngineLearnsIsFoundToo() {
    titles("nothing");
    EventId id = fixture.known(fixture.work, "r1", event("From the cloud"));
    assertThat(titles("cloud")).containsExactly("From the cloud");
    CalendarEvent event = fixture.store.events().find(id).orElseThrow();
    fixture.store.localEdits().deleteEvent(event.id());
    assertThat(titles("cloud")).isEmpty();
  }

  @Test
  void aMistypedWordIsNotFoundButCorrected() {
    add(event("Lunch at Kvarnen"));
    add(event("Kvarnholmen walk"));
    assertThat(find(SearchQuery.of("kvarnn")).suggestion()).isEqualTo("kvarnen");
    assertThat(find(SearchQuery.of("lunhc kvarnen")).suggestion()).isEqualTo("lunch kvarnen");
    assertThat(find(SearchQuery.of("xylophone")).suggestion()).isNull();
  }

  @Test
  void signsAloneFindNothing() {
    add(event("Tom & Ana"));
    assertThat(titles("&")).isEmpty();
    assertThat(titles("")).isEmpty();
    assertThat(titles("tom & ana")).containsExactly("Tom & Ana");
  }

  @Test
  void theBestAreGivenAndAllAreCounted() {
    for (int i = 0; i < 30; i++) {
      add(EventContent.of("Review " + i, at(i + 3, 9)));
    }
    SearchResult found = fixture.store.search().find(SearchQuery.of("rev"), NOW, 3);
    assertThat(found.total()).isEqualTo(30);
    assertThat(found.hits())
        .extracting(SearchTest::title)
        .containsExactly("Review 0", "Review 1", "Review 2");
  }
}
