package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.Occurrence;
import dev.daymark.storage.LocalStore;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that Google does not let be edited says so wherever somebody tries. */
final class ProtectedEventsTest {
  private static final String FOCUS =
      "Focus time is changed in Google Calendar; here you can change the colour and the reminders.";
  private static final String OWNED =
      "Ingrid Aalto owns this event; you can change the colour, the reminders and"
          + " whether you are busy.";

  private final WindowStage window =
      new WindowStage(1440, 900, ProtectedEventsTest::fill, () -> {});

  @AfterEach
  void close() {
    window.close();
  }

  private static void fill(LocalStore store) {
    MockFixture.fill(store);
    insert(
        store,
        "Deep work",
        12,
        new EventDetails(null, null, true, "focusTime", false, false, "focus", null, null));
    insert(
        store,
        "Board dinner",
        14,
        new EventDetails(
            "ingrid@example.com", "Ingrid Aalto", false, "default", false, false, "b", null, null));
    MaraInvited.list(
        store,
        MaraInvited.series("Site visit", 10, /* isOwn= */ false),
        new EventDetails(
            "ingrid@example.com", "Ingrid Aalto", false, "default", false, false, "v", null, null));
  }

  private static void insert(LocalStore store, String title, int hour, EventDetails details) {
    MaraInvited.list(store, EventContent.of(title, MaraInvited.at(hour)), details);
  }

  private EventContent stored(String title) {
    return window
        .store()
        .events()
        .occurrences(MaraInvited.SUNDAY, MaraInvited.SUNDAY.plusDays(1), MockFixture.ZONE)
        .stream()
        .map(Occurrence::event)
        .map(event -> event.content())
        .filter(content -> content.summary().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private boolean isDisabled(String selector) {
    return window.read(scene -> scene.lookup(selector).isDisabled());
  }

  private Menu colours() {
    return window.read(
        scene ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> "Colour".equals(item.getText()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow());
  }

  private void staysAndSays(String title, String sentence, Runnable attempt) {
    EventContent before = stored(title);
    attempt.run();
    assertThat(window.texts(".dm-toast .text-part")).containsExactly(sentence);
    assertThat(stored(title)).isEqualTo(before);
    assertThat(window.store().outbox().all()).isEmpty();
  }

  @Test
  void aDragOfTheBlockOrOfItsEdgeIsRefusedWithTheSentence() {
    Point2D middle = window.block("Deep work");
    staysAndSays("Deep work", FOCUS, () -> window.drag(middle, middle.add(0, -90)));
    Point2D edge = window.block("Board dinner").add(0, 20);
    staysAndSays("Board dinner", OWNED, () -> window.drag(edge, edge.add(0, 60)));
  }

  @Test
  void keysThatMoveItAreRefusedWithTheSentence() {
    window.clickAt(window.block("Deep work"), MouseButton.PRIMARY);
    staysAndSays("Deep work", FOCUS, () -> window.press(KeyCode.ALT, KeyCode.DOWN));
  }

  @Test
  void thePanelAndTheEditorSayItAndLeaveTheColourAndTheRemindersOpen() {
    window.clickAt(window.block("Deep work"), MouseButton.PRIMARY);
    assertThat(window.texts(".dm-inspector .protection")).containsExactly(FOCUS);
    window.press(KeyCode.E);
    assertThat(window.texts(".dm-editor .protection")).containsExactly(FOCUS);
    assertThat(isDisabled("#editor-title")).isTrue();
    assertThat(isDisabled("#editor-show-as")).isTrue();
    assertThat(isDisabled("#editor-colour")).isFalse();
    assertThat(isDisabled("#add-reminder")).isFalse();
  }

  @Test
  void ofSomebodyElsesEventOneMaySayWhetherItKeepsOneBusy() {
    window.clickAt(window.block("Board dinner"), MouseButton.PRIMARY);
    window.press(KeyCode.E);
    assertThat(window.texts(".dm-editor .protection")).containsExactly(OWNED);
    assertThat(isDisabled("#editor-place")).isTrue();
    assertThat(isDisabled("#editor-show-as")).isFalse();
    assertThat(isDisabled("#editor-colour")).isFalse();
  }

  @Test
  void whenItTakesPlaceIsAsReadableAsInOnesOwnEvents() {
    window.clickAt(window.block("Board dinner"), MouseButton.PRIMARY);
    assertThat(isDisabled("#event-when")).isFalse();
    window.click("#event-when");
    assertThat(window.shows("#event-when .text-field")).isFalse();
  }

  @Test
  void anAnswerToTheRestOfSomebodyElsesSeriesIsNotOffered() {
    window.clickAt(window.block("Site visit"), MouseButton.PRIMARY);
    window.press(KeyCode.O);
    assertThat(window.texts(".dm-scope .choice .more"))
        .contains("Only its owner can split the series, in Google Calendar");
    window.press(KeyCode.DIGIT2);
    assertThat(window.store().outbox().all()).isEmpty();
    window.press(KeyCode.DIGIT3);
    assertThat(window.occurrences("Site visit"))
        .hasSize(5)
        .allSatisfy(
            visit ->
                assertThat(visit.event().content().attendees().getLast().responseStatus())
                    .isEqualTo(ResponseStatus.DECLINED));
    assertThat(window.store().outbox().all()).hasSize(1);
  }

  @Test
  void theMenuOfTheBlockGivesItAnotherColour() {
    window.clickAt(window.block("Deep work"), MouseButton.SECONDARY);
    Menu colours = colours();
    assertThat(colours.isDisable()).isFalse();
    window.act(
        open ->
            colours.getItems().stream()
                .filter(item -> "Tomato".equals(item.getText()))
                .forEach(MenuItem::fire));
    assertThat(stored("Deep work").colorId()).isEqualTo("11");
  }
}
