package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.ui.FxThread;
import dev.daymark.storage.LocalStore;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text of Daymark's own has room on every screen, in long languages and at large sizes. */
final class FittingTextTest {
  private final Set<String> cut = new TreeSet<>();

  @ParameterizedTest
  @CsvSource({
    "en-US, 100",
    "en-US, 150",
    "en-US, 200",
    "de-DE, 100",
    "de-DE, 150",
    "de-DE, 200",
    "es-ES, 100",
    "es-ES, 150",
    "es-ES, 200",
    "en-XA, 100",
  })
  void noTextIsCut(String language, int percent) {
    try (WindowStage stage = window(language, percent, MockFixture::fill)) {
      OwnWords own = OwnWords.of(stage.store());
      EveryScreen.visit(stage, (screen, scene) -> look(screen, scene, own));
      EveryScreen.visitDetails(stage, (screen, scene) -> look(screen, scene, own));
    }
    try (WindowStage stage = window(language, percent, FittingTextTest::unwelcomed)) {
      assertThat(stage.shows(".dm-welcome")).isTrue();
      OwnWords own = OwnWords.of(stage.store());
      stage.read(
          scene -> {
            look("first run", scene, own);
            return scene;
          });
    }
    assertThat(cut).isEmpty();
  }

  private static WindowStage window(String language, int percent, Consumer<LocalStore> fill) {
    return new WindowStage(
        1920,
        1200,
        Locale.forLanguageTag(language),
        store -> {
          fill.accept(store);
          store.settings().put(PreferenceKey.TEXT_SIZE.path(), String.valueOf(percent));
        });
  }

  private static void unwelcomed(LocalStore store) {
    store.settings().put(PreferenceKey.WELCOMED.path(), "false");
  }

  private void look(String screen, Scene scene, OwnWords own) {
    for (CutTexts.Cut text : CutTexts.in(scene)) {
      boolean typed = text.isIn(".dm-quick-add > .line");
      if (!typed && !own.all().contains(text.whole()) && !hasNoRoomToGive(text)) {
        cut.add(screen + ": " + text);
      }
    }
  }

  /**
   * Half as long again as in English, these have no room and say the whole in their tooltips: a way
   * in the sidebar, the name of the lane in the gutter, three states beside each other and colours
   * in half a dialog. No real language is excused.
   */
  private static boolean hasNoRoomToGive(CutTexts.Cut text) {
    return text.whole().startsWith("[")
        && Stream.of(".dm-nav-row", ".dm-all-day-lane", ".task-status", ".dm-editor .combo-box")
            .anyMatch(place -> text.isIn(place));
  }

  @Test
  void whatIsCutIsNoticed() {
    assertThat(FxThread.call(() -> CutTexts.isCut(label(500)))).isFalse();
    assertThat(FxThread.call(() -> CutTexts.isCut(label(40)))).isTrue();
    assertThat(FxThread.call(() -> CutTexts.isCut(field(500)))).isFalse();
    assertThat(FxThread.call(() -> CutTexts.isCut(field(40)))).isTrue();
  }

  private static Label label(double width) {
    Label label = new Label("Kalendereinstellungen");
    label.setMinWidth(0);
    return laidOut(label, width);
  }

  private static TextField field(double width) {
    return laidOut(new TextField("Kalendereinstellungen"), width);
  }

  private static <T extends javafx.scene.control.Control> T laidOut(T control, double width) {
    Scene scene = new Scene(new Group(control));
    scene.getRoot().applyCss();
    control.resize(width, 20);
    control.layout();
    return control;
  }
}
