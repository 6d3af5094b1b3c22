package dev.daymark.app.platform.tray;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** The words over a tray icon. Public because the library writes it. */
public final class TrayTip extends Struct {

  @Position(0)
  public final String icon;

  @Position(1)
  public final List<IconPixmap> pixmaps;

  @Position(2)
  public final String title;

  @Position(3)
  public final String text;

  public TrayTip(String icon, List<IconPixmap> pixmaps, String title, String text) {
    this.icon = icon;
    this.pixmaps = pixmaps;
    this.title = title;
    this.text = text;
  }
}
