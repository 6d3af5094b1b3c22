package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import java.time.LocalDate;
import java.time.LocalTime;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is typed into the fields of the panel at the side, and left there. */
final class InspectorFieldsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private Occurrence occurrence(String title) {
    return window
        .store()
        .events()
        .occurrences(MONDAY, MONDAY.plusDays(7), TestSession.ZONE)
        .stream()
        .filter(it -> it.event().content().summary().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private CalendarEvent event(String title) {
    return occurrence(title).event();
  }

  private void select(String title) {
    ItemKey key = ItemKey.of(occurrence(title));
    window.act(open -> open.select(key));
  }

  private LocalTime startOfDentist() {
    return ((EventTime.Timed) event("Dentist").content().time()).start().toLocalTime();
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
        .editEvent(event("Dentist").id(), content -> content.withLocation("Storgatan 1"));
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
    long before = event("Review with New York").revision();
    select("Review with New York");
    window.click("#event-when");
    window.press(KeyCode.ENTER);
    assertThat(event("Review with New York").revision()).isEqualTo(before);
  }

  @Test
  void aNoteGoesWithTheAnswer() {
    select("Portfolio review");
    String answer = window.texts(".dm-inspector .dm-rsvp-button").getFirst();
    assertThat(answer).isEqualTo("Going");
    window.click(".dm-inspector .dm-rsvp-button", "Going");
    window.click("#event-answer-note");
    window.write("Ten minutes late");
    window.press(KeyCode.ENTER);
    assertThat(event("Portfolio review").content().attendees())
        .filteredOn(guest -> guest.self())
        .extracting(guest -> guest.comment())
        .containsExactly("Ten minutes late");
  }
}
