package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockReview;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.storage.LocalStore;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conflicts in a window that has no room for the list and one of them beside it. */
final class NarrowReviewTest {
  private static final String FACADE = "Façade mock-up review";
  private static final String DROP_IN = "Municipality drop-in";

  private WindowStage window = new WindowStage(960, 600, Locale.UK, store -> fill(store, 150));

  @AfterEach
  void close() {
    window.close();
  }

  private static void fill(LocalStore store, int textSize) {
    MockFixture.fill(store);
    MockReview.add(store);
    store.settings().put(PreferenceKey.TEXT_SIZE.path(), Integer.toString(textSize));
  }

  private void open() {
    window.press(KeyCode.G);
    window.press(KeyCode.R);
  }

  private String shown() {
    String list = window.shows(".dm-review > .cases") ? "list" : "";
    return list + window.texts(".dm-review .case-pane > .dm-title");
  }

  private boolean hasFocus() {
    return window.read(scene -> scene.getFocusOwner().getStyleClass().contains("dm-review"));
  }

  private void widen(double width) {
    window.act(it -> it.scene().getWindow().setWidth(width));
    window.settle();
  }

  @ParameterizedTest
  @CsvSource({"de-DE,110", "de-DE,150", "es-ES,150", "de-DE,200", "es-ES,200"})
  void eitherTheListOrAConflictIsSeenAndWhole(String language, int textSize) {
    window.close();
    window =
        new WindowStage(960, 600, Locale.forLanguageTag(language), store -> fill(store, textSize));
    window.act(it -> it.navigate(new Place.Review()));
    assertThat(shown()).isEqualTo("list[]");
    whole(".dm-review > .cases", ".case-row .dm-count", ".case-row .dm-link");
    window.click(".case-row.open .dm-semibold");
    assertThat(shown()).isEqualTo("[" + FACADE + "]");
    whole(".dm-review > .detail", ".conflict-table", "#review-save", "#review-later");
    whole(".dm-review .case-pane", ".beneath > .button");
    assertThat(window.read(CutTexts::in)).filteredOn(text -> text.isIn(".dm-review")).isEmpty();
  }

  /** Each part is at least partly seen and not wider than what it is in. */
  private void whole(String around, String... parts) {
    Bounds frame = window.read(scene -> place(scene.lookup(around)));
    assertThat(frame.getMinX()).isGreaterThanOrEqualTo(0);
    assertThat(frame.getMaxX()).isLessThanOrEqualTo(960);
    for (String part : parts) {
      List<Node> nodes =
          window.read(scene -> List.copyOf(scene.getRoot().lookupAll(".dm-review " + part)));
      assertThat(nodes)
          .as(part)
          .isNotEmpty()
          .allSatisfy(
              node -> {
                assertThat(place(node).getMinX()).isGreaterThanOrEqualTo(frame.getMinX());
                assertThat(place(node).getMaxX()).isLessThanOrEqualTo(frame.getMaxX());
              });
    }
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void keysWalkInTheListOpenAConflictAndLeadBack() {
    open();
    assertThat(hasFocus()).isTrue();
    window.press(KeyCode.DOWN);
    assertThat(shown()).isEqualTo("list[]");
    window.press(KeyCode.ENTER);
    assertThat(shown()).isEqualTo("[" + DROP_IN + "]");
    assertThat(window.store().conflicts().open()).hasSize(4);
    window.press(KeyCode.ESCAPE);
    assertThat(shown()).isEqualTo("list[]");
    window.press(KeyCode.UP);
    window.press(KeyCode.SPACE);
    assertThat(shown()).isEqualTo("[" + FACADE + "]");
    window.press(KeyCode.ALT, KeyCode.LEFT);
    assertThat(shown()).isEqualTo("list[]");
    assertThat(hasFocus()).isTrue();
  }

  @Test
  void whatWasAnsweredStaysWhenThePersonGoesBackAndWhenTheWindowGrows() {
    open();
    window.click(".case-row.open .dm-semibold", FACADE);
    window.press(KeyCode.DIGIT2);
    String answered = chosen();
    window.click("#review-back");
    assertThat(shown()).isEqualTo("list[]");
    assertThat(hasFocus()).isTrue();
    window.click(".case-row.open .dm-semibold", FACADE);
    assertThat(chosen()).isEqualTo(answered);
    widen(1600);
    assertThat(shown()).isEqualTo("list[" + FACADE + "]");
    assertThat(window.shows("#review-back")).isFalse();
    assertThat(window.shows(".review-footer .answers .dm-keys")).isTrue();
    assertThat(chosen()).isEqualTo(answered);
    widen(960);
    assertThat(shown()).isEqualTo("[" + FACADE + "]");
    assertThat(chosen()).isEqualTo(answered);
  }

  private String chosen() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-review .side").stream()
                .map(side -> side.getPseudoClassStates().toString().contains("chosen"))
                .toList()
                .toString());
  }

  @Test
  void nothingIsAnsweredOrSavedThatIsNotSeen() {
    open();
    String before = chosen();
    window.press(KeyCode.DIGIT2);
    window.press(KeyCode.LEFT);
    assertThat(chosen()).isEqualTo(before);
    assertThat(shown()).isEqualTo("list[]");
  }

  @Test
  void theNextConflictFollowsAndTheListSaysThatNothingIsLeft() {
    open();
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(shown()).isEqualTo("[" + DROP_IN + "]");
    window.press(KeyCode.ENTER);
    assertThat(shown()).isEqualTo("list[]");
    assertThat(window.texts(".case-list > .nothing"))
        .containsExactly("Nothing to review. Both sides agree.");
  }

  @Test
  void theWordsAboutAnEventOpenItsConflict() {
    window.select(DROP_IN);
    if (!window.shows(".dm-inspector")) {
      window.press(KeyCode.CONTROL, KeyCode.I);
    }
    window.click("#item-review");
    assertThat(shown()).isEqualTo("[" + DROP_IN + "]");
  }

  @Test
  void theFieldThatKeysActOnIsInSightAndStaysThereWhenItIsAnswered() {
    open();
    window.press(KeyCode.ENTER);
    assertThat(isCurrentInSight()).isTrue();
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    assertThat(isCurrentInSight()).isTrue();
    window.press(KeyCode.RIGHT);
    assertThat(isCurrentInSight()).isTrue();
  }

  private boolean isCurrentInSight() {
    return window.read(
        scene -> {
          Node row = scene.lookup(".dm-review .field-row:current");
          Node at = row;
          while (!(at instanceof ScrollPane)) {
            at = at.getParent();
          }
          Bounds sight = place(at);
          return place(row).getMinY() >= sight.getMinY() - 1
              && place(row).getMinY() < sight.getMaxY();
        });
  }
}
