package dev.daymark.app.recurrence;

import dev.daymark.domain.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The recurrences offered first, fitting the day an item is on. */
public final class RepeatPresets {
  private RepeatPresets() {}

  /** Without "never", which is no rule. */
  public static List<Recurrence> on(LocalDate day) {
    List<String> rules = new ArrayList<>();
    String code = code(day.getDayOfWeek());
    int nth = (day.getDayOfMonth() - 1) / 7 + 1;
    rules.add("FREQ=DAILY");
    rules.add("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
    rules.add("FREQ=WEEKLY;BYDAY=" + code);
    rules.add("FREQ=WEEKLY;INTERVAL=2;BYDAY=" + code);
    rules.add("FREQ=MONTHLY;BYMONTHDAY=" + day.getDayOfMonth());
    if (nth <= 4) {
      rules.add("FREQ=MONTHLY;BYDAY=" + nth + code);
    }
    if (day.plusDays(7).getMonth() != day.getMonth()) {
      rules.add("FREQ=MONTHLY;BYDAY=-1" + code);
    }
    if (isLastWeekday(day)) {
      rules.add("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");
    }
    rules.add("FREQ=YEARLY");
    return rules.stream().map(Recurrence::ofRule).toList();
  }

  /** Those that count from the day a task is completed, which name no days of their own. */
  public static List<Recurrence> afterCompletion() {
    return List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;INTERVAL=2",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;INTERVAL=3",
            "FREQ=YEARLY")
        .stream()
        .map(Recurrence::ofRule)
        .toList();
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
  }

  private static boolean isLastWeekday(LocalDate day) {
    LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
    while (last.getDayOfWeek().getValue() > 5) {
      last = last.minusDays(1);
    }
    return last.equals(day);
  }
}
