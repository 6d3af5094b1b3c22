package dev.daymark.app.platform.tray;

import dev.daymark.app.platform.tray.SystemTray.Look;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/** Daymark's tray icon on the bus. */
final class NotifierItem extends NotifierObject implements StatusNotifierItem {

  static final String PATH = "/StatusNotifierItem";

  private final Runnable toggle;
  private volatile Look look;

  NotifierItem(Look look, Runnable toggle) {
    super(PATH);
    this.look = look;
    this.toggle = toggle;
  }

  void show(Look next) {
    look = next;
  }

  static String status(Look look) {
    return look.attention() ? "NeedsAttention" : "Active";
  }

  @Override
  public void activate(int x, int y) {
    toggle.run();
  }

  @Override
  public void activateOtherwise(int x, int y) {
    toggle.run();
  }

  @Override
  public void openMenu(int x, int y) {
    // The desktop draws the menu that the property Menu leads to.
  }

  @Override
  public void scroll(int delta, String orientation) {
    // The wheel means nothing.
  }

  @Override
  Map<String, Variant<?>> properties() {
    Look now = look;
    List<IconPixmap> icons =
        now.icons().stream()
            .map(icon -> new IconPixmap(icon.size(), icon.size(), icon.argb()))
            .toList();
    Variant<?> pixmaps = new Variant<>(icons, "a(iiay)");
    return Map.ofEntries(
        Map.entry("Category", new Variant<>("ApplicationStatus")),
        Map.entry("Id", new Variant<>("daymark")),
        Map.entry("Title", new Variant<>("Daymark")),
        Map.entry("Status", new Variant<>(status(now))),
        Map.entry("IconName", new Variant<>("")),
        Map.entry("IconPixmap", pixmaps),
        Map.entry("AttentionIconName", new Variant<>("")),
        Map.entry("AttentionIconPixmap", pixmaps),
        Map.entry("ItemIsMenu", new Variant<>(false)),
        Map.entry("Menu", new Variant<>(new DBusPath(NotifierMenu.PATH))),
        Map.entry(
            "ToolTip",
            new Variant<>(new TrayTip("", List.of(), "Daymark", now.tip()), "(sa(iiay)ss)")));
  }
}
