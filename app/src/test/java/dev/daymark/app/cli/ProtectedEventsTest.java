package dev.daymark.app.cli;

import static dev.daymark.app.cli.TestCli.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** Kinds of events that Google does not let be edited, by the command line. */
class ProtectedEventsTest extends ConnectedCommands {

  private static final String FOCUS =
      """
      {"summary": "Deep work", "eventType": "focusTime",
       "start": {"dateTime": "2026-11-23T12:00:00+01:00", "timeZone": "Europe/Stockholm"},
       "end": {"dateTime": "2026-11-23T13:00:00+01:00", "timeZone": "Europe/Stockholm"}}
      """;

  private JsonObject there() {
    return cli.primary().events().getFirst();
  }

  @Test
  void focusTimeStaysWithTheReasonAndTakesAColour() {
    cli.primary().addEvent(FOCUS);
    cli.run("sync").done();
    String before = text(there(), "etag");
    TestCli.Result refused =
        cli.run("event", "edit", cli.id("Deep work"), "--start", "2026-11-24 09:00");
    assertThat(refused.exit()).isNotZero();
    assertThat(refused.err())
        .contains(
            "Focus time is changed in Google Calendar; here you can change the colour and the"
                + " reminders.");
    cli.run("sync").done();
    assertThat(text(there(), "etag")).isEqualTo(before);
    cli.run("event", "edit", cli.id("Deep work"), "--color", "3").done();
    cli.run("sync").done();
    assertThat(text(there(), "colorId")).isEqualTo("3");
    assertThat(text(there(), "eventType")).isEqualTo("focusTime");
  }

  @Test
  void whatIsEverybodysOwnIsChangedByTheCommandLine() {
    cli.primary().addEvent(FOCUS);
    cli.run("sync").done();
    String id = cli.id("Deep work");
    cli.run("event", "edit", id, "--remind", "30", "--remind", "5").done();
    cli.run("sync").done();
    assertThat(there().getAsJsonObject("reminders").getAsJsonArray("overrides").toString())
        .contains("\"minutes\":30", "\"minutes\":5");
    cli.run("event", "edit", id, "--remind", "calendar", "--color", "calendar").done();
    cli.run("sync").done();
    assertThat(there().getAsJsonObject("reminders").get("useDefault").getAsBoolean()).isTrue();
    assertThat(cli.run("event", "edit", id, "--show-as", "free").err())
        .contains("Focus time is changed in Google Calendar");
    assertThat(cli.run("event", "edit", id, "--remind", "soon").err())
        .contains("\"soon\" is no number of minutes");
    assertThat(cli.run("event", "edit", id, "--remind", "none", "--remind", "5").err())
        .contains("\"none\" is no number of minutes");
    assertThat(cli.run("event", "edit", id, "--color", "12").err())
        .contains("they are numbered 1 to 11");
  }
}
