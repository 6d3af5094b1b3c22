package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.FxThread;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The calendar and the settings in the smallest window, in the languages with the longest words.
 */
class NarrowWindowTest {
  private static final int FEWEST = 8;
  private final Set<String> cut = new TreeSet<>();
  private final Set<String> outside = new TreeSet<>();

  /** How many words were looked at, by screen. */
  private final Map<String, Integer> words = new TreeMap<>();

  private final Set<String> pages = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "es-ES"})
  void nothingOfDaymarksIsCutOffOrLiesOutside(String language) {
    Locale locale = Locale.forLanguageTag(language);
    try (WindowStage stage = new WindowStage(960, 600, locale, MockFixture::fill)) {
      OwnWords own = OwnWords.of(stage.store());
      EveryScreen.visit(stage, (screen, scene) -> look(screen, scene, own));
    }
    assertThat(cut).isEmpty();
    assertThat(outside).isEmpty();
    assertThat(words.keySet()).hasSizeGreaterThan(SettingsPage.values().length);
    assertThat(words.values()).as("words seen in " + words).allMatch(seen -> seen >= FEWEST);
    for (SettingsPage page : SettingsPage.values()) {
      assertThat(pages).contains("settings " + page);
    }
  }

  @Test
  void whatIsCutOffIsNoticed() {
    String whole = "Kalendereinstellungen";
    assertThat(FxThread.call(() -> isCut(laidOut(whole, 500)))).isFalse();
    assertThat(FxThread.call(() -> isCut(laidOut(whole, 40)))).isTrue();
  }

  private static Label laidOut(String text, double width) {
    Label label = new Label(text);
    label.setMinWidth(0);
    Scene scene = new Scene(new Group(label));
    scene.getRoot().applyCss();
    label.resize(width, 20);
    label.layout();
    return label;
  }

  private void look(String screen, Scene scene, OwnWords own) {
    for (Node node : SceneWalk.seen(scene)) {
      if (isPlace(screen) && node instanceof Labeled labeled && labeled.getText() != null) {
        words.merge(screen, labeled.getText().isBlank() ? 0 : 1, Integer::sum);
      }
      if (isPlace(screen)
          && node instanceof Labeled labeled
          && isCut(labeled)
          && !own.explains(labeled.getText())) {
        cut.add(screen + ": " + labeled.getText());
      }
      if (node.getStyleClass().contains("page")) {
        pages.add(screen);
        if (isTooWide(node)) {
          outside.add(screen);
        }
      }
    }
  }

  /** A list of tasks cuts names on purpose, and what floats is as wide as it needs to be. */
  private static boolean isPlace(String screen) {
    return Character.isLowerCase(screen.charAt(0)) && !screen.equals("tasks");
  }

  private static boolean isCut(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(text -> ((Text) text).getText())
        .anyMatch(
            shown ->
                shown.endsWith(labeled.getEllipsisString()) && !shown.equals(labeled.getText()));
  }

  /** Whether a part of a page of the settings is wider than the page. */
  private static boolean isTooWide(Node page) {
    Bounds around = page.localToScene(page.getLayoutBounds());
    return ((Parent) page)
            .getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(part -> part.localToScene(part.getLayoutBounds()))
                .anyMatch(part -> part.getMaxX() > around.getMaxX() + 1)
        || around.getMaxX() > page.getScene().getWidth();
  }
}
