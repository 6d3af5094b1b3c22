package dev.daymark.domain.recurrence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Rules of the kinds that people and other programs make, at random, without UNTIL. */
final class RandomRule {

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private RandomRule() {}

  static String of(Random random) {
    List<String> parts = new ArrayList<>(frequency(random));
    if (random.nextInt(3) == 0) {
      parts.add("INTERVAL=" + (2 + random.nextInt(4)));
    }
    if (random.nextInt(3) == 0) {
      parts.add("COUNT=" + (1 + random.nextInt(40)));
    }
    return String.join(";", parts);
  }

  private static List<String> frequency(Random random) {
    return switch (random.nextInt(11)) {
      case 0, 1 ->
          random.nextBoolean()
              ? List.of("FREQ=DAILY")
              : List.of("FREQ=DAILY", "BYDAY=" + days(random));
      case 2 -> weekly(random);
      case 3, 4 -> List.of("FREQ=MONTHLY", "BYMONTHDAY=" + monthDays(random));
      case 5 -> List.of("FREQ=MONTHLY", "BYDAY=" + ordinal(random));
      case 6 -> List.of("FREQ=MONTHLY", "BYDAY=MO,TU,WE,TH,FR", "BYSETPOS=" + position(random));
      case 7 -> List.of("FREQ=MONTHLY", "BYMONTHDAY=1,8,15,22,-1", "BYSETPOS=" + position(random));
      case 8 -> List.of("FREQ=YEARLY", "BYMONTH=" + month(random), "BYDAY=" + ordinal(random));
      case 9 ->
          List.of("FREQ=YEARLY", "BYMONTH=" + month(random), "BYMONTHDAY=-" + day(random, 28));
      default ->
          List.of("FREQ=YEARLY", "BYMONTH=" + month(random), "BYMONTHDAY=" + day(random, 28));
    };
  }

  private static List<String> weekly(Random random) {
    List<String> parts = new ArrayList<>(List.of("FREQ=WEEKLY"));
    if (random.nextInt(4) > 0) {
      parts.add("BYDAY=" + days(random));
    }
    if (random.nextBoolean()) {
      parts.add("WKST=" + DAYS.get(random.nextInt(2) * 6));
    }
    return parts;
  }

  private static String ordinal(Random random) {
    return pick(random, "1", "2", "3", "4", "-1", "-2") + DAYS.get(random.nextInt(7));
  }

  private static String position(Random random) {
    return pick(random, "1", "2", "-1", "-3", "1,-1", "2,-2");
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  private static int month(Random random) {
    return day(random, 12);
  }

  private static int day(Random random, int last) {
    return 1 + random.nextInt(last);
  }

  private static String days(Random random) {
    Collection<String> days = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      days.add(DAYS.get(random.nextInt(7)));
    }
    return String.join(",", days);
  }

  private static String monthDays(Random random) {
    Collection<String> days = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      days.add((random.nextInt(3) == 0 ? "-" : "") + day(random, 31));
    }
    return String.join(",", days);
  }
}
