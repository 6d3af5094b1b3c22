package dev.daymark.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class NextTaskTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private static TaskContent task(LocalDate due, String rule) {
    return TaskContent.of("Water ferns")
        .withStatus(TaskStatus.COMPLETED)
        .withDue(new Due.OnDay(due))
        .withRecurrence(Recurrence.ofRule(rule));
  }

  private static LocalDate next(LocalDate due, String rule) {
    return NextTask.after(task(due, rule), WEDNESDAY, STOCKHOLM)
        .map(content -> content.due().dayIn(STOCKHOLM))
        .orElse(null);
  }

  @Test
  void theNextIsOnTheNextDateOfTheRule() {
    assertThat(next(WEDNESDAY, "FREQ=DAILY")).isEqualTo("2026-11-19");
    assertThat(next(WEDNESDAY, "FREQ=WEEKLY;BYDAY=WE,FR")).isEqualTo("2026-11-20");
    assertThat(next(WEDNESDAY, "FREQ=MONTHLY;BYMONTHDAY=-1")).isEqualTo("2026-11-30");
  }

  @Test
  void aTaskCompletedEarlyGoesOnFromItsOwnDate() {
    assertThat(next(LocalDate.of(2026, 11, 20), "FREQ=WEEKLY")).isEqualTo("2026-11-27");
  }

  @Test
  void whatWasMissedIsNotMadeUpFor() {
    assertThat(next(LocalDate.of(2026, 10, 1), "FREQ=DAILY")).isEqualTo("2026-11-18");
    assertThat(next(LocalDate.of(2026, 10, 1), "FREQ=WEEKLY")).isEqualTo("2026-11-19");
  }

  @Test
  void anEndedRuleHasNoNext() {
    assertThat(next(WEDNESDAY, "FREQ=DAILY;COUNT=1")).isNull();
    assertThat(next(WEDNESDAY, "FREQ=DAILY;UNTIL=20261118")).isNull();
    assertThat(NextTask.after(TaskContent.of("Once"), WEDNESDAY, STOCKHOLM)).isEmpty();
  }

  @Test
  void aCountGoesDown() {
    TaskContent second =
        NextTask.after(task(WEDNESDAY, "FREQ=DAILY;COUNT=3"), WEDNESDAY, STOCKHOLM).orElseThrow();
    assertThat(second.recurrence().lines()).containsExactly("RRULE:FREQ=DAILY;COUNT=2");
    assertThat(second.status()).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void aTimeStaysOnTheClockAndTheBlockComesAlong() {
    ZonedDateTime due = ZonedDateTime.of(2026, 10, 24, 9, 0, 0, 0, STOCKHOLM);
    TaskContent saturday =
        TaskContent.of("Timesheets")
            .withDue(new Due.At(due))
            .withPlannedBlock(new PlannedBlock(due.minusHours(2), due.minusHours(1)))
            .withRecurrence(Recurrence.ofRule("FREQ=DAILY"));
    TaskContent sunday = NextTask.after(saturday, due.toLocalDate(), STOCKHOLM).orElseThrow();
    assertThat(sunday.due()).isEqualTo(new Due.At(due.plusDays(1)));
    assertThat(sunday.plannedBlock().start()).isEqualTo(due.plusDays(1).minusHours(2));
  }

  @Test
  void withoutADateItRecursFromToday() {
    TaskContent undated =
        TaskContent.of("Water ferns").withRecurrence(Recurrence.ofRule("FREQ=DAILY;INTERVAL=3"));
    assertThat(NextTask.after(undated, WEDNESDAY, STOCKHOLM).orElseThrow().due())
        .isEqualTo(new Due.OnDay(WEDNESDAY.plusDays(3)));
  }
}
