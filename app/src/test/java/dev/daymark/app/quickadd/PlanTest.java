package dev.daymark.app.quickadd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.phrase.Customs;
import dev.daymark.app.phrase.LineParser;
import dev.daymark.app.phrase.Names;
import dev.daymark.app.phrase.Reading;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 18, 10, 24, 0, 0, STOCKHOLM);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final Plan.Surroundings HERE = new Plan.Surroundings(NOW, null);

  private static Plan plan(String text, boolean event, Plan.Surroundings around) {
    Reading read =
        new LineParser(
                Customs.of(Locale.UK, NOW.toLocalDate(), false),
                NOW.toLocalTime(),
                STOCKHOLM,
                new Names(List.of(), List.of(), List.of("Henrik Berg")))
            .read(text);
    return Plan.of(text, read, event, around);
  }

  private static EventContent event(String text) {
    return Contents.event(
        plan(text, true, HERE), STOCKHOLM, name -> name.equals("Henrik Berg") ? "h@example" : name);
  }

  private static TaskContent task(String text) {
    return Contents.task(plan(text, false, HERE), STOCKHOLM);
  }

  private static ZonedDateTime at(LocalDate day, int hour, int minute) {
    return ZonedDateTime.of(day, LocalTime.of(hour, minute), STOCKHOLM);
  }

  @Test
  void theLineOfThePictureIsAnEventWithAllItsParts() {
    EventContent made = event("Site visit with Henrik fri 13:30 for 1h at Kvarnen 4 alert 30m");
    assertThat(made.summary()).isEqualTo("Site visit with Henrik");
    assertThat(made.time()).isEqualTo(new EventTime.Timed(at(FRIDAY, 13, 30), at(FRIDAY, 14, 30)));
    assertThat(made.location()).isEqualTo("Kvarnen 4");
    assertThat(made.attendees()).extracting("email").containsExactly("h@example");
    assertThat(made.reminders().overrides()).extracting("minutesBefore").containsExactly(30);
  }

  @Test
  void aTaskHasItsTimeAsItsBlock() {
    TaskContent made = task("Call plumber fri 9:00 ~30m !high #phone");
    assertThat(made.title()).isEqualTo("Call plumber");
    assertThat(made.due()).isEqualTo(new Due.OnDay(FRIDAY));
    assertThat(made.plannedBlock().start()).isEqualTo(at(FRIDAY, 9, 0));
    assertThat(made.plannedBlock().end()).isEqualTo(at(FRIDAY, 9, 30));
    assertThat(made.priority()).isEqualTo(Priority.HIGH);
    assertThat(made.categories()).containsExactly("phone");
  }

  @Test
  void whoAsksForAReminderIsRemindedOfATask() {
    TaskContent call = task("remind me tomorrow at 17:00 to call Mum");
    assertThat(call.title()).isEqualTo("call Mum");
    assertThat(call.remindAt()).isEqualTo(at(LocalDate.of(2026, 11, 19), 17, 0));
    assertThat(task("remind me on Friday to call Mum").remindAt()).isEqualTo(at(FRIDAY, 9, 0));
    assertThat(task("remind me to pay by Friday 17:00").remindAt()).isEqualTo(at(FRIDAY, 17, 0));
    assertThat(task("remind me to call Mum fri alert 30m").remindAt()).isEqualTo(at(FRIDAY, 8, 30));
    assertThat(task("remind me to call Mum").remindAt()).isNull();
    assertThat(task("call Mum on Friday").remindAt()).isNull();
    assertThat(event("remind me to call Mum fri").summary()).isEqualTo("remind me to call Mum");
  }

  @Test
  void whatAKindCannotHoldStaysInTheTitle() {
    assertThat(event("Paint !high #home fri").summary()).isEqualTo("Paint !high #home");
    assertThat(task("Paint at Kvarnen fri").title()).isEqualTo("Paint at Kvarnen");
  }

  @Test
  void aTimeThatIsOverIsTomorrows() {
    assertThat(plan("Run 9:00", true, HERE).day()).isEqualTo(LocalDate.of(2026, 11, 19));
    assertThat(plan("Run 11:00", true, HERE).day()).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(plan("Run today 9:00", true, HERE).day()).isEqualTo(LocalDate.of(2026, 11, 18));
  }

  @Test
  void aSeriesEndsWithTheLengthOrTheDaysThatAreSaidOfIt() {
    EventContent yoga = event("yoga every tue 18:00 for 10 weeks");
    assertThat(yoga.time())
        .isEqualTo(
            new EventTime.Timed(
                at(LocalDate.of(2026, 11, 24), 18, 0), at(LocalDate.of(2026, 11, 24), 19, 0)));
    assertThat(yoga.recurrence().lines())
        .containsExactly("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270201T225959Z");
    EventContent course = event("course from 1 Dec to 15 Dec every tue 18:00");
    assertThat(course.time())
        .isEqualTo(
            new EventTime.Timed(
                at(LocalDate.of(2026, 12, 1), 18, 0), at(LocalDate.of(2026, 12, 1), 19, 0)));
    assertThat(course.recurrence().lines())
        .containsExactly("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T225959Z");
  }

  @Test
  void aNightEndsOnTheNextDay() {
    assertThat(event("Shift fri 22-6").time())
        .isEqualTo(new EventTime.Timed(at(FRIDAY, 22, 0), at(FRIDAY.plusDays(1), 6, 0)));
  }

  @Test
  void anHourThatTheClocksSkipIsTheNextOne() {
    EventTime.Timed time = (EventTime.Timed) event("Deploy 28/3/2027 02:30 for 1h").time();
    assertThat(time.start().toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    assertThat(Duration.between(time.start(), time.end())).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void theHourThatComesTwiceIsTheFirstOne() {
    EventTime.Timed time = (EventTime.Timed) event("Deploy 25/10/2027 2:30").time();
    assertThat(Duration.between(time.start(), time.end())).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void severalDaysAreWholeDays() {
    EventTime three = new EventTime.AllDay(FRIDAY, FRIDAY.plusDays(3));
    assertThat(event("Fair 20-22 Nov").time()).isEqualTo(three);
    assertThat(event("Fair fri for 3 days").time()).isEqualTo(three);
    assertThat(event("Fair fri until sunday").time()).isEqualTo(three);
  }

  @Test
  void aSeriesEndsAsWasTyped() {
    assertThat(event("Stand-up every weekday 9:00 until 20 December").recurrence().lines())
        .containsExactly("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261220T225959Z");
    assertThat(task("Pills every day 5 times").recurrence().lines())
        .containsExactly("RRULE:FREQ=DAILY;COUNT=5");
    assertThat(task("Course every week for 3 weeks").recurrence().lines())
        .containsExactly("RRULE:FREQ=WEEKLY;UNTIL=20261208");
    assertThat(task("Pay rent every month on the 1st").due())
        .isEqualTo(new Due.OnDay(LocalDate.of(2026, 12, 1)));
  }

  @Test
  void aSeriesBeginsOnADayOfItsOwn() {
    Plan plan = plan("Course every tue starting 27 november", false, HERE);
    assertThat(plan.day()).isEqualTo(LocalDate.of(2026, 12, 1));
  }

  @Test
  void theSlotThatWasPointedAtIsTakenUntilAnotherTimeIsTyped() {
    Plan.Surroundings pointing =
        new Plan.Surroundings(
            NOW, new Plan.Slot(FRIDAY, LocalTime.of(15, 0), Duration.ofMinutes(30)));
    assertThat(plan("Fika", true, pointing).start()).isEqualTo(at(FRIDAY, 15, 0));
    assertThat(plan("Fika", true, pointing).end()).isEqualTo(at(FRIDAY, 15, 30));
    assertThat(plan("Fika 16:00", true, pointing).start()).isEqualTo(at(FRIDAY, 16, 0));
    assertThat(plan("Fika mon", true, pointing).isTimed()).isFalse();
  }

  @Test
  void anAlertOfATaskCountsFromItsTimeOrItsMorning() {
    assertThat(task("Tea fri 16:00 alert 30m").remindAt()).isEqualTo(at(FRIDAY, 15, 30));
    assertThat(task("Tea fri alert 1h").remindAt()).isEqualTo(at(FRIDAY, 8, 0));
  }

  @Test
  void aTaskComesAgainSoLongAfterItIsCompletedAndAnEventDoesNot() {
    TaskContent made = task("Water ferns every 3 days after completion until 20 Dec");
    assertThat(made.title()).isEqualTo("Water ferns");
    assertThat(made.afterCompletion()).isTrue();
    assertThat(made.recurrence().lines())
        .containsExactly("RRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20261220");
    assertThat(task("Water ferns every 3 days").afterCompletion()).isFalse();
    EventContent event = event("Water ferns every 3 days after completion");
    assertThat(event.recurrence().isPresent()).isFalse();
    assertThat(event.summary()).isEqualTo("Water ferns every 3 days after completion");
  }

  @Test
  void aTimeThatSomethingIsDueByIsNoBlock() {
    TaskContent report = task("Send report by 17:00 tomorrow");
    assertThat(report.title()).isEqualTo("Send report");
    assertThat(report.due()).isEqualTo(new Due.At(at(NOW.toLocalDate().plusDays(1), 17, 0)));
    assertThat(report.plannedBlock()).isNull();
    assertThat(task("Send report by 9:00").due())
        .as("nine has gone by today")
        .isEqualTo(new Due.At(at(NOW.toLocalDate().plusDays(1), 9, 0)));
  }

  @Test
  void anEventIsAtTheTimeThatSomethingIsDueByAndItsTitleSaysSo() {
    EventContent report = event("Send report by 17:00 tomorrow");
    assertThat(report.summary()).isEqualTo("Send report by 17:00");
    assertThat(report.time())
        .isEqualTo(
            new EventTime.Timed(
                at(NOW.toLocalDate().plusDays(1), 17, 0),
                at(NOW.toLocalDate().plusDays(1), 18, 0)));
    assertThat(event("Call fri 9:00 by 17:00").summary()).isEqualTo("Call by 17:00");
  }

  @Test
  void hoursOnSeveralDaysAreOnEachOfThem() {
    EventContent shift = event("Shift fri-sun 9:00-17:00");
    assertThat(shift.time()).isEqualTo(new EventTime.Timed(at(FRIDAY, 9, 0), at(FRIDAY, 17, 0)));
    assertThat(shift.recurrence())
        .isEqualTo(Recurrence.ofRule("FREQ=DAILY;UNTIL=20261122T225959Z"));
  }

  @Test
  void wordsThatChangeNothingStayInTheTitle() {
    assertThat(task("Call Bob 3 times").title()).isEqualTo("Call Bob 3 times");
    assertThat(task("Draft for 2h").title()).isEqualTo("Draft for 2h");
    assertThat(task("Call Bob remind 10m").title()).isEqualTo("Call Bob remind 10m");
    assertThat(event("Party fri 19:00 all day").summary()).isEqualTo("Party 19:00");
  }

  @Test
  void aSeriesForSomeWeeksIsATaskLikeAnyOther() {
    TaskContent vitamins = task("Vitamins every day for 2 weeks");
    assertThat(vitamins.title()).isEqualTo("Vitamins");
    assertThat(vitamins.recurrence()).isEqualTo(Recurrence.ofRule("FREQ=DAILY;UNTIL=20261201"));
  }
}
