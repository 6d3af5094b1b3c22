package dev.daymark.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A real session bus of a test's own. */
public final class SessionBus implements AutoCloseable {

  private final Process daemon;
  private final String address;

  private SessionBus(Path dir) throws IOException {
    daemon =
        new ProcessBuilder(
                "dbus-daemon",
                "--session",
                "--nofork",
                "--print-address=1",
                "--address=unix:path=" + dir.resolve("bus"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8));
    address = Objects.requireNonNull(lines.readLine());
  }

  /** Starts one whose socket is in a directory, or skips the test with the reason. */
  public static SessionBus start(Path dir) throws IOException {
    need("dbus-daemon");
    return new SessionBus(dir);
  }

  /**
   * Skips the test where a program is not installed, except where {@code DAYMARK_DESKTOP_TESTS}
   * says that it must run.
   */
  public static void need(String program) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    boolean here =
        Arrays.stream(path.split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (System.getenv("DAYMARK_DESKTOP_TESTS") != null) {
      assertThat(here).as(program + " is installed").isTrue();
    }
    assumeTrue(here, program + " is not installed");
  }

  /** Where it is, as in {@code DBUS_SESSION_BUS_ADDRESS}. */
  public String address() {
    return address;
  }

  @Override
  public void close() {
    daemon.destroy();
    daemon.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
