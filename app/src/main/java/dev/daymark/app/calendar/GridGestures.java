package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.PlannedBlock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The gesture under way, from press to drop: what it is about, where it would put it, and how it
 * ends. Knows no node.
 */
final class GridGestures {
  private static final double DRAG_START = 4;
  private static final int STEP = 15;
  private static final int FINE_STEP = 5;
  private static final Duration LANE_TO_GRID = Duration.ofMinutes(60);
  private static final Rgb NEW_EVENT = Rgb.parse("0D6B75");

  private final CalendarViewModel model;
  private final ZoneId zone;
  private @Nullable TimeGesture gesture;
  private @Nullable CalendarItem source;
  private @Nullable CalendarItem preview;
  private @Nullable GridPoint aimed;
  private boolean fineAim;
  private boolean brought;
  private boolean outside;

  GridGestures(CalendarViewModel model) {
    this.model = model;
    this.zone = model.session().zone();
  }

  /** Whether the pointer went so far from where it was pressed that this is no click. */
  static boolean isDrag(MouseEvent start, MouseEvent now) {
    double x = now.getSceneX() - start.getSceneX();
    double y = now.getSceneY() - start.getSceneY();
    return Math.hypot(x, y) >= DRAG_START;
  }

  boolean isActive() {
    return gesture != null;
  }

  @Nullable CalendarItem source() {
    return source;
  }

  /** The item where it would land now; null before the pointer moved. */
  @Nullable CalendarItem preview() {
    return preview;
  }

  /** Which end of a block is dragged. */
  enum Grip {
    WHOLE,
    START,
    END
  }

  /** Says why an item cannot be moved, if it cannot. */
  private boolean isRefused(CalendarItem item) {
    String refusal = model.protection(item);
    if (refusal != null) {
      model.session().edits().refuse(refusal);
    }
    return refusal != null;
  }

  /** Takes hold of an item. An item that cannot be moved is refused with the reason. */
  boolean grab(CalendarItem item, Grip grip, GridPoint at) {
    if (isRefused(item)) {
      return false;
    }
    source = item;
    gesture =
        switch (item.time()) {
          case ItemTime.Clock clock when grip == Grip.START -> new TimeGesture.ResizeStart(clock);
          case ItemTime.Clock clock when grip == Grip.END -> new TimeGesture.ResizeEnd(clock);
          case ItemTime.Days days when grip != Grip.WHOLE ->
              new TimeGesture.ResizeDays(days, grip == Grip.START);
          case ItemTime.Days days -> new TimeGesture.Move(days, at, clockLength(item));
          case ItemTime.Clock clock -> new TimeGesture.Move(clock, at, clockLength(item));
        };
    return true;
  }

  /** Takes hold of an item to move it by whole days, or of an end of a span. */
  boolean grabDays(CalendarItem item, Grip grip, LocalDate at) {
    if (isRefused(item)) {
      return false;
    }
    source = item;
    gesture =
        grip != Grip.WHOLE && item.time() instanceof ItemTime.Days days
            ? new TimeGesture.ResizeDays(days, grip == Grip.START)
            : new TimeGesture.MoveDays(item.time(), at);
    return true;
  }

  /** Takes hold of a task that is dragged in from elsewhere. */
  void bring(TaskItem task, List<CalendarItem> others) {
    source = task;
    brought = true;
    List<CalendarItem> rest =
        others.stream().filter(item -> !item.key().equals(task.key())).toList();
    gesture = new TimeGesture.PlaceTask(clockLength(task), new FreeTime(rest));
  }

  /** Whether what is dragged comes from outside the view. */
  boolean isBrought() {
    return brought;
  }

  /** Whether it became shorter to fit between what is there. */
  boolean isFitted() {
    CalendarItem shown = preview;
    return brought
        && source instanceof TaskItem task
        && shown != null
        && shown.time() instanceof ItemTime.Clock clock
        && clock.length().compareTo(clockLength(task)) < 0;
  }

  /** How long a task's time block is: as before, else an hour. */
  static Duration blockLength(TaskItem task) {
    return clockLength(task);
  }

  private static Duration clockLength(CalendarItem item) {
    if (item instanceof TaskItem task) {
      PlannedBlock block = task.task().content().plannedBlock();
      return block == null ? LANE_TO_GRID : Duration.between(block.start(), block.end());
    }
    return LANE_TO_GRID;
  }

  /** Begins to draw a new block or span. */
  void draw(GridPoint at) {
    source = null;
    gesture = at.lane() ? new TimeGesture.CreateSpan(at.day()) : new TimeGesture.Create(at);
  }

  /**
   * The pointer moved.
   *
   * @param fine whether times are rounded to 5 instead of 15 minutes
   */
  void moveTo(GridPoint point, boolean fine) {
    TimeGesture active = gesture;
    if (active == null) {
      return;
    }
    aimed = point;
    fineAim = fine;
    ItemTime target = active.target(point, fine ? FINE_STEP : STEP, zone);
    CalendarItem item = source;
    preview = item == null ? drawn(target) : item.at(target);
  }

  /** Other items are shown, among them perhaps what is dragged, as it has become meanwhile. */
  void renew() {
    CalendarItem held = source;
    TimeGesture active = gesture;
    if (held == null || active == null || brought) {
      return;
    }
    Optional<CalendarItem> now = model.asShown(held).filter(it -> !it.equals(held));
    if (now.isPresent()) {
      source = now.get();
      gesture = active.with(now.get().time());
      GridPoint point = aimed;
      if (preview != null && point != null) {
        moveTo(point, fineAim);
      }
    }
  }

  /** Whether the pointer is over something else that takes the item, and shows it by itself. */
  boolean isOver(DropZones zones, Node view, Point2D inScene, boolean fine) {
    CalendarItem item = source;
    outside =
        item != null && zones.move(item, view, inScene.getX(), inScene.getY(), fine).isPresent();
    if (outside) {
      preview = null;
    }
    return outside;
  }

  /** Whether it can end on a day that is not shown: what changes hours only, or left, cannot. */
  boolean turnsDays() {
    TimeGesture active = gesture;
    return active != null
        && !outside
        && switch (active) {
          case TimeGesture.Move move -> true;
          case TimeGesture.MoveDays move -> true;
          case TimeGesture.PlaceTask place -> true;
          case TimeGesture.ResizeDays resize -> true;
          case TimeGesture.CreateSpan create -> true;
          case TimeGesture.Create create -> false;
          case TimeGesture.ResizeStart resize -> false;
          case TimeGesture.ResizeEnd resize -> false;
        };
  }

  /** Ends the gesture where the pointer is: in another zone, or with what is shown here. */
  void drop(DropZones zones, boolean copy) {
    CalendarItem item = source;
    if (outside && item != null) {
      cancel();
      zones.drop(item, copy);
    } else {
      drop(copy);
    }
  }

  private DraftItem drawn(ItemTime target) {
    Calendar nowhere =
        new Calendar(
            new CalendarId(new UUID(0, 0)),
            null,
            null,
            "",
            "",
            zone,
            AccessRole.OWNER,
            NEW_EVENT.css(),
            true,
            true,
            false,
            List.of(),
            0,
            false);
    EventDraft draft = new EventDraft(nowhere, ItemTimes.toEventTime(target), "");
    return new DraftItem(draft, NEW_EVENT, target);
  }

  /**
   * Ends the gesture and does what it shows.
   *
   * @param copy whether a second item is made instead of moving the first
   */
  void drop(boolean copy) {
    CalendarItem item = source;
    CalendarItem placed = preview;
    cancel();
    if (placed == null) {
      return;
    }
    if (item == null) {
      model.create(placed.time());
    } else if (copy) {
      model.copy(item, placed.time());
    } else {
      model.place(item, placed.time());
    }
  }

  /** Ends the gesture; nothing has happened. */
  void cancel() {
    gesture = null;
    source = null;
    preview = null;
    aimed = null;
    brought = false;
    outside = false;
  }
}
