package dev.daymark.app.platform.tray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SessionBus;
import dev.daymark.app.platform.tray.SystemTray.Entry;
import dev.daymark.app.platform.tray.SystemTray.Look;
import java.io.IOException;
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
  private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
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

  private Host host() {
    return new Host(Map.of("DBUS_SESSION_BUS_ADDRESS", bus.address()), "Linux", dir);
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
    return SystemTrays.open(
        host(),
        look("Synced 10:23", false),
        () -> done.add("toggle"),
        () -> changes.add("changed"));
  }

  private String next(BlockingQueue<String> queue) throws InterruptedException {
    return Objects.requireNonNull(queue.poll(60, TimeUnit.SECONDS));
  }

  @Test
  void anIconIsShownOnceTheDesktopComesAndItIsToldWhenThatGoes() throws Exception {
    try (SystemTray tray = open().orElseThrow()) {
      assertThat(tray.isAvailable()).isFalse();
      FakeWatcher watcher = new FakeWatcher(bus.address());
      assertThat(next(watcher.registered)).startsWith(":");
      assertThat(next(changes)).isEqualTo("changed");
      assertThat(tray.isAvailable()).isTrue();
      watcher.close();
      assertThat(next(changes)).isEqualTo("changed");
      assertThat(tray.isAvailable()).isFalse();
    }
  }

  @Test
  void whereThereIsNoBusThereIsNoTray() {
    Host none =
        new Host(
            Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + dir.resolve("nothing")),
            "Linux",
            dir);
    assertThat(SystemTrays.open(none, look("", false), () -> {}, () -> {})).isEmpty();
  }

  @Test
  void theDesktopReadsTheIconAndTheMenuAndPressesBoth() throws Exception {
    try (FakeWatcher watcher = new FakeWatcher(bus.address());
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
    try (FakeWatcher watcher = new FakeWatcher(bus.address());
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
    FakeWatcher first = new FakeWatcher(bus.address());
    try (SystemTray tray = open().orElseThrow()) {
      String service = next(first.registered);
      first.close();
      try (FakeWatcher second = new FakeWatcher(bus.address())) {
        assertThat(next(second.registered)).isEqualTo(service);
        assertThat(tray).isNotNull();
      }
    }
  }
}
