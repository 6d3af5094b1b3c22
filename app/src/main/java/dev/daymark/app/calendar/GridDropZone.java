package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.Session;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/** A view of days that takes tasks from the rail: among hours they get a time, else a day. */
final class GridDropZone implements DropZone {
  private final Node view;
  private final GridGestures gestures;
  private final Session session;
  private final Place place;
  private Point2D last = Point2D.ZERO;
  private boolean fineLast;

  /**
   * What it needs of its view.
   *
   * @param items what is on the days shown
   * @param pointAt the place under a point of the view
   * @param refresh draws the preview
   */
  record Place(
      Supplier<List<CalendarItem>> items,
      BiFunction<Double, Double, GridPoint> pointAt,
      Runnable refresh) {}

  GridDropZone(Node view, GridGestures gestures, Session session, Place place) {
    this.view = view;
    this.gestures = gestures;
    this.session = session;
    this.place = place;
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public boolean takes(CalendarItem item) {
    return item instanceof TaskItem;
  }

  @Override
  public void over(CalendarItem item, double sceneX, double sceneY, boolean fine) {
    if (!gestures.isActive() && item instanceof TaskItem task) {
      gestures.bring(task, place.items().get());
    }
    last = new Point2D(sceneX, sceneY);
    fineLast = fine;
    aim();
    place.refresh().run();
  }

  /** Puts what is brought under the pointer, also after other days came there. */
  void aim() {
    if (gestures.isBrought()) {
      Point2D at = view.sceneToLocal(last);
      gestures.moveTo(place.pointAt().apply(at.getX(), at.getY()), fineLast);
    }
  }

  @Override
  public void leave() {
    gestures.cancel();
    place.refresh().run();
  }

  @Override
  public void drop(CalendarItem item) {
    gestures.drop(false);
    place.refresh().run();
  }

  @Override
  public String words() {
    CalendarItem preview = gestures.preview();
    if (preview == null) {
      return "";
    }
    String when = new CalendarWords(session).clock(preview.time());
    if (preview.time() instanceof ItemTime.Days) {
      return session.messages().text("calendar.drag.due", when);
    }
    return gestures.isFitted() ? session.messages().text("calendar.drag.fits", when) : when;
  }

  @Override
  public String keys() {
    CalendarItem preview = gestures.preview();
    boolean days = preview != null && preview.time() instanceof ItemTime.Days;
    return session.messages().text(days ? "calendar.drag.keysOfDays" : "calendar.drag.keys");
  }
}
