package dev.daymark.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A screen of our own whose pixels can be read while a program paints: Xvfb with its frame buffer
 * in a file. So the time of a start is what a person sees, whatever the program says.
 */
final class Screen implements AutoCloseable {

  private static final Duration QUIET = Duration.ofMillis(1500);
  private static final Duration ANSWER = Duration.ofMillis(400);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process server;
  private final String name;
  private final Path file;

  /** Does something with a program that has settled. */
  @FunctionalInterface
  interface Use {
    void of(Process program) throws IOException, InterruptedException;
  }

  /** Starts the server, which takes a free number and tells it once it is ready. */
  Screen(Path work) throws IOException {
    Files.createDirectories(work);
    server =
        new ProcessBuilder(
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1600x1000x24",
                "-fbdir",
                work.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String number = server.inputReader().readLine();
    if (number == null) {
      throw new IOException("Xvfb did not start");
    }
    name = ":" + number;
    file = work.resolve("Xvfb_screen0");
  }

  String name() {
    return name;
  }

  /**
   * Starts a program, watches until nothing has changed for a while, and ends it.
   *
   * @return the milliseconds from its start to the last pixel that changed
   */
  double watch(List<String> line, Map<String, String> environment, Use use)
      throws IOException, InterruptedException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MappedByteBuffer pixels = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      long before = still(pixels);
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(environment);
      builder.environment().put("DISPLAY", name);
      long started = System.nanoTime();
      Process program = builder.start();
      double seen = observe(pixels, before, started, program);
      use.of(program);
      program.destroy();
      program.waitFor();
      awaitBlank(pixels, before);
      return seen;
    }
  }

  /**
   * Presses a key in the window and waits for the picture that answers.
   *
   * @return the milliseconds until its last pixel; empty if nothing changed
   */
  Optional<Double> press(String key) throws IOException, InterruptedException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MappedByteBuffer pixels = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      long last = signature(pixels);
      ProcessBuilder builder =
          new ProcessBuilder("xdotool", "-").redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("DISPLAY", name);
      Process xdotool = builder.start();
      long started;
      try (Writer orders = xdotool.outputWriter()) {
        orders.write("key " + key + "\n");
        started = System.nanoTime();
      }
      long changed = started;
      while (xdotool.isAlive() || System.nanoTime() - changed < ANSWER.toNanos()) {
        Thread.sleep(1);
        long signature = signature(pixels);
        if (signature != last) {
          last = signature;
          changed = System.nanoTime();
        }
      }
      return changed == started ? Optional.empty() : Optional.of((changed - started) / 1e6);
    }
  }

  private static double observe(MappedByteBuffer pixels, long blank, long started, Process program)
      throws InterruptedException {
    long last = blank;
    boolean painted = false;
    long changed = started;
    while (!painted || System.nanoTime() - changed < QUIET.toNanos()) {
      Thread.sleep(2);
      long now = System.nanoTime();
      long signature = signature(pixels);
      if (signature != last) {
        last = signature;
        changed = now;
        painted = true;
      }
      if (now - started > PATIENCE.toNanos() || !program.isAlive()) {
        throw new IllegalStateException("nothing came to rest on the screen");
      }
    }
    return (changed - started) / 1e6;
  }

  private static void awaitBlank(MappedByteBuffer pixels, long blank) throws InterruptedException {
    long given = System.nanoTime() + PATIENCE.toNanos();
    while (signature(pixels) != blank) {
      if (System.nanoTime() > given) {
        throw new IllegalStateException("something stayed on the screen");
      }
      Thread.sleep(10);
    }
  }

  /** How the screen looks once what stood on it before is gone. */
  private static long still(MappedByteBuffer pixels) throws InterruptedException {
    long given = System.nanoTime() + PATIENCE.toNanos();
    long before = signature(pixels);
    while (System.nanoTime() < given) {
      Thread.sleep(QUIET.toMillis());
      long now = signature(pixels);
      if (now == before) {
        return now;
      }
      before = now;
    }
    throw new IllegalStateException("the screen does not come to rest");
  }

  /** Of every eighth line: enough to see anything larger than a letter, and cheap. */
  private static long signature(MappedByteBuffer pixels) {
    int header = pixels.order(ByteOrder.BIG_ENDIAN).getInt(0);
    int colours = pixels.getInt(4 * 19);
    int bytesPerLine = pixels.getInt(4 * 12);
    int height = pixels.getInt(4 * 5);
    int start = header + colours * 12;
    long sum = 0;
    for (int y = 0; y < height; y += 8) {
      int line = start + y * bytesPerLine;
      for (int x = 0; x + 8 <= bytesPerLine; x += 8) {
        sum = sum * 31 + pixels.getLong(line + x);
      }
    }
    return sum;
  }

  @Override
  public void close() throws InterruptedException {
    server.destroy();
    server.waitFor();
  }
}
