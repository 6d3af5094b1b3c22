package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.tasks.TaskFilter.Smart;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.LocalStore;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where there is nothing, the window says so, and what can be done about it. */
class EmptyStatesTest {
  private final WindowStage window = new WindowStage(1280, 800, false);

  @AfterEach
  void close() {
    window.close();
  }

  private static void hideAll(LocalStore store) {
    for (Calendar calendar : store.calendars().all()) {
      store.localEdits().editCalendar(calendar.id(), it -> it.withVisible(false));
    }
  }

  @Test
  void whenAllCalendarsAreHiddenTheyCanAllBeShown() {
    hideAll(window.store());
    window.settle();
    assertThat(window.texts(".dm-banner .lead")).containsExactly("All calendars are hidden.");

    window.click(".dm-banner .button", "Show all");
    assertThat(window.store().calendars().all()).allMatch(Calendar::visible);
    assertThat(window.texts(".dm-banner .lead")).doesNotContain("All calendars are hidden.");
  }

  @Test
  void putAwayItComesBackOnlyWhenAllAreHiddenAnew() {
    hideAll(window.store());
    window.settle();
    window.click(".dm-banner .dm-icon-button");
    assertThat(window.texts(".dm-banner .lead")).doesNotContain("All calendars are hidden.");

    Calendar made = window.store().localEdits().createCalendar("Choir", "#8E24AA").item();
    window.settle();
    window.store().localEdits().editCalendar(made.id(), it -> it.withVisible(false));
    window.settle();
    assertThat(window.texts(".dm-banner .lead")).containsExactly("All calendars are hidden.");
  }

  @ParameterizedTest
  @CsvSource({
    "TODAY, 'Nothing due today. Enjoy it, or pull something from Planned.'",
    "PLANNED, Nothing is planned. Add a task with a date above.",
    "OVERDUE, Nothing is overdue.",
    "NO_DATE, Tasks without a date rest here.",
    "ALL, Nothing to do. Add a task above.",
    "COMPLETED, Tasks you complete are kept here."
  })
  void everyEmptyListSaysWhatBelongsThere(Smart list, String sentence) {
    window.act(it -> it.navigate(new Place.Tasks(list)));
    assertThat(window.texts(".dm-empty .sentence")).contains(sentence);
  }

  @Test
  void aFreeDayLeadsToWhatIsPlanned() {
    window.act(it -> it.navigate(new Place.Tasks(Smart.TODAY)));
    window.click("#open-planned");
    assertThat(window.texts(".dm-empty .sentence"))
        .contains("Nothing is planned. Add a task with a date above.");
  }

  @Test
  void aReviewWithoutConflictsSaysThatBothSidesAgree() {
    window.act(it -> it.navigate(new Place.Review()));
    assertThat(window.texts(".dm-empty .sentence"))
        .contains("Nothing to review. Both sides agree.");
  }

  @Test
  void aSearchWithoutAnyHitSaysSo() {
    window.press(KeyCode.SLASH);
    window.write("kvarnn");
    assertThat(window.texts(".label")).contains("No match for “kvarnn”.");
  }

  @Test
  void aMistypedWordIsAskedAboutBesideTheSentence() {
    window
        .store()
        .localEdits()
        .createTask(window.store().tasks().defaultList().id(), TaskContent.of("Book Kvarnen"));
    window.settle();
    window.press(KeyCode.SLASH);
    window.write("kvarnn");
    assertThat(window.texts(".dm-search-results .none")).containsExactly("No match for “kvarnn”.");
    assertThat(window.texts(".dm-search-results .empty .dm-link"))
        .containsExactly("Did you mean kvarnen?");
  }
}
