package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.clock;
import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.FxThread;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Something comes between press and drop. */
final class DisturbedDragTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
  private static final LocalDate FRIDAY = THURSDAY.plusDays(1);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    window = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE);
  }

  @AfterEach
  void close() {
    window.robot.release(new MouseButton[0]);
    window.close();
    store.close();
  }

  private void press(Point2D place) {
    window.robot.moveTo(place).press(MouseButton.PRIMARY);
  }

  private void holdOverFriday() {
    press(window.middleOf(window.item("Dentist")));
    window.robot.moveTo(window.at(FRIDAY, "15:00")).moveTo(window.at(FRIDAY, "16:00"));
    waitUntil(() -> window.week().gestures().preview() != null);
  }

  private boolean isDragging() {
    return CalendarWindow.fx(() -> window.week().gestures().isActive());
  }

  private void letGo() {
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
  }

  private EventId idOf(String title) {
    return store.events().occurrences(THURSDAY, FRIDAY, MockFixture.ZONE).stream()
        .map(occurrence -> occurrence.event())
        .filter(event -> event.content().summary().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** As a sync does it, for what is on the screen. */
  private void changeElsewhere(String title, UnaryOperator<EventContent> change) {
    store.localEdits().editEvent(idOf(title), change);
    window.settle();
  }

  private void assertNothingHappened() {
    assertThat(window.undo.done).isEmpty();
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:00", 45));
    assertThat(CalendarWindow.fx(() -> window.session().drafts().current())).isEmpty();
  }

  @Test
  void aWindowThatIsMinimisedGivesTheDragUp() {
    Stage stage = CalendarWindow.fx(() -> (Stage) window.week().getScene().getWindow());
    FxThread.run(() -> stage.setIconified(false));
    holdOverFriday();
    FxThread.run(() -> stage.setIconified(true));
    assertThat(isDragging()).isFalse();
    letGo();
    assertNothingHappened();
  }

  @Test
  void aPointerThatComesBackWithNoButtonDownLetGoSomewhereElse() {
    holdOverFriday();
    FxThread.run(() -> Event.fireEvent(window.week(), new Idle(window.week()).moved()));
    assertThat(isDragging()).isFalse();
    letGo();
    assertNothingHappened();
  }

  @Test
  void weeksTurnOnlyWhileThePointerIsInTheWindow() {
    holdOverFriday();
    Point2D edge = window.at(LocalDate.of(2026, 11, 22), "16:00");
    Point2D last =
        CalendarWindow.fx(
            () ->
                window
                    .week()
                    .localToScreen(
                        window.week().daysArea().getMaxX() - 3,
                        window.week().screenToLocal(edge).getY()));
    window.robot.moveTo(last);
    waitUntil(this::isAboutToTurn);
    Point2D inScene =
        CalendarWindow.fx(() -> window.week().localToScene(window.week().screenToLocal(last)));
    FxThread.run(() -> Event.fireEvent(window.week(), draggedTo(inScene.getX(), -40)));
    waitUntil(() -> !isAboutToTurn());
    window.robot.moveTo(last.subtract(1, 0));
    waitUntil(this::isAboutToTurn);
  }

  /** As while the first button is held outside the window. */
  private static MouseEvent draggedTo(double x, double y) {
    return new MouseEvent(
        MouseEvent.MOUSE_DRAGGED,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        false,
        null);
  }

  private boolean isAboutToTurn() {
    return window.week().edgeCue().isVisible();
  }

  /** A pointer over a node with no button down. */
  private record Idle(Node node) {

    MouseEvent moved() {
      return new MouseEvent(
          MouseEvent.MOUSE_MOVED,
          500,
          500,
          500,
          500,
          MouseButton.NONE,
          0,
          false,
          false,
          false,
          false,
          false,
          false,
          false,
          true,
          false,
          true,
          null);
    }
  }

  @Test
  void anotherViewGivesTheDragUp() {
    holdOverFriday();
    window.show(model -> model.navigation().showMonthOf(FRIDAY));
    waitUntil(() -> !window.week().isVisible());
    assertThat(isDragging()).isFalse();
    letGo();
    assertNothingHappened();
  }

  @Test
  void escapePutsTheBlockBackWhereverTheFocusIs() {
    holdOverFriday();
    FxThread.run(
        () ->
            window.inspector().lookupAll(".button").stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElseThrow()
                .requestFocus());
    assertThat(CalendarWindow.fx(() -> window.week().isFocused())).isFalse();
    window.press(KeyCode.ESCAPE);
    assertThat(isDragging()).isFalse();
    letGo();
    assertNothingHappened();
  }

  @Test
  void whatIsGoneBeforeThePointerMovesLeavesNothingToDrag() {
    press(window.middleOf(window.item("Dentist")));
    EventContent content =
        store.events().find(idOf("Dentist")).orElseThrow().content().withSummary("Optician");
    var home = store.events().find(idOf("Dentist")).orElseThrow().calendarId();
    store.localEdits().deleteEvent(idOf("Dentist"));
    waitUntil(() -> !window.shows("Dentist"));
    store.localEdits().createEvent(home, content.withTime(clock(FRIDAY, "08:00", 45)));
    waitUntil(() -> window.shows("Optician"));
    window.settle();
    window.robot.moveTo(window.at(FRIDAY, "15:00")).moveTo(window.at(FRIDAY, "16:00"));
    assertThat(isDragging()).isFalse();
    letGo();
    assertThat(window.undo.done).isEmpty();
    assertThat(window.stored("Optician")).containsExactly(clock(FRIDAY, "08:00", 45));
    assertThat(CalendarWindow.fx(() -> window.session().drafts().current())).isEmpty();
  }

  @Test
  void anEndThatIsPulledKeepsTheStartThatChangedMeanwhile() {
    press(window.onScreen(window.item("Dentist"), 0.5, 0.97));
    window.robot.moveTo(window.at(THURSDAY, "09:10")).moveTo(window.at(THURSDAY, "09:30"));
    EventTime earlier = clock(THURSDAY, "07:30", 75);
    changeElsewhere("Dentist", content -> content.withTime(earlier));
    waitUntil(() -> window.item("Dentist").time().equals(ItemTimes.of(earlier, MockFixture.ZONE)));
    letGo();
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "07:30", 120));
  }

  @Test
  void whatIsMovedIsAsLongAsItIsByThen() {
    holdOverFriday();
    changeElsewhere("Dentist", content -> content.withTime(clock(THURSDAY, "08:00", 90)));
    waitUntil(() -> window.item("Dentist").time().equals(timeOf(THURSDAY, "08:00", 90)));
    letGo();
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Dentist"))
        .singleElement()
        .extracting(time -> ((ItemTime.Clock) ItemTimes.of(time, MockFixture.ZONE)).length())
        .hasToString("PT1H30M");
  }

  private static ItemTime timeOf(LocalDate day, String start, int minutes) {
    return ItemTimes.of(clock(day, start, minutes), MockFixture.ZONE);
  }

  @Test
  void aCopyIsOneOfWhatTheEventHasBecome() {
    holdOverFriday();
    changeElsewhere("Dentist", content -> content.withSummary("Doctor"));
    waitUntil(() -> window.shows("Doctor"));
    window.robot.press(KeyCode.CONTROL);
    window.robot.release(MouseButton.PRIMARY);
    window.robot.release(KeyCode.CONTROL);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Doctor")).hasSize(2);
    assertThat(window.undo.done).singleElement().asString().startsWith("“Doctor” copied");
  }

  @Test
  void whatIsBeingCreatedIsMovedAndGoesOnBeingNamed() {
    window.drag(window.at(THURSDAY, "13:03"), window.at(THURSDAY, "13:31"));
    waitUntil(() -> window.has("draft-title"));
    waitUntil(window.find("draft-title", TextField.class)::isFocused);
    window.robot.write("Te");
    window.settle();
    window.drag(window.middleOf(window.item("Te")), window.at(FRIDAY, "13:15"));
    waitUntil(() -> window.item("Te").time().firstDay().equals(FRIDAY));
    waitUntil(() -> window.find("draft-title", TextField.class).isFocused());
    window.robot.write("a");
    window.press(KeyCode.ENTER);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Tea")).containsExactly(clock(FRIDAY, "13:00", 30));
    assertThat(List.of(window.stored("Te").size(), window.undo.done.size())).containsExactly(0, 1);
  }
}
