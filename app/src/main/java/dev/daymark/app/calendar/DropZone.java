package dev.daymark.app.calendar;

import javafx.scene.Node;

/** Where an item that is dragged out of its view can be dropped. */
public interface DropZone {

  /** The node that takes it, for finding out whether the pointer is there. */
  Node node();

  /** Whether an item of this kind is taken at all. */
  boolean takes(CalendarItem item);

  /**
   * The pointer is here with an item; shows where it would go.
   *
   * @param sceneX of the pointer
   * @param fine whether times are rounded to 5 instead of 15 minutes
   */
  void over(CalendarItem item, double sceneX, double sceneY, boolean fine);

  /** The pointer went elsewhere, or the drag was given up. */
  void leave();

  /** The item was let go here. */
  void drop(CalendarItem item);

  /** It was let go here by one who wants a second one; the same where there is no such thing. */
  default void copy(CalendarItem item) {
    drop(item);
  }

  /** What to say beside the pointer; empty for nothing. */
  default String words() {
    return "";
  }

  /** Which keys do what meanwhile, said less loudly behind {@link #words}; empty for nothing. */
  default String keys() {
    return "";
  }
}
