package dev.daymark.app.cli;

import static dev.daymark.app.cli.TestCli.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.daymark.sync.fake.Requests;
import org.junit.jupiter.api.Test;

class CalendarCommandsTest extends ConnectedCommands {

  private static final String ANNA = "anna@example.com";

  private JsonObject calendar(String name) {
    return cli.run("calendar", "list", "--json").objects().stream()
        .filter(calendar -> name.equals(text(calendar, "summary")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCalendarIsRenamedColouredHiddenAndShownHereAndInGoogle() {
    cli.run("calendar", "rename", ANNA, "Anna").done();
    cli.run("calendar", "colour", "Anna", "#112233").done();
    cli.run("calendar", "hide", "Anna").done();
    assertThat(cli.run("outbox").line())
        .contains(ANNA, "rename to Anna, change colour, hide", "waits for the next sync");
    cli.google().log().clear();
    cli.run("sync").done();
    assertThat(cli.google().log().count(Requests.method("PATCH"))).isEqualTo(1);
    assertThat(cli.run("outbox").done().err()).contains("No change waits");
    assertThat(text(calendar("Anna"), "color")).isEqualTo("#112233");
    assertThat(text(calendar("Anna"), "visible")).isEqualTo("false");
    cli.run("calendar", "show", "Anna").done();
    cli.run("sync").done();
    assertThat(text(calendar("Anna"), "visible")).isEqualTo("true");
  }

  @Test
  void theRemindersOfACalendarAreChangedHereAndInGoogle() {
    cli.run("calendar", "remind", ANNA, "30", "email:1440").done();
    assertThat(cli.run("outbox").line()).contains(ANNA, "change reminders");
    cli.run("sync").done();
    assertThat(cli.run("outbox").done().err()).contains("No change waits");
    assertThat(calendar(ANNA).getAsJsonArray("defaultReminders").toString())
        .contains("\"popup\",\"minutes\":30", "\"email\",\"minutes\":1440");
    cli.run("calendar", "remind", ANNA, "none").done();
    cli.run("sync").done();
    assertThat(calendar(ANNA).getAsJsonArray("defaultReminders")).isEmpty();
    assertThat(cli.run("calendar", "remind", ANNA, "soon").err()).contains("no number of minutes");
    assertThat(cli.run("calendar", "remind", ANNA, "50000").exit()).isEqualTo(1);
  }

  @Test
  void aCalendarIsMadeInAnAccountAndTakenOffItsListAgain() {
    cli.run("calendar", "add", "Choir", "--account", ANNA).done();
    assertThat(cli.run("outbox").line()).contains("Choir", "create calendar");
    cli.run("sync").done();
    assertThat(cli.run("outbox").done().err()).contains("No change waits");
    assertThat(text(calendar("Choir"), "remoteId")).contains("@group.calendar.google.com");
    cli.run("calendar", "leave", "Choir").done();
    assertThat(cli.run("outbox").line()).contains("Choir", "take off the list");
    cli.run("sync").done();
    assertThat(cli.run("outbox").done().err()).contains("No change waits");
    assertThat(cli.run("calendar", "list").done().out()).doesNotContain("Choir");
    assertThat(cli.run("calendar", "leave", ANNA).exit()).isEqualTo(1);
    assertThat(cli.run("calendar", "add", "Choir", "--account", "nobody").exit()).isEqualTo(1);
  }

  @Test
  void aColourThatIsNoneAndANameThatIsEmptyAreRefused() {
    assertThat(cli.run("calendar", "colour", ANNA, "red").exit()).isEqualTo(1);
    assertThat(cli.run("calendar", "rename", ANNA, "").exit()).isEqualTo(1);
    assertThat(cli.run("outbox").done().err()).contains("No change waits");
  }

  @Test
  void aRenamedCalendarCanBeTakenBack() {
    cli.run("calendar", "rename", ANNA, "Anna").done();
    cli.run("undo").done();
    assertThat(text(calendar(ANNA), "summary")).isEqualTo(ANNA);
  }
}
