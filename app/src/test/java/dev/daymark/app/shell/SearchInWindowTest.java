package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Finding something with the keyboard. */
final class SearchInWindowTest {
  private final WindowStage window = new WindowStage(1280, 800, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void search(String text) {
    window.press(KeyCode.SLASH);
    window.write(text);
  }

  private String typed() {
    return window.read(scene -> ((TextField) scene.lookup("#search")).getText());
  }

  @Test
  void theSlashOpensTheFieldAndResultsComeWhileOneTypes() {
    search("design");
    assertThat(typed()).isEqualTo("design");
    assertThat(window.texts(".dm-search-line .title"))
        .isNotEmpty()
        .allSatisfy(title -> assertThat(title).containsIgnoringCase("design"));
  }

  @Test
  void enterSelectsTheResultOnItsDay() {
    search("invoice");
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-search-results")).isFalse();
    assertThat(window.texts(".dm-inspector .dm-title")).isNotEmpty();
  }

  @Test
  void escapeClosesTheResultsThenClearsThenLeaves() {
    search("design");
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-search-results")).isFalse();
    assertThat(typed()).isEqualTo("design");
    window.press(KeyCode.ESCAPE);
    assertThat(typed()).isEmpty();
    window.press(KeyCode.ESCAPE);
    boolean focused = window.read(scene -> scene.lookup("#search").isFocused());
    assertThat(focused).isFalse();
  }

  @Test
  void nothingFoundIsSaidWithWhatMayBeMeant() {
    search("desgin");
    assertThat(window.texts(".dm-search-results .none")).containsExactly("No match for “desgin”.");
    window.press(KeyCode.ENTER);
    assertThat(typed()).isEqualTo("design");
    assertThat(window.texts(".dm-search-line .title")).isNotEmpty();
  }

  @Test
  void aFilterIsCompletedByTabAndByEnter() {
    search("bef");
    assertThat(window.texts(".dm-search-line .filter .title")).containsExactly("before:");
    window.press(KeyCode.TAB);
    assertThat(typed()).isEqualTo("before:");
    window.write("tom");
    window.press(KeyCode.ENTER);
    assertThat(typed()).isEqualTo("before:tomorrow ");
    assertThat(window.texts(".dm-search-line .filter .title")).isEmpty();
    window.write("in:norr");
    window.press(KeyCode.ENTER);
    assertThat(typed()).isEqualTo("before:tomorrow in:\"Norr Studio\" ");
    assertThat(window.texts(".dm-search-line .place"))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(place).isEqualTo("Norr Studio"));
  }

  @Test
  void aWordThatOnlyLooksLikeAFilterLeavesEnterToTheBestResult() {
    search("in");
    assertThat(window.texts(".dm-search-line .filter .title")).containsExactly("in:");
    window.press(KeyCode.ENTER);
    assertThat(typed()).isEqualTo("in");
    assertThat(window.shows(".dm-search-results")).isFalse();
  }

  @Test
  void aFilterThatCannotBeReadSaysWhatItTakes() {
    search("before:soon");
    assertThat(window.texts(".dm-search-results .remark"))
        .containsExactly("before: takes a day, such as friday, last week or 2026-12-24.");
    assertThat(window.shows(".dm-search-results .none")).isFalse();
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("in:nowhere x");
    assertThat(window.texts(".dm-search-results .remark"))
        .containsExactly("No calendar or list begins with “nowhere”.");
  }

  private void say(@Nullable SyncFailure failure) {
    Standing standing = new Standing(TestSession.NOW, null, failure);
    window.engine().say(SyncStatus.of(Map.of(MockFixture.ACCOUNT, standing)));
    window.settle();
  }

  @Test
  void whileGoogleCannotBeReachedTheResultsSayWhereIsSearched() {
    search("design");
    assertThat(window.shows(".dm-search-results .offline")).isFalse();
    say(new SyncFailure.Offline("no route"));
    assertThat(window.shows(".dm-search-results .offline")).isTrue();
    assertThat(window.texts(".dm-search-results .offline"))
        .containsExactly("Offline. Searching everything on this device.");
    say(null);
    assertThat(window.shows(".dm-search-results .offline")).isFalse();
  }
}
