package dev.daymark.app.cli;

import static dev.daymark.app.cli.TestCli.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxCommandsTest extends ConnectedCommands {

  @BeforeEach
  void addLunch() {
    cli.run(
            "event",
            "add",
            "Lunch",
            "--start",
            "2026-11-23 12:00",
            "--calendar",
            "anna@example.com")
        .done();
    cli.run("sync").done();
  }

  private JsonObject only() {
    return cli.run("outbox", "--json").objects().getFirst();
  }

  private String number() {
    return String.valueOf(text(only(), "number"));
  }

  private void refuseAnEdit() {
    cli.google().faults().next(Requests.method("PATCH"), Fault.refuse(400, "timeRangeEmpty"));
    cli.run("event", "edit", cli.id("Lunch"), "--location", "Here").done();
    cli.run("sync");
  }

  @Test
  void eachChangeIsToldWithWhatItDoesAndWhyItWaits() {
    cli.run("event", "edit", cli.id("Lunch"), "--location", "Here").done();
    assertThat(cli.run("outbox").line()).contains("Lunch", "change location", "waits for the next");
    cli.google().offline(true);
    cli.run("sync");
    assertThat(cli.run("outbox").line())
        .contains("Google could not be reached; waits for the next");
    cli.google().offline(false);
    cli.run("event", "delete", cli.id("Lunch")).done();
    assertThat(cli.run("outbox").line()).contains("Lunch", "delete");
  }

  @Test
  void signingOutIsRefusedWhileChangesWaitUnlessTheyShallBeLost() {
    cli.google().offline(true);
    cli.run("event", "edit", cli.id("Lunch"), "--location", "Here").done();
    TestCli.Result refused = cli.run("account", "remove", "anna@example.com");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .startsWith("1 change has not reached Google yet and would be lost.")
        .contains("daymark sync", "--discard-changes");
    assertThat(cli.run("outbox").line()).contains("change location");
    cli.google().offline(false);
    cli.run("sync").done();
    cli.run("event", "edit", cli.id("Lunch"), "--location", "There").done();
    cli.run("account", "remove", "anna@example.com", "--discard-changes").done();
    assertThat(cli.run("account", "list", "--json").objects()).isEmpty();
  }

  @Test
  void aRefusedChangeIsToldWithItsReasonAndWhatCanBeDone() {
    refuseAnEdit();
    TestCli.Result listed = cli.run("outbox");
    assertThat(listed.line()).contains("refused: Google wants this event to end after it starts.");
    assertThat(listed.err()).contains("edit, retry or discard");
    assertThat(text(only(), "reason")).startsWith("refused: ");
  }

  @Test
  void editingARefusedChangeSendsItAgainAsItIsNow() {
    refuseAnEdit();
    assertThat(cli.run("outbox", "edit", number(), "--location", "There").done().err())
        .contains("sent at the next sync");
    assertThat(text(only(), "parkedReason")).isNull();
    cli.run("sync").done();
    assertThat(text(cli.primary().events().getFirst(), "location")).isEqualTo("There");
    assertThat(cli.run("outbox", "--json").objects()).isEmpty();
  }

  @Test
  void editingARefusedChangeBackToWhatGoogleHasLeavesNothingToSend() {
    refuseAnEdit();
    assertThat(cli.run("outbox", "edit", number(), "--location", "").done().err())
        .contains("nothing of it has to be sent");
    assertThat(cli.run("outbox", "--json").objects()).isEmpty();
  }

  @Test
  void anEditThatChangesNothingIsRefusedAndTheChangeStaysAsItWas() {
    refuseAnEdit();
    TestCli.Result same = cli.run("outbox", "edit", number(), "--location", "Here");
    assertThat(same.exit()).isEqualTo(1);
    assertThat(same.err()).contains("daymark outbox retry " + number());
    assertThat(text(only(), "parkedReason")).isNotNull();
  }

  @Test
  void aDeletionCanOnlyBeTriedAgainOrGivenUp() {
    cli.run("event", "delete", cli.id("Lunch")).done();
    TestCli.Result edited = cli.run("outbox", "edit", number(), "--title", "Dinner");
    assertThat(edited.exit()).isEqualTo(1);
    assertThat(edited.err()).contains("retry it or discard it");
    cli.run("outbox", "discard", number()).done();
    assertThat(cli.id("Lunch")).isNotEmpty();
  }
}
