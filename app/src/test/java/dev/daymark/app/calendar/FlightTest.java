package dev.daymark.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.PointerEvents;
import dev.daymark.app.ui.motion.Moments;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was dragged is seen to go where it is. */
class FlightTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
  private static final LocalDate FRIDAY = THURSDAY.plusDays(1);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    window = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE);
    FxThread.run(() -> Motion.setReduced(window.calendar().getScene(), false));
  }

  @AfterEach
  void close() {
    window.robot.release(new MouseButton[0]);
    window.close();
    store.close();
  }

  private void drag(String title, Point2D to) {
    window.robot.moveTo(window.middleOf(window.item(title))).press(MouseButton.PRIMARY);
    window.robot.moveTo(to);
  }

  private static Point2D place(Node node) {
    return node.localToScene(Point2D.ZERO);
  }

  /** Lets the button go and looks at what is seen before anything has moved. */
  private void letGo() {
    MouseEvent release = PointerEvents.primary(MouseEvent.MOUSE_RELEASED, 0, 0, 1, false);
    Event.fireEvent(window.calendar().getScene().getRoot(), release);
  }

  private BlockNode block(String title) {
    return window.week().resting(window.item(title).key()).orElseThrow();
  }

  @Test
  void aDragGivenUpFliesBackFromWhereItWas() {
    drag("Dentist", window.at(FRIDAY, "14:00"));
    FxThread.run(
        () -> {
          window.week().layout();
          Point2D there = place(window.week().dragged().orElseThrow());
          assertThat(window.week().cancelGesture()).isTrue();
          BlockNode block = block("Dentist");
          assertThat(Moments.millis(block)).isEqualTo(160);
          assertThat(place(block).distance(there)).isCloseTo(0, within(0.5));
          Moments.arrive(block);
          assertThat(block.getTranslateX()).isZero();
          assertThat(block.getTranslateY()).isZero();
          assertThat(Motion.of(block).isMoving()).isFalse();
        });
  }

  @Test
  void aDropSettlesBesideWhatIsThere() {
    drag("Dentist", window.at(THURSDAY, "11:00"));
    FxThread.run(
        () -> {
          window.week().layout();
          Point2D there = place(window.week().dragged().orElseThrow());
          letGo();
          BlockNode block = block("Dentist");
          assertThat(Moments.millis(block)).isEqualTo(120);
          assertThat(place(block).distance(there)).isCloseTo(0, within(0.5));
          assertThat(block.getTranslateX()).isNotZero();
          Moments.arrive(block);
          assertThat(block.getTranslateX()).isZero();
        });
  }

  @Test
  void aBlockThatLandsAmongOthersBecomesAsWideAsThereIsRoomForOnItsWay() {
    drag("Dentist", window.at(THURSDAY, "10:47"));
    FxThread.run(
        () -> {
          window.week().layout();
          BlockNode there = window.week().dragged().orElseThrow();
          double wide = there.getWidth();
          letGo();
          BlockNode block = block("Dentist");
          assertThat(block.getWidth()).isCloseTo(wide, within(0.5));
          block.resize(60, 34);
          assertThat(block.getWidth()).as("laid out again on its way").isGreaterThan(60);
          window.week().refresh();
          Moments.arrive(block);
          window.week().layout();
          assertThat(block.getWidth()).isLessThan(wide - 5);
        });
  }

  @Test
  void theTitleOfATaskInTheGridIsStruckThroughFromItsBeginning() {
    List<Double> shares = new CopyOnWriteArrayList<>();
    FxThread.run(
        () -> {
          window
              .model()
              .contentProperty()
              .addListener(
                  (property, before, now) -> {
                    window.week().layout();
                    BlockNode block = block("Invoice run");
                    if (shares.isEmpty() && isCompleted()) {
                      Node strike = block.lookup(".strike");
                      shares.add(strike.getLayoutBounds().getWidth());
                      block.applyCss();
                      assertThat(block.title.isStrikethrough()).isFalse();
                      Moments.hold(block.title, 80);
                      shares.add(strike.getLayoutBounds().getWidth());
                      Moments.arrive(block.title);
                      block.applyCss();
                      assertThat(strike.isVisible()).isFalse();
                      assertThat(block.title.isStrikethrough()).isTrue();
                    }
                  });
          window.model().toggle((CalendarItem.TaskItem) window.item("Invoice run"));
        });
    CalendarWindow.waitUntil(() -> shares.size() == 2);
    assertThat(shares.getFirst()).isLessThan(1);
    assertThat(shares.getLast()).isGreaterThan(5);
  }

  @Test
  void withLessMotionNothingFlies() {
    FxThread.run(() -> Motion.setReduced(window.calendar().getScene(), true));
    drag("Dentist", window.at(FRIDAY, "14:00"));
    FxThread.run(
        () -> {
          window.week().cancelGesture();
          window.week().layout();
          assertThat(block("Dentist").getTranslateX()).isZero();
          assertThat(Moments.isMoving(block("Dentist"))).isFalse();
        });
  }

  @Test
  void aBlockThatIsSelectedAgainOnItsWayBackIsInItsPlace() {
    drag("Dentist", window.at(FRIDAY, "14:00"));
    FxThread.run(
        () -> {
          window.week().cancelGesture();
          Moments.hold(block("Dentist"), 20);
        });
    window.robot.release(MouseButton.PRIMARY);
    window.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    FxThread.run(
        () -> {
          assertThat(window.session().selection().selected())
              .contains(window.item("Dentist").key());
          Motion.setReduced(window.calendar().getScene(), true);
          assertThat(block("Dentist").getTranslateX()).isZero();
        });
  }

  @Test
  void aBlockOfTheMonthFliesBackToItsDay() {
    window.show(model -> model.navigation().showMonthOf(THURSDAY));
    drag("Dentist", window.dayOfMonth(THURSDAY.plusDays(7)));
    FxThread.run(
        () -> {
          window.month().layout();
          Point2D there = place(window.month().dragged().orElseThrow());
          assertThat(window.month().cancelGesture()).isTrue();
          BlockNode block = window.month().resting(window.item("Dentist").key()).orElseThrow();
          assertThat(Moments.millis(block)).isEqualTo(160);
          assertThat(place(block).distance(there)).isCloseTo(0, within(0.5));
        });
  }

  @Test
  void theRingOfATaskInTheGridFillsWhenItIsCompleted() {
    List<Double> millis = new CopyOnWriteArrayList<>();
    FxThread.run(
        () -> {
          window
              .model()
              .contentProperty()
              .addListener(
                  (property, before, now) -> {
                    window.week().layout();
                    Node ring = block("Invoice run").ring();
                    if (millis.isEmpty() && isCompleted()) {
                      millis.add(Moments.millis(ring));
                      Moments.arrive(ring);
                      millis.add(ring.lookup(".disc").getScaleX());
                    }
                  });
          window.model().toggle((CalendarItem.TaskItem) window.item("Invoice run"));
        });
    CalendarWindow.waitUntil(() -> millis.size() == 2);
    assertThat(millis).containsExactly(160.0, 1.0);
  }

  private boolean isCompleted() {
    return ((CalendarItem.TaskItem) window.item("Invoice run")).completed();
  }

  @Test
  void anotherWeekIsThereAtOnceThoughABlockWasFlying() {
    drag("Dentist", window.at(FRIDAY, "14:00"));
    FxThread.run(() -> window.week().cancelGesture());
    window.robot.release(MouseButton.PRIMARY);
    window.show(model -> model.navigation().turn(1));
    FxThread.run(
        () -> {
          List<Node> blocks = List.copyOf(window.week().lookupAll(".dm-block"));
          assertThat(blocks)
              .allSatisfy(block -> assertThat(block.getTranslateX()).isZero())
              .allSatisfy(block -> assertThat(Moments.isMoving(block)).isFalse());
        });
  }
}
