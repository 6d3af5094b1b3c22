package dev.daymark.app.cli;

import static dev.daymark.app.cli.TestCli.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees of sync and decides about it, by the command line. */
class SyncReviewTest extends ConnectedCommands {

  private static final String LUNCH =
      """
      {"summary": "%s", "location": "Saluhallen",
       "start": {"dateTime": "2026-11-23T12:00:00+01:00", "timeZone": "Europe/Stockholm"},
       "end": {"dateTime": "2026-11-23T13:00:00+01:00", "timeZone": "Europe/Stockholm"}}
      """;

  private String there(String title) {
    return cli.primary().addEvent(LUNCH.formatted(title)).get("id").getAsString();
  }

  private void thereMany(int count) {
    for (int i = 0; i < count; i++) {
      there("Lunch " + i);
    }
  }

  @Test
  void manyDeletionsAreHeldBackShownAndConfirmed() {
    thereMany(10);
    cli.run("sync").done();
    thereMany(5);
    cli.run("sync").done();
    cli.primary().events().forEach(e -> cli.primary().deleteEvent(e.get("id").getAsString()));
    TestCli.Result held = cli.run("sync");
    assertThat(held.exit()).isEqualTo(1);
    assertThat(held.err()).contains("15 events were deleted in Google Calendar");
    assertThat(cli.run("sync", "held").out()).contains("- Lunch 0", "and 5 more", "Yes:", "No:");
    JsonObject shown = cli.run("sync", "held", "--json").objects().getFirst();
    assertThat(text(shown, "kind")).isEqualTo("incoming");
    cli.run("sync", "--confirm-mass-change").done();
    assertThat(cli.run("agenda", "--from", "2026-11-23", "--json").objects()).isEmpty();
    TestCli.Result again = cli.run("sync", "--confirm-mass-change");
    assertThat(again.err()).contains("No change is held back.");
  }

  @Test
  void aRefusedMassDeletionBringsTheEventsBackToGoogle() {
    thereMany(10);
    cli.run("sync").done();
    there("Lunch 10");
    cli.run("sync").done();
    cli.primary().events().forEach(e -> cli.primary().deleteEvent(e.get("id").getAsString()));
    cli.run("sync");
    cli.run("sync", "--refuse-mass-change", "anna@example.com").done();
    assertThat(cli.primary().events()).hasSize(11);
  }

  @Test
  void howSyncStandsIsToldForEachAccount() {
    there("Lunch");
    assertThat(cli.run("sync", "status").line())
        .isEqualTo("anna@example.com: synced today 10:24, nothing waits.");
    cli.run("sync").done();
    cli.google().offline(true);
    cli.run("event", "edit", cli.id("Lunch"), "--location", "Here").done();
    cli.run("sync");
    assertThat(cli.run("sync", "status").line()).contains("1 change waits to be sent");
    JsonObject stands = cli.run("sync", "status", "--json").objects().getFirst();
    assertThat(text(stands, "lastOutcome")).isEqualTo("Offline");
    assertThat(text(stands, "waiting")).isEqualTo("1");
  }

  @Test
  void sinceWhenGoogleIsOutOfReachIsToldUntilItAnswersAgain() {
    cli.google().offline(true);
    cli.run("sync");
    assertThat(cli.run("sync", "status").line())
        .isEqualTo(
            "anna@example.com: synced today 10:24, offline since today 10:24, nothing waits.");
    JsonObject cutOff = cli.run("sync", "status", "--json").objects().getFirst();
    assertThat(text(cutOff, "offlineSince")).isEqualTo("2026-11-18T09:24:00Z");
    cli.google().offline(false);
    cli.run("sync").done();
    assertThat(cli.run("sync", "status").line())
        .isEqualTo("anna@example.com: synced today 10:24, nothing waits.");
    JsonObject back = cli.run("sync", "status", "--json").objects().getFirst();
    assertThat(back.has("offlineSince")).isFalse();
    assertThat(text(back, "lastOutcome")).isEqualTo("OK");
  }

  @Test
  void aCalendarThatCouldNotSyncIsNamedWithItsReasonUntilItCan() {
    cli.run("sync").done();
    cli.google().faults().always(Requests.eventLists(), Fault.refuse(404, "notFound"));
    TestCli.Result run = cli.run("sync");
    assertThat(run.exit()).isEqualTo(1);
    String said =
        "\"anna@example.com\" could not sync. Google no longer has this calendar for you.";
    assertThat(run.err()).contains(said);
    assertThat(cli.run("sync", "status").out()).contains("  " + said + " Since today 10:24 (404).");
    JsonObject stands = cli.run("sync", "status", "--json").objects().getFirst();
    assertThat(text(stands, "lastOutcome")).isEqualTo("Partly");
    JsonObject trouble = stands.getAsJsonArray("troubles").get(0).getAsJsonObject();
    assertThat(text(trouble, "reason")).isEqualTo("gone");
    assertThat(text(trouble, "code")).isEqualTo("404");
    cli.google().faults().clear();
    cli.run("sync").done();
    assertThat(cli.run("sync", "status").out()).doesNotContain("could not sync");
    assertThat(cli.run("sync", "status", "--json").objects().getFirst().has("troubles")).isFalse();
  }

  @Test
  void runsAreListedShownAndTakenBack() {
    String id = there("Lunch");
    cli.run("sync").done();
    cli.primary().patchEvent(id, "{\"location\": \"Bistro\"}");
    cli.run("sync").done();
    List<JsonObject> runs = cli.run("sync", "log", "--json").objects();
    String run = String.valueOf(text(runs.getFirst(), "id"));
    assertThat(text(runs.getFirst(), "trigger")).isEqualTo("COMMAND_LINE");
    assertThat(Integer.parseInt(String.valueOf(text(runs.getFirst(), "bytes")))).isPositive();
    assertThat(cli.run("sync", "log").out().lines()).hasSize(runs.size());
    assertThat(cli.run("sync", "show", run).out()).contains("location", "Saluhallen", "Bistro");
    assertThat(cli.run("sync", "undo", run).done().err()).contains("1 event is");
    cli.run("sync").done();
    assertThat(text(cli.primary().events().getFirst(), "location")).isEqualTo("Saluhallen");
    assertThat(cli.run("sync", "show", "ffffffff").err()).contains("There is no run");
  }

  @Test
  void aRunWhoseEffectWasChangedSinceSaysSo() {
    String id = there("Lunch");
    cli.run("sync").done();
    cli.primary().patchEvent(id, "{\"location\": \"Bistro\"}");
    cli.run("sync").done();
    cli.run("event", "edit", cli.id("Lunch"), "--location", "Home").done();
    String run = String.valueOf(text(cli.run("sync", "log", "--json").objects().getFirst(), "id"));
    TestCli.Result undo = cli.run("sync", "undo", run);
    assertThat(undo.exit()).isEqualTo(1);
    assertThat(undo.err()).contains("Not taken back: Lunch. It was changed again since.");
  }

  @Test
  void aConflictIsEndedWithBothValuesOrWithOnesOwn() {
    String id = there("Lunch");
    cli.run("sync").done();
    cli.run("event", "edit", cli.id("Lunch"), "--location", "Here", "--title", "Mine").done();
    cli.primary().patchEvent(id, "{\"location\": \"There\", \"summary\": \"Theirs\"}");
    String theirs = text(cli.primary().events().getFirst(), "updated");
    cli.run("sync").done();
    assertThat(cli.run("conflicts").out()).contains("before", "Saluhallen");
    assertThat(cli.run("conflicts").out().lines())
        .anyMatch(line -> line.matches("  mine +Here +today 10:24.*"));
    JsonObject first = cli.run("conflicts", "--json").objects().getFirst();
    assertThat(text(first, "mineAt")).isEqualTo("2026-11-18T09:24:00Z");
    assertThat(Instant.parse(String.valueOf(text(first, "theirsAt"))))
        .isEqualTo(Instant.parse(String.valueOf(theirs)));
    for (JsonObject conflict : cli.run("conflicts", "--json").objects()) {
      String number = String.valueOf(text(conflict, "id"));
      if ("location".equals(text(conflict, "field"))) {
        cli.run("conflicts", "resolve", number, "--keep", "merge").done();
      } else {
        cli.run("conflicts", "resolve", number, "--set", "title=Ours").done();
      }
    }
    cli.run("sync").done();
    JsonObject both = cli.primary().events().getFirst();
    assertThat(text(both, "location")).isEqualTo("Here / There");
    assertThat(text(both, "summary")).isEqualTo("Ours");
    assertThat(cli.run("conflicts", "--json").objects()).isEmpty();
  }

  @Test
  void anInvitationIsAnsweredWithANoteAndNobodyElseIsTouched() {
    cli.primary()
        .addEvent(
            """
            {"summary": "Board", "organizer": {"email": "ingrid@example.com"},
             "attendees": [{"email": "anna@example.com", "responseStatus": "needsAction"},
                           {"email": "ingrid@example.com", "responseStatus": "accepted"}],
             "start": {"dateTime": "2026-11-23T12:00:00+01:00", "timeZone": "Europe/Stockholm"},
             "end": {"dateTime": "2026-11-23T13:00:00+01:00", "timeZone": "Europe/Stockholm"}}
            """);
    there("Lunch");
    cli.run("sync").done();
    cli.google().log().clear();
    cli.run("event", "respond", cli.id("Board"), "maybe", "--note", "Late", "--notify", "none")
        .done();
    cli.run("sync").done();
    String guests =
        cli.primary().events().stream()
            .filter(event -> "Board".equals(text(event, "summary")))
            .map(event -> event.get("attendees").toString())
            .findFirst()
            .orElseThrow();
    assertThat(guests).contains("tentative", "Late", "accepted");
    assertThat(cli.google().log().calls(Requests.method("PATCH")))
        .singleElement()
        .satisfies(call -> assertThat(call.request().param("sendUpdates")).isEqualTo("none"));
    TestCli.Result uninvited = cli.run("event", "respond", cli.id("Lunch"), "yes");
    assertThat(uninvited.err()).contains("You are not invited to this event.");
  }

  @Test
  void theDoctorExplainsEachDifferenceAndRepairsThem() {
    there("Lunch");
    cli.run("sync").done();
    assertThat(cli.run("doctor").done().err()).contains("All is well");
    there("New there");
    cli.run("event", "edit", cli.id("Lunch"), "--location", "Here").done();
    TestCli.Result ill = cli.run("doctor", "--json");
    assertThat(ill.exit()).isEqualTo(1);
    assertThat(ill.out()).contains("missing_here", "New there", "waiting", "Lunch");
    assertThat(cli.run("doctor").out()).contains("Google has it, and it is not here.");
    assertThat(cli.run("doctor", "--repair").done().err()).contains("All is well");
    assertThat(cli.id("New there")).isNotEmpty();
    assertThat(cli.primary().events()).anyMatch(event -> "Here".equals(text(event, "location")));
  }

  @Test
  void whoIsToldByMailIsTheGeneralChoiceUnlessACommandSaysOtherwise() {
    assertThat(cli.run("notify").line()).isEqualTo("all");
    cli.run("notify", "external").done();
    assertThat(cli.run("notify").line()).isEqualTo("external");
  }
}
