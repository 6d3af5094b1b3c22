package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A screen that cannot be read says so over what it shows, and offers another try. */
final class UnreadableStoreTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void daysThatCannotBeReadSaySoUntilTheyCan() {
    assertThat(window.shows(".dm-error")).isFalse();
    window.store().close();
    window.click(".dm-toolbar .button", "Today");
    window.press(KeyCode.J);
    assertThat(window.texts(".dm-error .sentence"))
        .containsExactly("These days could not be read. Nothing was changed.");
    window.click(".dm-error .button", "Try again");
    assertThat(window.shows(".dm-error")).isTrue();
  }
}
