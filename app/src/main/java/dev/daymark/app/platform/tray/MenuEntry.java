package dev.daymark.app.platform.tray;

import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/** The properties of an entry of a menu. Public because the library writes it. */
public final class MenuEntry extends Struct {

  @Position(0)
  public final int id;

  @Position(1)
  public final Map<String, Variant<?>> properties;

  public MenuEntry(int id, Map<String, Variant<?>> properties) {
    this.id = id;
    this.properties = properties;
  }
}
