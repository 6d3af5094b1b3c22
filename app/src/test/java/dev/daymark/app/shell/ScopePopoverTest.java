package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The question beside a block of a series how far a change reaches. */
final class ScopePopoverTest {
  private final WindowStage window = new WindowStage(1440, 900, MockFixture::fill, () -> {});

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void itIsNeverNarrowerThanTheDesignWhateverItsWords() {
    window.select("Stand-up");
    window.act(MainWindow::focusCalendar);
    window.press(KeyCode.ALT, KeyCode.DOWN);
    assertThat(window.texts(".dm-scope .heading")).containsExactly("Move “Stand-up”");
    double width = window.read(scene -> ((Region) scene.lookup(".dm-scope")).getWidth());
    assertThat(width).isEqualTo(262);
    window.press(KeyCode.ESCAPE);
  }
}
