package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far back an account is kept, said on the command line. */
class ReachCommandTest {
  private static final String OLD =
      "{\"summary\":\"Old\",\"start\":{\"date\":\"2020-05-05\"},\"end\":{\"date\":\"2020-05-06\"}}";

  private final FakeGoogle google = FakeGoogle.start();
  private final FakeAccount anna =
      google.addAccount("anna@example.com", ZoneId.of("Europe/Stockholm"));

  @TempDir Path directory;
  private TestCli cli;

  @BeforeEach
  void open() {
    cli = new TestCli(directory.resolve("data"), new TestBrowser(), printed -> {});
    cli.run("secrets", "use", "key-file").done();
    anna.primary().addEvent(OLD);
  }

  @AfterEach
  void close() {
    google.close();
  }

  private TestCli.Result connect(String reach) {
    return cli.run(
        "account",
        "add",
        "google",
        "--client-secrets",
        google.writeClientSecrets(directory).toString(),
        "--api-root",
        google.root().toString(),
        "--reach",
        reach);
  }

  @Test
  void olderEventsStayInGoogleUntilMoreIsAskedFor() {
    connect("2-years").done();
    assertThat(cli.exportedEvents()).isEmpty();
    assertThat(cli.run("account", "reach", "anna@example.com").line()).isEqualTo("2-years");
    assertThat(cli.run("account", "list").out()).contains("keeps 2-years");
    assertThat(cli.run("agenda", "--from", "2020-05-01").err())
        .contains("Everything since 2024-11-19 is here; older events stay in Google.")
        .contains("daymark account reach ACCOUNT everything");
    assertThat(cli.run("search", "old").err()).contains("older events stay in Google");
    assertThat(cli.run("agenda").err()).doesNotContain("older events");
    assertThat(cli.run("account", "reach", "anna@example.com", "everything").err())
        .contains("Older events come with the next sync.");
    assertThat(cli.run("agenda", "--from", "2020-05-01").err())
        .contains("older events come with the next sync");
    cli.run("sync").done();
    assertThat(cli.exportedEvents())
        .extracting(event -> TestCli.text(event, "summary"))
        .containsExactly("Old");
    assertThat(cli.run("agenda", "--from", "2020-05-01").err()).doesNotContain("older events");
  }

  @Test
  void lessTakesNothingAwayAndSaysSo() {
    connect("everything").done();
    assertThat(cli.run("account", "reach", "anna@example.com", "1-year").err())
        .contains("What is here stays; it counts for calendars that are new here.");
    cli.run("sync").done();
    assertThat(cli.exportedEvents()).hasSize(1);
    JsonObject account = cli.run("account", "list", "--json").objects().getFirst();
    assertThat(TestCli.text(account, "reach")).isEqualTo("year_1");
  }

  @Test
  void anythingElseIsRefusedWithWhatThereIs() {
    assertThat(connect("3-years").err())
        .contains("is none of everything, 5-years, 2-years and 1-year.");
  }
}
