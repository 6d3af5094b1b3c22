package dev.daymark.sync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentEqualityTest {

  private static final EventContent BASE = FieldSamples.BASE;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=WEEKLY;BYDAY=MO,WE      | BYDAY=WE,MO;FREQ=WEEKLY   | true
          FREQ=WEEKLY;WKST=MO          | FREQ=WEEKLY               | true
          FREQ=WEEKLY;INTERVAL=1       | freq=weekly               | true
          FREQ=WEEKLY;WKST=SU          | FREQ=WEEKLY               | false
          FREQ=WEEKLY;COUNT=3          | FREQ=WEEKLY;COUNT=4       | false
          FREQ=WEEKLY                  | FREQ=DAILY                | false
          """)
  void rulesCompareByTheirParts(String one, String other, boolean same) {
    assertThat(
            ContentEquality.same(
                EventField.RECURRENCE,
                BASE.withRecurrence(Recurrence.ofRule(one)),
                BASE.withRecurrence(Recurrence.ofRule(other))))
        .isEqualTo(same);
  }

  @Test
  void datesOfAListCompareInAnyOrder() {
    Recurrence list =
        new Recurrence(List.of("RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20261118,20261119"));
    Recurrence lines =
        new Recurrence(
            List.of(
                "EXDATE;VALUE=DATE:20261119", "RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20261118"));
    assertThat(
            ContentEquality.same(
                EventField.RECURRENCE, BASE.withRecurrence(list), BASE.withRecurrence(lines)))
        .isTrue();
  }

  @Test
  void aMomentInAnotherZoneIsAnotherTimeButUtcHasManyNames() {
    ZonedDateTime utc = FieldSamples.NINE.withZoneSameInstant(ZoneOffset.UTC);
    EventContent z = BASE.withTime(new EventTime.Timed(utc, utc));
    ZonedDateTime named = utc.withZoneSameInstant(ZoneId.of("UTC"));
    assertThat(
            ContentEquality.same(
                EventField.TIME, z, BASE.withTime(new EventTime.Timed(named, named))))
        .isTrue();
    ZonedDateTime paris = utc.withZoneSameInstant(ZoneId.of("Europe/Paris"));
    assertThat(
            ContentEquality.same(
                EventField.TIME, z, BASE.withTime(new EventTime.Timed(paris, paris))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EXDATE;VALUE=DATE:20261118            | EXDATE;VALUE=DATE:20261119    | false
          EXDATE;VALUE=DATE:20261118            | RDATE;VALUE=DATE:20261118     | false
          EXDATE;VALUE=DATE-TIME:20261118T0900Z | EXDATE:20261118T0900Z         | true
          EXDATE;VALUE=DATE:20261118, 20261119  | EXDATE;VALUE=DATE:20261118,20261119 | true
          EXRULE:FREQ=DAILY;COUNT=2             | EXRULE:COUNT=2;FREQ=DAILY     | true
          EXRULE:FREQ=DAILY;COUNT=2             | RRULE:FREQ=DAILY;COUNT=2      | false
          RRULE:FREQ=DAILY;=2                   | RRULE:FREQ=DAILY              | true
          RRULE:FREQ=DAILY;BYHOUR=9,10          | RRULE:FREQ=DAILY;BYHOUR=910   | false
          no line at all                        | another one                   | false
          no line at all                        | RRULE:FREQ=DAILY              | false
          """)
  void linesCompareByWhatTheyName(String one, String other, boolean same) {
    assertThat(
            ContentEquality.same(
                EventField.RECURRENCE,
                BASE.withRecurrence(new Recurrence(List.of(one))),
                BASE.withRecurrence(new Recurrence(List.of(other)))))
        .isEqualTo(same);
  }

  @Test
  void remindersCompareInAnyOrderAndByTheirMethods() {
    Reminder popup = new Reminder(Reminder.Method.POPUP, 5);
    Reminder email = new Reminder(Reminder.Method.EMAIL, 5);
    EventContent both = BASE.withReminders(new Reminders(false, List.of(popup, email)));
    EventContent turned = BASE.withReminders(new Reminders(false, List.of(email, popup)));
    EventContent one = BASE.withReminders(new Reminders(false, List.of(popup)));
    EventContent defaults = BASE.withReminders(new Reminders(true, List.of(popup)));
    assertThat(ContentEquality.same(EventField.REMINDERS, both, turned)).isTrue();
    assertThat(ContentEquality.same(EventField.REMINDERS, both, one)).isFalse();
    assertThat(ContentEquality.same(EventField.REMINDERS, one, defaults)).isFalse();
  }

  @Test
  void timesThatDifferInOneEndAreNotTheSame() {
    ZonedDateTime nine = FieldSamples.NINE;
    EventContent hour = BASE.withTime(new EventTime.Timed(nine, nine.plusHours(1)));
    EventContent longer = BASE.withTime(new EventTime.Timed(nine, nine.plusHours(2)));
    EventContent earlier =
        BASE.withTime(new EventTime.Timed(nine.minusHours(1), nine.plusHours(1)));
    assertThat(ContentEquality.same(EventField.TIME, hour, longer)).isFalse();
    assertThat(ContentEquality.same(EventField.TIME, hour, earlier)).isFalse();
  }

  @Test
  void guestsCompareByAddressInAnyOrderAndByWhatAPersonCanChange() {
    Attendee ingrid = Attendee.of("ingrid@example.com");
    Attendee omar = Attendee.of("omar@example.com");
    EventContent both = BASE.withAttendees(List.of(ingrid, omar));
    assertThat(same(both, BASE.withAttendees(List.of(omar, Attendee.of("INGRID@example.com")))))
        .isTrue();
    assertThat(same(both, BASE.withAttendees(List.of(ingrid)))).isFalse();
    assertThat(
            same(
                both,
                BASE.withAttendees(
                    List.of(ingrid, omar.withAnswer(omar.responseStatus(), "late")))))
        .isFalse();
  }

  private static boolean same(EventContent one, EventContent other) {
    return ContentEquality.same(EventField.ATTENDEES, one, other);
  }
}
