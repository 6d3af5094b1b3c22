package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportLogTest {

  @TempDir Path directory;

  @Test
  void theLogForSupportTellsOfRunsAndRequestsAndHoldsNothingPrivate() throws Exception {
    try (GoogleCli cli = new GoogleCli(directory)) {
      cli.primary()
          .addEvent(
              """
              {"summary": "Surprise party", "location": "Cellar", "description": "Hush",
               "attendees": [{"email": "guest@example.org"}],
               "start": {"date": "2026-11-23"}, "end": {"date": "2026-11-24"}}
              """);
      cli.run("sync").done();
      cli.run("event", "edit", cli.id("Surprise party"), "--title", "Secret party").done();
      cli.google().offline(true);
      cli.run("sync");
      cli.google().offline(false);
      cli.run("sync").done();
      String log = Files.readString(directory.resolve("data").resolve("sync-0.log"));
      assertThat(log)
          .contains("GET calendars/events answered 200", "PATCH", "Offline", "ended OK")
          .contains("requests", "bytes")
          .doesNotContain("arty", "Cellar", "Hush", "@", "example");
      List<String> tokens =
          cli.google().log().calls().stream()
              .map(call -> call.request().header("Authorization"))
              .filter(Objects::nonNull)
              .map(header -> header.substring("Bearer ".length()))
              .distinct()
              .toList();
      assertThat(tokens).isNotEmpty().noneMatch(log::contains);
    }
  }
}
