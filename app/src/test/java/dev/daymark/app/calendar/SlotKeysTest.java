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

/** A slot is pointed at, stretched and filled with keys: hours, the lane and days of the month. */
final class SlotKeysTest {
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
  void arrowsPointAtASlotShiftStretchesItAndEnterMakesAnEventThere() {
    hand.pointAt(SlotCursor.at(THURSDAY, 17 * 60));
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.ENTER);
    waitUntil(() -> window.has("draft-title"));
    waitUntil(window.find("draft-title", TextField.class)::isFocused);
    window.robot.write("Tea");
    hand.change(KeyCode.ENTER);
    assertThat(window.stored("Tea")).hasSize(1);
    assertThat(hand.shown("Tea").firstDay()).isEqualTo(THURSDAY.plusDays(1));
    assertThat(((ItemTime.Clock) hand.shown("Tea")).length()).isGreaterThan(Duration.ofMinutes(30));
  }

  private static ItemTime days(LocalDate first, LocalDate last) {
    return new ItemTime.Days(first, last.plusDays(1));
  }

  @Test
  void aboveTheFirstHourIsTheLaneWhereEnterMakesAnAllDayEvent() {
    hand.pointAt(SlotCursor.at(THURSDAY, 30));
    window.press(KeyCode.UP);
    assertThat(hand.slot()).isEqualTo(SlotCursor.at(THURSDAY, 0));
    window.press(KeyCode.UP);
    assertThat(hand.slot()).isEqualTo(SlotCursor.lane(THURSDAY));
    window.press(KeyCode.UP);
    window.press(KeyCode.RIGHT);
    assertThat(hand.slot()).isEqualTo(SlotCursor.lane(THURSDAY.plusDays(1)));
    hand.create("Stocktaking");
    assertThat(hand.shown("Stocktaking"))
        .isEqualTo(days(THURSDAY.plusDays(1), THURSDAY.plusDays(1)));
  }

  @Test
  void altHomeLeadsIntoTheLaneFromAnyHourAndDownToTheHoursInSight() {
    hand.pointAt(SlotCursor.at(THURSDAY, 14 * 60));
    window.press(KeyCode.ALT, KeyCode.HOME);
    assertThat(hand.slot()).isEqualTo(SlotCursor.lane(THURSDAY));
    double top = CalendarWindow.fx(() -> window.week().topMinute());
    window.press(KeyCode.DOWN);
    assertThat(hand.slot().lane()).isFalse();
    assertThat(hand.slot().minute() - top).isBetween(0.0, 30.0);
    window.press(KeyCode.ALT, KeyCode.HOME);
    window.press(KeyCode.ALT, KeyCode.END);
    assertThat(hand.slot().lane()).isFalse();
  }

  @Test
  void shiftWithArrowsReachesOverDaysOfTheLaneInBothDirections() {
    hand.pointAt(SlotCursor.lane(THURSDAY));
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(hand.slot().time(MockFixture.ZONE)).isEqualTo(days(THURSDAY, THURSDAY.plusDays(2)));
    for (int i = 0; i < 3; i++) {
      window.press(KeyCode.SHIFT, KeyCode.LEFT);
    }
    assertThat(hand.slot().time(MockFixture.ZONE)).isEqualTo(days(THURSDAY.minusDays(1), THURSDAY));
    hand.create("Conference");
    assertThat(hand.shown("Conference")).isEqualTo(days(THURSDAY.minusDays(1), THURSDAY));
  }

  @Test
  void shiftUpReachesBackFromWhereTheHoursWereBegunAndShiftDownComesBackAndOn() {
    hand.pointAt(SlotCursor.at(THURSDAY, 17 * 60));
    window.press(KeyCode.SHIFT, KeyCode.UP);
    window.press(KeyCode.SHIFT, KeyCode.UP);
    assertThat(hours()).isEqualTo(clock(THURSDAY, "16:00", 90));
    for (int i = 0; i < 3; i++) {
      window.press(KeyCode.SHIFT, KeyCode.DOWN);
    }
    assertThat(hours()).isEqualTo(clock(THURSDAY, "17:00", 60));
    window.press(KeyCode.UP);
    assertThat(hand.slot()).isEqualTo(SlotCursor.at(THURSDAY, 17 * 60));
  }

  @Test
  void shiftLeftAndRightReachOverTheHoursBetweenAndAreDrawnOnEveryDay() {
    hand.pointAt(SlotCursor.at(THURSDAY, 17 * 60));
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
    assertThat(hand.slot()).isEqualTo(SlotCursor.at(THURSDAY.minusDays(2), 17 * 60));
  }

  @Test
  void hoursReachOverMidnightAndIntoTheNextWeek() {
    LocalDate sunday = MONDAY.plusDays(6);
    hand.pointAt(SlotCursor.at(sunday, 23 * 60 + 30));
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    waitUntil(() -> window.model().contentProperty().get().days().contains(sunday.plusDays(1)));
    assertThat(hours()).isEqualTo(clock(sunday, "23:30", 90));
    hand.create("Night train");
    assertThat(window.stored("Night train")).containsExactly(clock(sunday, "23:30", 90));
  }

  @Test
  void aScreenReaderIsToldWhichPlaceIsPointedAt() {
    hand.pointAt(SlotCursor.at(THURSDAY, 17 * 60));
    assertThat(focusOf(window.week())).isEqualTo("Thursday 19 November, 17:00 – 17:30");
    window.press(KeyCode.ALT, KeyCode.HOME);
    assertThat(focusOf(window.week())).isEqualTo("Thursday 19 November");
    hand.select("Dentist");
    assertThat(focusOf(window.week())).startsWith("Dentist");
    window.show(model -> model.navigation().showMonthOf(THURSDAY));
    hand.pointAt(SlotCursor.lane(THURSDAY.plusDays(9)));
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
    return ItemTimes.toEventTime(hand.slot().time(MockFixture.ZONE));
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
    hand.pointAt(SlotCursor.lane(MONDAY));
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
    hand.pointAt(SlotCursor.lane(THURSDAY));
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(hand.slot().time(MockFixture.ZONE)).isEqualTo(days(THURSDAY, THURSDAY.plusDays(6)));
    hand.create("Holiday");
    assertThat(hand.shown("Holiday")).isEqualTo(days(THURSDAY, THURSDAY.plusDays(6)));
  }

  @Test
  void withoutShiftTheCursorIsOneDayAgainWhereTheEndWas() {
    window.show(model -> model.navigation().showMonthOf(THURSDAY));
    hand.pointAt(SlotCursor.lane(THURSDAY));
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    assertThat(hand.slot()).isEqualTo(SlotCursor.lane(THURSDAY.plusDays(3)));
  }

  @Test
  void spaceOpensEverythingOnTheDayThatIsPointedAt() {
    hand.pointAt(SlotCursor.lane(MONDAY.plusDays(2)));
    window.press(KeyCode.SPACE);
    assertThat(CalendarWindow.fx(() -> window.week().popover().day())).contains(MONDAY.plusDays(2));
  }
}
