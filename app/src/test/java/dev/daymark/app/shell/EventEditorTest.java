package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Recurrence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event is edited as a whole. */
final class EventEditorTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private EventContent event(String title) {
    return window.event(title).content();
  }

  private void open(String title) {
    window.select(title);
    window.act(open -> open.focusCalendar());
    window.press(KeyCode.E);
    assertThat(window.shows(".dm-editor")).isTrue();
  }

  private void type(String field, String text) {
    window.click(field);
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(text);
  }

  private static EventTime.Timed timed(EventContent content) {
    return (EventTime.Timed) content.time();
  }

  @Test
  void titlePlaceAndTimeAreSavedAsOneStepOfUndo() {
    open("Dentist");
    type("#editor-title", "Optician");
    type("#editor-place", "Storgatan 1");
    type("#editor-start-time", "9:15");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(window.shows(".dm-editor")).isFalse();
    EventContent saved = event("Optician");
    assertThat(saved.location()).isEqualTo("Storgatan 1");
    assertThat(timed(saved).start().toLocalTime()).isEqualTo(LocalTime.of(9, 15));
    assertThat(timed(saved).end().toLocalTime()).as("keeps its distance").isEqualTo("10:00");
    assertThat(window.texts(".dm-toast .text-part")).containsExactly("“Optician” changed");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(timed(event("Dentist")).start().toLocalTime()).isEqualTo(LocalTime.of(8, 0));
    assertThat(event("Dentist").location()).isEqualTo("Svartbäcksgatan");
  }

  @Test
  void tabLeavesTheNotesAndWritesNothing() {
    open("Dentist");
    window.click("#editor-notes");
    window.press(KeyCode.TAB);
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(window.<String>read(scene -> scene.getFocusOwner().getId()))
        .isEqualTo("editor-notes");
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(window.<String>read(scene -> scene.getFocusOwner().getId()))
        .isEqualTo("editor-place");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(event("Dentist").description()).doesNotContain("\t");
  }

  @Test
  void eachEndHasAZoneOfItsOwn() {
    open("Dentist");
    window.click("#editor-zones");
    type("#editor-end-zone", "Europe/London");
    type("#editor-end-time", "8:30");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    EventTime.Timed time = timed(event("Dentist"));
    assertThat(time.start().getZone()).isEqualTo(TestSession.ZONE);
    assertThat(time.end().getZone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(time.duration()).hasMinutes(90);
  }

  @Test
  void theEndOfAnEventInTheSecondPassOfAnHourIsEditedAndItsStartStaysThere() {
    ZonedDateTime second =
        ZonedDateTime.of(2027, 2, 7, 2, 30, 0, 0, ZoneId.of("Africa/Casablanca"))
            .withLaterOffsetAtOverlap();
    assertThat(second.withEarlierOffsetAtOverlap()).as("an hour apart").isNotEqualTo(second);
    EventTime late = new EventTime.Timed(second, second.plusMinutes(15));
    window
        .store()
        .localEdits()
        .editEvent(window.event("Dentist").id(), content -> content.withTime(late));
    window.act(open -> open.showDay(second.toLocalDate()));
    window.settle();
    open("Dentist");
    type("#editor-end-time", "2:55");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    EventTime.Timed time = timed(event("Dentist"));
    assertThat(time.start()).isEqualTo(second);
    assertThat(time.duration()).hasMinutes(25);
  }

  @Test
  void aTimeThatMakesNoSenseIsSaidAndCannotBeSaved() {
    open("Dentist");
    type("#editor-start-time", "25");
    assertThat(window.texts(".dm-editor .dm-danger"))
        .contains("Hours go from 00 to 23: type 14:30 or 2pm.");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(window.shows(".dm-editor")).isTrue();
  }

  @Test
  void theScopeStripCountsAndOnlyWhatFollowsIsChanged() {
    open("Client workshop, Kvarnen 4");
    assertThat(window.shows(".dm-editor > .scope")).isFalse();
    type("#editor-place", "Studio");
    assertThat(window.shows(".dm-editor > .scope")).isTrue();
    window.settle();
    assertThat(window.texts("#editor-save")).containsExactly("Save 6 events");
    window.click(".dm-editor .dm-segment-button", "This event");
    assertThat(window.texts("#editor-save")).containsExactly("Save");
    window.click("#editor-save");
    List<Occurrence> all = window.occurrences("Client workshop, Kvarnen 4");
    assertThat(all).hasSize(6);
    assertThat(all.get(0).event().content().location()).isEqualTo("Studio");
    assertThat(all.get(1).event().content().location()).startsWith("Studio, long table");
  }

  @Test
  void whatFollowsGoesToAnotherCalendarAndWhatWasBeforeStays() {
    ZonedDateTime friday = LocalDate.of(2026, 11, 13).atTime(7, 0).atZone(TestSession.ZONE);
    Calendar home = window.store().calendars().defaultCalendar();
    Calendar other = window.store().localEdits().createCalendar("Allotment", "#795548").item();
    window
        .store()
        .localEdits()
        .createEvent(
            home.id(),
            EventContent.of("Rounds", new EventTime.Timed(friday, friday.plusHours(1)))
                .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=6")));
    window.settle();
    open("Rounds");
    window.act(open -> choose(open.scene(), other));
    window.settle();
    assertThat(window.shows(".dm-editor > .scope")).isTrue();
    window.click("#editor-save");
    assertThat(window.occurrences("Rounds"))
        .hasSize(3)
        .allMatch(it -> it.event().calendarId().equals(other.id()));
    assertThat(window.store().events().ofCalendar(home.id()))
        .filteredOn(it -> it.content().summary().equals("Rounds"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.content().time().startIn(TestSession.ZONE))
                    .isEqualTo(friday.toInstant()));
  }

  private static void choose(Scene scene, Calendar calendar) {
    @SuppressWarnings("unchecked")
    ComboBox<Calendar> box = (ComboBox<Calendar>) scene.lookup("#editor-calendar");
    box.setValue(calendar);
  }

  @Test
  void anotherRuleCannotBeForThisEventAlone() {
    open("Client workshop, Kvarnen 4");
    window.click("#editor-repeat");
    window.click(".context-menu .menu-item .label", "Every day");
    boolean disabled =
        window.read(
            scene ->
                scene
                    .getRoot()
                    .lookupAll(".dm-editor .dm-segment-button")
                    .iterator()
                    .next()
                    .isDisabled());
    assertThat(disabled).isTrue();
  }

  @Test
  void aGuestIsAddedAndSeveralChangesAreNotLostByEscape() {
    open("Dentist");
    type("#editor-guest", "ana@example.com");
    window.press(KeyCode.ENTER);
    assertThat(window.texts(".dm-editor .editor-guest-row .label")).contains("ana@example.com");
    type("#editor-title", "Optician");
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-editor .sure")).isTrue();
    window.click(".dm-editor .sure .button", "Keep editing");
    window.click("#editor-save");
    assertThat(event("Optician").attendees())
        .extracting(guest -> guest.email())
        .contains("ana@example.com");
  }

  @Test
  void whetherTheLastGuestIsToldOfBeingTakenOffCanBeChosen() {
    EventContent invited = event("Dentist").withAttendees(List.of(Attendee.of("ana@example.com")));
    window.store().localEdits().editEvent(window.event("Dentist").id(), now -> invited);
    window.settle();
    open("Dentist");
    assertThat(window.shows("#editor-mail")).isTrue();
    window.click(".dm-editor .editor-guest-row .button");
    assertThat(window.texts(".dm-editor .editor-guest-row .label")).isEmpty();
    assertThat(window.shows("#editor-mail")).isTrue();
  }

  @Test
  void aGuestWhoWasInvitedBeforeIsInvitedByNameWithTheKeyboard() {
    open("Dentist");
    type("#editor-guest", "petr");
    assertThat(window.texts(".dm-editor .guest-offer .dm-medium")).containsOnly("Petra Nyman");
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-editor .guest-offer")).isFalse();
    assertThat(window.texts(".dm-editor .editor-guest-row .label")).contains("Petra Nyman");
    window.click("#editor-save");
    assertThat(event("Dentist").attendees())
        .anySatisfy(
            guest -> {
              assertThat(guest.displayName()).isEqualTo("Petra Nyman");
              assertThat(guest.email()).startsWith("petra");
            });
  }

  @Test
  void escapePutsTheOffersAwayAndKeepsWhatWasTyped() {
    open("Dentist");
    type("#editor-guest", "petr");
    assertThat(window.shows(".dm-editor .guest-offer")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-editor .guest-offer")).isFalse();
    String typed =
        window.read(scene -> ((TextInputControl) scene.lookup("#editor-guest")).getText());
    assertThat(typed).isEqualTo("petr");
  }

  @Test
  void theAnswerIsGivenWithANote() {
    open("Portfolio review");
    window.click(".dm-editor .dm-rsvp-button", "Maybe");
    window.click("#editor-answer-note");
    window.write("Late");
    window.click("#editor-save");
    assertThat(event("Portfolio review").attendees().getFirst().comment()).isEqualTo("Late");
  }
}
