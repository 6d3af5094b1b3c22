package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is typed into the fields of the panel at the side, and left there. */
final class InspectorFieldsTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private LocalTime startOfDentist() {
    return ((EventTime.Timed) window.event("Dentist").content().time()).start().toLocalTime();
  }

  private void typeStart(String time) {
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    window.click("#event-when");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(time);
  }

  @Test
  void aValidTimeIsSavedWhenItsFieldIsLeft() {
    typeStart("9:15");
    window.click(".dm-inspector #event-title");
    assertThat(startOfDentist()).isEqualTo(LocalTime.of(9, 15));
  }

  @Test
  void anInvalidTimeStaysShownWithItsErrorUntilItIsCorrected() {
    typeStart("25");
    window.click(".dm-inspector #event-title");
    assertThat(startOfDentist()).isEqualTo(LocalTime.of(8, 0));
    assertThat(window.shows("#event-start-time")).isTrue();
    assertThat(window.texts(".dm-inspector .dm-danger"))
        .containsExactly("Hours go from 00 to 23: type 14:30 or 2pm.");
    window
        .store()
        .localEdits()
        .editEvent(window.event("Dentist").id(), content -> content.withLocation("Storgatan 1"));
    window.settle();
    assertThat(window.shows("#event-start-time")).as("after news of the event").isTrue();
    window.click("#event-start-time");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("9");
    window.press(KeyCode.ENTER);
    assertThat(startOfDentist()).isEqualTo(LocalTime.of(9, 0));
    assertThat(window.shows("#event-start-time")).isFalse();
  }

  @Test
  void escapeForgetsAnInvalidTime() {
    typeStart("25");
    window.press(KeyCode.TAB);
    window.click("#event-start-time");
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows("#event-start-time")).isFalse();
    assertThat(startOfDentist()).isEqualTo(LocalTime.of(8, 0));
  }

  @Test
  void aFieldThatWasOnlyLookedAtChangesNothing() {
    long before = window.event("Review with New York").revision();
    window.select("Review with New York");
    window.click("#event-when");
    window.press(KeyCode.ENTER);
    assertThat(window.event("Review with New York").revision()).isEqualTo(before);
  }

  @Test
  void howOthersSeeAnEventIsSaidWhereItIsNotAsUsualAndChangedInPlace() {
    window.select("Dentist");
    assertThat(window.shows("#event-seen")).isFalse();
    window
        .store()
        .localEdits()
        .editEvent(
            window.event("Dentist").id(), content -> content.withVisibility(Visibility.PRIVATE));
    window.settle();
    assertThat(window.texts("#event-seen .label")).containsExactly("Private");
    window.click("#event-seen");
    window.click(".menu-item .label", "Free");
    assertThat(window.event("Dentist").content().transparency())
        .isEqualTo(Transparency.TRANSPARENT);
    assertThat(window.texts("#event-seen .label")).containsExactly("Private", "Shown as free");
    window.click("#event-seen");
    window.click(".menu-item .label", "Confidential");
    assertThat(window.event("Dentist").content().visibility()).isEqualTo(Visibility.CONFIDENTIAL);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.event("Dentist").content().visibility()).isEqualTo(Visibility.PRIVATE);
  }

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** The dentist's appointment as a flight: leaves at 10:00 here and lands at 12:30 there. */
  private EventTime.Timed openFlight() {
    LocalDate day = startTimeOfDentist().toLocalDate();
    EventTime.Timed flight =
        new EventTime.Timed(
            day.atTime(10, 0).atZone(TestSession.ZONE), day.atTime(12, 30).atZone(NEW_YORK));
    window
        .store()
        .localEdits()
        .editEvent(window.event("Dentist").id(), content -> content.withTime(flight));
    window.settle();
    window.select("Dentist");
    window.click("#event-when");
    return flight;
  }

  private ZonedDateTime startTimeOfDentist() {
    return timeOfDentist().start();
  }

  private EventTime.Timed timeOfDentist() {
    return (EventTime.Timed) window.event("Dentist").content().time();
  }

  private void type(String field, String text) {
    window.click(field);
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(text);
  }

  private String typed(String field) {
    return window.read(scene -> ((TextInputControl) scene.lookup(field)).getText());
  }

  @Test
  void theFieldsShowEachEndOnItsOwnClock() {
    openFlight();
    assertThat(typed("#event-start-time")).isEqualTo("10:00");
    assertThat(typed("#event-end-time")).isEqualTo("12:30");
    assertThat(window.shows("#event-end-zone")).isTrue();
  }

  @Test
  void anotherStartLeavesTheEndItsOwnZoneAndTheFlightItsLength() {
    EventTime.Timed flight = openFlight();
    type("#event-start-time", "11:00");
    window.press(KeyCode.ENTER);
    assertThat(timeOfDentist().start()).isEqualTo(flight.start().plusHours(1));
    assertThat(timeOfDentist().end()).isEqualTo(flight.end().plusHours(1));
  }

  @Test
  void anotherEndIsMeantOnTheClockOfItsOwnZone() {
    EventTime.Timed flight = openFlight();
    type("#event-end-time", "13:15");
    window.press(KeyCode.ENTER);
    assertThat(timeOfDentist().start()).isEqualTo(flight.start());
    assertThat(timeOfDentist().end()).isEqualTo(flight.end().plusMinutes(45));
  }

  @Test
  void anotherDayLeavesTheEndItsOwnZone() {
    EventTime.Timed flight = openFlight();
    type("#event-start-day", "2026-11-20");
    window.press(KeyCode.ENTER);
    assertThat(timeOfDentist().start()).isEqualTo(flight.start().with(FRIDAY));
    assertThat(timeOfDentist().end()).isEqualTo(flight.end().with(FRIDAY));
  }

  @Test
  void minutesAfterTheStartAreReadOffTheClockOfTheEnd() {
    EventTime.Timed flight = openFlight();
    type("#event-end-time", "+90");
    window.press(KeyCode.ENTER);
    assertThat(timeOfDentist().end())
        .isEqualTo(flight.start().plusMinutes(90).withZoneSameInstant(NEW_YORK));
  }

  @Test
  void anEventGetsAZoneForEachEnd() {
    window.select("Dentist");
    window.click("#event-when");
    assertThat(window.shows("#event-end-zone")).isFalse();
    window.click("#event-each-zone");
    type("#event-end-zone", "Europe/London");
    type("#event-end-time", "8:30");
    window.press(KeyCode.ENTER);
    assertThat(timeOfDentist().start().getZone()).isEqualTo(TestSession.ZONE);
    assertThat(timeOfDentist().end().getZone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(timeOfDentist().duration()).hasMinutes(90);
  }

  @Test
  void anotherZoneKeepsTheClockOfBothEnds() {
    EventTime.Timed before = timeOfDentist();
    window.select("Dentist");
    window.click("#event-when");
    type("#event-start-zone", "America/New_York");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(timeOfDentist().start()).isEqualTo(before.start().withZoneSameLocal(NEW_YORK));
    assertThat(timeOfDentist().end()).isEqualTo(before.end().withZoneSameLocal(NEW_YORK));
  }

  @Test
  void theTimesOfBothEndsAreShownInTheirOwnZones() {
    openFlight();
    window.press(KeyCode.ESCAPE);
    assertThat(window.texts("#event-when .label"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("10:00 in Stockholm, CET", "12:30 in New York, GMT-05:00"));
  }

  @Test
  void aNoteGoesWithTheAnswer() {
    window.select("Portfolio review");
    String answer = window.texts(".dm-inspector .dm-rsvp-button").getFirst();
    assertThat(answer).isEqualTo("Going");
    window.click(".dm-inspector .dm-rsvp-button", "Going");
    window.click("#event-answer-note");
    window.write("Ten minutes late");
    window.press(KeyCode.ENTER);
    assertThat(window.event("Portfolio review").content().attendees())
        .filteredOn(guest -> guest.self())
        .extracting(guest -> guest.comment())
        .containsExactly("Ten minutes late");
  }

  @Test
  void noNoteIsAskedForOnceTheAnswerIsTakenBack() {
    window.select("Portfolio review");
    window.click(".dm-inspector .dm-rsvp-button", "Going");
    assertThat(window.shows("#event-answer-note")).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.shows("#event-answer-note")).isFalse();
  }
}
