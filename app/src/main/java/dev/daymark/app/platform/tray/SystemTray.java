package dev.daymark.app.platform.tray;

import java.util.List;

/** An icon in the desktop's tray. Thread-safe; may block for a moment. */
public interface SystemTray extends AutoCloseable {

  /**
   * What is shown.
   *
   * @param tip how things stand, in a few words
   * @param attention whether something needs the person
   */
  record Look(String tip, boolean attention, List<Pixels> icons, List<Entry> menu) {
    public Look {
      icons = List.copyOf(icons);
      menu = List.copyOf(menu);
    }
  }

  /** A line of the menu. */
  sealed interface Entry {

    /**
     * Words that nothing happens on.
     *
     * @param label what they say
     */
    record Words(String label) implements Entry {}

    /** Something that can be done. */
    record Action(String label, Runnable action) implements Entry {}

    /** A rule between groups. */
    record Rule() implements Entry {}
  }

  /** Shows something else. */
  void show(Look look);

  /**
   * Says something once, beside the icon.
   *
   * @return false where the icon cannot speak, and a notification has to
   */
  boolean tell(String title, String body);

  /** Whether the desktop still shows it. */
  boolean isAvailable();

  @Override
  void close();
}
