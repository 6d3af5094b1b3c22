package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever can be dragged can be done with keys: what is pressed, and what is kept and shown. */
final class KeyboardMovesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate THURSDAY = MONDAY.plusDays(3);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;
  private int steps;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    window = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE);
  }

  @AfterEach
  void close() {
    window.close();
    store.close();
  }

  private List<EventTime> stored(String title) {
    return store
        .events()
        .occurrences(MONDAY.minusDays(7), MONDAY.plusDays(21), MockFixture.ZONE)
        .stream()
        .filter(occurrence -> occurrence.event().content().summary().equals(title))
        .map(Occurrence::time)
        .toList();
  }

  private static EventTime clock(LocalDate day, String start, int minutes) {
    return ItemTimes.toEventTime(
        ItemTime.Clock.of(
            day, LocalTime.parse(start), Duration.ofMinutes(minutes), MockFixture.ZONE));
  }

  private void select(String title) {
    CalendarWindow.fx(
        () -> {
          window.model().select(window.item(title));
          window.calendar().requestFocus();
          return true;
        });
  }

  private void press(KeyCode... keys) {
    window.robot.press(keys);
    for (int i = keys.length - 1; i >= 0; i--) {
      window.robot.release(keys[i]);
    }
  }

  /** Presses keys that change something, and waits until it is kept and shown. */
  private void change(KeyCode... keys) {
    press(keys);
    steps++;
    waitUntil(() -> window.undo.done.size() == steps);
    window.settle();
  }

  private ItemTime shown(String title) {
    return window.item(title).time();
  }

  @Test
  void withControlABlockMovesByFiveMinutes() {
    select("Dentist");
    change(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
    assertThat(stored("Dentist")).containsExactly(clock(THURSDAY, "08:05", 45));
  }

  @Test
  void bothEndsOfABlockAreMoved() {
    select("Dentist");
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(stored("Dentist")).containsExactly(clock(THURSDAY, "08:00", 60));
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertThat(stored("Dentist")).containsExactly(clock(THURSDAY, "07:45", 75));
    change(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    assertThat(stored("Dentist")).containsExactly(clock(THURSDAY, "07:50", 70));
    assertThat(shown("Dentist"))
        .isEqualTo(
            ItemTime.Clock.of(
                THURSDAY, LocalTime.of(7, 50), Duration.ofMinutes(70), MockFixture.ZONE));
  }

  @Test
  void aBlockNeverGetsShorterThanFiveMinutes() {
    select("Dentist");
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    change(KeyCode.ALT, KeyCode.DOWN);
    assertThat(stored("Dentist")).containsExactly(clock(THURSDAY, "08:45", 15));
  }

  @Test
  void aBlockGoesToAnotherWeekAndTheCalendarFollowsIt() {
    select("Dentist");
    change(KeyCode.ALT, KeyCode.PAGE_DOWN);
    waitUntil(() -> window.shows("Dentist"));
    assertThat(stored("Dentist")).containsExactly(clock(THURSDAY.plusDays(7), "08:00", 45));
    assertThat(shown("Dentist").firstDay()).isEqualTo(THURSDAY.plusDays(7));
    assertThat(CalendarWindow.fx(() -> window.model().selectedItem().orElseThrow().title()))
        .isEqualTo("Dentist");
  }

  @Test
  void overTheEdgeOfTheWeekTheCalendarTurns() {
    select("Dentist");
    for (int day = 0; day < 4; day++) {
      change(KeyCode.ALT, KeyCode.RIGHT);
    }
    waitUntil(() -> window.shows("Dentist"));
    assertThat(stored("Dentist")).containsExactly(clock(MONDAY.plusDays(7), "08:00", 45));
  }

  @Test
  void aBlockGoesToTheLaneAndBackIntoTheFirstGap() {
    select("Dentist");
    change(KeyCode.ALT, KeyCode.HOME);
    assertThat(stored("Dentist")).containsExactly(EventTime.AllDay.on(THURSDAY));
    assertThat(shown("Dentist")).isEqualTo(ItemTime.Days.on(THURSDAY));
    change(KeyCode.ALT, KeyCode.END);
    assertThat(stored("Dentist")).containsExactly(clock(THURSDAY, "08:00", 60));
  }

  @Test
  void aBarGetsDaysAtBothEnds() {
    select("Dentist");
    change(KeyCode.ALT, KeyCode.HOME);
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertThat(stored("Dentist"))
        .containsExactly(new EventTime.AllDay(THURSDAY.minusDays(1), THURSDAY.plusDays(2)));
  }

  @Test
  void aCopyIsMadeAndMovedOrPastedWhereTheCursorIs() {
    select("Dentist");
    change(KeyCode.CONTROL, KeyCode.D);
    assertThat(stored("Dentist"))
        .containsExactlyInAnyOrder(clock(THURSDAY, "08:00", 45), clock(THURSDAY, "08:45", 45));
    select("Lunch with Jonas");
    press(KeyCode.CONTROL, KeyCode.C);
    CalendarWindow.fx(
        () -> {
          window.model().pointAt(SlotCursor.at(THURSDAY, 17 * 60));
          return true;
        });
    change(KeyCode.CONTROL, KeyCode.V);
    assertThat(stored("Lunch with Jonas")).hasSize(2).contains(clock(THURSDAY, "17:00", 60));
  }

  @Test
  void arrowsPointAtASlotShiftStretchesItAndEnterMakesAnEventThere() {
    CalendarWindow.fx(
        () -> {
          window.model().clear();
          window.model().pointAt(SlotCursor.at(THURSDAY, 17 * 60));
          window.calendar().requestFocus();
          return true;
        });
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.RIGHT);
    press(KeyCode.ENTER);
    waitUntil(() -> window.has("draft-title"));
    waitUntil(window.find("draft-title", TextField.class)::isFocused);
    window.robot.write("Tea");
    change(KeyCode.ENTER);
    assertThat(stored("Tea")).hasSize(1);
    assertThat(shown("Tea").firstDay()).isEqualTo(THURSDAY.plusDays(1));
    assertThat(((ItemTime.Clock) shown("Tea")).length()).isGreaterThan(Duration.ofMinutes(30));
  }

  @Test
  void anOccurrenceIsMovedByKeysOnlyAfterTheQuestionWhichEnterAnswers() {
    List<EventTime> before = stored("Friday fika");
    select("Friday fika");
    press(KeyCode.ALT, KeyCode.DOWN);
    waitUntil(() -> window.week().scopePopover().isShowing());
    waitUntil(() -> window.week().scopePopover().isFocused());
    assertThat(stored("Friday fika")).isEqualTo(before);
    change(KeyCode.ENTER);
    assertThat(stored("Friday fika")).contains(clock(MONDAY.plusDays(4), "15:15", 45)).hasSize(3);
  }

  @Test
  void inTheMonthAnItemGoesByDaysAndWeeks() {
    window.show(model -> model.navigation().showMonthOf(MONDAY));
    select("Dentist");
    CalendarWindow.fx(
        () -> {
          window.month().requestFocus();
          return true;
        });
    change(KeyCode.ALT, KeyCode.RIGHT);
    change(KeyCode.ALT, KeyCode.PAGE_UP);
    assertThat(stored("Dentist")).containsExactly(clock(THURSDAY.minusDays(6), "08:00", 45));
  }
}
