package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.settings.PreferenceKey;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quick add and the palette stay whole in every window, however large the text is. */
final class FloatingBarsTest {
  private static final double LEAST_MARGIN = 8;

  private static WindowStage window(double width, double height, int percent, String language) {
    return new WindowStage(
        width,
        height,
        Locale.forLanguageTag(language),
        store -> {
          MockFixture.fill(store);
          store.settings().put(PreferenceKey.TEXT_SIZE.path(), String.valueOf(percent));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "960, 600, 100, en-GB",
    "960, 600, 120, en-GB",
    "960, 600, 120, de-DE",
    "1440, 900, 200, en-GB",
    "1440, 900, 200, es-ES",
    "960, 600, 200, en-GB",
    "960, 600, 200, de-DE",
  })
  void aBarIsWholeInTheWindow(double width, double height, int percent, String language) {
    try (WindowStage window = window(width, height, percent, language)) {
      window.act(open -> open.open(Floating.QUICK_ADD));
      assertWhole(window, ".dm-quick-add");
      window.press(KeyCode.ESCAPE);
      window.act(open -> open.open(Floating.PALETTE));
      assertWhole(window, ".dm-palette");
    }
  }

  @Test
  void theLastEntryOfThePaletteIsScrolledTo() {
    try (WindowStage window = window(960, 600, 200, "en-GB")) {
      window.act(open -> open.open(Floating.PALETTE));
      window.press(KeyCode.UP);
      assertInSight(window, ".dm-palette .entry:chosen", ".dm-palette .scroll-pane");
      window.press(KeyCode.DOWN);
      assertInSight(window, ".dm-palette .entry:chosen", ".dm-palette .scroll-pane");
    }
  }

  @Test
  void aNameThatIsOfferedIsScrolledTo() {
    try (WindowStage window = window(960, 600, 200, "en-GB")) {
      window.act(open -> open.open(Floating.QUICK_ADD));
      window.write(" #");
      window.press(KeyCode.UP);
      assertWhole(window, ".dm-quick-add");
      assertInSight(window, ".dm-quick-add .completion:selected", ".dm-quick-add .scroll-pane");
    }
  }

  private static void assertInSight(WindowStage window, String part, String scroll) {
    Bounds place = window.read(scene -> inScene(scene.lookup(part)));
    Bounds sight = window.read(scene -> inScene(scene.lookup(scroll)));
    assertThat(place.getMinY()).as(part).isGreaterThanOrEqualTo(sight.getMinY() - 1);
    assertThat(place.getMaxY()).as(part).isLessThanOrEqualTo(sight.getMaxY() + 1);
  }

  private static void assertWhole(WindowStage window, String bar) {
    assertThat(window.shows(bar)).as(bar).isTrue();
    Bounds place = window.read(scene -> inScene(scene.lookup(bar)));
    Bounds room = window.read(FloatingBarsTest::room);
    assertThat(room.contains(place)).as("%s: %s in %s", bar, place, room).isTrue();
    List<String> cut = window.read(scene -> cutBy(scene.lookup(bar), place));
    assertThat(cut).as(bar).isEmpty();
  }

  private static Bounds room(Scene scene) {
    return new BoundingBox(
        LEAST_MARGIN,
        LEAST_MARGIN,
        scene.getWidth() - 2 * LEAST_MARGIN,
        scene.getHeight() - 2 * LEAST_MARGIN);
  }

  /** The controls beyond the edge of a bar; what scrolls is counted as what it scrolls in. */
  private static List<String> cutBy(Node bar, Bounds place) {
    return SceneWalk.under(bar).stream()
        .filter(Control.class::isInstance)
        .filter(node -> !isScrolled(node, bar))
        .filter(node -> !place.contains(inScene(node)))
        .map(node -> SceneWalk.name(node) + " " + inScene(node))
        .toList();
  }

  private static boolean isScrolled(Node node, Node bar) {
    for (Node at = node.getParent(); !at.equals(bar); at = at.getParent()) {
      if (at instanceof ScrollPane) {
        return true;
      }
    }
    return false;
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
