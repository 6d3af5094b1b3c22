package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a screen reader is told of tasks and their rings. */
final class TaskRingsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private Task task(String title) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** The rings of a task on the screen, which are check boxes by its name. */
  private List<Node> rings(String within, String title) {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(within).stream()
                .filter(Parent.class::isInstance)
                .flatMap(part -> part.lookupAll(".dm-status").stream())
                .filter(StatusGlyph.class::isInstance)
                .filter(ring -> ring.getAccessibleRole() == AccessibleRole.CHECK_BOX)
                .filter(Node::isVisible)
                .filter(ring -> title.equals(ring.getAccessibleText()))
                .distinct()
                .toList());
  }

  /** pending, in progress or completed, as the check box of a task says it. */
  private String state(String within, String title) {
    List<Node> rings = rings(within, title);
    assertThat(rings).as(title + " in " + within).isNotEmpty();
    return window.read(
        scene -> {
          boolean mixed =
              (boolean)
                  rings.getFirst().queryAccessibleAttribute(AccessibleAttribute.INDETERMINATE);
          boolean checked =
              (boolean) rings.getFirst().queryAccessibleAttribute(AccessibleAttribute.SELECTED);
          assertThat(mixed && checked).isFalse();
          return mixed ? "in progress" : checked ? "completed" : "pending";
        });
  }

  private void press(String within, String title) {
    Node ring = rings(within, title).getFirst();
    FxThread.run(() -> ring.executeAccessibleAction(AccessibleAction.FIRE));
    window.settle();
  }

  private void checkEverywhere(String within) {
    assertThat(state(within, "Fee proposal")).isEqualTo("in progress");
    press(within, "Fee proposal");
    assertThat(task("Fee proposal").content().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(state(within, "Fee proposal")).isEqualTo("completed");
    press(within, "Fee proposal");
    assertThat(task("Fee proposal").content().status()).isEqualTo(TaskStatus.PENDING);
    assertThat(state(within, "Fee proposal")).isEqualTo("pending");
  }

  @Test
  void aRingInTheListIsACheckBoxAndItsRowSaysAllOfTheTask() {
    window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.PLANNED)));
    assertThat(names(".task-row-cell"))
        .contains(
            "Fee proposal, in progress, due today, high priority, in Work",
            "Reply to heritage board, pending, due today, in Work, 0 of 3 subtasks done",
            "Fix the hallway lamp, pending, overdue, was due Sun 15 Nov, in Home");
    checkEverywhere(".task-row-cell");
  }

  @Test
  void aRingOnTheBoardIsACheckBoxAndItsCardSaysAllOfTheTask() {
    window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.TODAY)));
    window.click("#task-form .dm-segment-button", "Board");
    assertThat(names(".task-card-cell"))
        .contains(
            "Fee proposal, in progress, due today, high priority, in Work",
            "Reply to heritage board, pending, due today, in Work, 0 of 3 subtasks done");
    checkEverywhere(".task-card-cell");
  }

  @Test
  void aRingInABlockOfTheGridIsACheckBox() {
    assertThat(state(".dm-time-grid", "Fee proposal")).isEqualTo("in progress");
    checkEverywhere(".dm-time-grid");
  }

  @Test
  void aRingInTheLaneIsACheckBoxAndItsBlockSaysAllOfTheTask() {
    assertThat(state(".dm-week-view", "Library books")).isEqualTo("pending");
    assertThat(names(".dm-block"))
        .contains(
            "Call tile shop, Wednesday 18 November, pending, medium priority, in Work",
            "Section drawings A–D, Wednesday 18 November, 13:30 – 15:30, pending, due today,"
                + " in Work, 1 of 4 subtasks done");
  }

  @Test
  void aRingInTheAgendaIsACheckBox() {
    window.act(shown -> shown.navigate(new Place.Agenda(DAY)));
    checkEverywhere(".dm-agenda-view");
  }

  private List<String> names(String selector) {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(selector).stream()
                .map(
                    node -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .toList());
  }
}
