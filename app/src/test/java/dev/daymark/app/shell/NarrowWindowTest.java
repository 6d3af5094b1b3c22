package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockReview;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.storage.LocalStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
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
      EveryScreen.visitDetails(stage, (screen, scene) -> look(screen, scene, own));
    }
    assertThat(cut).isEmpty();
    assertThat(outside).isEmpty();
    assertThat(words.keySet()).hasSizeGreaterThan(SettingsPage.values().length);
    assertThat(words.values()).as("words seen in " + words).allMatch(seen -> seen >= FEWEST);
    for (SettingsPage page : SettingsPage.values()) {
      assertThat(pages).contains("settings " + page);
    }
  }

  private void look(String screen, Scene scene, OwnWords own) {
    for (Node node : SceneWalk.seen(scene)) {
      if (node instanceof Labeled labeled && labeled.getText() != null) {
        words.merge(screen, labeled.getText().isBlank() ? 0 : 1, Integer::sum);
      }
      if (node.getStyleClass().contains("page")) {
        pages.add(screen);
        if (isTooWide(node)) {
          outside.add(screen);
        }
      }
    }
    CutTexts.in(scene).stream()
        .filter(text -> !own.all().contains(text.whole()))
        .forEach(text -> cut.add(screen + ": " + text));
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

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "es-ES"})
  void aConflictLiesBesideTheListOfThemAndIsWhole(String language) {
    Locale locale = Locale.forLanguageTag(language);
    try (WindowStage stage = new WindowStage(960, 600, locale, NarrowWindowTest::fillForReview)) {
      stage.act(window -> window.navigate(new Place.Review()));
      Bounds list = stage.read(scene -> place(scene.lookup(".dm-review > .cases")));
      for (String part : List.of(".case-pane", ".review-footer")) {
        Bounds whole = stage.read(scene -> place(scene.lookup(".dm-review " + part)));
        assertThat(whole.getMinX()).as(part).isGreaterThanOrEqualTo(list.getMaxX());
        assertThat(whole.getMaxX()).as(part).isLessThanOrEqualTo(960);
      }
      Bounds footer = stage.read(scene -> place(scene.lookup(".review-footer")));
      Bounds save = stage.read(scene -> place(scene.lookup("#review-save")));
      assertThat(footer.contains(save)).as("%s in %s", save, footer).isTrue();
      assertThat(footer.getMaxY()).isLessThan(600);
      stage.read(this::wordsOfTheConflict);
    }
    assertThat(cut).isEmpty();
  }

  private int wordsOfTheConflict(Scene scene) {
    CutTexts.in(scene).stream()
        .filter(text -> text.isIn(".dm-review .head") || text.isIn(".dm-review .field-row"))
        .forEach(text -> cut.add(text.toString()));
    return cut.size();
  }

  private static void fillForReview(LocalStore store) {
    MockFixture.fill(store);
    MockReview.add(store);
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
