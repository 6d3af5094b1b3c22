package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.FxThread;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strokes that belong together say once what they share. */
class StrokeCapsTest {
  private static Stream<String> words(Node part) {
    return part instanceof KeyCaps caps
        ? caps.getChildren().stream().map(cap -> ((Label) cap).getText())
        : Stream.of(((Label) part).getText());
  }

  @ParameterizedTest
  @CsvSource({
    "Alt+Shift+↑ Alt+Shift+↓, Alt Shift ↑ / ↓",
    "Shift+← Shift+→, Shift ← / →",
    "Tab Shift+Tab, Tab Shift Tab",
    "Alt+↑ Ctrl+↑, Alt ↑ Ctrl ↑",
    "← →, ← →",
    "Ctrl+Enter, Ctrl Enter",
  })
  void whatIsSharedIsSaidOnce(String strokes, String shown) {
    List<String> said =
        FxThread.call(
            () ->
                new StrokeCaps(strokes)
                    .getChildren().stream().flatMap(StrokeCapsTest::words).toList());
    assertThat(said).containsExactly(shown.split(" ", -1));
  }
}
