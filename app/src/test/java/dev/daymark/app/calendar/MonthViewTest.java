package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.clock;
import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MonthViewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    window = open(CalendarWindow.Dress.USUAL);
  }

  private CalendarWindow open(CalendarWindow.Dress dress) {
    CalendarWindow made = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE, dress);
    made.show(model -> model.navigation().showMonthOf(TODAY));
    return made;
  }

  @AfterEach
  void close() {
    window.close();
    store.close();
  }

  @Test
  void aMonthHasAsManyWeeksAsItNeeds() {
    assertThat(month(YearMonth.of(2026, 11)).weeks()).isEqualTo(6);
    assertThat(month(YearMonth.of(2026, 10)).weeks()).isEqualTo(5);
    assertThat(month(YearMonth.of(2027, 2)).weeks()).isEqualTo(4);
    assertThat(month(YearMonth.of(2026, 11)).month()).isEqualTo(YearMonth.of(2026, 11));
  }

  private static VisibleDays month(YearMonth month) {
    return VisibleDays.month(month, java.time.DayOfWeek.MONDAY);
  }

  @Test
  void onTheTwelveHourClockTheStartLeavesRoomForTheTitleAndIsSpokenInFull() {
    window.close();
    window = open(new CalendarWindow.Dress(ColorScheme.LIGHT, Locale.US, 1, false));
    CalendarItem item = window.item("Tyre change");
    BlockNode line = CalendarWindow.fx(() -> window.month().nodeOf(item.key()).orElseThrow());
    assertThat(CalendarWindow.fx(() -> line.time.getText())).isEqualTo("4p");
    assertThat(
            CalendarWindow.fx(
                () -> String.valueOf(line.queryAccessibleAttribute(AccessibleAttribute.TEXT))))
        .contains("PM");
  }

  @Test
  void draggingALineMovesTheEventToAnotherDayAtTheSameTime() {
    window.drag(window.middleOf(window.item("Tyre change")), window.dayOfMonth(TODAY.plusDays(8)));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Tyre change")).containsExactly(clock(TODAY.plusDays(8), "16:00", 30));
    assertThat(window.item("Tyre change").time().firstDay()).isEqualTo(TODAY.plusDays(8));
  }

  @Test
  void draggingABarMovesAllItsDays() {
    LocalDate first = LocalDate.of(2026, 11, 25);
    window.drag(
        window.onScreen(window.item("Studio days, Gotland"), 0.1, 0.5),
        window.dayOfMonth(first.minusDays(14)));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Studio days, Gotland"))
        .containsExactly(new EventTime.AllDay(first.minusDays(14), first.minusDays(11)));
  }

  @Test
  void draggingWithControlHeldMakesACopy() {
    window.robot.moveTo(window.middleOf(window.item("Tyre change"))).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.dayOfMonth(TODAY.plusDays(8)));
    window.robot.press(KeyCode.CONTROL);
    window.robot.release(MouseButton.PRIMARY);
    window.robot.release(KeyCode.CONTROL);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Tyre change")).hasSize(2);
  }

  @Test
  void escapeDuringADragPutsTheItemBack() {
    window.robot.moveTo(window.middleOf(window.item("Tyre change"))).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.dayOfMonth(TODAY.plusDays(8)));
    window.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(window.stored("Tyre change"))
        .containsExactly(clock(TODAY.minusDays(6), "16:00", 30));
    assertThat(window.undo.done).isEmpty();
  }

  @Test
  void draggingOverDaysBeginsAnEventOfThatLength() {
    window.drag(
        window.dayOfMonth(LocalDate.of(2026, 11, 10)),
        window.dayOfMonth(LocalDate.of(2026, 11, 12)));
    waitUntil(() -> window.has("draft-title"));
    EventTime begun =
        CalendarWindow.fx(() -> window.session().drafts().current().orElseThrow().time());
    assertThat(begun)
        .isEqualTo(new EventTime.AllDay(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 13)));
  }

  @Test
  void whatHasNoRoomIsInThePopoverAndCanBeChosenThere() {
    window.robot.clickOn(window.dayOfMonth(TODAY), MouseButton.PRIMARY);
    window.robot.type(KeyCode.SPACE);
    waitUntil(() -> window.month().popover().isVisible());
    window.robot.type(KeyCode.END);
    window.robot.type(KeyCode.ENTER);
    waitUntil(() -> window.model().selectedItem().isPresent());
    assertThat(CalendarWindow.fx(() -> window.model().selectedItem().orElseThrow().title()))
        .isEqualTo("Plan Saturday’s menu");
    assertThat(CalendarWindow.fx(() -> window.month().popover().isVisible())).isFalse();
  }

  @Test
  void aClickOnTheChipOpensThePopoverAndEscapeClosesIt() {
    Point2D chip =
        CalendarWindow.fx(
            () -> {
              var cells = window.month().geometry();
              return window
                  .month()
                  .localToScreen(
                      cells.x(2) + 30,
                      window.month().headerHeight()
                          + cells.rowTop(3, cells.rows() - 1)
                          + cells.itemHeight() / 2);
            });
    window.robot.clickOn(chip, MouseButton.PRIMARY);
    waitUntil(() -> window.month().popover().day().filter(TODAY::equals).isPresent());
    window.robot.type(KeyCode.ESCAPE);
    waitUntil(() -> !window.month().popover().isVisible());
    assertThat(CalendarWindow.fx(() -> window.month().isFocused())).isTrue();
  }

  @Test
  void arrowsMoveTheCursorByDaysAndWeeksAndIntoAnotherMonth() {
    window.robot.clickOn(window.dayOfMonth(TODAY), MouseButton.PRIMARY);
    window.robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
    assertThat(pointedAt()).isEqualTo(TODAY.plusDays(8));
    window.robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
    assertThat(pointedAt()).isEqualTo(TODAY.plusDays(22));
    waitUntil(
        () -> window.model().contentProperty().get().days().month().equals(YearMonth.of(2026, 12)));
  }

  private LocalDate pointedAt() {
    return CalendarWindow.fx(
        () -> window.model().slotProperty().get().map(SlotCursor::day).orElse(LocalDate.EPOCH));
  }

  @Test
  void altAndArrowsMoveTheSelectedItem() {
    window.robot.clickOn(window.middleOf(window.item("Tyre change")), MouseButton.PRIMARY);
    window.robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    waitUntil(() -> window.undo.done.size() == 1);
    window.robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    waitUntil(() -> window.undo.done.size() == 2);
    assertThat(window.stored("Tyre change")).containsExactly(clock(TODAY.plusDays(2), "16:00", 30));
  }

  @Test
  void nextAndPreviousTurnMonths() {
    window.robot.type(KeyCode.J);
    waitUntil(
        () -> window.model().contentProperty().get().days().month().equals(YearMonth.of(2026, 12)));
    window.robot.type(KeyCode.T);
    waitUntil(
        () -> window.model().contentProperty().get().days().month().equals(YearMonth.of(2026, 11)));
  }

  @Test
  void inRightToLeftTheLeftArrowGoesToTheNextDay() {
    window.close();
    window =
        open(new CalendarWindow.Dress(ColorScheme.DARK, Locale.forLanguageTag("he-IL"), 1, false));
    window.robot.clickOn(window.dayOfMonth(TODAY), MouseButton.PRIMARY);
    assertThat(pointedAt()).isEqualTo(TODAY);
    window.robot.type(KeyCode.LEFT);
    assertThat(pointedAt()).isEqualTo(TODAY.plusDays(1));
    assertThat(window.dayOfMonth(TODAY.plusDays(1)).getX())
        .isLessThan(window.dayOfMonth(TODAY).getX());
  }

  @Test
  void atOneAndAHalfTimesTheTextItemsAreHigherAndStillMovable() {
    double before = CalendarWindow.fx(() -> window.month().geometry().itemHeight());
    window.close();
    window = open(new CalendarWindow.Dress(ColorScheme.LIGHT, Locale.UK, 1.5, false));
    assertThat(CalendarWindow.fx(() -> window.month().geometry().itemHeight()))
        .isEqualTo(before * 1.5);
    window.drag(
        window.middleOf(window.item("Flea market")), window.dayOfMonth(LocalDate.of(2026, 11, 10)));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Flea market"))
        .containsExactly(clock(LocalDate.of(2026, 11, 10), "11:00", 180));
  }
}
