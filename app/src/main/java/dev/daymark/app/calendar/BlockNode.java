package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Task;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An event or a task as a block in the grid or a bar in the lane. Nodes are pooled: the same node
 * shows one item after the other.
 */
final class BlockNode extends Region {
  private static final PseudoClass FLAT_START = PseudoClass.getPseudoClass("flat-start");
  private static final PseudoClass FLAT_END = PseudoClass.getPseudoClass("flat-end");

  private static final double TITLE_SIZE = 12;

  private final BlockWords words;
  private final EventColours colours;
  private final BlockTextLayout textLayout;
  private final Consumer<Task> toggle;
  private final BlockIcons icons;
  private final TickingBlock ticking;
  final Region bar = new Region();
  final Text title = text("title");
  final Text time = text("time");
  private @Nullable Text place;
  private @Nullable StatusGlyph ring;
  private final Set<BlockLook> looks = EnumSet.noneOf(BlockLook.class);
  private @Nullable Shown shown;
  private boolean dressed;
  private @Nullable Form lastForm;
  private @Nullable Rgb lastColour;
  private double restWidth;
  private double restHeight;
  private double wider;
  private double higher;

  /** The shapes a block can have. */
  enum Form {
    /** As high as it is long, among the hours. */
    GRID,
    /** A tinted bar in the lane. */
    LANE,
    /** A bar over the days of a month that goes on in the week before or after. */
    SPAN,
    /** A line in a day of a month: a small bar, the title, the start. */
    LINE
  }

  /**
   * What a block shows.
   *
   * @param visibleHeight px from the top that no other block covers
   * @param continuesBefore whether the item began before this part
   * @param continuesAfter whether the item goes on after this part
   */
  record Shown(
      CalendarItem item,
      double visibleHeight,
      Form form,
      boolean continuesBefore,
      boolean continuesAfter) {

    boolean lane() {
      return form == Form.LANE || form == Form.SPAN;
    }
  }

  /**
   * @param toggle completes a task, or reopens it
   */
  BlockNode(BlockWords words, EventColours colours, TextMeasure measure, Consumer<Task> toggle) {
    this.toggle = toggle;
    this.words = words;
    this.colours = colours;
    this.textLayout = new BlockTextLayout(words, measure);
    this.icons = new BlockIcons(words, getChildren()::add);
    this.ticking = new TickingBlock(this, title, getChildren()::add);
    getStyleClass().setAll("dm-block", "event");
    bar.getStyleClass().add("bar");
    bar.setMouseTransparent(true);
    getChildren().addAll(bar, title, time);
    getChildren().forEach(child -> child.setManaged(false));
    title.fontProperty().addListener((property, old, now) -> requestLayout());
    time.fontProperty().addListener((property, old, now) -> requestLayout());
    setManaged(false);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  private static Text text(String styleClass) {
    Text text = new Text();
    text.getStyleClass().add(styleClass);
    text.setTextOrigin(VPos.TOP);
    text.setMouseTransparent(true);
    return text;
  }

  /** The item; null while the node is not in use. */
  @Nullable CalendarItem item() {
    return shown == null ? null : shown.item();
  }

  /** How much larger than usual its text is. */
  double scale() {
    return title.getFont().getSize() / TITLE_SIZE;
  }

  /** Which end of a bar the pointer is at: spans of whole days are stretched by their ends. */
  GridGestures.Grip barGrip(MouseEvent event) {
    return shown == null ? GridGestures.Grip.WHOLE : BarGrip.of(this, shown, event);
  }

  /** Whether this part of the item is where the item begins, or ends. */
  boolean isEdge(boolean start) {
    return shown != null && !(start ? shown.continuesBefore() : shown.continuesAfter());
  }

  void show(Shown content, Set<BlockLook> wanted) {
    boolean task = content.item() instanceof TaskItem;
    if (!content.equals(shown)) {
      if (ring != null) {
        ticking.follow(ring, item(), content.item());
      }
      shown = content;
      lastForm = content.form();
      lastColour = content.item().colour();
      setKind(task ? "task" : "event", content.form());
      colours.apply(getStyleClass(), content.item().colour());
      setAccessibleRoleDescription(words.role(content.item()));
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
      requestLayout();
    }
    for (BlockLook look : BlockLook.values()) {
      if (looks.contains(look) != wanted.contains(look)) {
        pseudoClassStateChanged(look.pseudoClass(), wanted.contains(look));
        requestLayout();
      }
    }
    looks.clear();
    looks.addAll(wanted);
    setVisible(true);
    if (!dressed) {
      dressed = true;
      applyCss();
    }
  }

  /**
   * Is larger than it was laid out to be, while it becomes what it is.
   *
   * @param width px more, negative for smaller
   * @param height px more
   */
  void stretch(double width, double height) {
    wider = width;
    higher = height;
    resize(restWidth, restHeight);
  }

  @Override
  public void resize(double width, double height) {
    restWidth = width;
    restHeight = height;
    super.resize(Math.max(0, width + wider), Math.max(0, height + higher));
  }

  void setLook(BlockLook look, boolean on) {
    if (on ? looks.add(look) : looks.remove(look)) {
      pseudoClassStateChanged(look.pseudoClass(), on);
    }
  }

  /** Whether an item would look as the one did that was shown last. */
  boolean isLike(CalendarItem item, Form form, Set<BlockLook> wanted) {
    return form == lastForm && item.colour().equals(lastColour) && looks.equals(wanted);
  }

  /** Whether it shows a part of an item. */
  boolean shows(ItemKey key) {
    CalendarItem item = item();
    return item != null && item.key().equals(key);
  }

  /** Whether it shows where a drag would put something. */
  boolean isDragged() {
    return looks.contains(BlockLook.DRAGGED);
  }

  /** Whether it only shows where something was before. */
  boolean isGhost() {
    return looks.contains(BlockLook.GHOST);
  }

  void release() {
    Motion.of(this).end(this);
    shown = null;
    setVisible(false);
  }

  private void setKind(String kind, Form form) {
    setClass("task", kind.equals("task"));
    setClass("event", kind.equals("event"));
    setClass("lane", form == Form.LANE || form == Form.SPAN);
    setClass("line", form == Form.LINE);
    pseudoClassStateChanged(FLAT_START, shown != null && shown.continuesBefore());
    pseudoClassStateChanged(FLAT_END, shown != null && shown.continuesAfter());
  }

  private void setClass(String name, boolean wanted) {
    if (!wanted) {
      getStyleClass().remove(name);
    } else if (!getStyleClass().contains(name)) {
      getStyleClass().add(name);
    }
  }

  @Override
  protected void layoutChildren() {
    Shown now = shown;
    if (now == null) {
      return;
    }
    boolean event = !(now.item() instanceof TaskItem);
    boolean line = now.form() == Form.LINE;
    boolean declined = looks.contains(BlockLook.DECLINED) && !line;
    bar.setVisible(event && !declined && !flatLaneStart(now));
    if (line) {
      double scale = scale();
      double height = Math.round(14 * scale);
      double y = Math.floor((getHeight() - height) / 2);
      double width = Math.round(4 * scale);
      bar.resizeRelocate(width, y, width, height);
    } else {
      bar.resizeRelocate(0, 0, snapSizeX(3), getHeight());
    }
    ring = ring(now.item());
    icons.show(now);
    textLayout.layout(this, now, looks.contains(BlockLook.DECLINED));
  }

  private static boolean flatLaneStart(Shown now) {
    return now.lane() && now.continuesBefore();
  }

  /** The text for the place, which few blocks have room for. */
  Text place() {
    Text made = place;
    if (made == null) {
      made = text("place");
      made.setManaged(false);
      place = made;
      getChildren().add(made);
      made.applyCss();
    }
    return made;
  }

  void hidePlace() {
    if (place != null) {
      place.setVisible(false);
    }
  }

  BlockIcons icons() {
    return icons;
  }

  @Nullable StatusGlyph ring() {
    return ring != null && ring.isVisible() ? ring : null;
  }

  private void toggle() {
    if (item() instanceof TaskItem task) {
      toggle.accept(task.task());
    }
  }

  private @Nullable StatusGlyph ring(CalendarItem item) {
    boolean wanted = item instanceof TaskItem;
    StatusGlyph glyph = ring;
    if (glyph == null && wanted) {
      glyph = new StatusGlyph(14);
      glyph.setManaged(false);
      glyph.beCheckBox(this::toggle);
      getChildren().add(glyph);
    }
    if (glyph != null) {
      glyph.setVisible(wanted);
      if (item instanceof TaskItem task) {
        glyph.setAccessibleText(task.title());
        glyph.statusProperty().set(task.status());
      }
    }
    return glyph;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    CalendarItem item = item();
    if (item != null && attribute == AccessibleAttribute.TEXT) {
      return words.spoken(item);
    }
    if (attribute == AccessibleAttribute.SELECTED) {
      return looks.contains(BlockLook.SELECTED);
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }
}
