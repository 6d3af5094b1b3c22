package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.command.KeyMap;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Overlays;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({"1440, en-GB", "1280, de-DE", "960, es-ES"})
  void theSheetOfAllKeysIsAsWideAsTheWindowAllowsAndSaysAllOfThem(double width, String language) {
    Locale locale = Locale.forLanguageTag(language);
    try (WindowStage sheet = new WindowStage(width, 900, locale, store -> {})) {
      sheet.read(
          scene -> {
            Node shown = opened(scene, new Messages(locale));
            Bounds place = shown.localToScene(shown.getLayoutBounds());
            assertThat(place.getMinX()).isNotNegative();
            assertThat(place.getMaxX()).isLessThanOrEqualTo(width);
            assertThat(shown.lookupAll(".row > .label")).hasSizeGreaterThan(40);
            assertThat(CutTexts.in(scene).stream().filter(text -> text.isIn(".dm-shortcuts")))
                .isEmpty();
            return shown;
          });
    }
  }

  /** The sheet as it opens over a window. */
  private static Node opened(Scene scene, Messages messages) {
    Overlays overlays =
        scene.getRoot().getChildrenUnmodifiable().stream()
            .filter(Overlays.class::isInstance)
            .map(Overlays.class::cast)
            .findFirst()
            .orElseThrow();
    ShortcutsSheet sheet = new ShortcutsSheet(new KeyMap(), messages, () -> {});
    overlays.dialog(sheet);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return sheet;
  }
}
