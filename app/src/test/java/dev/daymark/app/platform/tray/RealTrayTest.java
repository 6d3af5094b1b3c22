package dev.daymark.app.platform.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.tray.SystemTray.Entry;
import dev.daymark.app.platform.tray.SystemTray.Look;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tray icon on a real session bus; skipped where there is no dbus-daemon. */
class RealTrayTest {

  private static final String ITEM = "org.kde.StatusNotifierItem";

  @TempDir Path dir;

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
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

  private Host host() {
    return new Host(Map.of("DBUS_SESSION_BUS_ADDRESS", address), "Linux", dir);
  }

  private Look look(String tip, boolean attention) {
    return new Look(
        tip,
        attention,
        List.of(new Pixels(2, new byte[16])),
        List.of(
            new Entry.Words(tip),
            new Entry.Rule(),
            new Entry.Action("Open Daymark", () -> done.add("open"))));
  }

  private Optional<SystemTray> open() {
    return SystemTrays.open(host(), look("Synced 10:23", false), () -> done.add("toggle"));
  }

  private String next(BlockingQueue<String> queue) throws InterruptedException {
    return Objects.requireNonNull(queue.poll(60, TimeUnit.SECONDS));
  }

  @Test
  void whereNobodyShowsIconsThereIsNoTray() {
    assertThat(open()).isEmpty();
  }

  @Test
  void whereThereIsNoBusThereIsNoTray() {
    Host none =
        new Host(
            Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + dir.resolve("nothing")),
            "Linux",
            dir);
    assertThat(SystemTrays.open(none, look("", false), () -> {})).isEmpty();
  }

  @Test
  void theDesktopReadsTheIconAndTheMenuAndPressesBoth() throws Exception {
    try (FakeWatcher watcher = new FakeWatcher(address);
        SystemTray tray = open().orElseThrow()) {
      String service = next(watcher.registered);
      Properties item = watcher.bus.getRemoteObject(service, NotifierItem.PATH, Properties.class);
      Map<String, Variant<?>> properties = item.GetAll(ITEM);
      assertThat(properties.get("Status").getValue()).isEqualTo("Active");
      assertThat(properties.get("IconPixmap").getSig()).isEqualTo("a(iiay)");
      assertThat(((DBusPath) properties.get("Menu").getValue()).getPath())
          .isEqualTo(NotifierMenu.PATH);
      watcher
          .bus
          .getRemoteObject(service, NotifierItem.PATH, StatusNotifierItem.class)
          .activate(1, 1);
      assertThat(next(done)).isEqualTo("toggle");
      DesktopMenu menu = watcher.bus.getRemoteObject(service, NotifierMenu.PATH, DesktopMenu.class);
      MenuReply<UInt32, MenuNode> layout = menu.layout(0, -1, List.of());
      assertThat(layout.second.children).hasSize(3);
      assertThat(menu.property(3, "label").getValue()).isEqualTo("Open Daymark");
      assertThat(menu.property(1, "enabled").getValue()).isEqualTo(false);
      assertThat(menu.property(2, "type").getValue()).isEqualTo("separator");
      menu.happened(3, "clicked", new Variant<>(""), new UInt32(0));
      assertThat(next(done)).isEqualTo("open");
      assertThat(tray.isAvailable()).isTrue();
    }
  }

  @Test
  void anotherStateIsToldAndRead() throws Exception {
    try (FakeWatcher watcher = new FakeWatcher(address);
        SystemTray tray = open().orElseThrow()) {
      String service = next(watcher.registered);
      BlockingQueue<String> told = new LinkedBlockingQueue<>();
      watcher.bus.addSigHandler(StatusNotifierItem.NewStatus.class, it -> told.add("status"));
      watcher.bus.addSigHandler(DesktopMenu.LayoutUpdated.class, it -> told.add("menu"));
      tray.show(look("1 conflict to review", true));
      assertThat(List.of(next(told), next(told))).containsExactlyInAnyOrder("status", "menu");
      Properties item = watcher.bus.getRemoteObject(service, NotifierItem.PATH, Properties.class);
      assertThat(item.GetAll(ITEM).get("Status").getValue()).isEqualTo("NeedsAttention");
    }
  }

  @Test
  void aDesktopThatIsStartedAnewHearsOfTheIconAgain() throws Exception {
    FakeWatcher first = new FakeWatcher(address);
    try (SystemTray tray = open().orElseThrow()) {
      String service = next(first.registered);
      first.close();
      try (FakeWatcher second = new FakeWatcher(address)) {
        assertThat(next(second.registered)).isEqualTo(service);
        assertThat(tray).isNotNull();
      }
    }
  }
}
