package dev.daymark.app.platform;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** Runs other programs. */
@FunctionalInterface
public interface Commands {

  /**
   * What a program came to.
   *
   * @param exit its exit code; 127 if there is no such program
   */
  record Outcome(int exit, String output) {}

  /** Runs a program to its end; what it writes is collected. */
  Outcome run(List<String> words);

  /** The machine's own programs. */
  static Commands ofThisMachine() {
    return Commands::start;
  }

  private static Outcome start(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive", "LC_ALL", "C"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      return new Outcome(127, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(127, "");
    }
  }
}
