package dev.daymark.app.platform.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.lock.ScreenLock.State;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a bus of its own, which is also that of the system; skipped where there is no dbus-daemon. */
final class DesktopScreenLockTest {

  @TempDir Path dir;

  private Process daemon;
  private String address;

  @BeforeEach
  void startBus() throws Exception {
    boolean here =
        List.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dbus-daemon")));
    if (System.getenv("DAYMARK_DESKTOP_TESTS") != null) {
      assertThat(here).as("dbus-daemon is installed").isTrue();
    }
    assumeTrue(here, "dbus-daemon is not installed");
    daemon =
        new ProcessBuilder(
                "dbus-daemon",
                "--session",
                "--nofork",
                "--print-address=1",
                "--address=unix:path=" + dir.resolve("bus"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    address =
        new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
  }

  @AfterEach
  void stopBus() {
    if (daemon != null) {
      daemon.destroy();
      daemon.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  private State state() {
    return state("Linux", address);
  }

  private State state(String system, String bus) {
    return new DesktopScreenLock(
            new Host(
                Map.of("DBUS_SESSION_BUS_ADDRESS", bus, "DBUS_SYSTEM_BUS_ADDRESS", bus),
                system,
                dir))
        .state();
  }

  @Test
  void whereNobodyTellsItIsNotKnown() {
    assertThat(state()).isEqualTo(State.UNKNOWN);
    assertThat(state("Linux", "unix:path=" + dir.resolve("nothing"))).isEqualTo(State.UNKNOWN);
    assertThat(state("Mac OS X", address)).isEqualTo(State.UNKNOWN);
    assertThat(state("Windows 11", address)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void theScreenSaverTells() throws Exception {
    try (FakeDesktop _ = new FakeDesktop(address).saver(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
    try (FakeDesktop _ = new FakeDesktop(address).saver(false)) {
      assertThat(state()).isEqualTo(State.UNLOCKED);
    }
  }

  @Test
  void gnomesScreenSaverTells() throws Exception {
    try (FakeDesktop _ = new FakeDesktop(address).gnomeSaver(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
    try (FakeDesktop _ = new FakeDesktop(address).gnomeSaver(false)) {
      assertThat(state()).isEqualTo(State.UNLOCKED);
    }
  }

  @Test
  void oneThatSaysLockedIsEnough() throws Exception {
    try (FakeDesktop _ = new FakeDesktop(address).saver(false).gnomeSaver(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
    try (FakeDesktop _ = new FakeDesktop(address).saver(false).login(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
  }

  @Test
  void theLogInServiceAloneDoesNotProveThatItIsOpen() throws Exception {
    try (FakeDesktop _ = new FakeDesktop(address).login(false)) {
      assertThat(state()).isEqualTo(State.UNKNOWN);
    }
    try (FakeDesktop _ = new FakeDesktop(address).login(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
  }
}
