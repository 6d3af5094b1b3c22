package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.Due;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lane above the hours, when there is more in it than it has rows for. */
class AllDayLaneTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final int TASKS = 14;

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    var list = store.tasks().defaultList().id();
    for (int i = 0; i < TASKS; i++) {
      store
          .localEdits()
          .createTask(list, TaskContent.of("Parcel " + i).withDue(new Due.OnDay(FRIDAY)));
    }
    window = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE);
  }

  @AfterEach
  void close() {
    window.close();
    store.close();
  }

  private double laneHeight() {
    return CalendarWindow.fx(
        () -> window.week().hours().getLayoutY() - window.week().headerHeight());
  }

  private void expand() {
    CalendarWindow.fx(
        () -> {
          ((Button) window.week().lookup(".lane-toggle")).fire();
          return true;
        });
    window.settle();
  }

  /** Turns the wheel over an item of the lane. */
  private void scrollLane(double delta) {
    CalendarWindow.fx(
        () -> {
          ScrollEvent turned =
              new ScrollEvent(
                  ScrollEvent.SCROLL,
                  0,
                  0,
                  0,
                  0,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  0,
                  delta,
                  0,
                  delta,
                  ScrollEvent.HorizontalTextScrollUnits.NONE,
                  0,
                  ScrollEvent.VerticalTextScrollUnits.NONE,
                  0,
                  0,
                  null);
          Event.fireEvent(window.week().lookup(".dm-all-day-lane .dm-block"), turned);
          return turned;
        });
    window.settle();
  }

  /** Whether all of an item's bar is between the days' names and the hours. */
  private boolean isSeen(String title) {
    return CalendarWindow.fx(
        () ->
            window
                .week()
                .nodeOf(window.item(title).key())
                .filter(node -> node.isVisible())
                .map(node -> window.week().sceneToLocal(node.localToScene(node.getLayoutBounds())))
                .filter(this::isInLane)
                .isPresent());
  }

  private boolean isInLane(Bounds bounds) {
    return bounds.getMinY() >= window.week().headerHeight()
        && bounds.getMaxY() <= window.week().hours().getLayoutY();
  }

  private long chips() {
    return CalendarWindow.fx(
        () ->
            window.week().lookupAll(".dm-all-day-lane .more-chip").stream()
                .filter(chip -> chip.isVisible())
                .count());
  }

  @Test
  void threeRowsAreSeenAtFirstAndEightWhenItIsOpenedOfWhichNoneIsLeftOut() {
    assertThat(laneHeight()).isEqualTo(4 + 3 * 24);
    assertThat(chips()).isPositive();
    expand();
    assertThat(laneHeight()).isEqualTo(4 + 8 * 24);
    assertThat(chips()).isZero();
    expand();
    assertThat(laneHeight()).isEqualTo(4 + 3 * 24);
  }

  @Test
  void theWheelOverTheLaneScrollsItAndLeavesTheHoursAlone() {
    expand();
    String last = "Parcel " + (TASKS - 1);
    assertThat(isSeen(last)).isFalse();
    double hours = CalendarWindow.fx(() -> window.week().hours().topMinute());
    scrollLane(-400);
    waitUntil(() -> isSeen(last));
    assertThat(CalendarWindow.fx(() -> window.week().hours().topMinute())).isEqualTo(hours);
  }

  @Test
  void whatIsScrolledToIsDraggedFromWhereItIs() {
    expand();
    String last = "Parcel " + (TASKS - 1);
    scrollLane(-400);
    Point2D from = window.middleOf(window.item(last));
    window.robot.moveTo(from).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.inLane(FRIDAY.plusDays(1)));
    window.settle();
    assertThat(
            CalendarWindow.fx(
                () -> {
                  BlockNode node = window.week().dragged().orElseThrow();
                  return isInLane(
                      window.week().sceneToLocal(node.localToScene(node.getLayoutBounds())));
                }))
        .isTrue();
    window.robot.release(MouseButton.PRIMARY);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.item(last).time()).isEqualTo(ItemTime.Days.on(FRIDAY.plusDays(1)));
  }

  @Test
  void theKeysScrollToWhatTheySelect() {
    CalendarWindow.fx(
        () -> {
          window.model().select(window.item("Parcel 0"));
          window.calendar().requestFocus();
          return true;
        });
    for (int i = 1; i < TASKS; i++) {
      window.press(KeyCode.DOWN);
      window.settle();
      String title = CalendarWindow.fx(() -> window.model().selectedItem().orElseThrow().title());
      assertThat(isSeen(title)).as(title).isTrue();
    }
    window.press(KeyCode.HOME);
    window.settle();
    String first = CalendarWindow.fx(() -> window.model().selectedItem().orElseThrow().title());
    assertThat(isSeen(first)).as(first).isTrue();
  }
}
