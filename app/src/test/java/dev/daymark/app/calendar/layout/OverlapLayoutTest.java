package dev.daymark.app.calendar.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverlapLayoutTest {
  private static final double NARROW = 120;
  private static final double WIDE = 824;

  private static TimedItem<String> item(String id, double startHour, double endHour) {
    return new TimedItem<>(id, startHour * 60, endHour * 60);
  }

  private static <T> DayLayout<T> place(double width, List<TimedItem<T>> items) {
    return new OverlapLayout(width, new TimeScale(48), BlockMetrics.REGULAR).place(items);
  }

  private static <T> PlacedBlock<T> block(DayLayout<T> layout, T id) {
    return layout.blocks().stream().filter(block -> block.id().equals(id)).findAny().orElseThrow();
  }

  @Test
  void blocksAloneFillTheColumnWithRoomAround() {
    DayLayout<String> day =
        place(NARROW, List.of(item("survey", 9.5, 11.5), item("stand-up", 9, 9.25)));

    assertThat(block(day, "survey").box()).isEqualTo(new Box(3, 457, 114, 94));
    assertThat(block(day, "stand-up").box()).isEqualTo(new Box(3, 433, 114, 20));
    assertThat(block(day, "survey").visibleHeight()).isEqualTo(94);
  }

  @Test
  void laterBlocksLieOnEarlierOnesInANarrowColumn() {
    DayLayout<String> day =
        place(
            NARROW,
            List.of(
                item("drop-in", 11, 12), item("review", 10, 12), item("interview", 10.5, 11.5)));

    assertThat(block(day, "review").box()).isEqualTo(new Box(3, 481, 114, 94));
    assertThat(block(day, "interview").box()).isEqualTo(new Box(13, 505, 104, 46));
    assertThat(block(day, "drop-in").box()).isEqualTo(new Box(23, 529, 94, 46));
    assertThat(day.blocks()).extracting(PlacedBlock::level).containsExactly(0, 1, 2);
    assertThat(day.blocks()).extracting(PlacedBlock::visibleHeight).containsExactly(24d, 24d, 46d);
  }

  @Test
  void levelsEndAtTheThirdIndent() {
    List<TimedItem<Integer>> items = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      items.add(new TimedItem<>(i, 540 + 30 * i, 1020));
    }
    assertThat(place(NARROW, items).blocks())
        .extracting(placed -> placed.box().x())
        .containsExactly(3d, 13d, 23d, 33d, 33d, 33d);
  }

  @Test
  void titlesThatWouldCollideShareTheWidth() {
    DayLayout<String> day = place(NARROW, List.of(item("a", 9, 10), item("b", 9.25, 10)));

    assertThat(block(day, "a").box().x()).isEqualTo(3);
    assertThat(block(day, "b").box().x()).isEqualTo(60);
    assertThat(block(day, "a").box().right()).isEqualTo(58);
    assertThat(block(day, "b").box().right()).isEqualTo(117);
  }

  @Test
  void theFourthOfARowBecomesAChip() {
    List<TimedItem<Integer>> items = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      items.add(new TimedItem<>(i, 540, 600));
    }
    DayLayout<Integer> day = place(NARROW, items);

    assertThat(day.blocks()).extracting(PlacedBlock::id).containsExactly(0, 1, 2);
    assertThat(day.chips()).hasSize(1);
    assertThat(day.chips().getFirst().hidden()).containsExactly(3, 4);
    assertThat(day.blocks()).noneMatch(b -> b.box().overlaps(day.chips().getFirst().box()));
  }

  @Test
  void wideColumnsAreDividedEquallyAndStretchToTheRight() {
    DayLayout<String> day =
        place(
            WIDE,
            List.of(
                item("workshop", 10.75, 12.25),
                item("permit", 11.5, 12),
                item("third", 11.5, 12),
                item("after", 12.05, 13)));

    assertThat(block(day, "workshop").box().x()).isEqualTo(3);
    assertThat(block(day, "permit").box().x()).isEqualTo(3 + 272);
    assertThat(block(day, "third").box().right()).isEqualTo(821);
    assertThat(block(day, "after").box().right()).isEqualTo(821);
    assertThat(day.chips()).isEmpty();
  }

  @Test
  void shortBlocksCountAsTwentyFiveMinutes() {
    DayLayout<String> near = place(WIDE, List.of(item("a", 9, 9.1), item("b", 9.4, 10)));
    DayLayout<String> clear = place(WIDE, List.of(item("a", 9, 9.1), item("b", 9.42, 10)));

    assertThat(block(near, "b").box().x()).isGreaterThan(3);
    assertThat(block(clear, "b").box().x()).isEqualTo(3);
  }

  @Test
  void declinedEventsLieLowest() {
    DayLayout<String> day =
        place(
            NARROW,
            List.of(
                item("workshop", 9, 11), new TimedItem<>("declined", 10 * 60, 10.5 * 60, true)));

    assertThat(day.blocks()).extracting(PlacedBlock::id).containsExactly("declined", "workshop");
    assertThat(block(day, "declined").box().x()).isEqualTo(3);
    assertThat(block(day, "workshop").box().x()).isEqualTo(13);
  }

  @Test
  void theLastMinutesOfTheDayStayInside() {
    DayLayout<String> day = place(NARROW, List.of(new TimedItem<>("late", 1430, 1440)));
    assertThat(day.blocks().getFirst().box().bottom()).isLessThanOrEqualTo(24 * 48);
  }

  @Test
  void randomDaysKeepThePromises() {
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      double width = random.nextBoolean() ? 40 + random.nextInt(280) : 320 + random.nextInt(600);
      double hourHeight = List.of(32d, 40d, 48d, 64d, 96d).get(random.nextInt(5));
      List<TimedItem<Integer>> items = randomItems(random);
      checkPromises("seed " + seed, width, new TimeScale(hourHeight), items, random);
    }
  }

  private static List<TimedItem<Integer>> randomItems(Random random) {
    List<TimedItem<Integer>> items = new ArrayList<>();
    int count = random.nextInt(25);
    for (int i = 0; i < count; i++) {
      double start = random.nextInt(1441);
      double end = Math.min(1440, start + random.nextInt(240));
      items.add(new TimedItem<>(i, start, end, random.nextInt(8) == 0));
    }
    return items;
  }

  private static void checkPromises(
      String seed, double width, TimeScale scale, List<TimedItem<Integer>> items, Random random) {
    OverlapLayout layout = new OverlapLayout(width, scale, BlockMetrics.REGULAR);
    DayLayout<Integer> day = layout.place(items);

    assertThat(day).as(seed).isEqualTo(layout.place(items));
    assertThat(idsOf(day)).as(seed).hasSameElementsAs(items.stream().map(TimedItem::id).toList());
    assertThat(day.blocks()).as(seed).allMatch(b -> b.box().x() >= 0 && b.box().right() <= width);
    assertThat(day.blocks())
        .as(seed)
        .allMatch(b -> b.box().y() >= 0 && b.box().bottom() <= scale.dayHeight());
    assertThat(day.blocks()).as(seed).allMatch(b -> b.box().width() > 0 && b.box().height() >= 20);
    if (width >= BlockMetrics.REGULAR.wideColumn()) {
      assertThat(collisions(day.blocks())).as(seed).isEmpty();
    } else {
      checkTitles(seed, day.blocks(), items);
    }
    sameForAnyOrder(seed, layout, items, random);
  }

  /** In a cascade a block may be covered, but not from its top; declined ones may be. */
  private static void checkTitles(
      String seed, List<PlacedBlock<Integer>> blocks, List<TimedItem<Integer>> items) {
    for (PlacedBlock<Integer> lower : blocks) {
      boolean declined = items.get(lower.id()).lowest();
      for (PlacedBlock<Integer> upper : blocks) {
        boolean covers = upper.order() > lower.order() && upper.box().overlaps(lower.box());
        boolean sameEdge = upper.box().x() <= lower.box().x();
        if (covers && sameEdge && upper.level() < 3 && !declined) {
          assertThat(upper.box().y()).as(seed).isGreaterThan(lower.box().y());
        }
      }
    }
  }

  private static List<String> collisions(List<PlacedBlock<Integer>> blocks) {
    List<String> found = new ArrayList<>();
    for (PlacedBlock<Integer> a : blocks) {
      for (PlacedBlock<Integer> b : blocks) {
        if (a.order() < b.order() && a.box().overlaps(b.box())) {
          found.add(a + " and " + b);
        }
      }
    }
    return found;
  }

  private static Set<Integer> idsOf(DayLayout<Integer> day) {
    Set<Integer> ids = new HashSet<>();
    day.blocks().forEach(block -> ids.add(block.id()));
    day.chips().forEach(chip -> ids.addAll(chip.hidden()));
    return ids;
  }

  /** Items of equal times may change places with one another; the boxes are the same. */
  private static void sameForAnyOrder(
      String seed, OverlapLayout layout, List<TimedItem<Integer>> items, Random random) {
    List<TimedItem<Integer>> plain =
        items.stream().map(i -> new TimedItem<>(0, i.startMinute(), i.endMinute())).toList();
    List<TimedItem<Integer>> shuffled = new ArrayList<>(plain);
    Collections.shuffle(shuffled, random);
    assertThat(layout.place(shuffled)).as(seed).isEqualTo(layout.place(plain));
  }
}
