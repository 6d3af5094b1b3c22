package dev.daymark.app.inspector.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.RecordedUndo;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaskTimesTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private final TaskTimes times =
      new TaskTimes(
          Session.open(
              store,
              new InlineTasks(),
              Formatting.of(Locale.UK),
              new Messages(Locale.UK),
              MockFixture.ZONE,
              new SimpleObjectProperty<>(MockFixture.NOW),
              new RecordedUndo(),
              address -> {}));

  @AfterEach
  void close() {
    store.close();
  }

  private static PlannedBlock block(LocalDate day, String start, String end) {
    return new PlannedBlock(
        ZonedDateTime.of(day, LocalTime.parse(start), MockFixture.ZONE),
        ZonedDateTime.of(day, LocalTime.parse(end), MockFixture.ZONE));
  }

  @ParameterizedTest
  @CsvSource({
    "13:30 – 15:00,13:30,15:00",
    "13:30-15,13:30,15:00",
    "1pm,13:00,14:00",
    "fri 9:00 - 9:45,09:00,09:45",
    "20 nov 9,09:00,10:00"
  })
  void blocksAreReadAsTheyAreTyped(String typed, String start, String end) {
    assertThat(times.parseBlock(typed, FRIDAY, null)).contains(block(FRIDAY, start, end));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    PlannedBlock block = block(FRIDAY, "13:30", "15:00");
    assertThat(times.parseBlock(times.blockText(block), FRIDAY.plusDays(3), null)).contains(block);
  }

  @Test
  void aBlockThatEndsBeforeItStartsIsRefused() {
    assertThat(times.parseBlock("15:00 - 13:30", FRIDAY, null)).isEmpty();
  }

  @Test
  void whatLiesInTheSecondPassOfAnHourThatComesTwiceStaysInIt() {
    ZonedDateTime second =
        ZonedDateTime.of(LocalDate.of(2026, 10, 25), LocalTime.of(2, 30), MockFixture.ZONE)
            .withLaterOffsetAtOverlap();
    assertThat(times.parseDue(times.dueText(new Due.At(second)), new Due.At(second)))
        .contains(new Due.At(second));
    assertThat(times.parseMoment(times.momentText(second), second)).contains(second);
    PlannedBlock block = new PlannedBlock(second, second.plusMinutes(15));
    assertThat(times.parseBlock(times.blockText(block), FRIDAY, block)).contains(block);
    assertThat(times.parseMoment(times.momentText(second), null))
        .contains(second.withEarlierOffsetAtOverlap());
  }
}
