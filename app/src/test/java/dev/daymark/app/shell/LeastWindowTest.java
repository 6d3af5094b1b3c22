package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.settings.PreferenceKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest window with the largest text: whatever can be pressed can be reached. */
final class LeastWindowTest {

  @ParameterizedTest
  @CsvSource({"en-GB, 150", "de-DE, 150", "es-ES, 150", "en-GB, 200", "de-DE, 200", "es-ES, 200"})
  void everyButtonOfBothBarsIsWhollyInTheWindow(String language, int percent) {
    try (WindowStage stage =
        new WindowStage(
            960,
            600,
            Locale.forLanguageTag(language),
            store -> {
              MockFixture.fill(store);
              store.settings().put(PreferenceKey.TEXT_SIZE.path(), String.valueOf(percent));
            })) {
      assertThat(stage.read(LeastWindowTest::buttons)).hasSizeGreaterThan(6);
      assertThat(stage.read(LeastWindowTest::outside)).isEmpty();
    }
  }

  private static List<ButtonBase> buttons(Scene scene) {
    return Stream.of(".dm-toolbar .button", ".dm-toolbar .menu-button", ".dm-status-bar .button")
        .flatMap(selector -> OnScreen.nodes(selector).stream())
        .map(ButtonBase.class::cast)
        .toList();
  }

  private static List<String> outside(Scene scene) {
    return buttons(scene).stream()
        .filter(button -> isCut(button, scene))
        .map(button -> button.getText() + " " + inScene(button))
        .toList();
  }

  private static boolean isCut(ButtonBase button, Scene scene) {
    return inScene(button).getMinX() < 0
        || inScene(button).getMaxX() > scene.getWidth()
        || button.getWidth() < button.prefWidth(-1) - 1;
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
