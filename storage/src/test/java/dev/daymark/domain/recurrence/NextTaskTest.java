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
        .map(next -> next.content().due().dayIn(STOCKHOLM))
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
        NextTask.after(task(WEDNESDAY, "FREQ=DAILY;COUNT=3"), WEDNESDAY, STOCKHOLM)
            .orElseThrow()
            .content();
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
    TaskContent sunday =
        NextTask.after(saturday, due.toLocalDate(), STOCKHOLM).orElseThrow().content();
    assertThat(sunday.due()).isEqualTo(new Due.At(due.plusDays(1)));
    assertThat(sunday.plannedBlock().start()).isEqualTo(due.plusDays(1).minusHours(2));
  }

  @Test
  void withoutADateItRecursFromToday() {
    TaskContent undated =
        TaskContent.of("Water ferns").withRecurrence(Recurrence.ofRule("FREQ=DAILY;INTERVAL=3"));
    assertThat(NextTask.after(undated, WEDNESDAY, STOCKHOLM).orElseThrow().content().due())
        .isEqualTo(new Due.OnDay(WEDNESDAY.plusDays(3)));
  }

  private static LocalDate nextAfterCompletion(LocalDate completed, String rule) {
    TaskContent task =
        TaskContent.of("Water ferns")
            .withDue(new Due.OnDay(LocalDate.of(2026, 10, 1)))
            .withRecurrenceAfterCompletion(Recurrence.ofRule(rule));
    return NextTask.after(task, completed, STOCKHOLM)
        .map(next -> next.content().due().dayIn(STOCKHOLM))
        .orElse(null);
  }

  @Test
  void fromCompletionTheDateItWasDueDoesNotCount() {
    assertThat(nextAfterCompletion(WEDNESDAY, "FREQ=DAILY;INTERVAL=3")).isEqualTo("2026-11-21");
    assertThat(nextAfterCompletion(WEDNESDAY, "FREQ=WEEKLY")).isEqualTo("2026-11-25");
    assertThat(nextAfterCompletion(LocalDate.of(2027, 1, 31), "FREQ=MONTHLY"))
        .isEqualTo("2027-02-28");
    assertThat(nextAfterCompletion(LocalDate.of(2028, 2, 29), "FREQ=YEARLY"))
        .isEqualTo("2029-02-28");
  }

  @Test
  void fromCompletionARuleWithDaysComesOnOneOfThemNotBeforeItsInterval() {
    assertThat(nextAfterCompletion(WEDNESDAY, "FREQ=WEEKLY;BYDAY=WE")).isEqualTo("2026-11-25");
    assertThat(nextAfterCompletion(WEDNESDAY, "FREQ=WEEKLY;BYDAY=FR")).isEqualTo("2026-11-20");
    assertThat(nextAfterCompletion(WEDNESDAY.minusDays(2), "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"))
        .isEqualTo("2026-12-02");
    assertThat(nextAfterCompletion(WEDNESDAY, "FREQ=MONTHLY;BYMONTHDAY=1")).isEqualTo("2026-12-01");
  }

  @Test
  void fromCompletionACountGoesDownWhateverDayItIsAndAnEndEnds() {
    TaskContent friday =
        TaskContent.of("Water ferns")
            .withRecurrenceAfterCompletion(Recurrence.ofRule("FREQ=WEEKLY;BYDAY=FR;COUNT=2"));
    TaskContent last = NextTask.after(friday, WEDNESDAY, STOCKHOLM).orElseThrow().content();
    assertThat(last.recurrence().lines()).containsExactly("RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=1");
    assertThat(last.afterCompletion()).isTrue();
    assertThat(NextTask.after(last, WEDNESDAY, STOCKHOLM)).isEmpty();
    assertThat(nextAfterCompletion(WEDNESDAY, "FREQ=DAILY;INTERVAL=2;UNTIL=20261120"))
        .isEqualTo("2026-11-20");
    assertThat(nextAfterCompletion(WEDNESDAY, "FREQ=DAILY;INTERVAL=3;UNTIL=20261120")).isNull();
  }

  @Test
  void fromCompletionTheTimeOfDayItIsDueStays() {
    ZonedDateTime due = ZonedDateTime.of(2026, 11, 16, 9, 0, 0, 0, STOCKHOLM);
    TaskContent task =
        TaskContent.of("Water ferns")
            .withDue(new Due.At(due))
            .withRemindAt(due.minusHours(1))
            .withRecurrenceAfterCompletion(Recurrence.ofRule("FREQ=DAILY;INTERVAL=3"));
    TaskContent next = NextTask.after(task, WEDNESDAY, STOCKHOLM).orElseThrow().content();
    assertThat(next.due()).isEqualTo(new Due.At(due.plusDays(5)));
    assertThat(next.remindAt()).isEqualTo(due.plusDays(5).minusHours(1));
  }

  @Test
  void anIntervalBeyondAllDatesHasNoNext() {
    assertThat(nextAfterCompletion(WEDNESDAY, "FREQ=YEARLY;INTERVAL=2000000000")).isNull();
  }

  @Test
  void thePartsAndTheReminderMoveAsFarAsTheTask() {
    ZonedDateTime nine = WEDNESDAY.atTime(9, 0).atZone(STOCKHOLM);
    TaskContent task =
        task(WEDNESDAY, "FREQ=WEEKLY").withRemindAt(nine).withStatus(TaskStatus.COMPLETED);
    NextTask next = NextTask.after(task, WEDNESDAY, STOCKHOLM).orElseThrow();
    assertThat(next.content().remindAt()).isEqualTo(nine.plusDays(7));
    TaskContent part =
        TaskContent.of("Fill the can")
            .withStatus(TaskStatus.COMPLETED)
            .withDue(new Due.OnDay(WEDNESDAY.minusDays(1)));
    assertThat(next.part(part).due()).isEqualTo(new Due.OnDay(WEDNESDAY.plusDays(6)));
    assertThat(next.part(part).status()).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void aBlockWithoutADateMovesFromItsOwnDay() {
    ZonedDateTime monday = WEDNESDAY.minusDays(2).atTime(9, 0).atZone(STOCKHOLM);
    TaskContent task =
        TaskContent.of("Water ferns")
            .withPlannedBlock(new PlannedBlock(monday, monday.plusHours(1)))
            .withRecurrence(Recurrence.ofRule("FREQ=DAILY"));
    assertThat(
            NextTask.after(task, WEDNESDAY, STOCKHOLM)
                .orElseThrow()
                .content()
                .plannedBlock()
                .start()
                .toLocalDate())
        .isEqualTo(WEDNESDAY.plusDays(1));
  }
}
