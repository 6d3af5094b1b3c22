package dev.daymark.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a command said and how it ended, in a process of its own, as the launcher starts it. */
record Launched(int exit, String out, String err) {

  /** Runs it without a display, over {@code data} in a directory. */
  static Launched daymark(Path directory, String... words)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--data-dir",
                directory.resolve("data").toString()));
    command.addAll(Arrays.asList(words));
    File err = directory.resolve("err").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Launched(process.waitFor(), out, Files.readString(err.toPath()));
  }
}
