package dev.daymark.app.cli;

import static dev.daymark.app.cli.TestCli.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.daymark.sync.fake.LoggedCall;
import dev.daymark.sync.fake.Requests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is invited, and who is told by mail. */
class GuestCommandsTest extends ConnectedCommands {

  private void add(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("event", "add", "Lunch", "--start", "2026-11-23 12:00", "--calendar"));
    words.add("anna@example.com");
    words.addAll(List.of("--guest", "mara@example.com", "--guest", "ola@example.com"));
    words.addAll(Arrays.asList(more));
    cli.run(words.toArray(String[]::new)).done();
  }

  /** Whom the only write of the next sync tells. */
  private String told() {
    cli.google().log().clear();
    cli.run("sync").done();
    List<LoggedCall> writes = cli.google().log().calls(Requests.eventWrites());
    assertThat(writes).hasSize(1);
    return String.valueOf(writes.getFirst().request().param("sendUpdates"));
  }

  private List<String> guestsThere() {
    List<String> guests = new ArrayList<>();
    for (JsonElement guest : cli.primary().events().getFirst().getAsJsonArray("attendees")) {
      guests.add(text(guest.getAsJsonObject(), "email"));
    }
    return guests;
  }

  @Test
  void guestsAreInvitedWithANewEventAndToldAsTheCommandSays() {
    add("--notify", "none");
    assertThat(told()).isEqualTo("none");
    assertThat(guestsThere()).contains("mara@example.com", "ola@example.com");
  }

  @Test
  void guestsAreInvitedAndUninvitedLater() {
    add();
    assertThat(told()).isEqualTo("all");
    cli.run(
            "event",
            "edit",
            cli.id("Lunch"),
            "--without-guest",
            "Mara@example.com",
            "--guest",
            "kim@example.com",
            "--guest",
            "ola@example.com",
            "--notify",
            "external")
        .done();
    assertThat(told()).isEqualTo("externalOnly");
    assertThat(guestsThere())
        .contains("kim@example.com", "ola@example.com")
        .doesNotContain("mara@example.com")
        .doesNotHaveDuplicates();
  }

  @Test
  void aDeletionTellsWhomTheCommandSays() {
    add();
    assertThat(told()).isEqualTo("all");
    cli.run("event", "delete", cli.id("Lunch"), "--notify", "none").done();
    assertThat(told()).isEqualTo("none");
  }

  @Test
  void oneOccurrenceThatIsDeletedTellsWhomTheCommandSays() {
    add("--rrule", "FREQ=DAILY;COUNT=3");
    assertThat(told()).isEqualTo("all");
    cli.run(
            "event",
            "delete",
            cli.id("Lunch"),
            "--occurrence",
            "2026-11-24 12:00",
            "--scope",
            "this",
            "--notify",
            "external")
        .done();
    assertThat(told()).isEqualTo("externalOnly");
  }
}
