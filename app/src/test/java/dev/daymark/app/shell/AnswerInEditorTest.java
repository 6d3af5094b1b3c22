package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.Occurrence;
import dev.daymark.storage.LocalStore;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An invitation to a series is answered in the editor: for one day, unless the person says more.
 */
final class AnswerInEditorTest {
  private static final String OWN = "Team lunch";
  private static final String FOREIGN = "Site visit";

  private final WindowStage window =
      new WindowStage(1440, 1200, AnswerInEditorTest::fill, () -> {});

  @AfterEach
  void close() {
    window.close();
  }

  private static void fill(LocalStore store) {
    MockFixture.fill(store);
    list(store, FOREIGN, 10, "ingrid@example.com", false);
    list(store, OWN, 13, MockFixture.EMAIL, true);
  }

  private static void list(LocalStore store, String title, int hour, String owner, boolean isOwn) {
    MaraInvited.list(
        store,
        MaraInvited.series(title, hour, isOwn),
        new EventDetails(owner, null, isOwn, "default", false, false, title, null, null));
  }

  private void open(String title) {
    window.select(title);
    window.act(open -> open.focusCalendar());
    window.press(KeyCode.E);
    assertThat(window.shows(".dm-editor > .scope")).isFalse();
  }

  private ToggleButton scope(String text) {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-editor > .scope .dm-segment-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow());
  }

  private List<ResponseStatus> answers(String title) {
    return window.occurrences(title).stream()
        .map(Occurrence::event)
        .map(event -> event.content().attendees().getLast().responseStatus())
        .toList();
  }

  @Test
  void theAnswerToOnesOwnSeriesIsForThisDayUnlessMoreIsChosen() {
    open(OWN);
    window.click(".dm-editor .dm-rsvp-button", "No");
    assertThat(scope("This event").isSelected()).isTrue();
    assertThat(window.texts("#editor-save")).containsExactly("Save");
    window.click("#editor-save");
    assertThat(answers(OWN))
        .containsExactly(
            ResponseStatus.DECLINED,
            ResponseStatus.NEEDS_ACTION,
            ResponseStatus.NEEDS_ACTION,
            ResponseStatus.NEEDS_ACTION,
            ResponseStatus.NEEDS_ACTION);
  }

  @Test
  void anotherGuestIsForWhatFollowsToo() {
    open(OWN);
    window.click("#editor-guest");
    window.write("ana@example.com");
    window.press(KeyCode.ENTER);
    assertThat(scope("This and following").isSelected()).isTrue();
    assertThat(window.texts("#editor-save")).containsExactly("Save 5 events");
  }

  @Test
  void theRestOfSomebodyElsesSeriesCannotBeAnsweredAndAllOfItCan() {
    open(FOREIGN);
    window.click(".dm-editor .dm-rsvp-button", "Going");
    assertThat(scope("This event").isSelected()).isTrue();
    assertThat(scope("This and following")).matches(Node::isDisabled, "is disabled");
    window.click(".dm-editor .dm-segment-button", "All events");
    window.click("#editor-save");
    assertThat(answers(FOREIGN)).hasSize(5).containsOnly(ResponseStatus.ACCEPTED);
    assertThat(window.store().outbox().all()).hasSize(1);
  }
}
