package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Task;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuickAddTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private Optional<Task> task(String title) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals(title))
        .findFirst();
  }

  private Optional<CalendarEvent> event(String title) {
    return window.store().calendars().all().stream()
        .flatMap(it -> window.store().events().ofCalendar(it.id()).stream())
        .filter(it -> it.content().summary().equals(title))
        .findFirst();
  }

  private List<String> chips() {
    return window.texts(".dm-quick-add .dm-chip .value");
  }

  @Test
  void aLineBecomesChipsAGhostAndAnEvent() {
    window.press(KeyCode.C);
    window.write("Site visit fri 13:30 for 1h at Kvarnen 4 alert 30m");

    assertThat(chips())
        .containsExactly(
            "Event in Norr Studio", "Fri 20 Nov", "13:30 – 14:30", "Kvarnen 4", "30 min before");
    assertThat(window.block("Site visit")).isNotNull();
    assertThat(window.texts(".dm-quick-add .warning .label"))
        .contains("Overlaps", "Invoice run", ", 13:00 – 14:00");

    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-quick-add")).isFalse();
    CalendarEvent made = event("Site visit").orElseThrow();
    assertThat(made.content().location()).isEqualTo("Kvarnen 4");
    assertThat(made.content().time())
        .isEqualTo(
            new EventTime.Timed(
                FRIDAY.atTime(LocalTime.of(13, 30)).atZone(TestSession.ZONE),
                FRIDAY.atTime(LocalTime.of(14, 30)).atZone(TestSession.ZONE)));

    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(event("Site visit")).isEmpty();
  }

  @Test
  void theNextFreeTimeIsTakenByItsKey() {
    window.press(KeyCode.C);
    window.write("Site visit fri 13:30 for 1h");
    window.press(KeyCode.ALT, KeyCode.DOWN);
    assertThat(chips()).contains("14:00 – 15:00");
    assertThat(window.shows(".dm-quick-add .warning")).isFalse();
    window.press(KeyCode.ENTER);
    EventTime.Timed time = (EventTime.Timed) event("Site visit").orElseThrow().content().time();
    assertThat(time.start().toLocalTime()).isEqualTo(LocalTime.of(14, 0));
  }

  @Test
  void wordsWithoutATimeAreATaskAndControlTTurnsThemIntoAnEvent() {
    window.press(KeyCode.Q);
    window.write("Oil the door fri #home");
    assertThat(chips()).startsWith("Task in Work").contains("Fri 20 Nov", "home");
    window.press(KeyCode.CONTROL, KeyCode.T);
    assertThat(chips()).startsWith("Event in Norr Studio").contains("All day");
    window.press(KeyCode.CONTROL, KeyCode.T);
    window.press(KeyCode.ENTER);
    assertThat(task("Oil the door").orElseThrow().content().categories()).containsExactly("home");
  }

  @Test
  void aChipGivesItsWordsBackToTheTitle() {
    window.press(KeyCode.Q);
    window.write("Read Sunday fri");
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    window.press(KeyCode.DELETE);
    window.press(KeyCode.ENTER);
    assertThat(window.store().tasks().all())
        .extracting(made -> made.content().title())
        .contains("Read fri");
  }

  @Test
  void theMenuOfATimeOffersTheOtherHalfOfTheDay() {
    window.press(KeyCode.C);
    window.write("Ferry fri at 3:15");
    assertThat(chips()).contains("03:15 – 04:15");
    chooseTheFirstOfTheMenuOfTheTime();
    assertThat(chips()).contains("15:15 – 16:15");
    window.press(KeyCode.ENTER);
    EventTime.Timed time = (EventTime.Timed) event("Ferry").orElseThrow().content().time();
    assertThat(time.start().toLocalTime()).isEqualTo(LocalTime.of(15, 15));
  }

  @Test
  void anotherTimeOfAMomentLeavesItsDay() {
    window.press(KeyCode.C);
    window.write("Ferry 2026-12-03T10:15");
    assertThat(chips()).contains("Thu 3 Dec", "10:15 – 11:15");
    chooseTheFirstOfTheMenuOfTheTime();
    assertThat(chips()).contains("Thu 3 Dec", "22:15 – 23:15");
  }

  @Test
  void whoAsksForAReminderSeesWhenItComesAndMayHaveTheWordsBack() {
    window.press(KeyCode.Q);
    window.write("remind me fri to call Sam");
    assertThat(chips()).contains("Fri 20 Nov", "Remind at 09:00");
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    window.press(KeyCode.DELETE);
    assertThat(chips()).doesNotContain("Remind at 09:00");
    window.press(KeyCode.ENTER);
    assertThat(task("remind me to call Sam")).isPresent();
  }

  private void chooseTheFirstOfTheMenuOfTheTime() {
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
  }

  @Test
  void namesAreCompletedAsTheyAreTyped() {
    window.press(KeyCode.Q);
    window.write("Paint #kvar");
    assertThat(window.texts(".dm-quick-add .completion")).containsExactly("#kvarnen");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(task("Paint").orElseThrow().content().categories()).containsExactly("kvarnen");
  }

  @Test
  void escapeLeavesNothingBehind() {
    int before = window.store().tasks().all().size();
    window.press(KeyCode.Q);
    window.write("Nothing 13:00 tomorrow");
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-quick-add")).isFalse();
    assertThat(window.store().tasks().all()).hasSize(before);
    assertThat(event("Nothing")).isEmpty();
  }

  @Test
  void theFieldOfTheTaskListMakesATaskOfATimeToo() {
    window.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
    window.press(KeyCode.Q);
    window.write("Call the bank fri 9:00 ~30m !high");
    assertThat(window.texts(".dm-tasks .dm-chip .value"))
        .containsExactly("Fri 20 Nov", "09:00 – 09:30", "High priority");
    window.press(KeyCode.ENTER);
    Task made = task("Call the bank").orElseThrow();
    assertThat(made.content().plannedBlock()).isNotNull();
  }

  @Test
  void escapeClosesTheCompletionsBeforeTheBar() {
    window.press(KeyCode.Q);
    window.write("Paint #kvar");
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-quick-add .completion")).isFalse();
    assertThat(window.shows(".dm-quick-add")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-quick-add")).isFalse();
    assertThat(task("Paint")).isEmpty();
  }

  @Test
  void controlEnterAddsAndOpensWhatWasAdded() {
    window.press(KeyCode.C);
    window.write("Site visit fri 16:00");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(event("Site visit")).isPresent();
    assertThat(window.shows(".dm-quick-add")).isFalse();
    assertThat(window.shows("#editor-place")).isTrue();
  }
}
