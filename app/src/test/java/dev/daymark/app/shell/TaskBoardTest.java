package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.FxThread;
import dev.daymark.domain.Due;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A robot drags tasks in the list and on the board; the store and the screen say what came of it.
 */
final class TaskBoardTest {
  private static final String CARD = ".task-card .title";
  private static final String ROW = ".task-row .title-part .title";

  private final WindowStage window = new WindowStage(1440, 900, true);

  @BeforeEach
  void openTheTasks() {
    window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void openTheBoard() {
    window.click("#task-form .dm-segment-button", "Board");
  }

  private Task task(String title) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** The titles in a column from top to bottom; cells are reused in any order. */
  private List<String> cards(String column) {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".board-column." + column + " .task-card-cell").stream()
                .filter(cell -> cell.isVisible() && cell.lookup(CARD) != null)
                .sorted(Comparator.comparingDouble(cell -> cell.localToScene(0, 0).getY()))
                .map(cell -> ((Labeled) cell.lookup(CARD)).getText())
                .toList());
  }

  private List<String> toasts() {
    return window.texts(".dm-toast .text-part");
  }

  @Test
  void aCardDraggedToAnotherColumnHasItsStatusAndUndoBringsItBack() {
    openTheBoard();
    assertThat(cards("pending")).contains("Reply to heritage board");
    Point2D inProgress = window.middle(".board-column.in_progress");

    window.drag(window.middle(CARD, "Reply to heritage board"), inProgress);

    assertThat(task("Reply to heritage board").content().status())
        .isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(cards("in_progress")).contains("Reply to heritage board");
    assertThat(cards("pending")).doesNotContain("Reply to heritage board");
    assertThat(toasts()).containsExactly("“Reply to heritage board” started");

    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(cards("pending")).contains("Reply to heritage board");
  }

  @Test
  void escapeEndsADragAndNothingHasChanged() {
    openTheBoard();
    List<String> before = cards("pending");
    window.robot.moveTo(window.middle(CARD, "Library books")).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.middle(".board-column.in_progress"));
    assertThat(window.shows(".dm-dragged-row")).isTrue();
    assertThat(window.shows(".task-slot")).isTrue();

    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-dragged-row")).isFalse();
    assertThat(window.shows(".task-slot")).isFalse();
    window.robot.release(MouseButton.PRIMARY);
    window.settle();

    assertThat(cards("pending")).isEqualTo(before);
    assertThat(task("Library books").content().status()).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void theBracketsMoveTheSelectedCardFromColumnToColumn() {
    openTheBoard();
    window.clickAt(window.middle(CARD, "Library books"), MouseButton.PRIMARY);
    window.write("]");
    assertThat(task("Library books").content().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    window.write("]");
    assertThat(task("Library books").content().status()).isEqualTo(TaskStatus.COMPLETED);
    window.write("[");
    assertThat(task("Library books").content().status()).isEqualTo(TaskStatus.IN_PROGRESS);
  }

  @Test
  void aCardIsTypedIntoAColumn() {
    openTheBoard();
    window.click(".board-column.in_progress .board-header .button");
    window.write("Measure the hall #kvarnen");
    window.press(KeyCode.ENTER);
    Task made = task("Measure the hall");
    assertThat(made.content().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(made.content().categories()).containsExactly("kvarnen");
    assertThat(cards("in_progress")).contains("Measure the hall");
  }

  @Test
  void theBoardIsThereAgainAfterLeavingIt() {
    openTheBoard();
    window.press(KeyCode.G);
    window.press(KeyCode.C);
    window.press(KeyCode.G);
    window.press(KeyCode.T);
    assertThat(window.shows(".dm-board")).isTrue();
    assertThat(window.shows(".dm-task-list")).isFalse();
  }

  @Test
  void aRowDraggedIntoAnotherDayIsDueThen() {
    Point2D from = window.middle(ROW, "Car insurance");
    Point2D above = window.middle(ROW, "Library books");
    window.drag(from, new Point2D(above.getX(), above.getY() + 10));
    assertThat(task("Car insurance").content().due()).isEqualTo(new Due.OnDay(TestSession.TODAY));
    assertThat(window.texts(ROW))
        .containsSubsequence("Library books", "Car insurance", "Section drawings A–D");
    assertThat(toasts()).containsExactly("“Car insurance” is due today");
  }

  @Test
  void aRowDraggedOntoAListInTheSidebarMovesThere() {
    window.drag(window.middle(ROW, "Library books"), window.middle(".dm-task-lists .name", "Work"));
    String list =
        window.store().tasks().lists().stream()
            .filter(it -> it.id().equals(task("Library books").listId()))
            .map(it -> it.name())
            .findFirst()
            .orElseThrow();
    assertThat(list).isEqualTo("Work");
  }

  @Test
  void severalSelectedRowsAreDraggedTogether() {
    window.clickAt(window.middle(ROW, "Car insurance"), MouseButton.PRIMARY);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window
        .robot
        .moveTo(window.middle(ROW, "Submit planning documents"))
        .press(MouseButton.PRIMARY)
        .moveTo(window.middle(".dm-task-lists .name", "Today"));
    assertThat(window.texts(".dm-dragged-row .count")).containsExactly("2");
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(toasts()).containsExactly("2 tasks are due today");
    assertThat(task("Car insurance").content().due()).isEqualTo(new Due.OnDay(TestSession.TODAY));
    assertThat(task("Submit planning documents").content().due())
        .isEqualTo(new Due.OnDay(TestSession.TODAY));
  }

  @Test
  void theMenuGroupsTheListByPriority() {
    window.click("#task-order");
    window.click(".context-menu .menu-item .label", "Priority");
    assertThat(window.texts("#task-order")).containsExactly("Priority");
    window.click("#task-order");
    window.click(".context-menu .menu-item .label", "Status");
    assertThat(window.texts(".task-group .dm-heading")).startsWith("In progress", "Pending");
  }

  @Test
  void aListIsRenamedInTheSidebarAndDeletedAfterAQuestion() {
    window.clickAt(window.middle(".dm-task-lists .name", "Home"), MouseButton.SECONDARY);
    window.click(".context-menu .menu-item .label", "Rename");
    window.write("House");
    window.press(KeyCode.ENTER);
    assertThat(window.texts(".dm-task-lists .name")).contains("House").doesNotContain("Home");

    int before = window.store().tasks().all().size();
    window.clickAt(window.middle(".dm-task-lists .name", "House"), MouseButton.SECONDARY);
    window.click(".context-menu .menu-item .label", "Delete");
    assertThat(window.store().tasks().all()).hasSize(before);
    window.click(".dm-question .button.final");
    assertThat(window.texts(".dm-task-lists .name")).doesNotContain("House");

    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.texts(".dm-task-lists .name")).contains("House");
    assertThat(window.store().tasks().all()).hasSize(before);
  }

  @Test
  void ofManyPendingCardsTheFirstAreShownAndTheOthersOnRequest() {
    openTheBoard();
    assertThat(cards("pending")).hasSize(8);
    window.click(".board-column.pending .more", "10 more, from Fri 20 Nov");
    assertThat(window.texts(".board-column.pending .board-header .dm-subtle"))
        .containsExactly("18");
    assertThat(window.shows(".board-column.pending .more")).isFalse();
    assertThat(cards("pending")).hasSizeGreaterThan(8);
  }

  @Test
  void aCardThatIsTypedOrSelectedElsewhereIsNotHiddenAmongTheOthers() {
    openTheBoard();
    window.click(".board-column.pending .board-header .button");
    window.write("Some day");
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".board-column.pending .more")).isFalse();
  }

  @Test
  void whatWasCompletedBeforeThisWeekComesOnRequest() {
    openTheBoard();
    assertThat(cards("completed"))
        .containsExactly(
            "Defrost salmon",
            "Daylight study",
            "Preschool fee",
            "Draft fee proposal",
            "Book train");
    window.click(".board-column.completed .more", "16 more this month");
    assertThat(cards("completed")).hasSizeGreaterThan(5).contains("Send the tile samples back");
  }

  @Test
  void theCardThatIsDraggedShowsTheStatusOfTheColumnUnderIt() {
    openTheBoard();
    window.robot.moveTo(window.middle(CARD, "Library books")).press(MouseButton.PRIMARY);
    Map<String, List<Boolean>> filled = new LinkedHashMap<>();
    for (String column : List.of("pending", "in_progress", "completed")) {
      window.robot.moveTo(window.middle(".board-column." + column));
      filled.put(column, window.read(TaskBoardTest::halvesOfTheRing));
    }
    window.press(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(filled)
        .containsExactly(
            Map.entry("pending", List.of(false, false)),
            Map.entry("in_progress", List.of(false, true)),
            Map.entry("completed", List.of(true, true)));
  }

  @Test
  void theCardThatIsDraggedHidesWhatIsBehindItAndHasSmoothEdges() {
    openTheBoard();
    window.robot.moveTo(window.middle(CARD, "Library books")).press(MouseButton.PRIMARY);
    window.robot.moveTo(window.middle(".board-column.completed"));
    window.act(
        open -> {
          Node dragged = open.scene().getRoot().lookup(".dm-dragged-row");
          assertThat(dragged.getOpacity()).isEqualTo(1);
          Image card = ((ImageView) dragged.lookup(".image-view")).getImage();
          PixelReader pixels = card.getPixelReader();
          double right = card.getWidth() - 1;
          double lowest = card.getHeight() - 1;
          assertThat(
                  Stream.of(
                          new Point2D(0, lowest / 2),
                          new Point2D(right, lowest / 2),
                          new Point2D(right / 2, 0),
                          new Point2D(right / 2, lowest))
                      .map(at -> pixels.getColor((int) at.getX(), (int) at.getY()).getOpacity()))
              .containsOnly(0d);
        });
    window.press(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
  }

  /** Whether the left and the right half of the ring in the dragged picture are filled. */
  private static List<Boolean> halvesOfTheRing(Scene scene) {
    ImageView picture = (ImageView) scene.getRoot().lookup(".dm-dragged-row .image-view");
    Image card = picture.getImage();
    double finer = card.getWidth() / picture.getFitWidth();
    Node shown =
        scene.getRoot().lookupAll(".task-card").stream()
            .filter(it -> it.lookup(".title") instanceof Labeled title && isLibraryBooks(title))
            .findFirst()
            .orElseThrow();
    Node ring = shown.lookup(".dm-status");
    Bounds at = shown.sceneToLocal(ring.localToScene(ring.getLayoutBounds()));
    double inset = (picture.getFitHeight() - shown.getLayoutBounds().getHeight()) / 2;
    double unit = at.getWidth() / 16;
    double y = inset + at.getCenterY() + 2 * unit;
    return Stream.of(-4.4, 2.0)
        .map(aside -> inset + at.getCenterX() + aside * unit)
        .map(
            x ->
                card.getPixelReader()
                    .getColor((int) Math.round(x * finer), (int) Math.round(y * finer)))
        .map(colour -> colour.getBrightness() < 0.9)
        .toList();
  }

  private static boolean isLibraryBooks(Labeled title) {
    return title.getText().equals("Library books");
  }

  @Test
  void whatCanBeDoneToSeveralCardsFollowsThemAndTheyAreCountedAnew() {
    openTheBoard();
    window.clickAt(window.middle(CARD, "Library books"), MouseButton.PRIMARY);
    window.press(KeyCode.SHIFT, KeyCode.UP);
    assertThat(window.texts(".several-tasks .dm-title")).containsExactly("2 tasks selected");
    assertThat(window.texts("#several-start")).containsExactly("Start");

    window.click("#several-start");
    assertThat(task("Library books").content().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(window.texts("#several-start")).containsExactly("Back to pending");

    window.store().localEdits().deleteTask(task("Library books").id());
    window.settle();
    assertThat(window.shows(".several-tasks")).isFalse();
  }

  @Test
  void theTaskThatIsSelectedInTheListIsSelectedOnTheBoard() {
    window.clickAt(window.middle(ROW, "Library books"), MouseButton.PRIMARY);
    openTheBoard();
    window.write("]");
    assertThat(cards("in_progress")).contains("Library books");
    window.write("]");
    assertThat(task("Library books").content().status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void aLongNameOfAListEndsBeforeTheEdgeOfItsCard() {
    TaskList work =
        window.store().tasks().lists().stream()
            .filter(it -> it.name().equals("Work"))
            .findFirst()
            .orElseThrow();
    window
        .store()
        .localEdits()
        .editTaskList(work.id(), it -> it.withName("Everything for Norr Studio and its clients"));
    openTheBoard();
    window.settle();
    List<Double> beyond =
        window.read(
            scene ->
                scene.getRoot().lookupAll(".task-card").stream()
                    .filter(card -> card.getParent().isVisible())
                    .map(
                        card ->
                            card.sceneToLocal(
                                        card.lookup(".list")
                                            .localToScene(card.lookup(".list").getLayoutBounds()))
                                    .getMaxX()
                                - card.getLayoutBounds().getWidth())
                    .toList());
    assertThat(beyond).isNotEmpty().allSatisfy(by -> assertThat(by).isLessThanOrEqualTo(-8));
  }

  @Test
  void theListGoesOnScrollingWhileADragRestsAtItsEdge() {
    double before = window.middle(ROW, "Library books").getY();
    Bounds list =
        window.read(
            scene -> {
              Node node = scene.getRoot().lookup(".dm-task-list");
              return node.localToScreen(node.getLayoutBounds());
            });
    window.robot.moveTo(window.middle(ROW, "Library books")).press(MouseButton.PRIMARY);
    window.robot.moveTo(new Point2D(list.getCenterX(), list.getMaxY() - 8));
    boolean scrolled = false;
    for (int pulses = 0; pulses < 3_000 && !scrolled; pulses++) {
      window.settle();
      scrolled = window.middle(ROW, "Library books").getY() < before;
    }
    assertThat(scrolled).isTrue();
    window.press(KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(task("Library books").content().due()).isEqualTo(new Due.OnDay(TestSession.TODAY));
  }

  @Test
  void whatIsTypedStaysInSightWhileItIsUnderstood() {
    window.press(KeyCode.Q);
    window.write("Rent fri");
    assertThat(chipsUnderTheField()).isEmpty();
    assertThat(window.texts(".add-field .line .dm-chip")).hasSize(1);

    String more = " 17:00 every month on the 1st and 15th #home #money !high /Work ~90m";
    window.write(more);
    assertThat(chipsUnderTheField()).hasSizeGreaterThan(3);
    assertThat(window.texts(".add-field .line .dm-chip")).isEmpty();
    double room =
        window.read(scene -> scene.getRoot().lookup("#add-task").getLayoutBounds().getWidth());
    assertThat(room).isGreaterThan(500);
  }

  @Test
  void escapeTakesBackWhatIsTypedAndThenLeavesTheField() {
    window.press(KeyCode.Q);
    window.write("Rent");
    window.press(KeyCode.ESCAPE);
    assertThat(focus()).as("taken back").contains("text-field");
    window.press(KeyCode.ESCAPE);
    assertThat(focus()).contains("dm-task-list");
    window.press(KeyCode.SLASH);
    assertThat(window.<String>read(scene -> scene.getFocusOwner().getId())).isEqualTo("search");
  }

  private List<String> focus() {
    return window.read(scene -> List.copyOf(scene.getFocusOwner().getStyleClass()));
  }

  @Test
  void whatCanBeDoneToSeveralTasksFitsBesideThem() {
    window.clickAt(window.middle(ROW, "Car insurance"), MouseButton.PRIMARY);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    double edge = window.read(Scene::getWidth);
    List<Double> ends =
        window.read(
            scene ->
                scene.getRoot().lookupAll(".several-tasks .button").stream()
                    .map(node -> node.localToScene(node.getLayoutBounds()).getMaxX())
                    .toList());
    assertThat(ends).hasSizeGreaterThan(8).allSatisfy(end -> assertThat(end).isLessThan(edge));
  }

  @Test
  void theDayCanBeTypedInAFieldThatIsSeenWhole() {
    window.clickAt(window.middle(ROW, "Library books"), MouseButton.PRIMARY);
    window.press(KeyCode.SHIFT, KeyCode.D);
    double cut =
        FxThread.call(
            () ->
                Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(menu -> menu.getScene().getRoot().lookup(".due-date"))
                    .map(
                        field ->
                            field.prefHeight(-1) - field.getParent().getLayoutBounds().getHeight())
                    .findFirst()
                    .orElseThrow());
    assertThat(cut).isLessThanOrEqualTo(0);
    window.press(KeyCode.ESCAPE);
  }

  private List<String> chipsUnderTheField() {
    return window.texts(".add-field .understood .dm-chip");
  }
}
