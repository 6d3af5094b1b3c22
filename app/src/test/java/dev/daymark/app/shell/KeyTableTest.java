package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The table of keys, row by row, in the real window. */
class KeyTableTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final String ROW = ".task-row .title-part .title";

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private String title() {
    return window.texts(".dm-toolbar .label").getFirst();
  }

  private String focusedId() {
    return window.read(
        scene ->
            scene.getFocusOwner() == null ? "" : String.valueOf(scene.getFocusOwner().getId()));
  }

  private boolean isTyping() {
    return window.read(scene -> scene.getFocusOwner() instanceof TextInputControl);
  }

  private long count(String title) {
    return occurrences().stream()
        .filter(it -> it.event().content().summary().equals(title))
        .count();
  }

  private List<Occurrence> occurrences() {
    return window
        .store()
        .events()
        .occurrences(MONDAY, MONDAY.plusDays(7), MockFixture.ZONE)
        .stream()
        .filter(it -> it.event().content().status() != EventStatus.CANCELLED)
        .toList();
  }

  private Task task(String title) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private List<String> rows() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(ROW).stream()
                .filter(row -> row.getParent().getParent().getParent().isVisible())
                .sorted(Comparator.comparingDouble(row -> row.localToScene(0, 0).getY()))
                .map(row -> ((Label) row).getText())
                .toList());
  }

  @Test
  void everywhereKeysOpenWhatTheyNameAndEscapeLeavesIt() {
    opensAndCloses(".dm-palette", KeyCode.CONTROL, KeyCode.K);
    opensAndCloses(".dm-quick-add", KeyCode.Q);
    opensAndCloses(".dm-shortcuts", KeyCode.SHIFT, KeyCode.SLASH);
    opensAndCloses(".dm-settings", KeyCode.CONTROL, KeyCode.COMMA);
    window.press(KeyCode.C);
    assertThat(window.shows(".dm-quick-add")).isTrue();
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.SLASH);
    assertThat(focusedId()).isEqualTo("search");
    window.press(KeyCode.ESCAPE);
    assertThat(isTyping()).isFalse();
    window.press(KeyCode.CONTROL, KeyCode.N);
    assertThat(window.shows(".dm-quick-add")).isTrue();
  }

  private void opensAndCloses(String part, KeyCode... keys) {
    window.act(MainWindow::focusCalendar);
    window.press(keys);
    assertThat(window.shows(part)).as(part).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(part)).as(part).isFalse();
  }

  @Test
  void twoLettersGoToEachPlace() {
    window.press(KeyCode.G);
    window.press(KeyCode.T);
    assertThat(window.shows(".dm-tasks")).isTrue();
    window.press(KeyCode.G);
    window.press(KeyCode.R);
    assertThat(window.shows(".dm-review")).isTrue();
    window.press(KeyCode.G);
    window.press(KeyCode.C);
    assertThat(window.shows(".dm-week-view")).isTrue();
    window.press(KeyCode.G);
    window.press(KeyCode.D);
    assertThat(window.shows(".dm-palette")).isTrue();
  }

  @Test
  void theCalendarsLettersShowItsViewsAndTurnThem() {
    window.act(MainWindow::focusCalendar);
    String week = title();
    window.press(KeyCode.M);
    assertThat(window.shows(".dm-month-view")).isTrue();
    window.press(KeyCode.A);
    assertThat(window.shows(".dm-agenda-view")).isTrue();
    window.press(KeyCode.D);
    assertThat(title()).isNotEqualTo(week);
    window.press(KeyCode.W);
    assertThat(title()).isEqualTo(week);
    for (List<KeyCode> pair :
        List.of(List.of(KeyCode.J, KeyCode.K), List.of(KeyCode.N, KeyCode.P))) {
      window.press(pair.getFirst());
      assertThat(title()).isNotEqualTo(week);
      window.press(pair.getLast());
      assertThat(title()).isEqualTo(week);
    }
    window.press(KeyCode.J);
    window.press(KeyCode.T);
    assertThat(title()).isEqualTo(week);
    List<KeyCode> digits =
        List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7);
    for (int i = 0; i < digits.size(); i++) {
      window.press(KeyCode.CONTROL, digits.get(i));
      assertThat(days()).isEqualTo(i + 1);
    }
    window.press(KeyCode.SHIFT, KeyCode.T);
    assertThat(window.shows(".dm-rail-tasks") || window.shows(".rail-row")).isTrue();
  }

  private long days() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-all-day-lane .column-edge").stream()
                .filter(Node::isVisible)
                .count());
  }

  @Test
  void aSelectedBlockIsOpenedCopiedPastedAndDeleted() {
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-editor")).isTrue();
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.E);
    assertThat(window.shows(".dm-editor")).isTrue();
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.CONTROL, KeyCode.D);
    assertThat(count("Dentist")).isEqualTo(2);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(count("Dentist")).isEqualTo(1);
    window.press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(count("Dentist")).isEqualTo(2);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    window.press(KeyCode.CONTROL, KeyCode.C);
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(count("Dentist")).isEqualTo(2);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    window.press(KeyCode.DELETE);
    assertThat(count("Dentist")).isZero();
  }

  @Test
  void theFirstAndTheLastOfADayAreSelectedByHomeAndEnd() {
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    window.press(KeyCode.END);
    String last = selectedTitle();
    window.press(KeyCode.HOME);
    assertThat(selectedTitle()).isEqualTo("Anna visiting");
    assertThat(last).isEqualTo("Sectional rehearsal");
  }

  private String selectedTitle() {
    return window.texts(".dm-inspector .inspector-body .label").getFirst();
  }

  @Test
  void aTaskGetsPriorityPlaceAndSelectionByItsKeys() {
    window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
    window.clickAt(window.middle(ROW, "Library books"), MouseButton.PRIMARY);
    prioritised(KeyCode.DIGIT1, Priority.HIGH);
    prioritised(KeyCode.DIGIT2, Priority.MEDIUM);
    prioritised(KeyCode.DIGIT3, Priority.LOW);
    prioritised(KeyCode.DIGIT0, Priority.NONE);
    window.press(KeyCode.CONTROL, KeyCode.A);
    assertThat(selectedRows()).isGreaterThan(3);
    window.clickAt(window.middle(ROW, "Library books"), MouseButton.PRIMARY);
    List<String> before = rows();
    int at = before.indexOf("Library books");
    window.press(KeyCode.CONTROL, KeyCode.UP);
    assertThat(rows().indexOf("Library books")).isEqualTo(at - 1);
    window.press(KeyCode.CONTROL, KeyCode.DOWN);
    assertThat(rows()).isEqualTo(before);
    window.press(KeyCode.X);
    assertThat(selectedRows()).isZero();
    window.press(KeyCode.X);
    assertThat(selectedRows()).isEqualTo(1);
    window.press(KeyCode.L);
    assertThat(window.shows(".context-menu")).isTrue();
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.DELETE);
    assertThat(rows()).doesNotContain("Library books");
  }

  private void prioritised(KeyCode key, Priority priority) {
    window.press(key);
    assertThat(task("Library books").content().priority()).isEqualTo(priority);
  }

  private long selectedRows() {
    return window.read(
        scene ->
            (long)
                ((ListView<?>) scene.lookup(".dm-task-list"))
                    .getSelectionModel()
                    .getSelectedItems()
                    .size());
  }

  @Test
  void tabGoesFromChipToChipInQuickAdd() {
    window.press(KeyCode.C);
    window.write("Lunch tomorrow 12:00 at Saluhallen");
    assertThat(isTyping()).isTrue();
    window.press(KeyCode.TAB);
    assertThat(isTyping()).isFalse();
    Node first = window.read(scene -> scene.getFocusOwner());
    window.press(KeyCode.TAB);
    Node second = window.read(scene -> scene.getFocusOwner());
    assertThat(second).isNotSameAs(first);
    assertThat(window.shows(".dm-quick-add")).isTrue();
  }

  @Test
  void escapeClosesOneThingAfterTheOther() {
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-palette")).isFalse();
    boolean kept = isSelected();
    window.press(KeyCode.ESCAPE);
    assertThat(kept).isTrue();
    assertThat(isSelected()).isFalse();
  }

  private boolean isSelected() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-week-view .dm-block").stream()
                .anyMatch(
                    block ->
                        block.isVisible()
                            && block.getPseudoClassStates().stream()
                                .anyMatch(it -> it.getPseudoClassName().equals("selected"))));
  }
}
