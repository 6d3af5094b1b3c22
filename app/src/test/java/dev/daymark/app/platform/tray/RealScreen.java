package dev.daymark.app.platform.tray;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** An X server without a screen, with a tray at its upper left edge, and hands to use it. */
final class RealScreen implements AutoCloseable {

  private static final int TRIES = 600;

  private final List<Process> programs = new ArrayList<>();
  private final String display;

  /** A place in pixels from the upper left corner. */
  record Spot(int x, int y) {}

  RealScreen() throws IOException {
    Process server =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    programs.add(server);
    BufferedReader said =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    display = ":" + Objects.requireNonNull(said.readLine());
  }

  void startTray() throws IOException, InterruptedException {
    programs.add(
        command("trayer", "--edge", "top", "--align", "left", "--widthtype", "request")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
    hand("search", "--sync", "--class", "trayer");
  }

  /** A program that shows itself here. */
  ProcessBuilder command(String... words) {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("DISPLAY", display);
    return builder;
  }

  /** Does something with the mouse or the keyboard, as xdotool calls it. */
  void hand(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("xdotool"));
    all.addAll(List.of(words));
    Process tool =
        command(all.toArray(String[]::new))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
      throw new IOException("xdotool failed");
    }
  }

  /** The middle of what has a colour, as soon as there is any. */
  Spot spotOf(int rgb) throws IOException, InterruptedException {
    BufferedImage seen = pictureWhere(picture -> find(picture, rgb).isPresent());
    return find(seen, rgb).orElseThrow();
  }

  /** Waits until the screen looks like something. */
  BufferedImage pictureWhere(Predicate<BufferedImage> wanted)
      throws IOException, InterruptedException {
    for (int tried = 0; tried < TRIES; tried++) {
      BufferedImage picture = picture();
      if (wanted.test(picture)) {
        return picture;
      }
    }
    throw new IOException("waited in vain for a picture");
  }

  BufferedImage picture() throws IOException, InterruptedException {
    Process tool =
        command("import", "-window", "root", "png:-").redirectError(new File("/dev/null")).start();
    try (InputStream png = tool.getInputStream()) {
      BufferedImage picture = ImageIO.read(png);
      tool.waitFor();
      return Objects.requireNonNull(picture, "a picture of the screen");
    }
  }

  private static Optional<Spot> find(BufferedImage picture, int rgb) {
    long count = 0;
    long x = 0;
    long y = 0;
    for (int row = 0; row < picture.getHeight(); row++) {
      for (int column = 0; column < picture.getWidth(); column++) {
        if ((picture.getRGB(column, row) & 0xffffff) == rgb) {
          count++;
          x += column;
          y += row;
        }
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new Spot((int) (x / count), (int) (y / count)));
  }

  @Override
  public void close() {
    for (Process program : programs.reversed()) {
      program.destroy();
      program.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }
}
