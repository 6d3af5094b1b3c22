package dev.daymark.app.platform.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SessionBus;
import dev.daymark.app.platform.lock.ScreenLock.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a bus of its own, which is also that of the system; skipped where there is no dbus-daemon. */
final class DesktopScreenLockTest {

  @TempDir Path dir;

  private SessionBus bus;

  @BeforeEach
  void startBus() throws IOException {
    bus = SessionBus.start(dir);
  }

  @AfterEach
  void stopBus() {
    if (bus != null) {
      bus.close();
    }
  }

  private State state() {
    return state("Linux", bus.address());
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
    assertThat(state("Mac OS X", bus.address())).isEqualTo(State.UNKNOWN);
    assertThat(state("Windows 11", bus.address())).isEqualTo(State.UNKNOWN);
  }

  @Test
  void theScreenSaverTells() throws Exception {
    try (FakeDesktop _ = new FakeDesktop(bus.address()).saver(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
    try (FakeDesktop _ = new FakeDesktop(bus.address()).saver(false)) {
      assertThat(state()).isEqualTo(State.UNLOCKED);
    }
  }

  @Test
  void gnomesScreenSaverTells() throws Exception {
    try (FakeDesktop _ = new FakeDesktop(bus.address()).gnomeSaver(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
    try (FakeDesktop _ = new FakeDesktop(bus.address()).gnomeSaver(false)) {
      assertThat(state()).isEqualTo(State.UNLOCKED);
    }
  }

  @Test
  void oneThatSaysLockedIsEnough() throws Exception {
    try (FakeDesktop _ = new FakeDesktop(bus.address()).saver(false).gnomeSaver(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
    try (FakeDesktop _ = new FakeDesktop(bus.address()).saver(false).login(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
  }

  @Test
  void itIsToldWhenAScreenSaverLocksUntilNobodyWatches() throws Exception {
    Host host = new Host(Map.of("DBUS_SESSION_BUS_ADDRESS", bus.address()), "Linux", dir);
    Semaphore told = new Semaphore(0);
    try (FakeDesktop desktop = new FakeDesktop(bus.address()).saver(false).gnomeSaver(false)) {
      ScreenLock.Watching watching = new DesktopScreenLock(host).watch(told::release);
      desktop.tellSaver(true);
      assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      desktop.tellGnomeSaver(true);
      assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      watching.close();
    }
    assertThat(told.availablePermits()).isZero();
  }

  @Test
  void theLogInServiceAloneDoesNotProveThatItIsOpen() throws Exception {
    try (FakeDesktop _ = new FakeDesktop(bus.address()).login(false)) {
      assertThat(state()).isEqualTo(State.UNKNOWN);
    }
    try (FakeDesktop _ = new FakeDesktop(bus.address()).login(true)) {
      assertThat(state()).isEqualTo(State.LOCKED);
    }
  }
}
