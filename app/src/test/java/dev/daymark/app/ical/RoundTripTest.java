package dev.daymark.app.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is exported and imported into another store is the same there. {@code -Dical.items=10000}
 * makes so many of either kind; {@code -Dical.seed} makes others.
 */
class RoundTripTest {

  private static final int ITEMS = Integer.getInteger("ical.items", 500);
  private static final long SEED = Long.getLong("ical.seed", 1);

  /** What of a task the file carries; its parent by title. */
  private record Carried(TaskContent content, @Nullable Instant completedAt, String parent) {}

  private static Map<String, EventContent> events(FileFixture fixture) {
    Map<String, EventContent> contents = new TreeMap<>();
    for (CalendarEvent event : fixture.events()) {
      String slot = event.exception() == null ? "" : event.exception().originalStart().key();
      contents.put(event.content().summary() + slot, event.content());
    }
    return contents;
  }

  private static Map<String, Carried> tasks(FileFixture fixture) {
    Map<String, Carried> contents = new TreeMap<>();
    for (Task task : fixture.store.tasks().all()) {
      String parent =
          task.content().parent() == null
              ? ""
              : fixture.store.tasks().find(task.content().parent()).orElseThrow().content().title();
      contents.put(
          task.content().title(),
          new Carried(task.content().withParent(null), task.completedAt(), parent));
    }
    return contents;
  }

  /** That of this thread, which other programs make longer, but never shorter. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Test
  void whatIsExportedIsTheSameWhereItIsImported() throws Exception {
    try (FileFixture from = new FileFixture();
        FileFixture to = new FileFixture()) {
      RandomItems items = new RandomItems(SEED, from.target());
      assertThat(from.store.localEdits().importItems(items.make(ITEMS)).item().refused())
          .as("seed " + SEED)
          .isEmpty();
      long began = processorTime();
      String file = from.export();
      long exported = processorTime();
      CalendarImport.Report report = to.bringIn(file);
      long imported = processorTime();
      System.out.printf(
          "%d events and tasks: exported in %.0f ms, imported in %.0f ms of processor time%n",
          report.added(), (exported - began) / 1e6, (imported - exported) / 1e6);
      assertThat(report.skipped()).as("seed " + SEED).isEmpty();
      assertThat(events(to)).as("seed " + SEED).isEqualTo(events(from));
      assertThat(tasks(to)).as("seed " + SEED).isEqualTo(tasks(from));
      assertThat(to.bringIn(file).same()).isEqualTo(report.added());
      CalendarImport.Report again = from.bringIn(file);
      assertThat(again.same()).isEqualTo(report.added());
      assertThat(again.added()).isZero();
      anotherLibraryReads(file, from);
    }
  }

  /** The lines are at most 75 bytes, and another library finds the same items. */
  private static void anotherLibraryReads(String file, FileFixture from) throws Exception {
    for (String line : file.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    Calendar read = new CalendarBuilder().build(new StringReader(file));
    List<String> titles =
        read.getComponentList().getAll().stream()
            .flatMap(component -> component.getProperty("SUMMARY").stream())
            .map(property -> property.getValue())
            .toList();
    List<String> ours =
        Stream.concat(
                from.events().stream().map(event -> event.content().summary()),
                from.store.tasks().all().stream().map(task -> task.content().title()))
            .toList();
    assertThat(titles).hasSameSizeAs(ours);
    assertThat(titles).containsAll(ours.stream().filter(RoundTripTest::isReadAlike).toList());
  }

  /** The other library leaves some signs escaped, and spaces at the end away. */
  private static boolean isReadAlike(String title) {
    return title.equals(title.strip())
        && title.chars().noneMatch(letter -> "\\,;\n\"".indexOf(letter) >= 0);
  }
}
