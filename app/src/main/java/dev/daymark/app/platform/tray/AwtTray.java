package dev.daymark.app.platform.tray;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An icon beside the clock of Windows, or in the menu bar of macOS: JavaFX has neither. */
final class AwtTray implements SystemTray {

  private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);

  private final TrayIcon icon;
  private final PopupMenu menu = new PopupMenu();
  private List<Entry> entries = List.of();

  /** What a click with the main button does. */
  enum Click {
    /** Calls back, as on Windows. */
    TOGGLES,
    /** Opens the menu, as on macOS. */
    OPENS_MENU
  }

  private AwtTray(Look first, Click click, Runnable toggle) {
    icon = new TrayIcon(image(first.icons()));
    icon.setImageAutoSize(true);
    icon.setPopupMenu(menu);
    if (click == Click.TOGGLES) {
      icon.addMouseListener(new FirstClick(toggle));
    }
    put(first);
  }

  /** Empty where the system has no such place. Blocks until the icon is there. */
  static Optional<SystemTray> open(Look first, Click click, Runnable toggle) {
    if (GraphicsEnvironment.isHeadless() || !java.awt.SystemTray.isSupported()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          CompletableFuture.supplyAsync(() -> added(first, click, toggle), EventQueue::invokeLater)
              .join());
    } catch (CompletionException e) {
      LOG.info("there is no tray: {}", String.valueOf(e.getCause()));
      return Optional.empty();
    }
  }

  private static AwtTray added(Look first, Click click, Runnable toggle) {
    AwtTray tray = new AwtTray(first, click, toggle);
    try {
      java.awt.SystemTray.getSystemTray().add(tray.icon);
    } catch (AWTException e) {
      throw new CompletionException(e);
    }
    return tray;
  }

  private static Image image(List<Pixels> icons) {
    return new BaseMultiResolutionImage(
        icons.stream().map(AwtTray::picture).toArray(BufferedImage[]::new));
  }

  private static BufferedImage picture(Pixels pixels) {
    int size = pixels.size();
    byte[] argb = pixels.argb();
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    for (int at = 0; at < size * size; at++) {
      int from = at * 4;
      int pixel =
          (argb[from] & 0xff) << 24
              | (argb[from + 1] & 0xff) << 16
              | (argb[from + 2] & 0xff) << 8
              | (argb[from + 3] & 0xff);
      picture.setRGB(at % size, at / size, pixel);
    }
    return picture;
  }

  @Override
  public void show(Look look) {
    EventQueue.invokeLater(
        () -> {
          icon.setImage(image(look.icons()));
          put(look);
        });
  }

  private void put(Look look) {
    icon.setToolTip("Daymark · " + look.tip());
    if (!MenuLabels.of(look.menu()).equals(MenuLabels.of(entries))) {
      menu.removeAll();
      look.menu().forEach(entry -> add(menu, entry));
    }
    entries = look.menu();
  }

  private static void add(Menu menu, Entry entry) {
    switch (entry) {
      case Entry.Words(var label) -> {
        MenuItem words = new MenuItem(label);
        words.setEnabled(false);
        menu.add(words);
      }
      case Entry.Action(var label, var action) -> {
        MenuItem item = new MenuItem(label);
        item.addActionListener(pressed -> action.run());
        menu.add(item);
      }
      case Entry.Rule() -> menu.addSeparator();
    }
  }

  @Override
  public boolean tell(String title, String body) {
    EventQueue.invokeLater(() -> icon.displayMessage(title, body, TrayIcon.MessageType.NONE));
    return true;
  }

  @Override
  public boolean isAvailable() {
    return List.of(java.awt.SystemTray.getSystemTray().getTrayIcons()).contains(icon);
  }

  @Override
  public void close() {
    EventQueue.invokeLater(() -> java.awt.SystemTray.getSystemTray().remove(icon));
  }

  /** The second click of a double click is no click of its own. */
  private static final class FirstClick extends MouseAdapter {

    private final Runnable action;

    FirstClick(Runnable action) {
      this.action = action;
    }

    @Override
    public void mouseClicked(MouseEvent click) {
      if (click.getButton() == MouseEvent.BUTTON1 && click.getClickCount() == 1) {
        action.run();
      }
    }
  }
}
