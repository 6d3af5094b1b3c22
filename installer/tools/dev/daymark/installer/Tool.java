package dev.daymark.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs programs, of the JDK that runs this and of the system. */
final class Tool {

  private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

  private Tool() {}

  /** Runs a program of this JDK and fails if it does. */
  static void jdk(String name, List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(JDK.resolve(name).toString()));
    line.addAll(arguments);
    run(line, Map.of());
  }

  /** Runs a program and fails if it does. What it writes goes where this program's output goes. */
  static void run(List<String> line, Map<String, String> environment)
      throws IOException, InterruptedException {
    int exit = exitOf(line, environment);
    if (exit != 0) {
      throw new IllegalStateException(line.getFirst() + " ended with " + exit + ": " + line);
    }
  }

  /** Runs a program and says how it ended. */
  static int exitOf(List<String> line, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder program = new ProcessBuilder(line).inheritIO();
    program.environment().putAll(environment);
    return program.start().waitFor();
  }

  /** Whether the system has a program of this name. */
  static boolean has(String name) {
    return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
        .anyMatch(directory -> Path.of(directory, name).toFile().canExecute());
  }
}
