package dev.daymark.app.ical;

import dev.daymark.storage.ChangeId;
import dev.daymark.storage.Edit;
import dev.daymark.storage.ImportOutcome;
import dev.daymark.storage.LocalEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings a file that was read into the store: all of it in one step, or nothing. */
public final class CalendarImport {

  private CalendarImport() {}

  /**
   * What came of it.
   *
   * @param change names it, to take it back; null if nothing was changed
   * @param skipped what was left out, by line
   * @param remarks about what was not, by line
   */
  public record Report(
      int added,
      int changed,
      int same,
      List<Skipped> skipped,
      List<Remark> remarks,
      @Nullable ChangeId change) {}

  /** Says what {@link #run} would come to. */
  public static Report rehearse(LocalEdits edits, CalendarFile file) {
    return report(file, edits.rehearseImport(file.items()), null);
  }

  /** Adds and changes what the file holds. */
  public static Report run(LocalEdits edits, CalendarFile file) {
    if (file.items().isEmpty()) {
      return new Report(0, 0, 0, file.skipped(), file.remarks(), null);
    }
    Edit<ImportOutcome> edit = edits.importItems(file.items());
    boolean changes = edit.item().added() + edit.item().changed() > 0;
    return report(file, edit.item(), changes ? edit.change() : null);
  }

  private static Report report(
      CalendarFile file, ImportOutcome outcome, @Nullable ChangeId change) {
    List<Skipped> skipped = new ArrayList<>(file.skipped());
    Set<Integer> refused = new HashSet<>();
    for (ImportOutcome.Refusal refusal : outcome.refused()) {
      Skipped origin = file.origins().get(refusal.index());
      refused.add(origin.line());
      skipped.add(new Skipped(origin.line(), origin.title(), refusal.reason()));
    }
    skipped.sort(Comparator.comparingInt(Skipped::line));
    List<Remark> remarks =
        file.remarks().stream().filter(it -> !refused.contains(it.line())).toList();
    return new Report(outcome.added(), outcome.changed(), outcome.same(), skipped, remarks, change);
  }
}
