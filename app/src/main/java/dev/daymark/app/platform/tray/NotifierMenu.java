package dev.daymark.app.platform.tray;

import dev.daymark.app.platform.tray.SystemTray.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The menu of Daymark's tray icon on the bus. Its entries are numbered from 1. */
final class NotifierMenu extends NotifierObject implements DesktopMenu {

  static final String PATH = "/MenuBar";

  private volatile List<Entry> entries;
  private volatile int revision = 1;

  NotifierMenu(List<Entry> entries) {
    super(PATH);
    this.entries = entries;
  }

  /**
   * Shows other entries.
   *
   * @return the number of this state; 0 if it is as it was
   */
  synchronized int show(List<Entry> next) {
    boolean same = MenuLabels.of(next).equals(MenuLabels.of(entries));
    entries = next;
    if (!same) {
      revision++;
    }
    return same ? 0 : revision;
  }

  @Override
  public MenuReply<UInt32, MenuNode> layout(int parent, int depth, List<String> names) {
    List<Variant<?>> children = new ArrayList<>();
    List<Entry> now = entries;
    if (parent == 0 && depth != 0) {
      for (int i = 0; i < now.size(); i++) {
        MenuNode node = new MenuNode(i + 1, properties(now.get(i)), List.of());
        children.add(new Variant<>(node, MenuNode.TYPE));
      }
    }
    Map<String, Variant<?>> own =
        parent == 0
            ? Map.of("children-display", new Variant<>("submenu"))
            : properties(entry(parent));
    return new MenuReply<>(new UInt32(revision), new MenuNode(parent, own, children));
  }

  private Entry entry(int id) {
    List<Entry> now = entries;
    return id >= 1 && id <= now.size() ? now.get(id - 1) : new Entry.Rule();
  }

  private static Map<String, Variant<?>> properties(Entry entry) {
    return switch (entry) {
      case Entry.Words(var label) ->
          Map.of("label", new Variant<>(escaped(label)), "enabled", new Variant<>(false));
      case Entry.Action(var label, var _) -> Map.of("label", new Variant<>(escaped(label)));
      case Entry.Rule() -> Map.of("type", new Variant<>("separator"));
    };
  }

  /** A single underscore would mark a letter to press. */
  private static String escaped(String label) {
    return label.replace("_", "__");
  }

  @Override
  public List<MenuEntry> properties(List<Integer> ids, List<String> names) {
    return ids.stream().map(id -> new MenuEntry(id, properties(entry(id)))).toList();
  }

  @Override
  public Variant<?> property(int id, String name) {
    Variant<?> value = properties(entry(id)).get(name);
    return value == null ? new Variant<>("") : value;
  }

  @Override
  public void happened(int id, String kind, Variant<?> data, UInt32 time) {
    if (kind.equals("clicked") && entry(id) instanceof Entry.Action(var _, var action)) {
      action.run();
    }
  }

  @Override
  public boolean aboutToShow(int id) {
    return false;
  }

  @Override
  Map<String, Variant<?>> properties() {
    return Map.of(
        "Version",
        new Variant<>(new UInt32(3)),
        "Status",
        new Variant<>("normal"),
        "TextDirection",
        new Variant<>("ltr"));
  }
}
