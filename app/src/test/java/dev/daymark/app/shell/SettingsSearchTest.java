package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.domain.Calendar;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings are found from any page and led to. */
class SettingsSearchTest {
  private final WindowStage window = new WindowStage(1440, 700, true);

  @BeforeEach
  void open() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.ACCOUNTS)));
    window.press(KeyCode.SLASH);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private String title() {
    return window.texts(".dm-settings .page .dm-title").getFirst();
  }

  private boolean isInView(String selector) {
    return window.read(
        scene -> {
          Node node = scene.lookup(selector);
          Bounds at = node.localToScene(node.getLayoutBounds());
          Bounds pane =
              scene
                  .lookup(".dm-settings .scroll-pane")
                  .localToScene(scene.lookup(".dm-settings .scroll-pane").getLayoutBounds());
          return at.getMinY() >= pane.getMinY() && at.getMaxY() <= pane.getMaxY();
        });
  }

  private String focusedName() {
    return window.read(scene -> String.valueOf(scene.getFocusOwner().getAccessibleText()));
  }

  private String focusedId() {
    return window.read(scene -> String.valueOf(scene.getFocusOwner().getId()));
  }

  @Test
  void enterLeadsToTheFirstThatIsFoundWithTheFocusInIt() {
    window.write("week num");
    assertThat(window.texts(".dm-settings-found .name")).contains("Week numbers");
    window.press(KeyCode.ENTER);
    assertThat(title()).isEqualTo("Appearance");
    assertThat(focusedId()).isEqualTo("week-numbers");
    assertThat(isInView("#week-numbers")).isTrue();
  }

  @Test
  void whatIsFarDownOnAPageIsScrolledTo() {
    window.write("reduce motion");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertThat(focusedId()).isEqualTo("reduce-motion");
    assertThat(isInView("#reduce-motion")).isTrue();
  }

  @Test
  void shortcutsAndTheMeaningOfASettingAreFoundToo() {
    window.write("palette");
    assertThat(window.texts(".dm-settings-found .name")).containsExactly("Command palette");
    assertThat(window.shows(".pages .dm-nav-row:selected")).isFalse();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".pages .dm-nav-row:selected")).isTrue();
    window.write("shaded");
    assertThat(window.texts(".dm-settings-found .name")).containsExactly("Working hours");
  }

  @Test
  void escapeClearsTheSearchBeforeItLeaves() {
    window.write("zzzz");
    assertThat(window.texts(".dm-settings-found .sentence"))
        .containsExactly("No setting matches “zzzz”.");
    window.press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo("Accounts");
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-settings")).isFalse();
  }

  @Test
  void aRowThatWasMadeAnewMeanwhileIsLedToAllTheSame() {
    window.write("choir");
    Calendar choir =
        window.store().calendars().all().stream()
            .filter(it -> it.summary().equals("Choir"))
            .findFirst()
            .orElseThrow();
    window.store().localEdits().editCalendar(choir.id(), it -> it.withColor("#D50000"));
    window.settle();
    window.press(KeyCode.ENTER);
    assertThat(title()).isEqualTo("Calendars");
    assertThat(window.shows(".dm-settings .dm-card-row:found")).isTrue();
  }

  @Test
  void theButtonOfAFruitlessSearchEndsIt() {
    window.write("zzzz");
    window.click(".dm-settings-found .button");
    assertThat(title()).isEqualTo("Accounts");
  }

  @Test
  void theNamesOfThePagesAreOneTabStop() {
    window.press(KeyCode.TAB);
    assertThat(focusedName()).isEqualTo("Accounts");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertThat(title()).isEqualTo("Notifications");
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    window.press(KeyCode.TAB);
    assertThat(focusedName()).isEqualTo("Notifications");
  }
}
