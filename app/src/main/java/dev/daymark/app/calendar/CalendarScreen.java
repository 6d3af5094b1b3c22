package dev.daymark.app.calendar;

import dev.daymark.app.session.ItemKey;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What keys, menus and popovers need of a way to show the calendar. */
interface CalendarScreen {

  /** The view itself, which has the focus while the person works in it. */
  Region region();

  /** Opens the selected item for editing. */
  void open();

  /** Asks for a day to go to. */
  void askForDay();

  /** Selects an item that was chosen from a list, and takes the focus. */
  void choose(CalendarItem item);

  /** Scrolls to the present moment, where that means something. */
  void showNow();

  /** Takes the next zoom step, where there are hours; harmless elsewhere. */
  void zoom(int steps);

  /** Whether there are hours, of whatever height. */
  boolean hasHours();

  /** Whether the hours can become taller, or lower for negative steps. */
  boolean canZoom(int steps);

  /** Whether a question lies over the view and takes the keys. */
  boolean isAsking();

  /** Ends a gesture without effect; false if there is none. */
  boolean cancelGesture();

  /** The node that shows an item, if it is on the screen. */
  Optional<? extends Node> nodeOf(ItemKey key);
}
