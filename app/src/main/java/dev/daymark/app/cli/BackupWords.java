package dev.daymark.app.cli;

import dev.daymark.app.backup.Preview;
import dev.daymark.app.backup.Reason;
import dev.daymark.storage.StoreSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Backups in the words of the command line. */
final class BackupWords {

  private BackupWords() {}

  static String reason(Reason reason) {
    return switch (reason) {
      case DAILY -> "daily";
      case ASKED -> "made by you";
      case BEFORE_IMPORT -> "before an import";
      case BEFORE_RESTORE -> "before a restore";
      case BEFORE_START_OVER -> "before starting over";
      case BEFORE_SAMPLE -> "before sample data";
    };
  }

  /** {@code 12 events, 3 tasks and 2 calendars}. */
  static String holds(StoreSummary summary) {
    return count(summary.events(), "event")
        + ", "
        + count(summary.tasks(), "task")
        + " and "
        + count(summary.calendars(), "calendar");
  }

  /** {@code 3 events come back, 1 goes, 2 are as they were then}. */
  static String changes(Preview.Changes changes, String one) {
    if (changes.none()) {
      return "no " + one + " differs";
    }
    List<String> parts = new ArrayList<>();
    if (changes.back() > 0) {
      parts.add(count(changes.back(), one) + (changes.back() == 1 ? " comes back" : " come back"));
    }
    if (changes.gone() > 0) {
      parts.add(count(changes.gone(), one) + (changes.gone() == 1 ? " goes" : " go"));
    }
    if (changes.changed() > 0) {
      parts.add(
          count(changes.changed(), one)
              + (changes.changed() == 1 ? " becomes as it was" : " become as they were"));
    }
    return String.join(", ", parts);
  }

  static String count(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  static String size(long bytes) {
    return bytes < 1 << 20
        ? Math.max(1, bytes >> 10) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
  }
}
