package dev.daymark.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalEdits;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TasksViewModelTest {
  private final TestSession test = new TestSession();
  private final LocalEdits edits = test.store().localEdits();
  private final TaskList list = test.store().tasks().defaultList();
  private final TasksViewModel tasks = new TasksViewModel(test.session());

  @AfterEach
  void close() {
    tasks.close();
    test.close();
  }

  private Task add(String title, @Nullable LocalDate due) {
    TaskContent content = TaskContent.of(title);
    return edits
        .createTask(list.id(), due == null ? content : content.withDue(new Due.OnDay(due)))
        .item();
  }

  private List<String> lines() {
    return tasks.lines().stream()
        .map(
            line ->
                switch (line) {
                  case TaskLine.Header header ->
                      header.group() + " " + header.open() + "+" + header.done();
                  case TaskLine.Item item -> item.row().task().content().title();
                })
        .toList();
  }

  private List<TaskRow> rows() {
    return tasks.lines().stream()
        .filter(TaskLine.Item.class::isInstance)
        .map(line -> ((TaskLine.Item) line).row())
        .toList();
  }

  private TaskContent read(Task task) {
    return test.store().tasks().find(task.id()).orElseThrow().content();
  }

  @Test
  void plannedTasksAreGroupedByDay() {
    add("Next week", TestSession.TODAY.plusDays(5));
    add("Late", TestSession.TODAY.minusDays(1));
    add("Now", TestSession.TODAY);
    add("Some day", null);
    assertThat(lines())
        .containsExactly("OVERDUE 1+0", "Late", "TODAY 1+0", "Now", "UPCOMING 1+0", "Next week");
  }

  @Test
  void aCompletedTaskStaysInSightTodayAndGoesToTheBottom() {
    Task first = add("First", TestSession.TODAY);
    add("Second", TestSession.TODAY);
    tasks.edits().toggleCompleted(List.of(rows().getFirst()));
    assertThat(read(first).status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(lines()).containsExactly("TODAY 1+1", "Second", "First");
    assertThat(test.told()).isEqualTo("“First” completed");

    test.undo().undo();
    assertThat(lines()).containsExactly("TODAY 2+0", "First", "Second");
  }

  @Test
  void completingATaskCompletesItsOpenPartsInOneStep() {
    Task whole = add("Drawings", TestSession.TODAY);
    Task part =
        edits.createTask(list.id(), TaskContent.of("Section A").withParent(whole.id())).item();
    assertThat(rows().getFirst().parts()).isEqualTo(1);

    tasks.edits().toggleCompleted(rows());
    assertThat(read(part).status()).isEqualTo(TaskStatus.COMPLETED);

    test.undo().undo();
    assertThat(read(part).status()).isEqualTo(TaskStatus.PENDING);
    assertThat(read(whole).status()).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void startingGoesToInProgressAndBack() {
    Task task = add("Fee proposal", TestSession.TODAY);
    tasks.edits().toggleStarted(rows());
    assertThat(read(task).status()).isEqualTo(TaskStatus.IN_PROGRESS);
    tasks.edits().toggleStarted(rows());
    assertThat(read(task).status()).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void everythingOverdueMovesToTodayAsOneStep() {
    add("One", TestSession.TODAY.minusDays(3));
    add("Two", TestSession.TODAY.minusDays(2));
    tasks.moveOverdueToToday();
    assertThat(lines()).containsExactly("TODAY 2+0", "One", "Two");
    assertThat(test.told()).isEqualTo("2 tasks are due today");

    test.undo().undo();
    assertThat(lines()).containsExactly("OVERDUE 2+0", "One", "Two");
  }

  @Test
  void aNewDateKeepsTheTimeOfDay() {
    Task task = add("Call", null);
    edits.editTask(
        task.id(),
        it ->
            it.withDue(
                new Due.At(TestSession.TODAY.minusDays(1).atTime(9, 30).atZone(TestSession.ZONE))));
    tasks.moveOverdueToToday();
    assertThat(read(task).due())
        .isEqualTo(new Due.At(TestSession.TODAY.atTime(9, 30).atZone(TestSession.ZONE)));
  }

  @Test
  void typingATaskIntoTodayMakesItDueToday() {
    tasks.filterProperty().set(TaskFilter.Smart.TODAY);
    assertThat(tasks.add("Buy milk !med #shop")).isTrue();
    TaskContent content = rows().getFirst().task().content();
    assertThat(content.title()).isEqualTo("Buy milk");
    assertThat(content.due()).isEqualTo(new Due.OnDay(TestSession.TODAY));
    assertThat(content.priority()).isEqualTo(Priority.MEDIUM);
    assertThat(content.categories()).containsExactly("shop");
    assertThat(tasks.add("   ")).isFalse();
  }

  @Test
  void aTaskIsMovedByHandWithinItsDay() {
    add("A", TestSession.TODAY);
    add("B", TestSession.TODAY);
    Task c = add("C", TestSession.TODAY);
    tasks.places().move(List.of(row(c)), -1);
    assertThat(lines()).containsExactly("TODAY 3+0", "A", "C", "B");
    tasks.places().move(List.of(row(c)), -1);
    assertThat(lines()).containsExactly("TODAY 3+0", "C", "A", "B");
    tasks.places().move(List.of(row(c)), -1);
    assertThat(lines()).containsExactly("TODAY 3+0", "C", "A", "B");
  }

  @Test
  void severalTasksAreMovedByHandTogether() {
    add("A", TestSession.TODAY);
    Task b = add("B", TestSession.TODAY);
    Task c = add("C", TestSession.TODAY);
    add("D", TestSession.TODAY);
    tasks.places().move(List.of(row(b), row(c)), 1);
    assertThat(lines()).containsExactly("TODAY 4+0", "A", "D", "B", "C");
    tasks.places().move(List.of(row(b), row(c)), -1);
    tasks.places().move(List.of(row(b), row(c)), -1);
    assertThat(lines()).containsExactly("TODAY 4+0", "B", "C", "A", "D");
    assertThat(tasks.places().canMove(List.of(row(b), row(c)), -1)).isFalse();
    test.undo().undo(() -> {});
    assertThat(lines()).as("one step of undo").containsExactly("TODAY 4+0", "A", "B", "C", "D");
  }

  @Test
  void whatIsDoneToSeveralIsTakenBackInOneStepThoughSomeOfThemWereSoBefore() {
    add("A", TestSession.TODAY);
    add("B", TestSession.TODAY);
    add("C", TestSession.TODAY);
    tasks.edits().setPriority(rows().subList(2, 3), Priority.HIGH);
    tasks.edits().setPriority(rows(), Priority.HIGH);
    assertThat(test.told()).startsWith("3 tasks: ");
    test.undo().undo();
    assertThat(rows())
        .extracting(row -> row.task().content().priority())
        .containsExactly(Priority.NONE, Priority.NONE, Priority.HIGH);
    tasks.edits().toggleCompleted(rows().subList(0, 1));
    tasks.edits().toggleCompleted(rows());
    test.undo().undo();
    assertThat(rows()).extracting(TaskRow::isCompleted).containsOnlyOnce(true);
  }

  @Test
  void whatChangesNothingIsNoStepOfUndo() {
    add("A", TestSession.TODAY);
    tasks.edits().setPriority(rows(), Priority.HIGH);
    tasks.edits().setPriority(rows(), Priority.HIGH);
    test.undo().undo();
    assertThat(rows().getFirst().task().content().priority()).isEqualTo(Priority.NONE);
  }

  @Test
  void whoAddsATaskThatTheListLeavesOutIsToldWhereItIs() {
    tasks.filterProperty().set(TaskFilter.Smart.PLANNED);
    assertThat(tasks.add("Some day")).isTrue();
    assertThat(test.told()).isEqualTo("“Some day” added to " + list.name());
    assertThat(tasks.add("Now tomorrow")).isTrue();
    assertThat(test.told()).isEqualTo("“Now” added");
  }

  @Test
  void aFoldedGroupShowsItsHeadingOnly() {
    add("Now", TestSession.TODAY);
    tasks.toggle(TaskGroup.Day.TODAY);
    assertThat(lines()).containsExactly("TODAY 1+0");
    tasks.toggle(TaskGroup.Day.TODAY);
    assertThat(lines()).containsExactly("TODAY 1+0", "Now");
  }

  @Test
  void deletingSeveralIsOneStepOfUndo() {
    add("One", TestSession.TODAY);
    add("Two", TestSession.TODAY);
    tasks.edits().delete(rows());
    assertThat(lines()).isEmpty();
    assertThat(test.told()).isEqualTo("2 tasks deleted");
    test.undo().undo();
    assertThat(lines()).containsExactly("TODAY 2+0", "One", "Two");
  }

  @Test
  void countsLeaveCompletedTasksAndPartsOut() {
    Task open = add("Open", TestSession.TODAY);
    edits.createTask(list.id(), TaskContent.of("Part").withParent(open.id()));
    Task done = add("Done", TestSession.TODAY);
    edits.editTask(done.id(), it -> it.withStatus(TaskStatus.COMPLETED));
    TaskSnapshot snapshot = tasks.snapshotProperty().get();
    assertThat(snapshot.count(TaskFilter.Smart.ALL)).isEqualTo(1);
    assertThat(snapshot.count(new TaskFilter.InList(list.id()))).isEqualTo(1);
  }

  private void arrange(TaskArrangement.Order order, TaskArrangement.Grouping grouping) {
    tasks.filterProperty().set(TaskFilter.Smart.ALL);
    tasks.arrangementProperty().set(TaskArrangement.USUAL.withOrder(order).withGrouping(grouping));
  }

  private TaskRow row(Task task) {
    return rows().stream().filter(row -> row.id().equals(task.id())).findFirst().orElseThrow();
  }

  @Test
  void theKeyboardNeverMovesATaskToAnotherDay() {
    add("Thursday", TestSession.TODAY.plusDays(1));
    Task friday = add("Friday", TestSession.TODAY.plusDays(2));
    tasks.places().move(List.of(row(friday)), -1);
    assertThat(lines()).containsExactly("UPCOMING 2+0", "Thursday", "Friday");
    assertThat(read(friday).due()).isEqualTo(new Due.OnDay(TestSession.TODAY.plusDays(2)));
  }

  @Test
  void aTaskDroppedIntoAnotherDayIsDueThenAndStandsWhereItWasDropped() {
    add("A", TestSession.TODAY);
    add("B", TestSession.TODAY);
    Task later = add("Later", TestSession.TODAY.plusDays(3));
    assertThat(tasks.places().drop(List.of(row(later)), 2)).isTrue();
    assertThat(lines()).containsExactly("TODAY 3+0", "A", "Later", "B");
    assertThat(test.told()).isEqualTo("“Later” is due today");

    test.undo().undo();
    assertThat(lines()).containsExactly("TODAY 2+0", "A", "B", "UPCOMING 1+0", "Later");
  }

  @Test
  void severalDroppedTogetherKeepTheirOrder() {
    add("A", TestSession.TODAY);
    Task one = add("One", TestSession.TODAY.plusDays(3));
    Task two = add("Two", TestSession.TODAY.plusDays(4));
    assertThat(tasks.places().drop(List.of(row(one), row(two)), 1)).isTrue();
    assertThat(lines()).containsExactly("TODAY 3+0", "One", "Two", "A");
  }

  @Test
  void nothingIsPutIntoThePast() {
    add("Late", TestSession.TODAY.minusDays(2));
    Task now = add("Now", TestSession.TODAY);
    assertThat(tasks.places().drop(List.of(row(now)), 1)).isFalse();
    assertThat(lines()).containsExactly("OVERDUE 1+0", "Late", "TODAY 1+0", "Now");
  }

  @Test
  void groupsByPriorityComeHighestFirstAndADropSetsIt() {
    Task plain = add("Plain", TestSession.TODAY);
    edits.editTask(add("Pressing", null).id(), it -> it.withPriority(Priority.HIGH));
    arrange(TaskArrangement.Order.TITLE, TaskArrangement.Grouping.PRIORITY);
    assertThat(lines())
        .containsExactly(
            "OfPriority[priority=HIGH] 1+0", "Pressing", "OfPriority[priority=NONE] 1+0", "Plain");
    tasks.places().drop(List.of(row(plain)), 1);
    assertThat(read(plain).priority()).isEqualTo(Priority.HIGH);
    assertThat(read(plain).due()).isEqualTo(new Due.OnDay(TestSession.TODAY));
  }

  @Test
  void whereTheTitlesGiveTheOrderNoPlaceIsOffered() {
    Task one = add("One", TestSession.TODAY);
    Task two = add("Two", TestSession.TODAY);
    edits.editTask(two.id(), it -> it.withPriority(Priority.HIGH));
    arrange(TaskArrangement.Order.TITLE, TaskArrangement.Grouping.PRIORITY);
    assertThat(tasks.places().canDrop(List.of(row(one)), 4)).isFalse();
    assertThat(tasks.places().canDrop(List.of(row(one)), 1)).isTrue();
    assertThat(tasks.places().drop(List.of(row(one)), 4)).isFalse();
    assertThat(test.told()).isEqualTo("");
  }

  @Test
  void groupedByListADropMovesToTheList() {
    TaskList home = edits.createTaskList("Home", "#AD1457").item();
    Task one = add("One", null);
    edits.createTask(home.id(), TaskContent.of("Two"));
    arrange(TaskArrangement.Order.DUE, TaskArrangement.Grouping.LIST);
    tasks.places().drop(List.of(row(one)), 4);
    assertThat(test.store().tasks().find(one.id()).orElseThrow().listId()).isEqualTo(home.id());
    assertThat(test.told()).isEqualTo("“One” moved to Home");
  }

  @Test
  void withoutGroupsThereAreNoHeadingsAndCompletedTasksCanBeLeftOut() {
    add("B", TestSession.TODAY);
    Task done = add("A", TestSession.TODAY);
    edits.editTask(done.id(), it -> it.withStatus(TaskStatus.COMPLETED));
    arrange(TaskArrangement.Order.TITLE, TaskArrangement.Grouping.NONE);
    assertThat(lines()).containsExactly("B", "A");
    tasks.arrangementProperty().set(tasks.arrangementProperty().get().withCompletedShown(false));
    assertThat(lines()).containsExactly("B");
  }

  @Test
  void aCardDroppedIntoAnotherColumnChangesItsStatusInOneStep() {
    Task whole = add("Drawings", TestSession.TODAY);
    Task part =
        edits.createTask(list.id(), TaskContent.of("Section A").withParent(whole.id())).item();
    tasks.places().drop(List.of(row(whole)), TaskStatus.COMPLETED, 0);
    assertThat(read(whole).status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(read(part).status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(tasks.column(TaskStatus.COMPLETED)).extracting(TaskRow::id).contains(whole.id());
    assertThat(test.told()).isEqualTo("“Drawings” completed");

    test.undo().undo();
    assertThat(read(whole).status()).isEqualTo(TaskStatus.PENDING);
    assertThat(read(part).status()).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void completingATaskThatRecursSaysWhenTheNextIsDue() {
    Task sheets = add("Timesheets", TestSession.TODAY);
    edits.editTask(sheets.id(), it -> it.withRecurrence(Recurrence.ofRule("FREQ=DAILY")));
    tasks.edits().toggleCompleted(List.of(row(sheets)));
    assertThat(test.told()).isEqualTo("“Timesheets” completed, the next is due tomorrow");
    assertThat(lines()).containsExactly("TODAY 0+1", "Timesheets", "UPCOMING 1+0", "Timesheets");
  }

  @Test
  void aCategoryIsGivenToAllOrTakenFromAll() {
    Task one = add("One", null);
    Task two = add("Two", null);
    arrange(TaskArrangement.Order.DUE, TaskArrangement.Grouping.NONE);
    edits.editTask(one.id(), it -> it.withCategories(List.of("phone")));
    tasks.edits().toggleCategory(rows(), "phone");
    assertThat(read(two).categories()).containsExactly("phone");
    tasks.edits().toggleCategory(rows(), "phone");
    assertThat(read(one).categories()).isEmpty();
  }

  @Test
  void anArrangementIsRememberedAsText() {
    TaskArrangement board =
        TaskArrangement.USUAL
            .withForm(TaskArrangement.Form.BOARD)
            .withOrder(TaskArrangement.Order.NEWEST)
            .withCompletedShown(false);
    assertThat(TaskArrangement.ofStored(board.stored())).contains(board);
    assertThat(TaskArrangement.ofStored("of another Daymark")).isEmpty();
    assertThat(TaskArrangement.ofStored("LIST DUE SIDEWAYS true")).isEmpty();
  }
}
