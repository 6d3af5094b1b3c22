package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.storage.LocalStore;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is set off only a little is set off on what floats too, in every theme. */
final class FloatingLooksTest {
  /** Less than this nobody sees. */
  private static final double SEEN = 1.1;

  private static WindowStage window(ThemeChoice theme) {
    return new WindowStage(1440, 900, store -> fill(store, theme), () -> {});
  }

  private static void fill(LocalStore store, ThemeChoice theme) {
    MockFixture.fill(store);
    store.settings().put(PreferenceKey.THEME.path(), theme.name());
  }

  /** The colour that is drawn last over the whole of a node. */
  private static Color ground(Node node) {
    return (Color) ((Region) node).getBackground().getFills().getLast().getFill();
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void theItemOfAMenuThatEnterChoosesStandsOut(ThemeChoice theme) {
    try (WindowStage window = window(theme)) {
      window.act(
          open -> {
            ContextMenu menu = new ContextMenu(new MenuItem("Copy"), new MenuItem("Paste"));
            menu.show(open.scene().getRoot(), 10, 10);
            Node shown = menu.getSkin().getNode();
            Node item = shown.lookup(".menu-item");
            item.requestFocus();
            shown.applyCss();
            assertThat(item.isFocused()).isTrue();
            assertThat(Contrasts.ratio(ground(item), ground(shown))).isGreaterThan(SEEN);
            menu.hide();
          });
    }
  }

  @Test
  void theArrowOfAMenuInAMenuEndsWhereTheKeysDo() {
    try (WindowStage window = window(ThemeChoice.LIGHT)) {
      window.act(
          open -> {
            MenuItem copy = new MenuItem("Copy");
            copy.setAccelerator(KeyCombination.keyCombination("Shortcut+C"));
            ContextMenu menu = new ContextMenu(copy, new Menu("Colour", null, new MenuItem("Red")));
            menu.show(open.scene().getRoot(), 10, 10);
            Node shown = menu.getSkin().getNode();
            shown.applyCss();
            shown.autosize();
            Bounds keys = place(shown.lookup(".accelerator-text").lookup(".text"));
            Bounds arrow = place(shown.lookup(".menu > .right-container > .arrow"));
            assertThat(arrow.getMaxX()).isCloseTo(keys.getMaxX(), within(2.0));
            menu.hide();
          });
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void theChipsOfQuickAddStandOut(ThemeChoice theme) {
    try (WindowStage window = window(theme)) {
      window.act(open -> open.open(Floating.QUICK_ADD));
      window.write("Site visit fri 13:30 for 1h");
      assertThat(contrast(window, ".dm-quick-add .dm-chip", ".dm-quick-add")).isGreaterThan(SEEN);
    }
  }

  private static double contrast(WindowStage window, String part, String surface) {
    return window.read(
        scene -> Contrasts.ratio(ground(scene.lookup(part)), ground(scene.lookup(surface))));
  }

  @Test
  void theKeysOfABarHaveTheRoomOfALine() {
    try (WindowStage window = window(ThemeChoice.LIGHT)) {
      window.act(open -> open.open(Floating.PALETTE));
      double height =
          window.read(scene -> ((Region) scene.lookup(".dm-palette .dm-key-hints")).getHeight());
      assertThat(height).isEqualTo(36);
    }
  }

  @Test
  void theCardOfTheFirstStartIsLighterThanWhatItLiesOnInTheDark() {
    try (WindowStage window =
        new WindowStage(
            1440,
            900,
            store -> {
              fill(store, ThemeChoice.DARK);
              store.settings().put(PreferenceKey.WELCOMED.path(), "false");
            },
            () -> {})) {
      Color card = window.read(scene -> ground(scene.lookup(".dm-welcome .card")));
      Color page = window.read(scene -> ground(scene.lookup(".dm-welcome")));
      assertThat(card.getBrightness()).isGreaterThan(page.getBrightness());
      Color mark =
          window.read(
              scene ->
                  scene.getRoot().lookupAll(".dm-welcome .way .mark").stream()
                      .skip(1)
                      .map(FloatingLooksTest::ground)
                      .findFirst()
                      .orElseThrow());
      assertThat(Contrasts.ratio(mark, card)).isGreaterThan(SEEN);
    }
  }

  @Test
  void aSwitchIsNoWiderThanItLooks() {
    try (WindowStage window = window(ThemeChoice.LIGHT)) {
      window.act(open -> open.navigate(new Place.Settings(SettingsPage.NOTIFICATIONS)));
      Bounds whole = window.read(scene -> place(scene.lookup(".dm-switch")));
      Bounds drawn = window.read(scene -> place(scene.lookup(".dm-switch > .thumb-area")));
      assertThat(drawn.getMaxX()).isEqualTo(whole.getMaxX());
    }
  }
}
