package dev.daymark.app.platform.tray;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** Two values as the answer to a call. Public because the library writes it. */
public final class MenuReply<A, B> extends Tuple {

  @Position(0)
  public final A first;

  @Position(1)
  public final B second;

  public MenuReply(A first, B second) {
    this.first = first;
    this.second = second;
  }
}
