package dev.daymark.app.calendar.layout;

import static dev.daymark.app.calendar.layout.LaneItem.Kind.ALL_DAY_EVENT;
import static dev.daymark.app.calendar.layout.LaneItem.Kind.COMPLETED_TASK;
import static dev.daymark.app.calendar.layout.LaneItem.Kind.OPEN_TASK;
import static dev.daymark.app.calendar.layout.LaneItem.Kind.SPAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanePackingTest {
  private static <T> LaneItem<T> on(T id, int day, LaneItem.Kind kind) {
    return new LaneItem<>(id, day, day, kind);
  }

  private static int row(LaneLayout<String> lane, String id) {
    return lane.items().stream().filter(i -> i.id().equals(id)).findAny().orElseThrow().row();
  }

  @Test
  void spansComeFirstThenEventsThenOpenTasksThenCompleted() {
    LaneLayout<String> lane =
        new LanePacking(7, 5)
            .pack(
                List.of(
                    on("done", 3, COMPLETED_TASK),
                    on("task", 3, OPEN_TASK),
                    on("birthday", 3, ALL_DAY_EVENT),
                    new LaneItem<>("fair", 2, 4, SPAN)));

    assertThat(lane.items())
        .extracting(LaneLayout.Placed::id)
        .containsExactly("fair", "birthday", "task", "done");
    assertThat(row(lane, "done")).isEqualTo(3);
    assertThat(lane.rows()).isEqualTo(4);
  }

  @Test
  void longerSpansOfTheSameDayLieHigher() {
    LaneLayout<String> lane =
        new LanePacking(7, 3)
            .pack(List.of(new LaneItem<>("short", 1, 2, SPAN), new LaneItem<>("long", 1, 5, SPAN)));
    assertThat(row(lane, "long")).isZero();
    assertThat(row(lane, "short")).isEqualTo(1);
  }

  @Test
  void spansAreCutToTheVisibleDaysAndSaySo() {
    LaneLayout<String> lane =
        new LanePacking(7, 3)
            .pack(
                List.of(
                    new LaneItem<>("before", -3, 1, SPAN),
                    new LaneItem<>("after", 3, 9, SPAN),
                    new LaneItem<>("gone", -3, -1, SPAN)));

    assertThat(lane.items())
        .containsExactly(
            new LaneLayout.Placed<>("before", 0, 0, 1, true, false),
            new LaneLayout.Placed<>("after", 0, 3, 6, false, true));
  }

  @Test
  void boxesReachTheEdgeWhereTheSpanGoesOn() {
    ColumnGeometry columns = new ColumnGeometry(48, 120, 7);
    Box before = new LaneLayout.Placed<>("x", 0, 0, 1, true, false).box(columns, 4, 24, 20);
    Box after = new LaneLayout.Placed<>("y", 1, 3, 6, false, true).box(columns, 4, 24, 20);
    assertThat(before).isEqualTo(new Box(48, 4, 237, 20));
    assertThat(after).isEqualTo(new Box(48 + 363, 28, 477, 20));
  }

  @Test
  void theFourthItemOfADayMakesTheThirdRowAChip() {
    LaneLayout<String> lane =
        new LanePacking(7, 3)
            .pack(
                List.of(
                    on("a", 2, OPEN_TASK),
                    on("b", 2, OPEN_TASK),
                    on("c", 2, OPEN_TASK),
                    on("d", 2, OPEN_TASK),
                    on("other day", 3, OPEN_TASK)));

    assertThat(lane.items())
        .extracting(LaneLayout.Placed::id)
        .containsExactly("a", "b", "other day");
    assertThat(lane.more()).containsExactly(new LaneLayout.More<>(2, 2, List.of("c", "d")));
    assertThat(lane.rows()).isEqualTo(3);
  }

  @Test
  void aSpanUnderAChipIsCountedOnEachOfItsDays() {
    LaneLayout<String> lane =
        new LanePacking(7, 2)
            .pack(
                List.of(
                    new LaneItem<>("long", 0, 6, SPAN),
                    new LaneItem<>("two", 2, 3, SPAN),
                    on("task", 3, OPEN_TASK)));

    assertThat(lane.items()).extracting(LaneLayout.Placed::id).containsExactly("long");
    assertThat(lane.more())
        .containsExactly(
            new LaneLayout.More<>(2, 1, List.of("two")),
            new LaneLayout.More<>(3, 1, List.of("two", "task")));
  }

  @Test
  void randomLanesNeverOverlapAndLoseNothing() {
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      int days = 1 + random.nextInt(7);
      int rows = 1 + random.nextInt(5);
      List<LaneItem<Integer>> items = randomItems(random);
      LaneLayout<Integer> lane = new LanePacking(days, rows).pack(items);

      String where = "seed " + seed;
      assertThat(lane).as(where).isEqualTo(new LanePacking(days, rows).pack(items));
      assertThat(lane.rows()).as(where).isLessThanOrEqualTo(rows);
      assertThat(cells(lane)).as(where).doesNotHaveDuplicates();
      assertThat(ids(lane)).as(where).isEqualTo(visibleIds(items, days));
    }
  }

  private static List<LaneItem<Integer>> randomItems(Random random) {
    List<LaneItem<Integer>> items = new ArrayList<>();
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      int first = random.nextInt(12) - 3;
      boolean span = random.nextInt(3) == 0;
      LaneItem.Kind kind = span ? SPAN : LaneItem.Kind.values()[1 + random.nextInt(4)];
      items.add(new LaneItem<>(i, first, first + (span ? 1 + random.nextInt(5) : 0), kind));
    }
    return items;
  }

  private static List<String> cells(LaneLayout<Integer> lane) {
    List<String> cells = new ArrayList<>();
    lane.more().forEach(chip -> cells.add(chip.row() + "/" + chip.day()));
    for (LaneLayout.Placed<Integer> item : lane.items()) {
      for (int day = item.firstDay(); day <= item.lastDay(); day++) {
        cells.add(item.row() + "/" + day);
      }
    }
    return cells;
  }

  private static Set<Integer> ids(LaneLayout<Integer> lane) {
    Set<Integer> ids = new HashSet<>();
    lane.items().forEach(item -> ids.add(item.id()));
    lane.more().forEach(chip -> ids.addAll(chip.hidden()));
    return ids;
  }

  private static Set<Integer> visibleIds(List<LaneItem<Integer>> items, int days) {
    Set<Integer> ids = new HashSet<>();
    items.stream()
        .filter(item -> item.lastDay() >= 0 && item.firstDay() < days)
        .forEach(item -> ids.add(item.id()));
    return ids;
  }
}
