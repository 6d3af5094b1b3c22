package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @TempDir Path directory;
  private TestCli cli = new TestCli(Path.of(""));

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatALinkLeadsToIsReplacedAndTheLinkStays() throws IOException {
    Path file = Files.writeString(directory.resolve("there.json"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), file);
    cli.run("export", "--format", "json", link.toString()).done();
    assertThat(link).isSymbolicLink();
    assertThat(file).content().contains("Dentist");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeIsWrittenToAndStaysOne() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process reader =
        new ProcessBuilder("cat", pipe.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    cli.run("export", "--format", "json", pipe.toString()).done();
    assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Dentist");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @BeforeEach
  void fill() {
    cli = new TestCli(directory.resolve("data"));
    cli.run(
            "event",
            "add",
            "Dentist",
            "--start",
            "2026-11-19 08:00",
            "--end",
            "08:45",
            "--location",
            "Svartbäcksgatan",
            "--description",
            "Bring the “form” <1>")
        .line();
    cli.run("event", "add", "Trip", "--start", "2026-11-20", "--end", "2026-11-22").line();
    String series =
        cli.run(
                "event",
                "add",
                "Choir",
                "--start",
                "2026-11-18 19:00",
                "--rrule",
                "FREQ=WEEKLY;COUNT=4")
            .line();
    cli.run("event", "edit", series, "--occurrence", "2026-11-25", "--location", "Church").done();
    cli.run("event", "delete", series, "--occurrence", "2026-12-02").done();
    String task =
        cli.run(
                "task",
                "add",
                "Invoice run",
                "--due",
                "friday 13:00",
                "--priority",
                "high",
                "--category",
                "finance",
                "--notes",
                "All of October")
            .line();
    cli.run("task", "complete", task).done();
    cli.run("task", "add", "Call").line();
  }

  /** Ids differ from run to run; the first one seen becomes id1, and so on. */
  private static String withoutIds(String json) {
    Map<String, String> names = new LinkedHashMap<>();
    return UUID.matcher(json)
        .replaceAll(match -> names.computeIfAbsent(match.group(), id -> "id" + (names.size() + 1)));
  }

  private static String golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ExportTest.class.getResourceAsStream("export.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theExportHasExactlyThePromisedForm() throws IOException {
    assertThat(withoutIds(cli.run("export", "--format", "json").out()))
        .isEqualToNormalizingNewlines(golden());
  }

  @Test
  void aFileGetsTheSameAndReplacesWhatWasThere() throws IOException {
    Path file = Files.writeString(directory.resolve("all.json"), "old");
    TestCli.Result result = cli.run("export", "--format", "json", file.toString()).done();
    assertThat(result.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(cli.run("export", "--format", "json").out());
  }

  @Test
  void aSpreadsheetGetsALineForEachEventAndTask() {
    String csv = cli.run("export", "--format", "csv").done().out();
    assertThat(csv.lines().findFirst().orElseThrow()).startsWith("Kind,Title,Start,End,Due");
    assertThat(csv)
        .contains("Event,Dentist,2026-11-19 08:00,2026-11-19 08:45,,")
        .contains("Event,Trip,2026-11-20,2026-11-22,,")
        .contains("Svartbäcksgatan")
        .contains("RRULE:FREQ=WEEKLY;COUNT=4")
        .contains("Task,Invoice run,");
    assertThat(csv.lines().filter(line -> line.startsWith("Event,Choir"))).hasSize(2);
  }

  @Test
  void aSpreadsheetIsToldTheZonesOfBothEnds() throws IOException {
    String flight =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:flight
        SUMMARY:Flight
        DTSTART;TZID=Europe/Stockholm:20261120T100000
        DTEND;TZID=America/New_York:20261120T123000
        END:VEVENT
        END:VCALENDAR
        """;
    Path file = Files.writeString(directory.resolve("flight.ics"), flight);
    cli.run("import", file.toString()).done();
    assertThat(cli.run("export", "--format", "csv").done().out())
        .contains("2026-11-20 10:00,2026-11-20 12:30,,Europe/Stockholm; America/New_York,")
        .contains("2026-11-19 08:00,2026-11-19 08:45,,Europe/Stockholm,");
  }

  @Test
  void whatASpreadsheetWouldCalculateOrTearApartIsGuarded() {
    cli.run("task", "add", "=HYPERLINK(\"http://x.example\")").line();
    cli.run("task", "add", "Buy \"best\" tea, milk").line();
    assertThat(cli.run("export", "--format", "csv").done().out())
        .contains("Task,\"'=HYPERLINK(\"\"http://x.example\"\")\",")
        .contains("Task,\"Buy \"\"best\"\" tea, milk\",")
        .contains("\r\n");
  }
}
