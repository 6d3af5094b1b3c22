package dev.daymark.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.cli.DaymarkCli;
import dev.daymark.app.cli.Running;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.instance.FarTerminal;
import dev.daymark.app.platform.Host;
import dev.daymark.storage.DomainEvent;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same command lines, handed to a Daymark that runs and carried out alone. */
class HandedCommandsTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-18T09:24:00Z"));
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\b\\p{XDigit}{8}\\b");

  @TempDir Path directory;

  private CompositionRoot root;
  private RunningInstance instance;

  /** What a command line came to, its ids made alike. */
  private record Result(int exit, String out, String err) {

    static Result of(int exit, String out, String err) {
      return new Result(exit, plain(out), plain(err));
    }

    private static String plain(String text) {
      return ID.matcher(text).replaceAll("ID");
    }
  }

  @BeforeEach
  void begin() throws IOException {
    Path there = Files.createDirectory(directory.resolve("running"));
    root = CompositionRoot.open(there, CLOCK, ZoneId.of("UTC"), Locale.US);
    instance = RunningInstance.begin(root, new CompletableFuture<>());
    Files.createDirectory(directory.resolve("alone"));
  }

  @AfterEach
  void end() {
    instance.close();
    root.close();
  }

  private Result handed(String input, String... words) {
    FarTerminal far = new FarTerminal(input);
    OptionalInt exit = far.run(directory.resolve("running"), directory, words);
    return Result.of(exit.orElseThrow(), far.out(), far.err());
  }

  private Result alone(String input, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new CompletableFuture<>());
    Surroundings surroundings =
        new Surroundings(
            new Host(
                Map.of("DAYMARK_HOME", directory.resolve("alone").toString()), "Linux", directory),
            CLOCK,
            ZoneId.of("Europe/Stockholm"),
            Locale.UK,
            address -> {},
            CompositionRoot::open,
            directory,
            Running.NONE);
    int exit = new DaymarkCli(surroundings, terminal, new NoWindows()).run(words);
    return Result.of(exit, out.toString(), err.toString());
  }

  private void isTheSame(String input, String... words) {
    String[] named = words.clone();
    assertThat(handedTo(input, named)).as(String.join(" ", words)).isEqualTo(alone(input, words));
  }

  private Result handedTo(String input, String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "--data-dir";
    all[1] = directory.resolve("running").toString();
    System.arraycopy(words, 0, all, 2, words.length);
    return handed(input, all);
  }

  @Test
  void commandsSayAndDoTheSame() throws IOException {
    Files.writeString(directory.resolve("week.ics"), calendar("from-file", "From a file"));
    isTheSame("", "task", "add", "Käse kaufen", "--due", "tomorrow");
    isTheSame("", "task", "list");
    isTheSame("", "event", "add", "Call", "--start", "14:00", "--rrule", "FREQ=DAILY;COUNT=3");
    isTheSame("", "agenda", "--to", "2026-11-20");
    isTheSame("", "agenda", "--json");
    isTheSame("", "import", "week.ics");
    isTheSame("", "import", "missing.ics");
    isTheSame(calendar("from-input", "From standard input"), "import", "-");
    isTheSame("", "search", "standard");
    isTheSame("", "task", "complete", "nonsense");
    isTheSame("", "agenda", "--from", "soon");
    isTheSame("", "agenda", "--nonsense");
    isTheSame("", "nonsense");
    isTheSame("", "undo");
    isTheSame("", "task", "list", "--json");
    isTheSame("", "calendar", "list");
    isTheSame("", "sync");
    isTheSame("", "outbox");
    isTheSame("", "conflicts");
    isTheSame("", "reminders");
    isTheSame("", "events");
    isTheSame("", "events", "--json");
    isTheSame("", "notify", "none");
    isTheSame("", "notify");
    isTheSame("", "export", "--format", "ics", "out.ics");
    assertThat(directory.resolve("out.ics")).exists();
    isTheSame("", "missing.ics");
    isTheSame("", "--open", "daymark://nowhere");
  }

  private static String calendar(String uid, String title) {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Example//EN
    BEGIN:VEVENT
    UID:%s
    DTSTAMP:20261101T120000Z
    DTSTART:20261118T130000Z
    DTEND:20261118T140000Z
    SUMMARY:%s
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(uid, title)
        .replace("\n", "\r\n");
  }

  @Test
  void theWindowHearsOfItBeforeTheCommandEnds() {
    int[] heard = {0};
    root.store()
        .follow(
            events ->
                heard[0] +=
                    (int) events.stream().filter(DomainEvent.TaskAdded.class::isInstance).count());
    assertThat(handedTo("", "task", "add", "New").exit()).isZero();
    assertThat(heard[0]).isEqualTo(1);
  }

  @Test
  void otherDataAreOpenedAsAnybodyWould() {
    Path other = directory.resolve("other");
    FarTerminal far = new FarTerminal("");
    assertThat(
            far.run(
                directory.resolve("running"),
                directory,
                "--data-dir",
                other.toString(),
                "task",
                "add",
                "There"))
        .hasValue(0);
    assertThat(root.store().tasks().all()).isEmpty();
    assertThat(other.resolve("daymark.mv.db")).exists();
  }

  @Test
  void whoFollowsHearsWhatHappensUntilHeGoes() throws Exception {
    PipedInputStream lines = new PipedInputStream(1 << 16);
    OutputStream out = new PipedOutputStream(lines);
    FarTerminal far = new FarTerminal(new ByteArrayInputStream(new byte[0]), out);
    CompletableFuture<OptionalInt> exit =
        CompletableFuture.supplyAsync(
            () ->
                far.run(
                    directory.resolve("running"),
                    directory,
                    "--data-dir",
                    "running",
                    "events",
                    "--follow",
                    "--json"),
            Thread::startVirtualThread);
    while (!far.err().contains("Following")) {
      assertThat(exit).isNotDone();
    }
    handedTo("", "task", "add", "Told");
    String line =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)).readLine();
    assertThat(line).contains("\"type\":\"task_added\"", "\"title\":\"Told\"", "\"version\":1");
    instance.close();
    assertThat(exit.get(60, TimeUnit.SECONDS)).hasValue(0);
  }

  @Test
  void nobodyHandsOverWhatIsNotAboutTheData() {
    assertThat(new HandedWords(host(), System.out, "demo").handOver()).isEmpty();
    assertThat(new HandedWords(host(), System.out, "task", "--help").handOver()).isEmpty();
    assertThat(
            new HandedWords(host(), System.out, "screenshot", "--fixture", "mock", "x.png")
                .handOver())
        .isEmpty();
  }

  private Host host() {
    return new Host(
        Map.of("DAYMARK_HOME", directory.resolve("running").toString()), "Linux", directory);
  }
}
