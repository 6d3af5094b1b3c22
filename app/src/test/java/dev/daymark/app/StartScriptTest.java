package dev.daymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the scripts that start Daymark give what needs JavaFX a runtime that has it. */
final class StartScriptTest {

  private static final Path SH = Path.of("/bin/sh");
  private static final Pattern CHOICE =
      Pattern.compile("^needs_window\\(\\) \\{.*?^\\}$", Pattern.DOTALL | Pattern.MULTILINE);

  private static boolean needsWindow(String words) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(SH), "there is no sh");
    Matcher choice = CHOICE.matcher(Files.readString(Path.of("..", "daymark")));
    assertThat(choice.find()).isTrue();
    List<String> all = new ArrayList<>(List.of("-c", choice.group() + "\nneeds_window \"$@\""));
    all.add("daymark");
    all.addAll(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    return run(all) == 0;
  }

  /** The installed script with words in the place of the two programs. */
  private static boolean opensWindow(String words) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(SH), "there is no sh");
    String script =
        Files.readString(Path.of("..", "installer", "linux", "daymark.sh"))
            .replace("@HOME@", "/opt/daymark")
            .replace("@WINDOW@ \"$@\"", "exit 0")
            .replace("@COMMANDS@ \"$@\"", "exit 1");
    List<String> all = new ArrayList<>(List.of("-c", script, "daymark"));
    all.addAll(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    return run(all) == 0;
  }

  /** What the installed script sets the locale to. */
  private static String locale(String wanted) throws IOException, InterruptedException {
    String script =
        Files.readString(Path.of("..", "installer", "linux", "daymark.sh"))
            .replace("@COMMANDS@ \"$@\"", "echo \"$LC_ALL\"");
    ProcessBuilder builder = new ProcessBuilder(SH.toString(), "-c", script, "daymark", "agenda");
    builder.environment().put("LC_ALL", wanted);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }

  /** Without it the virtual machine knows no proxy but those of its own properties. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "daymark",
        "installer/jpackage/daymark.args",
        "installer/jpackage/commands.properties"
      })
  void everyProgramFollowsTheProxyOfTheSystem(String file) throws IOException {
    String options = Files.readString(Path.of("..").resolve(file));
    int programs = Math.max(1, options.split("exec \"\\$jdk", -1).length - 1);
    assertThat(options.split("[\\s\"=]-Djava[.]net[.]useSystemProxies=true[\\s\"]", -1))
        .hasSize(programs + 1);
  }

  @Test
  void aLocaleWithoutLettersBeyondAsciiIsWidened() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/locale")), "there is no locale");
    assertThat(locale("C")).isEqualTo("C.UTF-8");
    assertThat(locale("xx_YY.UTF-8")).isEqualTo("C.UTF-8");
    assertThat(locale("C.utf8")).isEqualTo("C.utf8");
  }

  private static int run(List<String> words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(SH.toString());
    builder.command().addAll(words);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEmpty();
    return process.waitFor();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--background",
        "--new-event",
        "--new-task",
        "--open daymark://new-event",
        "--open=daymark://new-event",
        "daymark://date/2026-11-18",
        "holidays.ics",
        "HOLIDAYS.ICS",
        "tasks.csv",
        "--data-dir /data --background",
        "--data-dir=/data holidays.ics"
      })
  void theWindowIsStartedWithJavaFx(String words) throws IOException, InterruptedException {
    assertThat(needsWindow(words)).isTrue();
    assertThat(opensWindow(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "screenshot week.png", "print --view week week.pdf"})
  void soIsWhatDrawsPictures(String words) throws IOException, InterruptedException {
    assertThat(needsWindow(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agenda", "task list", "--help", "import holidays.ics", "--data-dir /d agenda"})
  void commandsAreStartedWithoutIt(String words) throws IOException, InterruptedException {
    assertThat(needsWindow(words)).isFalse();
    assertThat(opensWindow(words)).isFalse();
  }
}
