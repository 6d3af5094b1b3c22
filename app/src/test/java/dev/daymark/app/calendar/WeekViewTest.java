package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.clock;
import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.ui.FxThread;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WeekViewTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate THURSDAY = MONDAY.plusDays(3);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

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

  @Test
  void blocksBeginWhereTheBarsOfWholeDaysDo() {
    double bar = window.onScreen(window.item("Anna visiting"), 0, 0.5).getX();
    double block = window.onScreen(window.item("Dentist"), 0, 0.5).getX();
    assertThat(block).isEqualTo(bar);
  }

  @Test
  void draggingABlockMovesTheEvent() {
    window.drag(window.middleOf(window.item("Lunch with Jonas")), window.at(FRIDAY, "17:00"));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Lunch with Jonas")).containsExactly(clock(FRIDAY, "16:30", 60));
    assertThat(window.item("Lunch with Jonas").time().firstDay()).isEqualTo(FRIDAY);
  }

  @Test
  void draggingTheLowerEdgeMakesTheEventLonger() {
    window.drag(window.onScreen(window.item("Dentist"), 0.5, 0.97), window.at(THURSDAY, "09:30"));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:00", 90));
  }

  @Test
  void draggingTheUpperEdgeMovesTheStart() {
    window.drag(
        window.onScreen(window.item("Portfolio review"), 0.5, 0.02), window.at(FRIDAY, "10:45"));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Portfolio review")).containsExactly(clock(FRIDAY, "10:45", 105));
  }

  @Test
  void whatIsHeldAtTheEdgeIsSeenInTheWeekThatComesThere() {
    window.robot.moveTo(window.middleOf(window.item("Dentist"))).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.at(FRIDAY, "16:00"));
    FxThread.run(() -> window.model().navigation().turn(1));
    LocalDate next = FRIDAY.plusWeeks(1);
    waitUntil(() -> window.model().contentProperty().get().days().contains(next));
    waitUntil(() -> isShown("Dentist"));
    window.robot.release(MouseButton.PRIMARY);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Dentist"))
        .singleElement()
        .satisfies(
            time -> assertThat(time.asOriginalStart().dayIn(MockFixture.ZONE)).isEqualTo(next));
  }

  private boolean isShown(String title) {
    return window.week().lookupAll(".dm-block").stream()
        .filter(Node::isVisible)
        .anyMatch(
            block ->
                block.lookup(".title") instanceof Text text && text.getText().startsWith(title));
  }

  @Test
  void escapeDuringADragPutsTheBlockBack() {
    window.robot.moveTo(window.middleOf(window.item("Dentist"))).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.at(FRIDAY, "16:00"));
    window.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    assertThat(window.stored("Dentist")).containsExactly(clock(THURSDAY, "08:00", 45));
    assertThat(window.undo.done).isEmpty();
  }

  @Test
  void draggingWithControlHeldMakesACopy() {
    window.robot.moveTo(window.middleOf(window.item("Dentist"))).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.at(FRIDAY, "16:00"));
    window.robot.press(KeyCode.CONTROL);
    window.robot.release(MouseButton.PRIMARY);
    window.robot.release(KeyCode.CONTROL);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Dentist")).hasSize(2);
  }

  @Test
  void aBlockDraggedToTheLaneBecomesAllDay() {
    window.drag(window.middleOf(window.item("Dentist")), window.inLane(FRIDAY));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Dentist")).containsExactly(EventTime.AllDay.on(FRIDAY));
  }

  @Test
  void drawingInTheGridAndTypingNamesANewEvent() {
    window.drag(window.at(THURSDAY, "13:03"), window.at(THURSDAY, "13:31"));
    waitUntil(() -> window.has("draft-title"));
    TextField title = window.find("draft-title", TextField.class);
    waitUntil(title::isFocused);
    window.robot.write("Tea");
    window.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Tea")).containsExactly(clock(THURSDAY, "13:00", 30));
    assertThat(CalendarWindow.fx(() -> window.model().selectedItem().orElseThrow().title()))
        .isEqualTo("Tea");
  }

  @Test
  void escapeInTheTitleForgetsTheNewEvent() {
    long before = store.events().count();
    window.drag(window.at(THURSDAY, "13:03"), window.at(THURSDAY, "13:31"));
    waitUntil(() -> window.has("draft-title"));
    TextField title = window.find("draft-title", TextField.class);
    waitUntil(title::isFocused);
    window.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    waitUntil(() -> !window.has("draft-title"));
    assertThat(store.events().count()).isEqualTo(before);
  }

  @Test
  void clickingAnEmptySlotPointsAtItAndEnterCreatesThere() {
    window.robot.clickOn(window.at(THURSDAY, "13:10"), MouseButton.PRIMARY);
    assertThat(CalendarWindow.fx(() -> window.model().slotProperty().get()))
        .contains(SlotCursor.at(THURSDAY, 13 * 60));
    window.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    waitUntil(() -> window.has("draft-title"));
  }

  @Test
  void clickingABlockSelectsItAndTheKeysMoveIt() {
    window.robot.clickOn(window.middleOf(window.item("Dentist")), MouseButton.PRIMARY);
    assertThat(window.session().selection().selected()).contains(window.item("Dentist").key());
    window.robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
    waitUntil(() -> window.undo.done.size() == 1);
    window.robot.press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
    waitUntil(() -> window.undo.done.size() == 2);
    assertThat(window.stored("Dentist")).containsExactly(clock(FRIDAY, "08:15", 45));
  }

  @Test
  void deleteRemovesTheSelectedEvent() {
    window.robot.clickOn(window.middleOf(window.item("Dentist")), MouseButton.PRIMARY);
    window.robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Dentist")).isEmpty();
    waitUntil(() -> !window.shows("Dentist"));
  }

  @Test
  void aDropInASeriesAsksAndTheSecondAnswerMovesTheFollowingToo() {
    CalendarItem fika = window.item("Friday fika");
    window.drag(window.middleOf(fika), window.at(FRIDAY, "16:22"));
    waitUntil(() -> window.week().scopePopover().isShowing());
    waitUntil(() -> window.week().scopePopover().isFocused());
    window.robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Friday fika"))
        .contains(
            clock(FRIDAY.minusDays(7), "15:00", 45),
            clock(FRIDAY, "16:00", 45),
            clock(FRIDAY.plusDays(14), "16:00", 45))
        .doesNotContain(clock(FRIDAY, "15:00", 45), clock(FRIDAY.plusDays(14), "15:00", 45));
    assertThat(CalendarWindow.fx(() -> window.week().scopePopover().isShowing())).isFalse();
  }

  @Test
  void escapeInTheQuestionPutsTheOccurrenceBack() {
    window.drag(window.middleOf(window.item("Friday fika")), window.at(FRIDAY, "16:15"));
    waitUntil(() -> window.week().scopePopover().isFocused());
    window.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    waitUntil(() -> !window.week().scopePopover().isShowing());
    assertThat(window.item("Friday fika").time().firstDay()).isEqualTo(FRIDAY);
    assertThat(window.stored("Friday fika")).contains(clock(FRIDAY, "15:00", 45));
  }

  @Test
  void aReadOnlyEventDoesNotMoveAndTheReasonIsSaid() {
    window.drag(window.middleOf(window.item("Elias turns 7")), window.at(FRIDAY, "16:00"));
    assertThat(window.undo.refusals)
        .containsExactly("“Birthdays” is a calendar you can only read.");
    assertThat(window.stored("Elias turns 7"))
        .containsExactly(EventTime.AllDay.on(MONDAY.plusDays(5)));
  }

  @Test
  void clickingTheRingCompletesTheTask() {
    CalendarItem task = window.item("Library books");
    var ring =
        CalendarWindow.fx(
            () -> {
              var glyph = window.week().nodeOf(task.key()).orElseThrow().ring();
              return glyph == null ? null : glyph.localToScreen(7, 7);
            });
    window.robot.clickOn(ring, MouseButton.PRIMARY);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.undo.done).containsExactly("“Library books” completed");
  }

  @Test
  void theLettersTurnTheWeeks() {
    window.robot.press(KeyCode.J).release(KeyCode.J);
    waitUntil(
        () -> window.model().contentProperty().get().days().first().equals(MONDAY.plusDays(7)));
    window.robot.press(KeyCode.T).release(KeyCode.T);
    waitUntil(() -> window.model().contentProperty().get().days().first().equals(MONDAY));
  }

  @Test
  void tabWalksThroughTheItemsInTime() {
    window.robot.press(KeyCode.TAB).release(KeyCode.TAB);
    ItemKey first = window.session().selection().selected().orElseThrow();
    window.robot.press(KeyCode.TAB).release(KeyCode.TAB);
    assertThat(window.session().selection().selected()).isPresent().get().isNotEqualTo(first);
  }

  @Test
  void aBlockTellsAScreenReaderEverythingAboutItself() {
    assertThat(spoken("Client workshop, Kvarnen 4"))
        .isEqualTo(
            "Client workshop, Kvarnen 4, Wednesday 18 November, 10:45 – 12:15, Norr Studio, Going,"
                + " repeats, Studio, long table, overlaps 1 other");
  }

  @Test
  void theDaysOfASpanAreSpokenInFull() {
    assertThat(spoken("Anna visiting"))
        .startsWith("Anna visiting, Thursday 19 November – Tuesday 24 November, Family");
    assertThat(spoken("Elias turns 7")).startsWith("Elias turns 7, Saturday 21 November, Birth");
  }

  private String spoken(String title) {
    return String.valueOf(
        CalendarWindow.fx(
            () ->
                window
                    .week()
                    .nodeOf(window.item(title).key())
                    .orElseThrow()
                    .queryAccessibleAttribute(AccessibleAttribute.TEXT)));
  }

  @Test
  void editingTheTitleInTheInspectorRenamesTheEvent() {
    window.robot.clickOn(window.middleOf(window.item("Dentist")), MouseButton.PRIMARY);
    waitUntil(() -> window.has("event-title"));
    window.robot.press(KeyCode.E).release(KeyCode.E);
    waitUntil(() -> focusedField() != null);
    window.robot.write("Optician");
    window.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.stored("Optician")).containsExactly(clock(THURSDAY, "08:00", 45));
    waitUntil(window.week()::isFocused);
  }

  @Test
  void theKeyOfTheCallOpensItOutside() {
    CalendarItem call =
        CalendarWindow.fx(
            () ->
                window.model().contentProperty().get().items().stream()
                    .filter(
                        item -> item instanceof CalendarItem.EventItem e && e.call().isPresent())
                    .findFirst()
                    .orElseThrow());
    CalendarWindow.fx(
        () -> {
          window.model().select(call);
          window.week().requestFocus();
          return call;
        });
    window.robot.press(KeyCode.V).release(KeyCode.V);
    waitUntil(() -> !window.addresses.isEmpty());
    assertThat(window.addresses)
        .containsExactly(((CalendarItem.EventItem) call).call().orElseThrow());
  }

  private @Nullable TextField focusedField() {
    return window.week().getScene().getFocusOwner() instanceof TextField field ? field : null;
  }
}
