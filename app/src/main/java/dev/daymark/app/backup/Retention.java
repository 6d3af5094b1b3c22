package dev.daymark.app.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which backups stay: of a day, a week and a month the newest, for seven days, four weeks and
 * twelve months, as far as they are not older than the person wants; those from before something
 * risky for thirty days. The newest of all always stays, and so does what the person asked for.
 *
 * @param keep how old the oldest may be
 * @param bytes how much they may take together
 */
record Retention(Duration keep, long bytes) {

  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private static final int MONTHS = 12;
  private static final Duration RISKY = Duration.ofDays(30);

  /** What goes of backups that are ordered from the newest to the oldest. */
  List<Backup> surplus(List<Backup> newestFirst, Instant now, ZoneId zone) {
    Slots slots = new Slots(zone);
    List<Backup> surplus = new ArrayList<>();
    List<Backup> kept = new ArrayList<>();
    for (Backup backup : newestFirst) {
      boolean stays = kept.isEmpty() || stays(backup, slots, now);
      (stays ? kept : surplus).add(backup);
    }
    long total = kept.stream().mapToLong(Backup::bytes).sum();
    for (int i = kept.size() - 1; i > 0 && total > bytes; i--) {
      Backup oldest = kept.get(i);
      if (oldest.manifest().reason().isAutomatic()) {
        surplus.add(oldest);
        total -= oldest.bytes();
      }
    }
    return surplus;
  }

  private boolean stays(Backup backup, Slots slots, Instant now) {
    Duration age = Duration.between(backup.manifest().madeAt(), now);
    return switch (backup.manifest().reason()) {
      case ASKED -> true;
      case DAILY -> age.compareTo(keep) <= 0 && slots.take(backup.manifest().madeAt());
      case BEFORE_IMPORT, BEFORE_RESTORE, BEFORE_START_OVER, BEFORE_SAMPLE ->
          age.compareTo(RISKY) <= 0;
    };
  }

  /** The days, weeks and months that have their backup. */
  private static final class Slots {
    private final ZoneId zone;
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<String> weeks = new HashSet<>();
    private final Set<YearMonth> months = new HashSet<>();

    Slots(ZoneId zone) {
      this.zone = zone;
    }

    /** Whether a backup of that moment is the first for its day, week or month. */
    boolean take(Instant madeAt) {
      LocalDate day = madeAt.atZone(zone).toLocalDate();
      String week =
          day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      boolean first = days.size() < DAYS && days.add(day);
      first |= weeks.size() < WEEKS && weeks.add(week);
      first |= months.size() < MONTHS && months.add(YearMonth.from(day));
      return first;
    }
  }
}
