package dev.daymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code daymark}, on a source tree and JDKs that are only pretended. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir Path directory;
  private Path root = Path.of("");

  private record Ended(int exit, String out, String err) {}

  @BeforeEach
  void pretendThatEverythingIsBuilt() throws IOException {
    root = Files.createDirectories(directory.resolve("with a space"));
    Files.copy(Path.of("").toAbsolutePath().resolveSibling("daymark"), root.resolve("daymark"));
    Files.createDirectories(root.resolve("app/target/daymark/javafx"));
    Files.createFile(root.resolve("app/target/daymark/built"));
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(directory.resolve(name).resolve("bin")).getParent();
    script(jdk.resolve("bin/javac"), "exit 0");
    script(jdk.resolve("bin/java"), "echo " + name + "; for word; do echo \"$word\"; done");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static void script(Path file, String command) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + command + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Ended launch(Map<String, String> environment, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", root.resolve("daymark").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    Path err = directory.resolve("err");
    builder.redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
    builder.environment().put("HOME", directory.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void theFirstJdkThatIsNewEnoughIsTaken() throws Exception {
    Ended ended =
        launch(
            Map.of(
                "DAYMARK_JAVA_HOME", jdk("old", "17.0.15").toString(),
                "JAVA_HOME", jdk("new", "25.0.1").toString()),
            "task",
            "add",
            "Two words");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.out().lines()).startsWith("new").endsWith("task", "add", "Two words");
  }

  @Test
  void aCommandRunsWithoutJavaFxAndTheWindowWithIt() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("new", "26").toString());
    String modules = root.resolve("app/target/daymark/javafx").toString();
    assertThat(launch(environment, "--data-dir", "demo", "agenda").out()).doesNotContain(modules);
    assertThat(launch(environment).out()).contains(modules);
    assertThat(launch(environment, "--data-dir", "x").out()).contains(modules);
    assertThat(launch(environment, "--data-dir=x", "screenshot").out()).contains(modules);
    assertThat(launch(environment, "demo", "--seconds", "1").out()).contains(modules);
  }

  @Test
  void itStartsWithoutAHomeAndInALocaleWithoutLettersBeyondAscii() throws Exception {
    Path jdk = jdk("new", "25");
    script(jdk.resolve("bin/java"), "echo \"${LC_ALL:-}\"");
    Process process =
        new ProcessBuilder(
                "/usr/bin/env",
                "-i",
                "PATH=" + System.getenv("PATH"),
                "LC_ALL=C",
                "JAVA_HOME=" + jdk,
                "sh",
                root.resolve("daymark").toString(),
                "agenda")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.strip()).isEqualTo(OS.LINUX.isCurrentOs() ? "C.UTF-8" : "C");
  }

  @Test
  void theScriptIsFoundThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link"), root.resolve("daymark"));
    root = directory;
    Files.move(link, directory.resolve("daymark"));
    Ended ended = launch(Map.of("JAVA_HOME", jdk("new", "25").toString()), "agenda");
    assertThat(ended.exit()).as(ended.err()).isZero();
  }

  @Test
  void changedSourcesAreBuiltFirstAndAFailureIsTold() throws Exception {
    Files.delete(root.resolve("app/target/daymark/built"));
    script(root.resolve("mvnw"), "echo '[ERROR] It does not compile.'; exit 1");
    Ended ended = launch(Map.of("JAVA_HOME", jdk("new", "25").toString()), "agenda");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines())
        .startsWith("Building Daymark; the first time this takes a few minutes.")
        .contains("[ERROR] It does not compile.");
  }

  @Test
  void aBuildIsNotRepeated() throws Exception {
    Files.delete(root.resolve("app/target/daymark/built"));
    script(root.resolve("mvnw"), "echo built >>builds");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("new", "25").toString());
    assertThat(launch(environment, "agenda").exit()).isZero();
    assertThat(launch(environment, "agenda").exit()).isZero();
    assertThat(Files.readAllLines(root.resolve("builds"))).hasSize(1);
  }
}
