package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.clock;
import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
  private KeyboardHand hand;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    window = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE);
    hand = new KeyboardHand(window);
  }

  @AfterEach
  void close() {
    window.close();
    store.close();
  }

  @Test
  void withControlABlockMovesByFiveMinutes() {
    hand.select("Dentist");
    hand.change(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:05", 45));
  }

  @Test
  void bothEndsOfABlockAreMoved() {
    hand.select("Dentist");
    hand.change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:00", 60));
    hand.change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "07:45", 75));
    hand.change(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "07:50", 70));
    assertThat(hand.shown("Dentist"))
        .isEqualTo(
            ItemTime.Clock.of(
                THURSDAY, LocalTime.of(7, 50), Duration.ofMinutes(70), MockFixture.ZONE));
  }

  @Test
  void aBlockNeverGetsShorterThanFiveMinutes() {
    hand.select("Dentist");
    hand.change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    hand.change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    hand.change(KeyCode.ALT, KeyCode.DOWN);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:45", 15));
  }

  @Test
  void aBlockGoesToAnotherWeekAndTheCalendarFollowsIt() {
    hand.select("Dentist");
    hand.change(KeyCode.ALT, KeyCode.PAGE_DOWN);
    waitUntil(() -> window.shows("Dentist"));
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY.plusDays(7), "08:00", 45));
    assertThat(hand.shown("Dentist").firstDay()).isEqualTo(THURSDAY.plusDays(7));
    assertThat(CalendarWindow.fx(() -> window.model().selectedItem().orElseThrow().title()))
        .isEqualTo("Dentist");
  }

  @Test
  void overTheEdgeOfTheWeekTheCalendarTurns() {
    hand.select("Dentist");
    for (int day = 0; day < 4; day++) {
      hand.change(KeyCode.ALT, KeyCode.RIGHT);
    }
    waitUntil(() -> window.shows("Dentist"));
    assertThat(window.stored("Dentist")).containsExactly(clock(MONDAY.plusDays(7), "08:00", 45));
  }

  @Test
  void aBlockGoesToTheLaneAndBackIntoTheFirstGap() {
    hand.select("Dentist");
    hand.change(KeyCode.ALT, KeyCode.HOME);
    assertThat(window.stored("Dentist")).containsExactly(EventTime.AllDay.on(THURSDAY));
    assertThat(hand.shown("Dentist")).isEqualTo(ItemTime.Days.on(THURSDAY));
    hand.change(KeyCode.ALT, KeyCode.END);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:00", 60));
  }

  @Test
  void aBarGetsDaysAtBothEnds() {
    hand.select("Dentist");
    hand.change(KeyCode.ALT, KeyCode.HOME);
    hand.change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    hand.change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertThat(window.stored("Dentist"))
        .containsExactly(new EventTime.AllDay(THURSDAY.minusDays(1), THURSDAY.plusDays(2)));
  }

  @Test
  void aCopyIsMadeAndMovedOrPastedWhereTheCursorIs() {
    hand.select("Dentist");
    hand.change(KeyCode.CONTROL, KeyCode.D);
    assertThat(window.stored("Dentist"))
        .containsExactlyInAnyOrder(clock(THURSDAY, "08:00", 45), clock(THURSDAY, "08:45", 45));
    hand.select("Lunch with Jonas");
    window.press(KeyCode.CONTROL, KeyCode.C);
    CalendarWindow.fx(
        () -> {
          window.model().pointAt(SlotCursor.at(THURSDAY, 17 * 60));
          return true;
        });
    hand.change(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.stored("Lunch with Jonas")).hasSize(2).contains(clock(THURSDAY, "17:00", 60));
  }

  @Test
  void anItemThatHadNoRoomInTheLaneIsSeenWhenTheKeysSelectIt() {
    LocalDate wednesday = MONDAY.plusDays(2);
    hand.select("Call tile shop");
    assertThat(isSelectedSeen()).isTrue();
    for (int i = 0; i < 3; i++) {
      window.press(KeyCode.DOWN);
      window.settle();
      CalendarItem selected = CalendarWindow.fx(() -> window.model().selectedItem().orElseThrow());
      assertThat(selected.time().firstDay()).isEqualTo(wednesday);
      assertThat(selected.time().inLane()).isTrue();
      assertThat(isSelectedSeen()).as(selected.title()).isTrue();
    }
  }

  private boolean isSelectedSeen() {
    return CalendarWindow.fx(
        () ->
            window
                .model()
                .selectedItem()
                .flatMap(item -> window.week().nodeOf(item.key()))
                .isPresent());
  }

  @Test
  void anOccurrenceIsMovedByKeysOnlyAfterTheQuestionWhichEnterAnswers() {
    List<EventTime> before = window.stored("Friday fika");
    hand.select("Friday fika");
    window.press(KeyCode.ALT, KeyCode.DOWN);
    waitUntil(() -> window.week().scopePopover().isShowing());
    waitUntil(() -> window.week().scopePopover().isFocused());
    assertThat(window.stored("Friday fika")).isEqualTo(before);
    hand.change(KeyCode.ENTER);
    assertThat(window.stored("Friday fika"))
        .contains(clock(MONDAY.plusDays(4), "15:15", 45))
        .hasSameSizeAs(before);
  }

  @Test
  void inTheMonthAnItemGoesByDaysAndWeeks() {
    window.show(model -> model.navigation().showMonthOf(MONDAY));
    hand.select("Dentist");
    CalendarWindow.fx(
        () -> {
          window.month().requestFocus();
          return true;
        });
    hand.change(KeyCode.ALT, KeyCode.RIGHT);
    hand.change(KeyCode.ALT, KeyCode.PAGE_UP);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY.minusDays(6), "08:00", 45));
  }

  @Test
  void whatGoesOverMidnightTakesTheDayOnWhichItBeginsAsItDoesWhenDragged() {
    hand.select("Dentist");
    store
        .localEdits()
        .editEvent(
            ((CalendarItem.EventItem) window.item("Dentist")).occurrence().event().id(),
            content -> content.withTime(clock(THURSDAY, "22:00", 240)));
    waitUntil(() -> hand.shown("Dentist").lastDay().equals(THURSDAY.plusDays(1)));
    hand.change(KeyCode.ALT, KeyCode.HOME);
    assertThat(window.stored("Dentist")).containsExactly(EventTime.AllDay.on(THURSDAY));
  }
}
