package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.OutboxEntry;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deleting what others lose, too. */
final class GuestsToldTest {
  private static final String MEETING = "1:1 with Tove";

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private Optional<CalendarEvent> stored(String title) {
    return window.store().calendars().all().stream()
        .flatMap(calendar -> window.store().events().ofCalendar(calendar.id()).stream())
        .filter(event -> event.exception() == null)
        .filter(event -> event.content().summary().equals(title))
        .findFirst();
  }

  private void select(String title) {
    window.clickAt(window.block(title), MouseButton.PRIMARY);
  }

  private List<OutboxEntry> sent(CalendarEvent event) {
    return window.store().outbox().ofEvent(event.id());
  }

  @Test
  void aMeetingIsDeletedOnlyAfterAQuestionWhoseDefaultIsToLeaveIt() {
    CalendarEvent meeting = stored(MEETING).orElseThrow();
    select(MEETING);
    window.press(KeyCode.DELETE);
    assertThat(window.texts(".dm-question .dm-dialog-title"))
        .containsExactly("Delete “1:1 with Tove”?");
    assertThat(window.texts(".dm-question .dm-muted"))
        .containsExactly("It disappears from the calendar of Tove Sandell, too.");
    String focused =
        window.read(
            scene -> scene.getFocusOwner() instanceof Labeled button ? button.getText() : "");
    assertThat(focused).isEqualTo("Cancel");
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-question")).isFalse();
    window.press(KeyCode.DELETE);
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-question")).isFalse();
    assertThat(stored(MEETING)).contains(meeting);
    assertThat(sent(meeting)).isEmpty();
    window.press(KeyCode.DELETE);
    window.click(".dm-question .button", "Delete event");
    assertThat(stored(MEETING)).isEmpty();
    assertThat(sent(meeting)).extracting(OutboxEntry::notice).containsExactly(GuestNotice.ALL);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(stored(MEETING)).isPresent();
  }

  @Test
  void guestsAreNotToldIfThePersonSaysSo() {
    CalendarEvent meeting = stored(MEETING).orElseThrow();
    select(MEETING);
    window.press(KeyCode.DELETE);
    window.click("#guests-mail");
    window.click(".dm-question .button", "Delete event");
    assertThat(sent(meeting)).extracting(OutboxEntry::notice).containsExactly(GuestNotice.NONE);
  }

  @Test
  void whatIsSaidOfAllMailsIsTheFirstChoiceHere() {
    window.store().settings().put(GuestNotice.SETTING, GuestNotice.NONE.name());
    CalendarEvent meeting = stored(MEETING).orElseThrow();
    select(MEETING);
    window.click("#event-delete");
    boolean mail =
        window.read(scene -> ((CheckBox) scene.getRoot().lookup("#guests-mail")).isSelected());
    assertThat(mail).isFalse();
    window.click("#guests-mail");
    window.click(".dm-question .button", "Delete event");
    assertThat(sent(meeting)).extracting(OutboxEntry::notice).containsExactly(GuestNotice.ALL);
  }

  @Test
  void aSeriesIsAskedAboutAfterItsScopeIsKnown() {
    window.clickAt(window.topmostBlock("Client workshop"), MouseButton.PRIMARY);
    window.press(KeyCode.DELETE);
    window.press(KeyCode.DIGIT3);
    assertThat(window.texts(".dm-question .dm-dialog-title"))
        .containsExactly("Delete the whole series “Client workshop, Kvarnen 4”?");
    assertThat(window.texts(".dm-question .dm-muted"))
        .containsExactly("All its events disappear from the calendar of 4 guests, too.");
    window.press(KeyCode.ESCAPE);
    assertThat(stored("Client workshop, Kvarnen 4")).isPresent();
    window.press(KeyCode.DELETE);
    window.press(KeyCode.DIGIT3);
    window.click(".dm-question .button", "Delete series");
    assertThat(stored("Client workshop, Kvarnen 4")).isEmpty();
  }

  @Test
  void whatHasNoGuestsGoesAtOnce() {
    select("Dentist");
    window.press(KeyCode.DELETE);
    assertThat(window.shows(".dm-question")).isFalse();
    assertThat(stored("Dentist")).isEmpty();
  }
}
