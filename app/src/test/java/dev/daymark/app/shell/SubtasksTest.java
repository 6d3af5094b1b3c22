package dev.daymark.app.shell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parts of a task in the panel: “Read the letter”, “Draft”, “Send”. */
final class SubtasksTest {
  private static final String TITLE = ".subtask-row .subtask-title .label";

  private final WindowStage window = new WindowStage(1440, 900, true);

  @BeforeEach
  void openTheTask() {
    window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.PLANNED)));
    window.click(".task-row .title-part .title", "Reply to heritage board");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Task whole() {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals("Reply to heritage board"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> stored() {
    return window.store().tasks().subtasks(whole().id()).stream()
        .map(it -> it.content().title())
        .toList();
  }

  private void edit(String title) {
    window.click(TITLE, title);
  }

  /** Puts the focus on the row of a part. */
  private void focus(String title) {
    edit(title);
    window.press(KeyCode.ESCAPE);
  }

  private void undo() {
    window.press(KeyCode.CONTROL, KeyCode.Z);
  }

  private boolean isTyping() {
    return window.read(scene -> scene.getFocusOwner() instanceof TextInputControl);
  }

  private String typed() {
    return window.read(
        scene -> scene.getFocusOwner() instanceof TextField field ? field.getText() : "no field");
  }

  /** The name of what has the focus, as a screen reader says it. */
  private String focusName() {
    return window.read(
        scene ->
            String.valueOf(
                scene.getFocusOwner().queryAccessibleAttribute(AccessibleAttribute.TEXT)));
  }

  private String toast() {
    return window.texts(".dm-toast .label").getFirst();
  }

  @Test
  void aClickOnTheTitleEditsItInPlaceAndEnterOpensTheFieldOfTheNext() {
    edit("Draft");
    assertThat(typed()).isEqualTo("Draft");
    window.write(" it");
    window.press(KeyCode.ENTER);
    assertThat(stored()).containsExactly("Read the letter", "Draft it", "Send");
    assertThat(typed()).isEmpty();
    window.write("Show it to Ingrid");
    window.press(KeyCode.ENTER);
    window.write("Sign it");
    window.press(KeyCode.ENTER);
    assertThat(stored())
        .containsExactly("Read the letter", "Draft it", "Show it to Ingrid", "Sign it", "Send");
    assertThat(window.texts(TITLE)).isEqualTo(stored());
    assertThat(typed()).isEmpty();
    window.press(KeyCode.ESCAPE);
    assertThat(focusName()).startsWith("Sign it, ");
    undo();
    undo();
    undo();
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
  }

  @Test
  void escapeLeavesATitleAsItWas() {
    edit("Draft");
    window.write(" nonsense");
    window.press(KeyCode.ESCAPE);
    assertThat(isTyping()).isFalse();
    assertThat(window.texts(TITLE)).contains("Draft");
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
  }

  @Test
  void leavingAFieldKeepsWhatWasTyped() {
    window.click("#subtask-add");
    window.write("Frank it");
    window.click(".inspector-header");
    edit("Draft");
    window.write("s");
    window.press(KeyCode.TAB);
    assertThat(stored()).containsExactly("Read the letter", "Drafts", "Send", "Frank it");
  }

  @Test
  void aClickThatLeavesAFieldReachesWhatWasClickedHoweverLongItIsHeld() {
    window.click("#subtask-add");
    window.write("Frank it");
    window.robot.moveTo(window.middle(TITLE, "Draft")).press(MouseButton.PRIMARY);
    window.settle();
    assertThat(stored()).contains("Frank it");
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(typed()).isEqualTo("Draft");
    assertThat(window.texts(TITLE)).containsExactly("Read the letter", "Send", "Frank it");
  }

  @Test
  void backspaceInAnEmptyTitleDeletesThePartAndGoesOnInTheOneBefore() {
    edit("Send");
    for (int i = 0; i < "Send".length(); i++) {
      window.press(KeyCode.BACK_SPACE);
    }
    assertThat(stored()).hasSize(3);
    window.press(KeyCode.BACK_SPACE);
    assertThat(stored()).containsExactly("Read the letter", "Draft");
    assertThat(window.texts(TITLE)).containsExactly("Read the letter");
    assertThat(typed()).isEqualTo("Draft");
    assertThat(toast()).isEqualTo("“Send” deleted");
    window.write("!");
    window.press(KeyCode.ENTER);
    undo();
    undo();
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
  }

  @Test
  void theDeleteKeyDeletesThePartAndItsNeighbourHasTheFocus() {
    focus("Draft");
    window.press(KeyCode.DELETE);
    assertThat(stored()).containsExactly("Read the letter", "Send");
    assertThat(focusName()).startsWith("Send, ");
    undo();
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
  }

  @Test
  void altAndTheArrowsMoveAPartAndTheFocusGoesAlong() {
    focus("Draft");
    window.press(KeyCode.ALT, KeyCode.DOWN);
    assertThat(stored()).containsExactly("Read the letter", "Send", "Draft");
    assertThat(toast()).isEqualTo("“Draft” moved to place 3 of 3");
    window.press(KeyCode.ALT, KeyCode.DOWN);
    window.press(KeyCode.ALT, KeyCode.UP);
    window.press(KeyCode.ALT, KeyCode.UP);
    assertThat(stored()).containsExactly("Draft", "Read the letter", "Send");
    assertThat(window.texts(TITLE)).isEqualTo(stored());
    assertThat(focusName()).isEqualTo("Draft, pending, 1 of 3");
    undo();
    undo();
    undo();
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
  }

  @Test
  void aPartIsMovedWhileItIsTyped() {
    edit("Draft");
    window.write("ing");
    window.press(KeyCode.ALT, KeyCode.UP);
    assertThat(typed()).isEqualTo("Drafting");
    window.press(KeyCode.ENTER);
    assertThat(stored()).containsExactly("Drafting", "Read the letter", "Send");
  }

  @Test
  void theGripDragsAPartToAnotherPlaceAndEscapePutsItBack() {
    Point2D from = grip("Send");
    Point2D to = window.middle(TITLE, "Read the letter").subtract(0, 8);
    window.drag(from, new Point2D(from.getX(), to.getY()));
    assertThat(stored()).containsExactly("Send", "Read the letter", "Draft");
    undo();
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
    window.robot.moveTo(grip("Send")).press(MouseButton.PRIMARY).moveTo(from.getX(), to.getY());
    window.press(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
  }

  @Test
  void thePanelScrollsOnWhileAPartRestsAtItsEdge() {
    window.click("#subtask-add");
    paste(IntStream.range(0, 40).mapToObj(i -> "Part " + i).collect(joining("\n")));
    window.act(shown -> pane(shown.scene()).setVvalue(1));
    window.settle();
    Point2D from = grip("Part 39");
    window.robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.getX(), 120);
    double before = scrolled();
    boolean moved = false;
    for (int pulses = 0; pulses < 3_000 && !moved; pulses++) {
      window.settle();
      moved = scrolled() < before;
    }
    assertThat(moved).isTrue();
    window.press(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(stored().getLast()).isEqualTo("Part 39");
  }

  private void paste(String text) {
    window.act(
        shown -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    window.press(KeyCode.CONTROL, KeyCode.V);
  }

  private double scrolled() {
    return window.read(scene -> pane(scene).getVvalue());
  }

  private static ScrollPane pane(Scene scene) {
    return (ScrollPane) scene.lookup(".dm-inspector .scroll-pane");
  }

  @Test
  void escapeLetsADraggedPartFlyBack() {
    window.act(shown -> Motion.setReduced(shown.scene(), false));
    Point2D from = grip("Send");
    window.robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.getX(), from.getY() - 60);
    double there = window.read(scene -> row(scene, "Send").getTranslateY());
    double onItsWay =
        window.read(
            scene -> {
              scene.getFocusOwner().fireEvent(escape());
              return row(scene, "Send").getTranslateY();
            });
    assertThat(there).isNegative();
    assertThat(onItsWay).isNegative();
    window.act(shown -> Motion.setReduced(shown.scene(), true));
    double home = window.read(scene -> row(scene, "Send").getTranslateY());
    assertThat(home).isZero();
    window.robot.release(MouseButton.PRIMARY);
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
  }

  private static KeyEvent escape() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
  }

  private Point2D grip(String title) {
    return window.read(
        scene -> {
          Node grip = row(scene, title).lookup(".subtask-grip");
          var bounds = grip.localToScreen(grip.getLayoutBounds());
          return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
  }

  private static Node row(Scene scene, String title) {
    return scene.getRoot().lookupAll(".subtask-row").stream()
        .filter(it -> String.valueOf(it.getAccessibleText()).startsWith(title + ", "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ctrlEnterOpensAPartAndTheWayBackLeadsToItsRow() {
    focus("Draft");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(window.texts("#task-title .dm-title")).containsExactly("Draft");
    assertThat(window.texts("#task-whole")).containsExactly("Reply to heritage board");
    assertThat(window.texts(".task-row-cell:selected .title-part .title"))
        .containsExactly("Reply to heritage board");
    window.press(KeyCode.ALT, KeyCode.LEFT);
    assertThat(window.texts("#task-title .dm-title")).containsExactly("Reply to heritage board");
    assertThat(focusName()).startsWith("Draft, ");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    window.click("#task-whole");
    assertThat(window.texts("#task-title .dm-title")).containsExactly("Reply to heritage board");
  }

  @Test
  void aClickOnTheTaskThatIsSelectedLeadsBackFromItsPart() {
    focus("Draft");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    window.click(".task-row .title-part .title", "Reply to heritage board");
    assertThat(window.texts("#task-title .dm-title")).containsExactly("Reply to heritage board");
  }

  @Test
  void theMenuMakesAPartATaskOfItsOwn() {
    window.clickAt(window.middle(TITLE, "Draft"), MouseButton.SECONDARY);
    window.robot.clickOn("Convert to task");
    window.settle();
    assertThat(stored()).containsExactly("Read the letter", "Send");
    assertThat(toast()).isEqualTo("“Draft” is a task of its own now");
    undo();
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
  }

  @Test
  void theSpaceBarCompletesAPartAndTheBarFollows() {
    focus("Draft");
    assertThat(progress()).isEqualTo(0);
    window.press(KeyCode.SPACE);
    assertThat(progress()).isEqualTo(1.0 / 3);
    assertThat(focusName()).isEqualTo("Draft, completed, 2 of 3");
    assertThat(ringOf("Draft")).isEqualTo(Map.of("checked", true, "mixed", false));
    window.press(KeyCode.S);
    assertThat(ringOf("Draft")).isEqualTo(Map.of("checked", false, "mixed", true));
    undo();
    undo();
    assertThat(window.store().tasks().subtasks(whole().id()))
        .extracting(it -> it.content().status())
        .containsOnly(TaskStatus.PENDING);
  }

  private double progress() {
    return window.read(
        scene -> ((ProgressBar) scene.getRoot().lookup(".subtask-progress")).getProgress());
  }

  private Map<String, Object> ringOf(String title) {
    return window.read(
        scene -> {
          Node ring = row(scene, title).lookup(".subtask-ring .dm-status");
          assertThat(ring.getAccessibleRole()).isEqualTo(AccessibleRole.CHECK_BOX);
          return Map.of(
              "checked", ring.queryAccessibleAttribute(AccessibleAttribute.SELECTED),
              "mixed", ring.queryAccessibleAttribute(AccessibleAttribute.INDETERMINATE));
        });
  }

  @Test
  void theArrowsGoThroughTheRowsToTheFieldAndBack() {
    focus("Draft");
    window.press(KeyCode.DOWN);
    assertThat(focusName()).startsWith("Send, ");
    window.press(KeyCode.DOWN);
    assertThat(typed()).isEmpty();
    window.press(KeyCode.UP);
    assertThat(focusName()).startsWith("Send, ");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.UP);
    assertThat(typed()).isEqualTo("Draft");
  }

  @Test
  void linesThatArePastedAreSeveralPartsAndOneStepOfUndo() {
    window.click("#subtask-add");
    paste("Frank it\n\n Post it\r\nWait\n");
    assertThat(stored())
        .containsExactly("Read the letter", "Draft", "Send", "Frank it", "Post it", "Wait");
    assertThat(toast()).isEqualTo("3 subtasks added to “Reply to heritage board”");
    undo();
    assertThat(stored()).containsExactly("Read the letter", "Draft", "Send");
  }

  @Test
  void whatIsTypedStaysWhenSomethingElseChangesThePartsMeanwhile() {
    edit("Draft");
    window.write("ing");
    Task send = window.store().tasks().subtasks(whole().id()).getLast();
    window.store().localEdits().editTask(send.id(), it -> it.withTitle("Post"));
    window.settle();
    assertThat(window.texts(TITLE)).containsExactly("Read the letter", "Post");
    assertThat(typed()).isEqualTo("Drafting");
  }
}
