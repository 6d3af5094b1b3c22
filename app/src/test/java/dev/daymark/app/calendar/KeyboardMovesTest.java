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
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

  private void select(String title) {
    CalendarWindow.fx(
        () -> {
          window.model().select(window.item(title));
          window.calendar().requestFocus();
          return true;
        });
  }

  /** Presses keys that change something, and waits until it is kept and shown. */
  private void change(KeyCode... keys) {
    window.press(keys);
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
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:05", 45));
  }

  @Test
  void bothEndsOfABlockAreMoved() {
    select("Dentist");
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:00", 60));
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "07:45", 75));
    change(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "07:50", 70));
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
    window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    change(KeyCode.ALT, KeyCode.DOWN);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:45", 15));
  }

  @Test
  void aBlockGoesToAnotherWeekAndTheCalendarFollowsIt() {
    select("Dentist");
    change(KeyCode.ALT, KeyCode.PAGE_DOWN);
    waitUntil(() -> window.shows("Dentist"));
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY.plusDays(7), "08:00", 45));
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
    assertThat(window.stored("Dentist")).containsExactly(clock(MONDAY.plusDays(7), "08:00", 45));
  }

  @Test
  void aBlockGoesToTheLaneAndBackIntoTheFirstGap() {
    select("Dentist");
    change(KeyCode.ALT, KeyCode.HOME);
    assertThat(window.stored("Dentist")).containsExactly(EventTime.AllDay.on(THURSDAY));
    assertThat(shown("Dentist")).isEqualTo(ItemTime.Days.on(THURSDAY));
    change(KeyCode.ALT, KeyCode.END);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:00", 60));
  }

  @Test
  void aBarGetsDaysAtBothEnds() {
    select("Dentist");
    change(KeyCode.ALT, KeyCode.HOME);
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    change(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertThat(window.stored("Dentist"))
        .containsExactly(new EventTime.AllDay(THURSDAY.minusDays(1), THURSDAY.plusDays(2)));
  }

  @Test
  void aCopyIsMadeAndMovedOrPastedWhereTheCursorIs() {
    select("Dentist");
    change(KeyCode.CONTROL, KeyCode.D);
    assertThat(window.stored("Dentist"))
        .containsExactlyInAnyOrder(clock(THURSDAY, "08:00", 45), clock(THURSDAY, "08:45", 45));
    select("Lunch with Jonas");
    window.press(KeyCode.CONTROL, KeyCode.C);
    CalendarWindow.fx(
        () -> {
          window.model().pointAt(SlotCursor.at(THURSDAY, 17 * 60));
          return true;
        });
    change(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.stored("Lunch with Jonas")).hasSize(2).contains(clock(THURSDAY, "17:00", 60));
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
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.ENTER);
    waitUntil(() -> window.has("draft-title"));
    waitUntil(window.find("draft-title", TextField.class)::isFocused);
    window.robot.write("Tea");
    change(KeyCode.ENTER);
    assertThat(window.stored("Tea")).hasSize(1);
    assertThat(shown("Tea").firstDay()).isEqualTo(THURSDAY.plusDays(1));
    assertThat(((ItemTime.Clock) shown("Tea")).length()).isGreaterThan(Duration.ofMinutes(30));
  }

  private void pointAt(SlotCursor slot) {
    CalendarWindow.fx(
        () -> {
          window.model().clear();
          window.model().pointAt(slot);
          window.calendar().requestFocus();
          return true;
        });
    window.settle();
  }

  private SlotCursor slot() {
    return CalendarWindow.fx(() -> window.model().slotProperty().get().orElseThrow());
  }

  private void create(String title) {
    window.press(KeyCode.ENTER);
    waitUntil(() -> window.has("draft-title"));
    waitUntil(window.find("draft-title", TextField.class)::isFocused);
    window.robot.write(title);
    change(KeyCode.ENTER);
  }

  private static ItemTime days(LocalDate first, LocalDate last) {
    return new ItemTime.Days(first, last.plusDays(1));
  }

  @Test
  void aboveTheFirstHourIsTheLaneWhereEnterMakesAnAllDayEvent() {
    pointAt(SlotCursor.at(THURSDAY, 30));
    window.press(KeyCode.UP);
    assertThat(slot()).isEqualTo(SlotCursor.at(THURSDAY, 0));
    window.press(KeyCode.UP);
    assertThat(slot()).isEqualTo(SlotCursor.lane(THURSDAY));
    window.press(KeyCode.UP);
    window.press(KeyCode.RIGHT);
    assertThat(slot()).isEqualTo(SlotCursor.lane(THURSDAY.plusDays(1)));
    create("Stocktaking");
    assertThat(shown("Stocktaking")).isEqualTo(days(THURSDAY.plusDays(1), THURSDAY.plusDays(1)));
  }

  @Test
  void altHomeLeadsIntoTheLaneFromAnyHourAndDownToTheHoursInSight() {
    pointAt(SlotCursor.at(THURSDAY, 14 * 60));
    window.press(KeyCode.ALT, KeyCode.HOME);
    assertThat(slot()).isEqualTo(SlotCursor.lane(THURSDAY));
    double top = CalendarWindow.fx(() -> window.week().topMinute());
    window.press(KeyCode.DOWN);
    assertThat(slot().lane()).isFalse();
    assertThat(slot().minute() - top).isBetween(0.0, 30.0);
    window.press(KeyCode.ALT, KeyCode.HOME);
    window.press(KeyCode.ALT, KeyCode.END);
    assertThat(slot().lane()).isFalse();
  }

  @Test
  void shiftWithArrowsReachesOverDaysOfTheLaneInBothDirections() {
    pointAt(SlotCursor.lane(THURSDAY));
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(slot().time(MockFixture.ZONE)).isEqualTo(days(THURSDAY, THURSDAY.plusDays(2)));
    for (int i = 0; i < 3; i++) {
      window.press(KeyCode.SHIFT, KeyCode.LEFT);
    }
    assertThat(slot().time(MockFixture.ZONE)).isEqualTo(days(THURSDAY.minusDays(1), THURSDAY));
    create("Conference");
    assertThat(shown("Conference")).isEqualTo(days(THURSDAY.minusDays(1), THURSDAY));
  }

  @Test
  void shiftUpReachesBackFromWhereTheHoursWereBegunAndShiftDownComesBackAndOn() {
    pointAt(SlotCursor.at(THURSDAY, 17 * 60));
    window.press(KeyCode.SHIFT, KeyCode.UP);
    window.press(KeyCode.SHIFT, KeyCode.UP);
    assertThat(hours()).isEqualTo(clock(THURSDAY, "16:00", 90));
    for (int i = 0; i < 3; i++) {
      window.press(KeyCode.SHIFT, KeyCode.DOWN);
    }
    assertThat(hours()).isEqualTo(clock(THURSDAY, "17:00", 60));
    window.press(KeyCode.UP);
    assertThat(slot()).isEqualTo(SlotCursor.at(THURSDAY, 17 * 60));
  }

  @Test
  void shiftLeftAndRightReachOverTheHoursBetweenAndAreDrawnOnEveryDay() {
    pointAt(SlotCursor.at(THURSDAY, 17 * 60));
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(hours()).isEqualTo(clock(THURSDAY, "17:00", 24 * 60 + 30));
    window.settle();
    assertThat(slotHeights()).containsExactly(7.0, 17.5);
    assertThat(CalendarWindow.fx(() -> ((Label) window.week().lookup(".slot-cursor")).getText()))
        .contains("17:00", "17:30");
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(hours()).isEqualTo(clock(THURSDAY.minusDays(1), "17:00", 24 * 60 + 30));
    window.press(KeyCode.LEFT);
    assertThat(slot()).isEqualTo(SlotCursor.at(THURSDAY.minusDays(2), 17 * 60));
  }

  @Test
  void hoursReachOverMidnightAndIntoTheNextWeek() {
    LocalDate sunday = MONDAY.plusDays(6);
    pointAt(SlotCursor.at(sunday, 23 * 60 + 30));
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    waitUntil(() -> window.model().contentProperty().get().days().contains(sunday.plusDays(1)));
    assertThat(hours()).isEqualTo(clock(sunday, "23:30", 90));
    create("Night train");
    assertThat(window.stored("Night train")).containsExactly(clock(sunday, "23:30", 90));
  }

  @Test
  void aScreenReaderIsToldWhichPlaceIsPointedAt() {
    pointAt(SlotCursor.at(THURSDAY, 17 * 60));
    assertThat(focusOf(window.week())).isEqualTo("Thursday 19 November, 17:00 – 17:30");
    window.press(KeyCode.ALT, KeyCode.HOME);
    assertThat(focusOf(window.week())).isEqualTo("Thursday 19 November");
    select("Dentist");
    assertThat(focusOf(window.week())).startsWith("Dentist");
    window.show(model -> model.navigation().showMonthOf(THURSDAY));
    pointAt(SlotCursor.lane(THURSDAY.plusDays(9)));
    assertThat(focusOf(window.month())).isEqualTo("Saturday 28 November, 2 items");
  }

  private static String focusOf(Node view) {
    return CalendarWindow.fx(
        () -> {
          Node focus = (Node) view.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
          return String.valueOf(focus.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        });
  }

  private EventTime hours() {
    return ItemTimes.toEventTime(slot().time(MockFixture.ZONE));
  }

  /** How high the slot is on each of its days, in hours. */
  private List<Double> slotHeights() {
    return CalendarWindow.fx(
        () ->
            window.week().lookupAll(".dm-time-grid .slot-cursor").stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .map(node -> (node.getLayoutBounds().getHeight() + 2) / 48)
                .toList());
  }

  @Test
  void theSlotInTheLaneIsDrawnOverAllItsDays() {
    pointAt(SlotCursor.lane(MONDAY));
    double one = slotWidth();
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.settle();
    double column = CalendarWindow.fx(() -> window.week().columns().columnWidth());
    assertThat(slotWidth()).isEqualTo(one + column);
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    waitUntil(() -> window.model().contentProperty().get().days().contains(MONDAY.minusDays(1)));
    window.settle();
    assertThat(slotWidth()).isEqualTo(one);
  }

  private double slotWidth() {
    return CalendarWindow.fx(
        () ->
            window.week().lookupAll(".dm-all-day-lane .slot-cursor").stream()
                .filter(Node::isVisible)
                .mapToDouble(node -> node.getLayoutBounds().getWidth())
                .sum());
  }

  @Test
  void shiftWithArrowsReachesOverDaysAndWeeksOfTheMonth() {
    window.show(model -> model.navigation().showMonthOf(THURSDAY));
    pointAt(SlotCursor.lane(THURSDAY));
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(slot().time(MockFixture.ZONE)).isEqualTo(days(THURSDAY, THURSDAY.plusDays(6)));
    create("Holiday");
    assertThat(shown("Holiday")).isEqualTo(days(THURSDAY, THURSDAY.plusDays(6)));
  }

  @Test
  void withoutShiftTheCursorIsOneDayAgainWhereTheEndWas() {
    window.show(model -> model.navigation().showMonthOf(THURSDAY));
    pointAt(SlotCursor.lane(THURSDAY));
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    assertThat(slot()).isEqualTo(SlotCursor.lane(THURSDAY.plusDays(3)));
  }

  @Test
  void spaceOpensEverythingOnTheDayThatIsPointedAt() {
    pointAt(SlotCursor.lane(MONDAY.plusDays(2)));
    window.press(KeyCode.SPACE);
    assertThat(CalendarWindow.fx(() -> window.week().popover().day())).contains(MONDAY.plusDays(2));
  }

  @Test
  void anItemThatHadNoRoomInTheLaneIsSeenWhenTheKeysSelectIt() {
    LocalDate wednesday = MONDAY.plusDays(2);
    select("Call tile shop");
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
    select("Friday fika");
    window.press(KeyCode.ALT, KeyCode.DOWN);
    waitUntil(() -> window.week().scopePopover().isShowing());
    waitUntil(() -> window.week().scopePopover().isFocused());
    assertThat(window.stored("Friday fika")).isEqualTo(before);
    change(KeyCode.ENTER);
    assertThat(window.stored("Friday fika"))
        .contains(clock(MONDAY.plusDays(4), "15:15", 45))
        .hasSameSizeAs(before);
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
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY.minusDays(6), "08:00", 45));
  }
}
