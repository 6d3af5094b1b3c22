package dev.daymark.app.ical;

import static dev.daymark.app.ical.FileFixture.STOCKHOLM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.StoreSummary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Damaged files that are imported into one store, one after another. After each, all that the
 * report tells is there and nothing else; at the end the store is as sound as one that people
 * filled.
 */
final class DamagedImports {

  private static final int UNDO = 4;
  private static final int AGAIN = 7;
  private static final int UNDO_ALL = 10;

  private final FileFixture fixture;
  private final Deque<ChangeId> changes = new ArrayDeque<>();
  private final Tally tally = new Tally();
  private int files;

  /** What came of the files. */
  static final class Tally {
    private long files;
    private long added;
    private long changed;
    private long same;
    private long skipped;

    long added() {
      return added;
    }

    void add(Tally other) {
      files += other.files;
      added += other.added;
      changed += other.changed;
      same += other.same;
      skipped += other.skipped;
    }

    private void add(CalendarImport.Report report) {
      files++;
      added += report.added();
      changed += report.changed();
      same += report.same();
      skipped += report.skipped().size();
    }

    @Override
    public String toString() {
      return "%,d damaged files imported: %,d items added, %,d changed, %,d the same, %,d left out"
          .formatted(files, added, changed, same, skipped);
    }
  }

  DamagedImports(FileFixture fixture) {
    this.fixture = fixture;
  }

  Tally tally() {
    return tally;
  }

  private long size() {
    StoreSummary summary = fixture.store.safekeeping().summary();
    return summary.events() + summary.tasks();
  }

  /** Imports a file: all of what its report tells, or nothing. */
  void bringIn(byte[] file) {
    long before = size();
    CalendarFile read = CalendarFile.read(file, fixture.target());
    CalendarImport.Report report = CalendarImport.run(fixture.store.localEdits(), read);
    tally.add(report);
    assertThat(report.added() + report.changed() + report.same() + report.skipped().size())
        .isGreaterThanOrEqualTo(read.items().size());
    assertThat(report.skipped()).allMatch(skipped -> skipped.reason().endsWith("."));
    assertThat(size()).isEqualTo(before + report.added());
    files++;
    ChangeId change = report.change();
    if (change != null && files % UNDO == 0) {
      fixture.store.localEdits().undo(change);
      assertThat(size()).isEqualTo(before);
    } else if (change != null) {
      changes.push(change);
      again(file, before + report.added());
    }
  }

  private void again(byte[] file, long size) {
    if (files % AGAIN == 0) {
      CalendarFile read = CalendarFile.read(file, fixture.target());
      CalendarImport.Report report = CalendarImport.run(fixture.store.localEdits(), read);
      assertThat(report.added()).isZero();
      assertThat(size()).isEqualTo(size);
      if (report.change() != null) {
        changes.push(report.change());
      }
    }
  }

  /** Looks at all that was brought in, and in some stores takes it back. */
  void end(long number) {
    fixture.store.events().occurrences(day(16), day(23), STOCKHOLM);
    exceptionsHaveTheirSeries();
    tasksHaveTheirParents();
    String export = fixture.export();
    CalendarFile read =
        CalendarFile.read(export.getBytes(StandardCharsets.UTF_8), fixture.target());
    assertThat(read.skipped()).isEmpty();
    assertThat((long) read.items().size()).isEqualTo(size());
    if (number % UNDO_ALL == 0) {
      changes.forEach(change -> fixture.store.localEdits().undo(change));
      assertThat(size()).isZero();
    }
  }

  private static LocalDate day(int ofNovember) {
    return LocalDate.of(2026, 11, ofNovember);
  }

  private void exceptionsHaveTheirSeries() {
    Set<Object> series = new HashSet<>();
    for (CalendarEvent event : fixture.events()) {
      if (event.exception() == null) {
        series.add(event.id());
      }
    }
    for (CalendarEvent event : fixture.events()) {
      if (event.exception() != null) {
        assertThat(series).contains(event.exception().seriesId());
      }
    }
  }

  private void tasksHaveTheirParents() {
    Map<TaskId, @Nullable TaskId> parents = new HashMap<>();
    for (Task task : fixture.store.tasks().all()) {
      parents.put(task.id(), task.content().parent());
    }
    for (TaskId task : parents.keySet()) {
      Set<TaskId> seen = new HashSet<>();
      TaskId at = task;
      while (at != null) {
        assertThat(parents).containsKey(at);
        assertThat(seen.add(at)).as("no task is a part of itself").isTrue();
        at = parents.get(at);
      }
    }
  }
}
