package dev.daymark.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
  private final TestSession fixture = new TestSession();
  private final SearchViewModel model = new SearchViewModel(fixture.session());

  @AfterEach
  void close() {
    model.close();
    fixture.close();
  }

  private void event(String title) {
    ZonedDateTime start = TestSession.TODAY.plusDays(2).atTime(13, 0).atZone(TestSession.ZONE);
    fixture
        .store()
        .localEdits()
        .createEvent(
            fixture.store().calendars().defaultCalendar().id(),
            EventContent.of(title, new EventTime.Timed(start, start.plusHours(1))));
  }

  private SearchAnswer answer() {
    return model.answerProperty().get();
  }

  @Test
  void aLineSaysWhatWhenAndWhere() {
    event("Möte");
    model.textProperty().set("mote");
    SearchLine line = answer().lines().getFirst();
    assertThat(line.title()).isEqualTo("Möte");
    assertThat(line.when()).isEqualTo("Fri 20 Nov, 13:00 – 14:00");
    assertThat(line.place()).isEqualTo("My calendar");
    assertThat(line.day()).isEqualTo(TestSession.TODAY.plusDays(2));
    assertThat(line.status()).isNull();
  }

  @Test
  void tasksAreAmongTheLines() {
    fixture
        .store()
        .localEdits()
        .createTask(
            fixture.store().tasks().defaultList().id(),
            TaskContent.of("Pay rent")
                .withDue(new Due.OnDay(TestSession.TODAY))
                .withStatus(TaskStatus.IN_PROGRESS));
    model.textProperty().set("rent");
    SearchLine line = answer().lines().getFirst();
    assertThat(line.key()).isInstanceOf(ItemKey.OfTask.class);
    assertThat(line.when()).isEqualTo("Today");
    assertThat(line.status()).isEqualTo(TaskStatus.IN_PROGRESS);
  }

  @Test
  void whatIsShownFollowsTheData() {
    model.textProperty().set("standup");
    assertThat(answer().lines()).isEmpty();
    event("Standup");
    assertThat(answer().lines()).hasSize(1);
    model.textProperty().set(" ");
    assertThat(answer()).isEqualTo(SearchAnswer.NOTHING);
  }

  @Test
  void aMistypedWordHasASuggestion() {
    event("Kvarnen");
    model.textProperty().set("kvarnn");
    assertThat(answer().suggestion()).isEqualTo("kvarnen");
  }

  @Test
  void aSuggestionKeepsTheFiltersThatWereTyped() {
    event("Kvarnen");
    model.textProperty().set("after:last week in:\"My calendar\" kvarnn");
    assertThat(answer().suggestion()).isEqualTo("kvarnen after:last week in:\"My calendar\"");
  }
}
