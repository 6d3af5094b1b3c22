package dev.daymark.app.cli;

import static dev.daymark.app.cli.TestCli.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

  @TempDir Path directory;
  private TestCli cli = new TestCli(Path.of(""));

  @BeforeEach
  void fill() {
    cli = new TestCli(directory);
    cli.run("event", "add", "Lunch på Kvarnen", "--start", "2026-11-20 12:00").done();
    cli.run("event", "add", "Möte", "--start", "2026-11-10 12:00").done();
    cli.run("task", "add", "Book Kvarnen", "--due", "2026-11-17").done();
  }

  @Test
  void wordsFindEventsAndTasks() {
    TestCli.Result found = cli.run("search", "kvarn").done();
    assertThat(found.out().lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("Lunch på Kvarnen").contains("Fri 20 Nov"))
        .anySatisfy(line -> assertThat(line).startsWith("[ ] Book Kvarnen").contains("My tasks"));
    assertThat(cli.run("search", "mote").done().out()).startsWith("Möte");
  }

  @Test
  void wordsOnBothSidesOfAnOptionAreAllSearchedFor() {
    assertThat(cli.run("search", "kvarn", "--limit", "5", "lunch").line()).startsWith("Lunch");
    assertThat(cli.run("search").exit()).isEqualTo(2);
  }

  @Test
  void filtersNarrowTheSearch() {
    assertThat(cli.run("search", "kvarn", "is:overdue").line()).contains("Book Kvarnen");
    assertThat(cli.run("search", "after:today", "in:My calendar").line()).contains("Lunch");
    assertThat(cli.run("search", "before:2026-11-11").line()).startsWith("Möte");
  }

  @Test
  void jsonHoldsEventsAndTasks() {
    JsonObject found = cli.run("search", "kvarn", "--json").json().getAsJsonObject();
    assertThat(found.get("total").getAsInt()).isEqualTo(2);
    List<String> hits = new ArrayList<>();
    for (JsonElement hit : found.getAsJsonArray("hits")) {
      JsonObject event = hit.getAsJsonObject().getAsJsonObject("event");
      JsonObject task = hit.getAsJsonObject().getAsJsonObject("task");
      hits.add(event == null ? text(task, "title") : text(event, "summary"));
    }
    assertThat(hits).containsExactlyInAnyOrder("Lunch på Kvarnen", "Book Kvarnen");
  }

  @Test
  void aMistypedWordIsCorrectedAndALimitIsTold() {
    TestCli.Result nothing = cli.run("search", "kvarnn").done();
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).contains("Nothing found. Did you mean kvarnen?");
    assertThat(cli.run("search", "kvarnen", "--limit", "1").err()).contains("1 of 2");
    assertThat(cli.run("search", "kvarnen", "--limit", "0").exit()).isEqualTo(1);
  }

  @Test
  void daysAreSaidInWordsAndAFilterThatCannotBeReadIsAnError() {
    assertThat(cli.run("search", "after:last week", "before:this week").line()).startsWith("Möte");
    TestCli.Result unread = cli.run("search", "before:soon");
    assertThat(unread.exit()).isEqualTo(1);
    assertThat(unread.err())
        .contains("before: takes a day, such as friday, last week or 2026-12-24.");
  }
}
