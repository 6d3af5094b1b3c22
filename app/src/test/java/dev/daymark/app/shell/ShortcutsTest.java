package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.PreferenceKey;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
  private static final String STORED = "goTasks=F7\ntoday=\nnewEvent=Alt+N";

  private final WindowStage window =
      new WindowStage(
          1440,
          900,
          store -> store.settings().put(PreferenceKey.SHORTCUTS.path(), STORED),
          () -> {});

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void keysThatThePersonChoseWorkAfterTheNextStart() {
    window.press(KeyCode.G);
    window.press(KeyCode.T);
    assertThat(window.shows(".dm-tasks")).isFalse();

    window.press(KeyCode.F7);
    assertThat(window.shows(".dm-tasks")).isTrue();
  }

  @Test
  void aDialogKeepsTheKeysOfTheScreensBelow() {
    window.press(KeyCode.F7);
    window.press(KeyCode.SHIFT, KeyCode.SLASH);
    assertThat(window.shows(".dm-shortcuts")).isTrue();

    window.press(KeyCode.W);
    assertThat(window.shows(".dm-tasks")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-shortcuts")).isFalse();
  }

  @Test
  void textGrowsAndShrinksByKeys() {
    window.press(KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(window.store().settings().get(PreferenceKey.TEXT_SIZE.path())).contains("110");
    window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(window.store().settings().get(PreferenceKey.TEXT_SIZE.path())).contains("100");
  }
}
