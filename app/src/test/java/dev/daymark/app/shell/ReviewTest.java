package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockReview;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import java.time.LocalTime;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person decides what both sides changed. */
final class ReviewTest {
  private static final String FACADE = "Façade mock-up review";

  private final WindowStage window =
      new WindowStage(
          1440,
          900,
          store -> {
            MockFixture.fill(store);
            MockReview.add(store);
          },
          () -> {});

  @AfterEach
  void close() {
    window.close();
  }

  private EventContent facade() {
    return window.event(FACADE).content();
  }

  private LocalTime start() {
    return ((EventTime.Timed) facade().time()).start().toLocalTime();
  }

  private void open() {
    assertThat(window.texts("#sync-state")).containsExactly("2 conflicts to review");
    window.click("#sync-state");
    assertThat(window.texts(".dm-review .case-pane > .dm-title")).containsExactly(FACADE);
  }

  @Test
  void theWordsInTheStatusBarLeadToTheScreenAndTheBadgeCounts() {
    open();
    assertThat(window.texts(".dm-nav-review .dm-count")).containsExactly("2");
    assertThat(window.texts(".dm-review .case-row .dm-count")).contains("3 fields", "deleted");
    assertThat(window.shows(".dm-inspector")).isFalse();
    window.press(KeyCode.G);
    window.press(KeyCode.C);
    assertThat(window.shows(".dm-week-view")).isTrue();
    window.press(KeyCode.G);
    window.press(KeyCode.R);
    assertThat(window.shows(".dm-review")).isTrue();
  }

  @Test
  void theFooterOfAnEventThatDiffersLeadsToTheScreenByKeyboardToo() {
    window.select(FACADE);
    assertThat(window.texts("#item-review")).containsExactly("Differs from Google, review");
    Node footer = window.read(scene -> scene.lookup("#item-review"));
    window.act(open -> footer.requestFocus());
    window.press(KeyCode.SPACE);
    assertThat(window.texts(".dm-review .case-pane > .dm-title")).containsExactly(FACADE);
  }

  @Test
  void bothSidesSayWhoChangedWhatAndWhen() {
    open();
    assertThat(window.texts(".dm-review .head .detail"))
        .containsExactly(
            "You, Tue 17 Nov, 21:14", "Tove Sandell’s event, changed Tue 17 Nov, 21:40");
    window.press(KeyCode.J);
    assertThat(window.texts(".dm-review .head .detail"))
        .containsExactly("You, Tue 17 Nov, 21:14", "Deleted Tue 17 Nov, 21:40");
  }

  @Test
  void enterSavesTheLaterChangesAndBothAdditionsAndGoesOn() {
    open();
    window.press(KeyCode.ENTER);
    assertThat(start()).isEqualTo(LocalTime.of(10, 0));
    assertThat(facade().location()).isEqualTo("Workshop, hall A");
    assertThat(facade().description())
        .isEqualTo("Bring both timber samples.\nAsk about the north side.\nPetra joins by video.");
    assertThat(window.texts(".dm-review .case-pane > .dm-title"))
        .containsExactly("Municipality drop-in");
    assertThat(window.texts("#sync-state")).containsExactly("1 conflict to review");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(facade().description())
        .isEqualTo("Bring both timber samples.\nAsk about the north side.");
    assertThat(window.texts("#sync-state")).containsExactly("2 conflicts to review");
  }

  @Test
  void keysChooseOneSideForAllAndForOneField() {
    open();
    window.press(KeyCode.DIGIT2);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.LEFT);
    window.press(KeyCode.ENTER);
    assertThat(start()).isEqualTo(LocalTime.of(13, 0));
    assertThat(facade().location()).isEqualTo("Workshop, hall B");
    assertThat(facade().description())
        .isEqualTo("Bring both timber samples.\nPetra joins by video.");
  }

  @Test
  void theMergedTextIsEdited() {
    open();
    window.click("#review-edit");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("Bring samples");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(window.texts(".dm-review .merge .dm-semibold")).containsExactly("Your own words");
    window.click("#review-save");
    assertThat(facade().description()).isEqualTo("Bring samples");
  }

  @Test
  void whatOneSideDeletedIsNeverDeletedUnlessThePersonSaysSo() {
    open();
    window.press(KeyCode.J);
    assertThat(window.texts(".dm-review .field-row .value"))
        .containsExactly("Keep the edited one", "Delete it");
    window.press(KeyCode.ENTER);
    assertThat(window.occurrences("Municipality drop-in")).hasSize(1);
    assertThat(window.store().conflicts().open()).hasSize(3);
    assertThat(window.texts("#sync-state")).containsExactly("1 conflict to review");
  }

  @Test
  void deletingItIsOneStepOfUndo() {
    open();
    window.press(KeyCode.J);
    window.press(KeyCode.RIGHT);
    window.click("#review-save");
    assertThat(window.occurrences("Municipality drop-in")).isEmpty();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.occurrences("Municipality drop-in")).hasSize(1);
  }

  @Test
  void decidingLaterKeepsBothVersionsAndTheBadge() {
    open();
    window.click("#review-later");
    assertThat(window.texts(".dm-review .case-pane > .dm-title"))
        .containsExactly("Municipality drop-in");
    window.click("#review-later");
    assertThat(window.shows(".dm-week-view")).isTrue();
    assertThat(window.store().conflicts().open()).hasSize(4);
    assertThat(window.texts(".dm-nav-review .dm-count")).containsExactly("2");
  }

  @Test
  void whatWasMergedByItselfIsListedAndTakenBack() {
    open();
    assertThat(window.texts(".dm-review .merged .dm-muted"))
        .contains("Here: notes. In Google: location.");
    window.click(".dm-review .merged .dm-link");
    assertThat(window.texts(".dm-toast .text-part"))
        .singleElement()
        .asString()
        .endsWith("taken back");
    EventContent dinner = window.event("Dinner at the Olssons").content();
    assertThat(dinner.location()).isEqualTo("Bring dessert");
    assertThat(dinner.description()).isEqualTo("Bring dessert and the blue bowl.");
  }

  @Test
  void withNothingToReviewItSaysSo() {
    open();
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(window.texts(".dm-review .dm-empty .sentence"))
        .containsExactly("Nothing to review. Both sides agree.");
  }
}
