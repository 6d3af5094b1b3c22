package dev.daymark.app.reminders.show;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SessionBus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Xvfb, a session bus and dunst, as a person's desktop has them. Where they are not installed a
 * test is skipped, except where {@code DAYMARK_DESKTOP_TESTS} says that they must run.
 */
final class RealDesktop implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> PROGRAMS =
      List.of("Xvfb", "xprop", "xdotool", "dbus-daemon", "dunst", "dunstctl");

  private final Deque<Process> processes = new ArrayDeque<>();
  private final Path choice;
  private final Map<String, String> environment;

  private RealDesktop(Path dir) throws IOException, InterruptedException {
    choice = dir.resolve("choice");
    Process display = start(Map.of(), "Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24");
    String screen = ":" + firstLine(display);
    Process bus =
        start(
            Map.of(),
            "dbus-daemon",
            "--session",
            "--nofork",
            "--print-address=1",
            "--address=unix:path=" + dir.resolve("bus"));
    environment = Map.of("DISPLAY", screen, "DBUS_SESSION_BUS_ADDRESS", firstLine(bus));
    start(environment, "dunst", "-config", config(dir).toString());
    awaitShown(0);
  }

  /** Starts one, or skips the test with the reason. */
  static RealDesktop start(Path dir) throws IOException, InterruptedException {
    PROGRAMS.forEach(SessionBus::need);
    return new RealDesktop(dir);
  }

  /** What is pressed in the menu of buttons is what the file says. */
  private Path config(Path dir) throws IOException {
    Path chooser = dir.resolve("choose");
    Files.writeString(chooser, "#!/bin/sh\ngrep -m1 -F \"$(cat " + choice + ")\"\n");
    Files.setPosixFilePermissions(chooser, PosixFilePermissions.fromString("rwx------"));
    Path config = dir.resolve("dunstrc");
    Files.writeString(config, "[global]\n    dmenu = " + chooser + "\n    idle_threshold = 0\n");
    return config;
  }

  private Process start(Map<String, String> more, String... words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(more);
    Process process = builder.start();
    processes.push(process);
    return process;
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return Objects.requireNonNull(lines.readLine());
  }

  /** The machine as Daymark sees it on this desktop. */
  Host host() {
    return new Host(environment, "Linux", Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Waits until so many notifications are on the screen. */
  void awaitShown(int count) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() < end) {
      last = ask("count", "displayed");
      if (last.equals(Integer.toString(count))) {
        return;
      }
    }
    throw new AssertionError(count + " notifications expected, there are " + last);
  }

  /** Presses a button, by what is written on it. */
  void press(String label) throws IOException, InterruptedException {
    Files.writeString(choice, label);
    ask("context");
  }

  /** Clicks the text of the newest notification. */
  void click() throws IOException, InterruptedException {
    ask("action");
  }

  /** Takes the newest notification away. */
  void dismiss() throws IOException, InterruptedException {
    ask("close");
  }

  /** Lets the window of the notification itself count as one in front that fills the screen. */
  void fillScreen() throws IOException, InterruptedException {
    String window =
        run("xdotool", "search", "--onlyvisible", "--class", "Dunst")
            .lines()
            .findFirst()
            .orElseThrow();
    run(
        "xprop",
        "-id",
        window,
        "-f",
        "_NET_WM_STATE",
        "32a",
        "-set",
        "_NET_WM_STATE",
        "_NET_WM_STATE_FULLSCREEN");
    run(
        "xprop",
        "-root",
        "-f",
        "_NET_ACTIVE_WINDOW",
        "32x",
        "-set",
        "_NET_ACTIVE_WINDOW",
        "0x" + Long.toHexString(Long.parseLong(window)));
  }

  private String run(String... words) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return answer;
  }

  /** What was shown, as dunst remembers it. */
  String history() throws IOException, InterruptedException {
    return ask("history");
  }

  private String ask(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("dunstctl"));
    command.addAll(List.of(words));
    return run(command.toArray(String[]::new));
  }

  @Override
  public void close() {
    while (!processes.isEmpty()) {
      Process process = processes.pop();
      process.destroy();
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }
}
