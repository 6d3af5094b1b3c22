package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.FxThread;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days that are not like others, and what a person does with few things on the screen. */
final class DayShapesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

  @BeforeEach
  void open() {
    add("Anchor", at(TODAY, "09:00"), at(TODAY, "10:00"));
    add("Breakfast", at(TODAY.plusDays(1), "08:00"), at(TODAY.plusDays(1), "08:30"));
    add("Holiday", new EventTime.AllDay(TODAY, TODAY.plusDays(1)));
    add("Night train", at(TODAY, "22:00"), at(TODAY.plusDays(1), "02:00"));
    ZonedDateTime secondPass = at(AUTUMN, "02:30").withLaterOffsetAtOverlap();
    add("Night shift", secondPass, secondPass.plusMinutes(45));
    window = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE);
  }

  @AfterEach
  void close() {
    window.close();
    store.close();
  }

  private static ZonedDateTime at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(MockFixture.ZONE);
  }

  private void add(String title, ZonedDateTime start, ZonedDateTime end) {
    add(title, new EventTime.Timed(start, end));
  }

  private void add(String title, EventTime time) {
    store
        .localEdits()
        .createEvent(store.calendars().defaultCalendar().id(), EventContent.of(title, time));
  }

  private List<Node> visible(String selector) {
    return CalendarWindow.fx(
        () -> window.week().lookupAll(selector).stream().filter(Node::isVisible).toList());
  }

  @Test
  void theHourThatSpringSkipsIsHatchedAndSaysWhy() {
    window.show(model -> model.navigation().showDay(SPRING));
    List<Node> gaps = visible(".clock-gap");
    assertThat(gaps).hasSize(1);
    Label gap = (Label) gaps.getFirst();
    assertThat(gap.getText()).isEqualTo("Clocks go forward");
    assertThat(gap.getLayoutY()).isEqualTo(2 * 48);
    assertThat(gap.getHeight()).isEqualTo(48);
  }

  @Test
  void theSecondPassOfTheHourThatAutumnRepeatsNamesItsZone() {
    window.show(model -> model.navigation().showDay(AUTUMN));
    assertThat(visible(".clock-gap")).isEmpty();
    BlockNode block =
        CalendarWindow.fx(
            () -> window.week().nodeOf(window.item("Night shift").key()).orElseThrow());
    assertThat(block.time.getText()).contains("CET");
  }

  @Test
  void whatIsDraggedWithinTheSecondPassIsKeptInIt() {
    window.show(model -> model.navigation().showDay(AUTUMN));
    FxThread.run(() -> window.week().hours().scrollBy(-6000));
    window.settle();
    Point2D block = window.onScreen(window.item("Night shift"), 0.5, 0.4);
    double quarter = window.at(AUTUMN, "02:15").getY() - window.at(AUTUMN, "02:00").getY();
    window.drag(block, block.subtract(0, quarter));
    ZonedDateTime start = at(AUTUMN, "02:15").withLaterOffsetAtOverlap();
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Night shift"))
        .containsExactly(new EventTime.Timed(start, start.plusMinutes(45)));
  }

  @Test
  void theKeysGoThroughBothPassesOfTheHourThatComesTwice() {
    window.show(model -> model.navigation().showDay(AUTUMN));
    CalendarWindow.fx(
        () -> {
          window.model().select(window.item("Night shift"));
          window.calendar().requestFocus();
          return true;
        });
    ZonedDateTime start = at(AUTUMN, "02:30").withLaterOffsetAtOverlap();
    for (int i = 1; i <= 3; i++) {
      int steps = i;
      window.robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
      waitUntil(() -> window.undo.done.size() == steps);
      window.settle();
    }
    assertThat(start.minusMinutes(45)).isEqualTo(at(AUTUMN, "02:45").withEarlierOffsetAtOverlap());
    assertThat(window.stored("Night shift"))
        .containsExactly(new EventTime.Timed(start.minusMinutes(45), start));
  }

  @Test
  void whatCrossesMidnightIsTwoBlocksWithFlatFacingEdges() {
    List<Node> blocks =
        visible(".dm-block").stream().filter(node -> shows(node, "Night train")).toList();
    assertThat(blocks).hasSize(2);
    assertThat(blocks)
        .extracting(
            node ->
                node.getPseudoClassStates().stream()
                    .map(Object::toString)
                    .filter(name -> name.startsWith("flat"))
                    .toList())
        .containsExactlyInAnyOrder(List.of("flat-end"), List.of("flat-start"));
  }

  private static boolean shows(Node node, String title) {
    CalendarItem item = node instanceof BlockNode block ? block.item() : null;
    return item != null && item.title().equals(title);
  }

  @Test
  void anyNumberOfDaysUpToSevenHasAsManyColumns() {
    for (int days = 1; days <= 7; days++) {
      int count = days;
      window.show(model -> model.navigation().showDays(count));
      assertThat(CalendarWindow.fx(() -> window.week().columns().days())).isEqualTo(days);
      assertThat(visible(".dm-day-header > .day")).hasSize(days);
    }
  }

  @Test
  void nowKeepsItsPlaceInAWindowThatFindsItsSizeUntilThePersonScrolls() {
    FxThread.run(() -> window.calendar().getScene().getWindow().setHeight(560));
    waitUntil(() -> window.week().getHeight() < 600);
    window.settle();
    assertThat(shareOfNow()).isBetween(0.26, 0.34);
    FxThread.run(() -> window.week().hours().scrollBy(100));
    double scrolled = CalendarWindow.fx(() -> window.week().hours().scrollTopProperty().get());
    FxThread.run(() -> window.calendar().getScene().getWindow().setHeight(640));
    waitUntil(() -> window.week().getHeight() > 570);
    window.settle();
    assertThat(CalendarWindow.fx(() -> window.week().hours().scrollTopProperty().get()))
        .isEqualTo(scrolled);
  }

  private double shareOfNow() {
    return CalendarWindow.fx(
        () -> {
          double now = window.week().hours().scale().y(window.session().now().toLocalTime());
          return (now - window.week().hours().scrollTopProperty().get())
              / window.week().hours().getHeight();
        });
  }

  @Test
  void theHoursOfAnotherZoneStandBesideTheOwn() {
    double before = CalendarWindow.fx(() -> window.week().columns().gutter());
    FxThread.run(() -> window.model().extraZones().add(ZoneId.of("America/New_York")));
    window.settle();
    assertThat(CalendarWindow.fx(() -> window.week().columns().gutter()))
        .isBetween(before + 42, before + 54);
    assertThat(visible(".other-zone"))
        .hasSize(23)
        .extracting(node -> ((Label) node).getText())
        .startsWith(CalendarWindow.fx(() -> window.session().formatting().hour(19)));
    assertThat(visible(".zone-name"))
        .extracting(node -> ((Label) node).getText())
        .containsExactly("CET", "GMT-05:00");
  }

  @Test
  void theEndOfABarStretchesItOverDays() {
    window.drag(
        window.onScreen(window.item("Holiday"), 0.98, 0.5), window.inLane(TODAY.plusDays(2)));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Holiday"))
        .containsExactly(new EventTime.AllDay(TODAY, TODAY.plusDays(3)));
  }

  @Test
  void theStartOfABarStretchesItToo() {
    window.drag(
        window.onScreen(window.item("Holiday"), 0.02, 0.5), window.inLane(TODAY.minusDays(1)));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Holiday"))
        .containsExactly(new EventTime.AllDay(TODAY.minusDays(1), TODAY.plusDays(1)));
  }

  @Test
  void holdingABlockAtTheEdgeTurnsTheWeekAndItCanBeDroppedThere() {
    Point2D from = window.middleOf(window.item("Anchor"));
    Point2D edge =
        CalendarWindow.fx(
            () ->
                window
                    .week()
                    .localToScreen(
                        window.week().columns().right() - 2,
                        window.week().hours().getLayoutY() + 300));
    window.robot.moveTo(from).press(MouseButton.PRIMARY);
    window.robot.moveTo(edge);
    waitUntil(() -> window.model().contentProperty().get().days().first().isAfter(TODAY));
    window.robot.moveTo(window.at(window.model().contentProperty().get().days().first(), "13:00"));
    window.robot.release(MouseButton.PRIMARY);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Anchor"))
        .extracting(time -> time.startIn(MockFixture.ZONE).atZone(MockFixture.ZONE).toLocalDate())
        .allMatch(day -> day.isAfter(LocalDate.of(2026, 11, 22)));
  }

  private Point2D fromRightEdge(double px) {
    return CalendarWindow.fx(
        () ->
            window
                .week()
                .localToScreen(
                    window.week().columns().right() - px,
                    window.week().hours().getLayoutY() + 300));
  }

  private boolean cueIsShown() {
    return CalendarWindow.fx(() -> window.week().edgeCue().isVisible());
  }

  @Test
  void wellInsideTheEdgeAStripSaysThatTheWeekWillTurnAndEscapeTakesItAway() {
    window.robot.moveTo(window.middleOf(window.item("Anchor"))).press(MouseButton.PRIMARY);
    window.robot.moveTo(fromRightEdge(60));
    assertThat(cueIsShown()).isFalse();
    window.robot.moveTo(fromRightEdge(24));
    waitUntil(this::cueIsShown);
    waitUntil(() -> window.model().contentProperty().get().days().first().isAfter(TODAY));
    window.robot.type(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(cueIsShown()).isFalse();
    assertThat(window.undo.done).isEmpty();
  }

  @Test
  void whatIsTakenNearTheEdgeMovesUpAndDownThereWithoutTurningTheWeek() {
    EdgeCue cue = new EdgeCue();
    EdgeTurn turn = new EdgeTurn(window.model(), cue, () -> {});
    BoundingBox days = new BoundingBox(48, 40, 700, 600);
    CalendarWindow.fx(
        () -> {
          Scene whole = new Scene(new Pane(cue), 800, 700);
          assertThat(cue.getScene()).isSameAs(whole);
          turn.start();
          turn.at(730, 300, days);
          assertThat(cue.isVisible()).as("taken near the edge").isFalse();
          turn.at(745, 320, days);
          assertThat(cue.isVisible()).as("the very edge").isTrue();
          turn.at(600, 320, days);
          turn.at(730, 320, days);
          assertThat(cue.isVisible()).as("back after it was left").isTrue();
          turn.at(70, 320, days);
          assertThat(cue.getStyleClass()).contains("before");
          turn.stop();
          return assertThat(cue.isVisible()).isFalse();
        });
  }

  @Test
  void onlyWhatCanEndOnAnotherDayTurnsTheWeekAtItsEdge() {
    GridPoint at = new GridPoint(TODAY, 13 * 60, false);
    CalendarItem anchor = window.item("Anchor");
    GridGestures gestures = new GridGestures(window.model());
    CalendarWindow.fx(
        () -> {
          assertThat(gestures.turnsDays()).isFalse();
          gestures.draw(at);
          assertThat(gestures.turnsDays()).isFalse();
          gestures.grab(anchor, GridGestures.Grip.END, at);
          assertThat(gestures.turnsDays()).isFalse();
          gestures.grab(anchor, GridGestures.Grip.WHOLE, at);
          return assertThat(gestures.turnsDays()).isTrue();
        });
  }

  @Test
  void aSparseListReadsToItsEndsAndThenRests() {
    AtomicInteger reads = new AtomicInteger();
    FxThread.run(
        () ->
            window
                .model()
                .navigation()
                .daysProperty()
                .addListener((property, before, after) -> reads.incrementAndGet()));
    window.show(model -> model.navigation().showAgendaFrom(TODAY));
    waitUntil(
        () -> {
          VisibleDays days = window.model().contentProperty().get().days();
          window.agenda().layout();
          return !days.endExclusive().isBefore(TODAY.plusYears(3))
              && !days.first().isAfter(TODAY.minusYears(3));
        });
    int read = reads.get();
    assertThat(read).isLessThan(25);
    window.settle();
    window.settle();
    assertThat(reads.get()).isEqualTo(read);
  }

  @Test
  void aRowDraggedToAnotherDayOfTheListMovesTheEvent() {
    window.show(model -> model.navigation().showAgendaFrom(TODAY));
    window.drag(window.middleOf(window.item("Anchor")), dayOfList(TODAY.plusDays(1)));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Anchor"))
        .containsExactly(
            new EventTime.Timed(at(TODAY.plusDays(1), "09:00"), at(TODAY.plusDays(1), "10:00")));
  }

  @Test
  void escapeLeavesADraggedRowOfTheListWhereItIs() {
    window.show(model -> model.navigation().showAgendaFrom(TODAY));
    window.robot.moveTo(window.middleOf(window.item("Anchor"))).press(MouseButton.PRIMARY);
    window.robot.moveTo(dayOfList(TODAY.plusDays(1)));
    window.robot.type(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(window.stored("Anchor"))
        .containsExactly(new EventTime.Timed(at(TODAY, "09:00"), at(TODAY, "10:00")));
    assertThat(window.undo.done).isEmpty();
  }

  private Point2D dayOfList(LocalDate day) {
    return CalendarWindow.fx(
        () -> {
          double y = 1;
          while (!window.agenda().list().dayAt(y).orElseThrow().equals(day)) {
            y += 4;
            assertThat(y).isLessThan(window.agenda().getHeight());
          }
          return window.agenda().localToScreen(300, y + 8);
        });
  }

  @Test
  void thePopoverOfADayClosesWhenTheDayIsLeft() {
    FxThread.run(() -> window.week().openDay(TODAY));
    assertThat(CalendarWindow.fx(() -> window.week().popover().isVisible())).isTrue();
    window.show(model -> model.navigation().turn(1));
    assertThat(CalendarWindow.fx(() -> window.week().popover().isVisible())).isFalse();
  }

  @Test
  void theKeyForATimeBlockWorksInTheMonthToo() {
    window.show(model -> model.navigation().showMonthOf(TODAY));
    window.robot.clickOn(window.dayOfMonth(TODAY.plusDays(2)), MouseButton.PRIMARY);
    window.robot.type(KeyCode.B);
    waitUntil(() -> !store.tasks().all().isEmpty());
  }

  @Test
  void whatWasCopiedIsPastedWhereThePersonPoints() {
    window.robot.clickOn(window.middleOf(window.item("Anchor")), MouseButton.PRIMARY);
    window.robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    window.robot.clickOn(window.at(TODAY.plusDays(1), "13:10"), MouseButton.PRIMARY);
    window.robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    waitUntil(() -> window.undo.done.size() == 1);
    assertThat(window.stored("Anchor"))
        .containsExactlyInAnyOrder(
            new EventTime.Timed(at(TODAY, "09:00"), at(TODAY, "10:00")),
            new EventTime.Timed(at(TODAY.plusDays(1), "13:00"), at(TODAY.plusDays(1), "14:00")));
  }
}
