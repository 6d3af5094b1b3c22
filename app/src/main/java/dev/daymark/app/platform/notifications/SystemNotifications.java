package dev.daymark.app.platform.notifications;

import java.util.List;
import java.util.OptionalLong;

/** The notifications of the operating system. Thread-safe; may block for a moment. */
public interface SystemNotifications extends AutoCloseable {

  /** The key of the action that a click on the text stands for. */
  String CLICK = "default";

  /**
   * One notification.
   *
   * @param body plain text; empty for none
   * @param buttons the most important first: some systems show two or three
   * @param sound a name of the freedesktop sound naming specification; empty for none
   */
  record Note(String title, String body, List<Button> buttons, String sound) {
    public Note {
      buttons = List.copyOf(buttons);
    }
  }

  /**
   * Something the person can press.
   *
   * @param key comes back when it is pressed
   */
  record Button(String key, String label) {}

  /** Hears what the person does; called on a thread of the system's. */
  interface Answers {

    /** A button was pressed, or the text was clicked ({@link #CLICK}). */
    void pressed(long note, String key);

    /** The person took it away. One that only timed out is not told. */
    void dismissed(long note);
  }

  /** Whether notifications can be shown, with buttons. */
  boolean isAvailable();

  /**
   * Shows one.
   *
   * @return its number; empty if it could not be shown
   */
  OptionalLong show(Note note);

  /**
   * Shows another in the place of one that is still there.
   *
   * @return the number of the other; empty if it could not be shown
   */
  OptionalLong replace(long note, Note other);

  /** Takes one away; nothing if it is gone. */
  void withdraw(long note);

  @Override
  void close();
}
