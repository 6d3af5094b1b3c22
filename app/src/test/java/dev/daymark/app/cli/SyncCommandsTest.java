package dev.daymark.app.cli;

import static dev.daymark.app.cli.TestCli.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.AccessRole;
import dev.daymark.sync.fake.Consent;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncCommandsTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final String LUNCH =
      """
      {"summary": "Lunch", "location": "Saluhallen",
       "start": {"dateTime": "2026-11-23T12:00:00+01:00", "timeZone": "Europe/Stockholm"},
       "end": {"dateTime": "2026-11-23T13:00:00+01:00", "timeZone": "Europe/Stockholm"}}
      """;

  @TempDir Path directory;
  private final FakeGoogle google = FakeGoogle.start();
  private final FakeAccount anna = google.addAccount("anna@example.com", STOCKHOLM);
  private final List<URI> opened = new ArrayList<>();

  @AfterEach
  void closeGoogle() {
    google.close();
  }

  private TestCli cli() {
    return new TestCli(directory.resolve("data"), this::open, printed -> {});
  }

  private void open(URI address) {
    opened.add(address);
    new TestBrowser().accept(address);
  }

  private TestCli.Result connect(TestCli cli, String... more) {
    cli.run("secrets", "use", "key-file").done();
    List<String> words =
        new ArrayList<>(
            List.of(
                "account",
                "add",
                "google",
                "--client-secrets",
                google.writeClientSecrets(directory).toString(),
                "--api-root",
                google.root().toString()));
    words.addAll(List.of(more));
    return cli.run(words.toArray(String[]::new));
  }

  @Test
  void withoutABrowserTheAddressIsTheOnlyLineAndTheCommandWaitsForTheRedirect() {
    List<String> seen = new ArrayList<>();
    TestCli cli =
        new TestCli(
            directory.resolve("data"),
            this::open,
            printed -> {
              if (printed.endsWith("\n") && seen.isEmpty()) {
                seen.add(printed.strip());
                new TestBrowser().accept(URI.create(printed.strip()));
              }
            });
    TestCli.Result result = connect(cli, "--no-browser");
    assertThat(result.line()).isEqualTo(seen.getFirst()).startsWith(google.authUri().toString());
    assertThat(result.err()).contains("Connected anna@example.com.");
    assertThat(opened).isEmpty();
    assertThat(cli.run("account", "list").out()).contains("anna@example.com", "signed in");
  }

  @Test
  void whatIsInGoogleIsHereAfterConnecting() {
    FakeCalendar choir = anna.addCalendar("Choir", AccessRole.READER, STOCKHOLM);
    anna.primary().addEvent(LUNCH);
    TestCli cli = cli();
    connect(cli).done();
    assertThat(opened).hasSize(1);
    assertThat(cli.exportedEvents())
        .extracting(event -> text(event, "summary"))
        .containsExactly("Lunch");
    assertThat(cli.run("calendar", "list", "--json").objects())
        .filteredOn(calendar -> calendar.has("account"))
        .extracting(
            calendar -> text(calendar, "remoteId"),
            calendar -> text(calendar, "accessRole"),
            calendar -> text(calendar, "selected"))
        .containsExactlyInAnyOrder(
            tuple("anna@example.com", "owner", "true"), tuple(choir.id(), "reader", "true"));
  }

  @Test
  void anEditWaitsInTheOutboxAndIsSentBySync() {
    TestCli cli = cli();
    connect(cli).done();
    cli.run(
            "event",
            "add",
            "Dentist",
            "--start",
            "2026-11-24 08:00",
            "--calendar",
            "anna@example.com")
        .line();
    List<JsonObject> waiting = cli.run("outbox", "--json").objects();
    assertThat(waiting).extracting(entry -> text(entry, "kind")).containsExactly("create");
    assertThat(cli.exportedEvents())
        .extracting(event -> text(event, "pending"))
        .containsExactly("true");
    JsonObject report = cli.run("sync", "--json").json().getAsJsonObject();
    assertThat(text(report, "succeeded")).isEqualTo("true");
    assertThat(cli.run("outbox", "--json").objects()).isEmpty();
    assertThat(anna.primary().events())
        .extracting(event -> text(event, "summary"))
        .containsExactly("Dentist");
    assertThat(cli.exportedEvents()).noneMatch(event -> event.has("pending"));
  }

  @Test
  void offlineSyncFailsWithAReasonAndKeepsTheChange() {
    TestCli cli = cli();
    connect(cli).done();
    cli.run(
            "event",
            "add",
            "Dentist",
            "--start",
            "2026-11-24 08:00",
            "--calendar",
            "anna@example.com")
        .line();
    google.offline(true);
    TestCli.Result result = cli.run("sync");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().lines())
        .singleElement()
        .asString()
        .startsWith("anna@example.com: Google can't be reached.");
    assertThat(cli.run("outbox", "--json").objects()).hasSize(1);
  }

  @Test
  void aConflictIsListedAndResolved() {
    String remoteId = anna.primary().addEvent(LUNCH).get("id").getAsString();
    TestCli cli = cli();
    connect(cli).done();
    String id = String.valueOf(text(cli.exportedEvents().getFirst(), "id"));
    cli.run("event", "edit", id, "--location", "Here").done();
    anna.primary().patchEvent(remoteId, "{\"location\": \"There\"}");
    assertThat(cli.run("sync").done().err()).contains("1 conflict to review");
    JsonObject conflict = cli.run("conflicts", "--json").objects().getFirst();
    assertThat(text(conflict, "mine")).isEqualTo("Here");
    assertThat(text(conflict, "theirs")).isEqualTo("There");
    cli.run("conflicts", "resolve", String.valueOf(text(conflict, "id")), "--keep", "mine").done();
    cli.run("sync").done();
    assertThat(cli.run("conflicts", "--json").objects()).isEmpty();
    assertThat(text(anna.primary().events().getFirst(), "location")).isEqualTo("Here");
  }

  @Test
  void aDeselectedCalendarIsLeftOut() {
    FakeCalendar choir = anna.addCalendar("Choir", STOCKHOLM);
    TestCli cli = cli();
    connect(cli).done();
    cli.run("calendar", "deselect", "Choir").done();
    choir.addEvent(LUNCH);
    cli.run("sync").done();
    assertThat(cli.exportedEvents()).isEmpty();
    cli.run("calendar", "select", "Choir").done();
    cli.run("sync").done();
    assertThat(cli.exportedEvents()).hasSize(1);
  }

  @Test
  void aPersonWhoDeclinesIsNotConnected() {
    google.consent(Consent.DENY);
    TestCli cli = cli();
    TestCli.Result result = connect(cli);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).doesNotContain("Exception");
    assertThat(cli.run("account", "list", "--json").objects()).isEmpty();
  }

  @Test
  void signingOutForgetsTheAccountAndItsCalendars() {
    anna.primary().addEvent(LUNCH);
    TestCli cli = cli();
    connect(cli).done();
    assertThat(cli.run("account", "remove", "anna@example.com").done().err())
        .isEqualToIgnoringNewLines("Signed out of anna@example.com.");
    assertThat(cli.run("account", "list", "--json").objects()).isEmpty();
    assertThat(cli.exportedEvents()).isEmpty();
  }

  @Test
  void plainHttpToAnotherMachineIsRefused() {
    TestCli.Result result =
        cli()
            .run(
                "account",
                "add",
                "google",
                "--client-secrets",
                google.writeClientSecrets(directory).toString(),
                "--api-root",
                "http://example.com/");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(opened).isEmpty();
  }
}
