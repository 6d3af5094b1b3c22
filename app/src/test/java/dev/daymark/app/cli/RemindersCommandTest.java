package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock stands at 10:24 in Stockholm; an event on this device reminds ten minutes before. */
class RemindersCommandTest {

  @TempDir Path dir;

  private TestCli cli;

  @BeforeEach
  void start() {
    cli = new TestCli(dir);
  }

  private String event(String start) {
    return cli.run("event", "add", "Review", "--start", start).line();
  }

  private List<JsonObject> open() {
    return cli.run("reminders", "--json").objects();
  }

  @Test
  void whatIsDueIsListedUntilItIsAcknowledged() {
    String id = event("10:30");
    assertThat(open())
        .singleElement()
        .satisfies(one -> assertThat(text(one, "event")).isEqualTo(id));
    assertThat(cli.run("reminders", "list").line()).contains("Review").contains("10:20");
    cli.run("reminders", "ack", id).done();
    assertThat(open()).isEmpty();
    assertThat(cli.run("reminders").err()).isEqualToIgnoringNewLines("No reminder is open.");
  }

  @Test
  void whatIsPutOffSaysUntilWhen() {
    String id = event("10:30");
    cli.run("reminders", "snooze", id, "--until", "14:00").done();
    assertThat(text(open().getFirst(), "snoozedUntil")).isEqualTo("2026-11-18T13:00:00Z");
    assertThat(cli.run("reminders", "snooze", id, "--until", "yesterday").err())
        .isEqualToIgnoringNewLines("A reminder is put off to a moment that is still to come.");
  }

  @Test
  void untilWhenIsSaidAsPeopleSayIt() {
    String id = event("10:30");
    cli.run("reminders", "snooze", id, "--until", "09:00").done();
    assertThat(text(open().getFirst(), "snoozedUntil")).isEqualTo("2026-11-19T08:00:00Z");
    cli.run("reminders", "snooze", id, "--until", "in 2 hours").done();
    assertThat(text(open().getFirst(), "snoozedUntil")).isEqualTo("2026-11-18T11:24:00Z");
    cli.run("reminders", "snooze", id, "--until", "2026-11-20T08:00+01:00").done();
    assertThat(text(open().getFirst(), "snoozedUntil")).isEqualTo("2026-11-20T07:00:00Z");
    assertThat(cli.run("reminders", "snooze", id, "--until", "soon").err())
        .startsWith("\"soon\" is not a date or time");
  }

  @Test
  void whatIsNotDueYetIsNotListed() {
    String id = event("14:00");
    assertThat(open()).isEmpty();
    assertThat(cli.run("reminders", "ack", id).err())
        .isEqualToIgnoringNewLines("No reminder is open for \"" + id + "\".");
  }

  @Test
  void allAreAcknowledgedAtOnce() {
    event("10:30");
    event("10:31");
    cli.run("reminders", "ack", "--all").done();
    assertThat(open()).isEmpty();
    assertThat(cli.run("reminders", "ack").err())
        .isEqualToIgnoringNewLines("Give the id of an event or a task, or --all.");
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }
}
