package dev.daymark.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Priority;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaskEntryTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  @Test
  void priorityCategoriesAndDateAreTakenOutOfTheTitle() {
    assertThat(TaskEntry.parse("Call plumber fri !high #phone", WEDNESDAY))
        .isEqualTo(
            new TaskEntry(
                "Call plumber", Priority.HIGH, List.of("phone"), LocalDate.of(2026, 11, 20)));
  }

  @ParameterizedTest
  @CsvSource({
    "Pay today, 2026-11-18",
    "Pay tomorrow, 2026-11-19",
    "Pay wed, 2026-11-25",
    "Pay Thursday, 2026-11-19",
    "Pay next week, 2026-11-23",
    "Pay in 3 days, 2026-11-21",
    "Pay in 2 weeks, 2026-12-02",
    "Pay 20/11, 2026-11-20",
    "Pay 2/3, 2027-03-02",
    "Pay 24 december, 2026-12-24",
    "Pay 2027-01-05, 2027-01-05",
  })
  void aDateAtTheEndIsUnderstood(String text, LocalDate day) {
    TaskEntry entry = TaskEntry.parse(text, WEDNESDAY);
    assertThat(entry.title()).isEqualTo("Pay");
    assertThat(entry.dueOn()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "Read the sun also rises",
    "Tomorrow",
    "Pay 31/2",
    "Pay 40/40",
    "Mark 5 mayo",
    "A # and a !",
  })
  void wordsThatAreNoDateStayInTheTitle(String text) {
    TaskEntry entry = TaskEntry.parse(text, WEDNESDAY);
    assertThat(entry.title()).isEqualTo(text);
    assertThat(entry.dueOn()).isNull();
  }

  @Test
  void tokensAloneAreNoTask() {
    assertThat(TaskEntry.parse(" !high #phone ", WEDNESDAY).isEmpty()).isTrue();
    assertThat(TaskEntry.parse("", WEDNESDAY).isEmpty()).isTrue();
  }
}
