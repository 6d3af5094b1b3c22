package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Finding something with the keyboard. */
final class SearchInWindowTest {
  private final WindowStage window = new WindowStage(1280, 800, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void search(String text) {
    window.press(KeyCode.SLASH);
    window.write(text);
  }

  private String typed() {
    return window.read(scene -> ((TextField) scene.lookup("#search")).getText());
  }

  @Test
  void theSlashOpensTheFieldAndResultsComeWhileOneTypes() {
    search("design");
    assertThat(typed()).isEqualTo("design");
    assertThat(window.texts(".dm-search-line .title"))
        .isNotEmpty()
        .allSatisfy(title -> assertThat(title).containsIgnoringCase("design"));
  }

  @Test
  void enterSelectsTheResultOnItsDay() {
    search("invoice");
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-search-results")).isFalse();
    assertThat(window.texts(".dm-inspector .dm-title")).isNotEmpty();
  }

  @Test
  void escapeClosesTheResultsThenClearsThenLeaves() {
    search("design");
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-search-results")).isFalse();
    assertThat(typed()).isEqualTo("design");
    window.press(KeyCode.ESCAPE);
    assertThat(typed()).isEmpty();
    window.press(KeyCode.ESCAPE);
    boolean focused = window.read(scene -> scene.lookup("#search").isFocused());
    assertThat(focused).isFalse();
  }

  @Test
  void nothingFoundIsSaidWithWhatMayBeMeant() {
    search("desgin");
    assertThat(window.texts(".dm-search-results .none")).containsExactly("No match for “desgin”.");
    window.press(KeyCode.ENTER);
    assertThat(typed()).isEqualTo("design");
    assertThat(window.texts(".dm-search-line .title")).isNotEmpty();
  }
}
