package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.domain.EventTime;
import java.time.LocalTime;
import java.time.ZoneId;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A time zone is typed as people call it, in the panel and in the editor. */
final class ZoneFieldTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private EventTime.Timed time() {
    return (EventTime.Timed) window.occurrence("Dentist").time();
  }

  private void openPanel() {
    window.select("Dentist");
    window.click("#event-when");
  }

  private void openEditor() {
    window.select("Dentist");
    window.act(open -> open.focusCalendar());
    window.press(KeyCode.E);
    window.click("#editor-zones");
  }

  private void type(String field, String text) {
    window.click(field);
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(text);
  }

  private String text(String field) {
    return window.read(scene -> ((TextInputControl) scene.lookup(field)).getText());
  }

  private boolean listIsOpen() {
    return window.shows(".dm-zone-offers");
  }

  @Test
  void theLikeliestZoneIsTakenWithEnterAndItsClockIsKept() {
    EventTime.Timed before = time();
    openPanel();
    type("#event-start-zone", "tok");
    assertThat(window.texts(".dm-zone-offers .name")).first().isEqualTo("Tokyo, Japan");
    window.press(KeyCode.ENTER);
    assertThat(listIsOpen()).isFalse();
    assertThat(text("#event-start-zone")).isEqualTo("Tokyo");
    window.press(KeyCode.ENTER);
    assertThat(time().start()).isEqualTo(before.start().withZoneSameLocal(TOKYO));
    assertThat(time().end()).isEqualTo(before.end().withZoneSameLocal(TOKYO));
  }

  @Test
  void theArrowsChooseAmongThoseThatFit() {
    openPanel();
    type("#event-start-zone", "united states");
    assertThat(window.texts(".dm-zone-offers .name"))
        .startsWith("New York, United States", "Los Angeles, United States");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(time().start().getZone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
  }

  @Test
  void aClickTakesAZoneFromTheListAndLeavesTheFieldOpen() {
    openPanel();
    type("#event-start-zone", "san fr");
    window.click(".dm-zone-offers .name", "Los Angeles, United States");
    assertThat(window.shows("#event-start-zone")).isTrue();
    assertThat(text("#event-start-zone")).isEqualTo("Los Angeles");
    window.press(KeyCode.ENTER);
    assertThat(time().start().getZone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
  }

  @Test
  void aClickIntoTheFieldListsZonesInUseFirst() {
    openPanel();
    window.click("#event-start-zone");
    assertThat(window.texts(".dm-zone-offers .name"))
        .startsWith("Stockholm, Sweden", "New York, United States");
  }

  @Test
  void anOffsetIsNoZoneAndTheEventKeepsItsOwn() {
    EventTime.Timed before = time();
    openPanel();
    type("#event-start-zone", "+05:00");
    assertThat(window.texts(".dm-zone-offers .name")).contains("Karachi, Pakistan");
    window.press(KeyCode.ENTER);
    assertThat(window.texts(".dm-inspector .dm-danger"))
        .containsExactly(
            "“+05:00” is only an offset: choose a place, whose summer time is then known.");
    window.click(".dm-inspector #event-title");
    assertThat(time()).isEqualTo(before);
    assertThat(window.shows("#event-start-zone")).as("still there to be corrected").isTrue();
  }

  @Test
  void aNameThatMeansNothingIsSaidAndTheEventKeepsItsZone() {
    EventTime.Timed before = time();
    openPanel();
    type("#event-start-time", "9:00");
    type("#event-start-zone", "xyzzy");
    window.click(".dm-inspector #event-title");
    assertThat(window.texts(".dm-inspector .dm-danger"))
        .containsExactly("No time zone is called “xyzzy”: type a city or a country.");
    assertThat(time()).isEqualTo(before);
    type("#event-start-zone", "Stockholm");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(time().start()).isEqualTo(before.start().with(LocalTime.of(9, 0)));
  }

  @Test
  void aNameOfSeveralZonesIsNotTakenWhenTheFieldIsLeftWithTheMouse() {
    EventTime.Timed before = time();
    openPanel();
    type("#event-start-zone", "united states");
    window.click(".dm-inspector #event-title");
    assertThat(window.texts(".dm-inspector .dm-danger"))
        .containsExactly("Several time zones fit “united states”: choose one from the list.");
    assertThat(time()).isEqualTo(before);
  }

  @Test
  void theNameOfTheZoneThatIsThereChangesNothing() {
    long before = window.occurrence("Dentist").event().revision();
    openPanel();
    type("#event-start-zone", "Stockholm");
    window.press(KeyCode.ESCAPE);
    window.click(".dm-inspector #event-title");
    assertThat(window.shows("#event-start-zone")).isFalse();
    assertThat(window.occurrence("Dentist").event().revision()).isEqualTo(before);
  }

  @Test
  void theListOpensWithTheKeyboardAndWaitsForAChoice() {
    EventTime.Timed before = time();
    openPanel();
    window.act(open -> open.scene().lookup("#event-start-zone").requestFocus());
    window.press(KeyCode.DOWN);
    assertThat(listIsOpen()).isTrue();
    window.press(KeyCode.TAB);
    assertThat(listIsOpen()).isFalse();
    assertThat(text("#event-start-zone")).isEqualTo("Stockholm");
    assertThat(time()).isEqualTo(before);
  }

  @Test
  void escapePutsTheListAwayFirstAndThenTheFields() {
    openPanel();
    type("#event-start-zone", "tok");
    window.press(KeyCode.ESCAPE);
    assertThat(listIsOpen()).isFalse();
    assertThat(window.shows("#event-start-zone")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows("#event-start-zone")).isFalse();
    assertThat(time().start().getZone()).isEqualTo(TestSession.ZONE);
  }

  @Test
  void theEditorTakesAZoneAndTheEndFollowsOnTheSameClock() {
    EventTime.Timed before = time();
    openEditor();
    type("#editor-start-zone", "new yo");
    window.press(KeyCode.ENTER);
    assertThat(text("#editor-end-zone")).isEqualTo("New York");
    assertThat(window.shows(".dm-editor")).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(time().start()).isEqualTo(before.start().withZoneSameLocal(NEW_YORK));
    assertThat(time().end()).isEqualTo(before.end().withZoneSameLocal(NEW_YORK));
  }

  @Test
  void theEditorSavesNothingWhileAZoneMakesNoSense() {
    EventTime.Timed before = time();
    openEditor();
    type("#editor-end-zone", "xyzzy");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(window.shows(".dm-editor")).isTrue();
    assertThat(window.texts(".dm-editor .dm-danger"))
        .contains("No time zone is called “xyzzy”: type a city or a country.");
    assertThat(time()).isEqualTo(before);
    type("#editor-end-zone", "London");
    window.press(KeyCode.TAB);
    type("#editor-end-time", "8:30");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(time().end()).isEqualTo(time().end().toLocalDate().atTime(8, 30).atZone(LONDON));
  }

  @Test
  void escapeInTheEditorPutsTheListAwayAndKeepsTheEditor() {
    openEditor();
    type("#editor-end-zone", "tok");
    assertThat(listIsOpen()).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(listIsOpen()).isFalse();
    assertThat(window.shows(".dm-editor")).isTrue();
  }
}
