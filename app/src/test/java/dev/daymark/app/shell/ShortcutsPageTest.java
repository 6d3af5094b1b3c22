package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.SettingsPage;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are changed on their page, with the mouse and without, and work at once. */
class ShortcutsPageTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @BeforeEach
  void open() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.SHORTCUTS)));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Optional<String> stored() {
    return window.store().settings().get(PreferenceKey.SHORTCUTS.path());
  }

  private String focused() {
    return window.read(
        scene -> {
          Node owner = scene.getFocusOwner();
          return owner == null ? "" : String.valueOf(owner.getAccessibleText());
        });
  }

  private void focusRows() {
    window.click(".dm-shortcuts-page .find");
    window.press(KeyCode.DOWN);
  }

  @Test
  void aClickAndOtherKeysChangeTheKeysAtOnceAndForTheNextStart() {
    window.click(".shortcut-row .name", "All shortcuts");
    window.press(KeyCode.F7);
    assertThat(stored()).contains("shortcuts=F7");
    assertThat(focused()).isEqualTo("All shortcuts: F7");

    window.press(KeyCode.F7);
    assertThat(window.shows(".dm-shortcuts")).isTrue();
  }

  @Test
  void keysInUseShowBothSidesAndAreSwapped() {
    window.click(".shortcut-row .name", "Undo");
    window.press(KeyCode.F6);
    assertThat(window.texts(".record .side .dm-medium")).containsExactly("Undo", "Next pane");
    assertThat(stored()).isEmpty();

    window.click("#shortcut-swap");
    assertThat(stored()).contains("undo=F6\npane=Ctrl+Z");
    assertThat(window.shows(".record")).isFalse();
  }

  @Test
  void everythingWorksWithoutTheMouse() {
    focusRows();
    assertThat(focused()).isEqualTo("Command palette: Ctrl+K");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.press(KeyCode.CONTROL, KeyCode.K);
    assertThat(window.shows("#shortcut-take-over")).isTrue();

    window.press(KeyCode.TAB);
    window.press(KeyCode.SPACE);
    assertThat(stored()).contains("palette=\nsearch=Ctrl+K");
    assertThat(focused()).isEqualTo("Search: Ctrl+K");
    window.press(KeyCode.DELETE);
    window.press(KeyCode.UP);
    window.press(KeyCode.DELETE);
    assertThat(stored()).contains("");
  }

  @Test
  void escapeKeepsTheOldKeysAndTheRowKeepsTheFocus() {
    focusRows();
    window.press(KeyCode.END);
    window.press(KeyCode.RIGHT);
    String row = focused();
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".record")).isFalse();
    assertThat(window.shows(".dm-shortcuts-page")).isTrue();
    assertThat(focused()).isEqualTo(row);
    assertThat(stored()).isEmpty();
  }

  @Test
  void allRowsAreOneTabStop() {
    focusRows();
    window.press(KeyCode.DOWN);
    window.press(KeyCode.TAB);
    String after = window.read(scene -> scene.getFocusOwner().getStyleClass().toString());
    assertThat(after).doesNotContain("shortcut-row");
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(focused()).startsWith("Search:");
  }

  @Test
  void theFieldFindsNamesAndPressedKeys() {
    window.click(".dm-shortcuts-page .find");
    window.write("palette");
    assertThat(window.texts(".shortcut-row .name")).containsExactly("Command palette");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.texts(".shortcut-row .name")).containsExactly("Undo");
    window.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F9);
    assertThat(window.texts(".dm-empty .sentence"))
        .contains("No shortcut has this name or these keys.");

    window.press(KeyCode.ESCAPE);
    assertThat(window.texts(".shortcut-row .name")).hasSizeGreaterThan(40);
  }

  @Test
  void aSetOfKeysIsChosenAndAllAreResetAndTakenBack() {
    chooseScheme(1);
    assertThat(stored().orElseThrow()).contains("day=1\tD");
    assertThat(window.shows(".own .label")).isTrue();

    window.click(".own .dm-link");
    assertThat(stored()).contains("");
    window.click(".dm-toast .dm-link");
    assertThat(stored().orElseThrow()).contains("day=1\tD");
  }

  private void chooseScheme(int which) {
    window.act(
        it -> {
          ComboBox<?> schemes = (ComboBox<?>) it.scene().lookup("#key-scheme");
          schemes.getSelectionModel().select(which);
        });
  }
}
