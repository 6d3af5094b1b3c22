package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.app.CompositionRoot;
import dev.daymark.app.platform.Host;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The command line on a directory, in this process, on Wednesday 18 November 2026 in Stockholm. */
final class TestCli {

  static final Instant NOW = Instant.parse("2026-11-18T09:24:00Z");

  private final Path dataDir;
  private final Consumer<URI> browser;
  private final Consumer<String> reader;
  private final Map<String, String> environment;

  TestCli(Path dataDir) {
    this(dataDir, address -> {}, printed -> {});
  }

  /**
   * @param environment the variables that a person has set
   */
  TestCli(Path dataDir, Map<String, String> environment) {
    this(dataDir, address -> {}, printed -> {}, environment);
  }

  /**
   * @param browser is handed the addresses a command opens
   * @param reader is handed what standard output holds, each time something was printed
   */
  TestCli(Path dataDir, Consumer<URI> browser, Consumer<String> reader) {
    this(dataDir, browser, reader, Map.of());
  }

  private TestCli(
      Path dataDir,
      Consumer<URI> browser,
      Consumer<String> reader,
      Map<String, String> environment) {
    this.environment = environment;
    this.dataDir = dataDir;
    this.browser = browser;
    this.reader = reader;
  }

  /** What a command line came to. */
  record Result(int exit, String out, String err) {

    /** The only line on standard output. */
    String line() {
      assertThat(exit).as(err).isZero();
      assertThat(out.lines()).hasSize(1);
      return out.strip();
    }

    JsonElement json() {
      assertThat(exit).as(err).isZero();
      return JsonParser.parseString(out);
    }

    List<JsonObject> objects() {
      List<JsonObject> objects = new ArrayList<>();
      json().getAsJsonArray().forEach(element -> objects.add(element.getAsJsonObject()));
      return objects;
    }

    Result done() {
      assertThat(exit).as(err).isZero();
      return this;
    }
  }

  /** Runs one command line; {@code --data-dir} is added. */
  Result run(String... words) {
    List<String> all = new ArrayList<>(List.of("--data-dir", dataDir.toString()));
    all.addAll(Arrays.asList(words));
    return runPlainly(all.toArray(String[]::new));
  }

  /** Runs one command line as it is. */
  Result runPlainly(String... words) {
    StringWriter out =
        new StringWriter() {
          @Override
          public void flush() {
            reader.accept(toString());
          }
        };
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err));
    int exit = cli(terminal).run(words);
    return new Result(exit, out.toString(), err.toString());
  }

  private DaymarkCli cli(Terminal terminal) {
    Surroundings surroundings =
        new Surroundings(
            new Host(environment, "Linux", dataDir),
            InstantSource.fixed(NOW),
            ZoneId.of("Europe/Stockholm"),
            Locale.UK,
            browser,
            CompositionRoot::open);
    return new DaymarkCli(surroundings, terminal, new NoScreens());
  }

  /** The export, as a program reads it. */
  JsonObject export() {
    return run("export", "--format", "json").json().getAsJsonObject();
  }

  /** Every event of the export, of all calendars. */
  List<JsonObject> exportedEvents() {
    List<JsonObject> events = new ArrayList<>();
    JsonArray calendars = export().getAsJsonArray("calendars");
    for (JsonElement calendar : calendars) {
      calendar
          .getAsJsonObject()
          .getAsJsonArray("events")
          .forEach(event -> events.add(event.getAsJsonObject()));
    }
    return events;
  }

  /** A text inside nested objects; null where it is absent. */
  static @Nullable String text(JsonObject object, String... path) {
    JsonElement at = object;
    for (String name : path) {
      at = at.getAsJsonObject().get(name);
      if (at == null) {
        return null;
      }
    }
    return at.getAsString();
  }

  /** Remembers what was asked for and shows nothing. */
  private static final class NoScreens implements Screens {

    @Override
    public int window(Path directory, FirstAct act, Terminal terminal) {
      terminal.print(act + " " + directory);
      return 0;
    }

    @Override
    public boolean hasDemo() {
      return true;
    }

    @Override
    public int screenshot(Screenshot request, Terminal terminal) {
      terminal.print(request.toString());
      return 0;
    }

    @Override
    public int print(Print request, Terminal terminal) {
      terminal.print(request.toString());
      return 0;
    }

    @Override
    public int screenshots(Path directory, @Nullable Path mockUps, Terminal terminal) {
      return 0;
    }

    @Override
    public int demo(Demo request, Terminal terminal) {
      terminal.print(request.toString());
      return 0;
    }
  }
}
