package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key that is held deletes one item and no more. */
class HeldDeleteTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void key(javafx.event.EventType<KeyEvent> type) {
    window.read(
        scene -> {
          Event.fireEvent(
              scene.getFocusOwner(),
              new KeyEvent(type, "", "", KeyCode.DELETE, false, false, false, false));
          return type;
        });
    window.settle();
  }

  private long left(String title) {
    return window.store().calendars().all().stream()
        .flatMap(calendar -> window.store().events().ofCalendar(calendar.id()).stream())
        .filter(it -> it.content().summary().equals(title))
        .count();
  }

  @Test
  void whatTheSelectionPassesToStaysUntilTheKeyIsPressedAnew() {
    window.clickAt(window.topmostBlock("Winter cover"), MouseButton.PRIMARY);
    key(KeyEvent.KEY_PRESSED);
    key(KeyEvent.KEY_PRESSED);
    key(KeyEvent.KEY_PRESSED);
    assertThat(left("Winter cover for beds")).isZero();
    assertThat(left("Autumn concert")).isEqualTo(1);
    key(KeyEvent.KEY_RELEASED);
    key(KeyEvent.KEY_PRESSED);
    assertThat(left("Autumn concert")).isZero();
  }
}
