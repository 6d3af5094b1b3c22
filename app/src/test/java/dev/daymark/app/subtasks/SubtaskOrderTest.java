package dev.daymark.app.subtasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.subtasks.SubtaskOrder.Gap;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class SubtaskOrderTest {
  private static final TaskListId LIST = new TaskListId(new UUID(0, 1));

  private static Task part(double position) {
    return new Task(
        new TaskId(UUID.randomUUID()),
        LIST,
        TaskContent.of("Part"),
        position,
        null,
        1,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static List<Task> parts(double... positions) {
    return DoubleStream.of(positions).mapToObj(SubtaskOrderTest::part).toList();
  }

  @Test
  void betweenTwoPartsIsTheMiddleAndNobodyGivesWay() {
    assertThat(SubtaskOrder.before(parts(100, 200), 1)).isEqualTo(new Gap(150, List.of()));
  }

  @Test
  void beforeTheFirstAndBehindTheLastThereIsAlwaysRoom() {
    assertThat(SubtaskOrder.before(parts(100, 200), 0).position()).isLessThan(100);
    assertThat(SubtaskOrder.before(parts(100, 200), 2).position()).isGreaterThan(200);
    assertThat(SubtaskOrder.before(List.of(), 0).others()).isEmpty();
  }

  @Test
  void whoStandsInTheSamePlaceGivesWayAndSoDoThoseThatAreInItsWay() {
    List<Task> parts = parts(100, 100, 101, 9000);
    Gap gap = SubtaskOrder.before(parts, 1);
    List<Task> after = new ArrayList<>(parts);
    gap.others().forEach(step -> after.replaceAll(each -> SubtaskOrder.after(step, each)));
    after.add(1, SubtaskOrder.at(part(0), gap.position()));
    assertThat(after).extracting(Task::position).isSorted().doesNotHaveDuplicates();
    assertThat(after.getLast().position()).isEqualTo(9000);
  }

  @Test
  void aPartPutBetweenTheSameTwoAgainAndAgainAlwaysStandsThere() {
    Random random = new Random(42);
    List<Task> parts = new ArrayList<>(parts(1, 2, 3));
    for (int i = 0; i < 300; i++) {
      int index = random.nextInt(2) + 1;
      Gap gap = SubtaskOrder.before(parts, index);
      gap.others().forEach(step -> parts.replaceAll(each -> SubtaskOrder.after(step, each)));
      Task made = SubtaskOrder.at(part(0), gap.position());
      parts.add(index, made);
      List<Task> sorted = new ArrayList<>(parts);
      sorted.sort(Comparator.comparingDouble(Task::position));
      assertThat(sorted).as("after %s steps of seed 42", i).isEqualTo(parts);
    }
  }
}
