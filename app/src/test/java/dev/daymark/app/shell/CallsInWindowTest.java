package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Conference;
import dev.daymark.domain.Conference.State;
import dev.daymark.domain.EventField;
import dev.daymark.domain.Occurrence;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Video calls are asked for, waited for and removed, in the panel and in the editor. */
final class CallsInWindowTest {
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

  private Conference call(String title) {
    return occurrence(title).event().content().conference();
  }

  private void select(String title) {
    ItemKey key = ItemKey.of(occurrence(title));
    window.act(open -> open.select(key));
  }

  @Test
  void aCallIsAskedForInThePanelAndTheRequestIsTakenBack() {
    select("Dentist");
    window.click(".ghost-buttons .button", "Call");
    assertThat(call("Dentist").state()).isEqualTo(State.REQUESTED);
    assertThat(window.texts("#event-call .label"))
        .containsExactly("Call link will be added when synced");
    assertThat(window.store().outbox().ofEvent(occurrence("Dentist").event().id()))
        .singleElement()
        .satisfies(entry -> assertThat(entry.fields()).isEqualTo(Set.of(EventField.CONFERENCE)));
    assertThat(window.texts(".dm-toast .text-part")).containsExactly("Call of “Dentist” changed");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(call("Dentist")).isEqualTo(Conference.NONE);
    assertThat(window.shows("#event-call")).isFalse();
    assertThat(window.store().outbox().ofEvent(occurrence("Dentist").event().id())).isEmpty();
  }

  @Test
  void aCallIsRemovedInThePanelAndComesBackWithTheSameLink() {
    select("Structural review with Henrik");
    URI link = call("Structural review with Henrik").link();
    assertThat(link).isNotNull();
    window.click("#event-call-remove");
    assertThat(call("Structural review with Henrik")).isEqualTo(Conference.NONE);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(call("Structural review with Henrik").link()).isEqualTo(link);
  }

  @Test
  void theKeyboardReachesWhatAppearsUnderThePointer() {
    select("Structural review with Henrik");
    Node remove = window.read(scene -> scene.lookup("#event-call-remove"));
    window.act(open -> remove.requestFocus());
    boolean reached = window.read(scene -> remove.isFocused());
    assertThat(reached).isTrue();
    window.press(KeyCode.SPACE);
    assertThat(call("Structural review with Henrik")).isEqualTo(Conference.NONE);
  }

  @Test
  void theEditorAsksForOneCallHoweverOftenItIsChanged() {
    select("Dentist");
    window.act(open -> open.focusCalendar());
    window.press(KeyCode.E);
    window.click("#editor-call-add");
    assertThat(window.texts("#editor-call .label"))
        .containsExactly("Call link will be added when synced");
    window.click("#editor-call-remove");
    window.click("#editor-call-add");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(call("Dentist").state()).isEqualTo(State.REQUESTED);
    assertThat(window.store().outbox().ofEvent(occurrence("Dentist").event().id())).hasSize(1);
  }

  @Test
  void theEditorSaysWhyThereIsNoCallOnThisDevice() {
    Calendar here = window.store().localEdits().createCalendar("Here", "#112233").item();
    window.store().localEdits().moveEvent(occurrence("Dentist").event().id(), here.id());
    window.settle();
    select("Dentist");
    assertThat(window.texts(".ghost-buttons .button")).doesNotContain("Call");
    window.act(open -> open.focusCalendar());
    window.press(KeyCode.E);
    assertThat(window.texts("#editor-call .label"))
        .containsExactly("Calls come from Google Calendar; this calendar is on this device only.");
  }
}
