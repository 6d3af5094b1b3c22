package dev.daymark.app.platform.tray;

import java.util.Map;
import java.util.Objects;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** Something of the tray icon on the bus, whose properties are read and never set. */
abstract class NotifierObject implements Properties {

  private final String path;

  /**
   * @param path where it is on the bus
   */
  NotifierObject(String path) {
    this.path = path;
  }

  /** What it says of itself now; called on threads of the bus. */
  abstract Map<String, Variant<?>> properties();

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <A> A Get(String interfaceName, String name) {
    return (A) Objects.requireNonNull(properties().get(name), name);
  }

  @Override
  public <A> void Set(String interfaceName, String name, A value) {
    // Nobody changes what Daymark says of itself.
  }

  @Override
  public Map<String, Variant<?>> GetAll(String interfaceName) {
    return properties();
  }

  @Override
  public String getObjectPath() {
    return path;
  }

  @Override
  public boolean isRemote() {
    return false;
  }
}
