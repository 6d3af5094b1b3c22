package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Xvfb, a session bus and GNOME Keyring with its own question for the password, as a person's
 * desktop has them. Where they are not installed a test is skipped, except where {@code
 * DAYMARK_DESKTOP_TESTS} says that they must run.
 */
public final class RealKeyring implements AutoCloseable {

  static final String PASSWORD = "open sesame";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> PROGRAMS =
      List.of("Xvfb", "xdotool", "dbus-daemon", "gnome-keyring-daemon", "secret-tool");

  private final Deque<Process> processes = new ArrayDeque<>();
  private final Map<String, String> environment = new HashMap<>();

  private RealKeyring(Path dir) throws IOException {
    Process display = start("Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24");
    environment.put("DISPLAY", ":" + firstLine(display));
    Path runtime = Files.createDirectory(dir.resolve("runtime"));
    Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
    environment.put("HOME", dir.toString());
    environment.put("XDG_DATA_HOME", dir.resolve("data").toString());
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    Process bus =
        start(
            "dbus-daemon",
            "--session",
            "--nofork",
            "--print-address=1",
            "--address=unix:path=" + dir.resolve("bus"));
    environment.put("DBUS_SESSION_BUS_ADDRESS", firstLine(bus));
    Process daemon =
        start("gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock");
    try (OutputStream input = daemon.getOutputStream()) {
      input.write(PASSWORD.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Starts one with an open keyring, or skips the test with the reason. */
  public static RealKeyring start(Path dir) throws IOException, InterruptedException {
    boolean must = System.getenv("DAYMARK_DESKTOP_TESTS") != null;
    for (String program : PROGRAMS) {
      boolean here =
          List.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":")).stream()
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
      if (must) {
        assertThat(here).as(program + " is installed").isTrue();
      }
      assumeTrue(here, program + " is not installed: no keyring was asked");
    }
    RealKeyring keyring = new RealKeyring(dir);
    keyring.awaitOpen();
    return keyring;
  }

  /**
   * The first to ask starts a second daemon if the first is not there yet, which has no keyring.
   */
  private void awaitOpen() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!run(
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus.NameHasOwner",
            "string:org.freedesktop.secrets")
        .contains("true")) {
      assertThat(System.nanoTime()).as("no keyring came up").isLessThan(end);
    }
  }

  String address() {
    return Objects.requireNonNull(environment.get("DBUS_SESSION_BUS_ADDRESS"));
  }

  /** The variables of a process on this desktop. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Locks it, as the desktop does when the person is away. */
  public void lock() throws IOException, InterruptedException {
    run(
        "dbus-send",
        "--session",
        "--print-reply",
        "--dest=org.freedesktop.secrets",
        "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service.Lock",
        "array:objpath:/org/freedesktop/secrets/collection/login");
  }

  /** What another program finds under a name. */
  public String lookUp(String name) throws IOException, InterruptedException {
    return run("secret-tool", "lookup", "application", "daymark", "name", name);
  }

  /** Waits for the question for the password, then types into it and presses a key. */
  void answer(String typed, String key) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (run("xdotool", "search", "--onlyvisible", "--class", "gcr").isEmpty()) {
      assertThat(System.nanoTime()).as("no question came up").isLessThan(end);
    }
    run("xdotool", "search", "--onlyvisible", "--class", "gcr", "windowfocus", "--sync");
    if (!typed.isEmpty()) {
      run("xdotool", "type", "--delay", "40", typed);
    }
    run("xdotool", "key", key);
  }

  private Process start(String... words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    Process process = builder.start();
    processes.push(process);
    return process;
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return Objects.requireNonNull(lines.readLine());
  }

  private String run(String... words) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(words)))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return answer;
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
