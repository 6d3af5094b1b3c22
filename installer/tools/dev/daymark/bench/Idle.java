package dev.daymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a program takes that has nothing to do: its processor time, and what it writes. */
final class Idle {

  /**
   * What a start leaves to be done afterwards is done by then: the day's backup begins after 90.
   */
  private static final Duration COMES_TO_REST = Duration.ofSeconds(120);

  private static final Duration WATCHED = Duration.ofMinutes(2);

  private Idle() {}

  private record Spent(long processorNanos, long written) {
    static Spent by(Process program) throws IOException {
      Path process = Path.of("/proc", Long.toString(program.pid()));
      return new Spent(nanosOf(process.resolve("task")), bytesOf(process.resolve("io")));
    }
  }

  /**
   * Starts it, watches it once it has come to rest, and ends it.
   *
   * @param name how it is at rest, in words
   */
  static List<Figure> measure(String name, List<String> line, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    Process program = builder.start();
    Thread.sleep(COMES_TO_REST);
    Spent before = Spent.by(program);
    Thread.sleep(WATCHED);
    Spent after = Spent.by(program);
    program.destroy();
    program.waitFor();
    double nanos = after.processorNanos() - before.processorNanos();
    double kilobytes = (after.written() - before.written()) / 1e3;
    return List.of(
        Figure.alone(name + ", processor", "%", 100 * nanos / WATCHED.toNanos()),
        Figure.alone(name + ", written", "kB", kilobytes));
  }

  /** The kernel's own count, finer than its ticks of ten milliseconds. */
  private static long nanosOf(Path threads) throws IOException {
    long nanos = 0;
    try (Stream<Path> all = Files.list(threads)) {
      for (Path thread : all.toList()) {
        nanos += Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
      }
    }
    return nanos;
  }

  /** What reached, or will reach, the disk. */
  private static long bytesOf(Path counters) throws IOException {
    String name = "write_bytes: ";
    return Files.readAllLines(counters).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.substring(name.length())))
        .sum();
  }
}
