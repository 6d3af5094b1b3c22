package dev.daymark.app.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestingPulseTest {
  private static final List<String> ALLOWED =
      List.of(
          "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED",
          "--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED",
          "--add-opens=javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED");

  @TempDir Path directory;

  @Test
  void theToolkitRestsAndEveryAnimationAndChangeWakesIt() throws Exception {
    assertThat(program(ALLOWED, "any"))
        .containsExactly(
            "can rest",
            "rests",
            "the animation ended",
            "rests",
            "three frames came",
            "rests",
            "rests",
            "the text was laid out",
            "rests");
  }

  @Test
  void whereJavaFxIsClosedAllStaysAsItIs() throws Exception {
    assertThat(program(List.of()))
        .containsExactly(
            "cannot rest", "the animation ended", "three frames came", "the text was laid out");
  }

  @Test
  void anotherTimerThanTheOneThatDoesNotListenIsLeftAlone() throws Exception {
    assertThat(program(ALLOWED)).contains("cannot rest", "the text was laid out");
  }

  /** What it said; nothing may go wrong. */
  private List<String> program(List<String> options, String... words) throws Exception {
    Path err = directory.resolve("err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "--module-path",
            System.getProperty("jdk.module.path"),
            "--add-modules=javafx.controls",
            "--enable-native-access=javafx.graphics",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-cp",
            System.getProperty("java.class.path"),
            RestingProgram.class.getName()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    assertThat(Files.readString(err)).doesNotContain("Exception");
    return out.lines().toList();
  }
}
