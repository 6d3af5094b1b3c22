package dev.daymark.app.cli;

import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import java.nio.file.Path;
import java.time.ZoneId;

/** The command line connected to a fake Google, in which anna@example.com has an account. */
final class GoogleCli implements AutoCloseable {

  private final FakeGoogle google = FakeGoogle.start();
  private final FakeAccount anna =
      google.addAccount("anna@example.com", ZoneId.of("Europe/Stockholm"));
  private final TestCli cli;

  GoogleCli(Path directory) {
    this.cli = new TestCli(directory.resolve("data"), new TestBrowser(), printed -> {});
    cli.run("secrets", "use", "key-file").done();
    cli.run(
            "account",
            "add",
            "google",
            "--client-secrets",
            google.writeClientSecrets(directory).toString(),
            "--api-root",
            google.root().toString())
        .done();
  }

  FakeGoogle google() {
    return google;
  }

  /** Anna's own calendar in Google. */
  FakeCalendar primary() {
    return anna.primary();
  }

  TestCli.Result run(String... words) {
    return cli.run(words);
  }

  /** The id of the only event with a title. */
  String id(String title) {
    return cli.exportedEvents().stream()
        .filter(event -> title.equals(TestCli.text(event, "summary")))
        .map(event -> String.valueOf(TestCli.text(event, "id")))
        .reduce(
            (one, other) -> {
              throw new AssertionError("more than one " + title);
            })
        .orElseThrow();
  }

  @Override
  public void close() {
    google.close();
  }
}
