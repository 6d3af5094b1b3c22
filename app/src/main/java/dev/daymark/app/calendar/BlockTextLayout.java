package dev.daymark.app.calendar;

import dev.daymark.app.calendar.BlockNode.Shown;
import dev.daymark.app.calendar.layout.BlockText;
import dev.daymark.app.ui.icon.StatusGlyph;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Puts the words, the ring and the icons into a block. */
final class BlockTextLayout {
  private static final double TOP = 3;
  private static final double LINE = 14;
  private static final double RING = 14;
  private static final double INLINE_GAP = 6;
  private static final double RING_INSET = 6;
  private static final double LINE_INSET = 4;
  private static final double LINE_TITLE = 14;
  private static final double LINE_GAP = 6;
  private static final double LEAST_TITLE = 24;
  private static final double SIGN = 15;
  private static final double ROOMY = 220;
  private static final double MOST_CUT = 1.15;

  private final BlockWords words;
  private final TextMeasure measure;
  private double scale = 1;

  BlockTextLayout(BlockWords words, TextMeasure measure) {
    this.words = words;
    this.measure = measure;
  }

  void layout(BlockNode node, Shown shown, boolean declined) {
    scale = node.scale();
    if (shown.form() == BlockNode.Form.LINE) {
      layoutLine(node, shown.item());
      return;
    }
    double left = left(node, shown, declined);
    double right = px(5);
    FontIcon after = node.icons().after();
    if (after != null) {
      right = px(18);
      after.relocate(node.getWidth() - px(16), (node.getHeight() - px(12)) / 2);
    }
    right += waiting(node, shown, node.getWidth() - left - right, right);
    double width = Math.max(0, node.getWidth() - left - right);
    String title = words.title(shown.item());
    String range = words.range(shown.item());
    List<FontIcon> icons = node.icons().besideTime();
    double iconWidth = icons.isEmpty() ? 0 : px(4 + icons.size() * 12 + (icons.size() - 1) * 3);
    double rangeWidth = measure.width(range, node.time.getFont());
    int room = shown.lane() ? 1 : Math.max(1, BlockText.lines(shown.visibleHeight(), scale));
    int lines = measure.lines(title, width, room, node.title.getFont());
    String place = words.place(shown.item());
    BlockText.Measures measures =
        new BlockText.Measures(
            measure.width(title, node.title.getFont()),
            lines,
            measure.width(words.start(shown.item()), node.time.getFont()),
            rangeWidth,
            placeFits(place, width, node.time.getFont()));
    BlockText text =
        shown.lane()
            ? laneText(shown, width, measures)
            : BlockText.fit(shown.visibleHeight(), width, scale, measures);
    boolean single = shown.lane() || BlockText.lines(shown.visibleHeight(), scale) <= 1;
    double y = single ? middle(shown.visibleHeight(), LINE) : px(TOP);
    double ringY = single ? middle(shown.visibleHeight(), RING) : px(TOP);
    layoutRing(node.ring(), px(RING_INSET) - held(shown), ringY);
    layoutText(node, shown, text, new Line(left, y, width));
    layoutIcons(
        icons,
        text.time() == BlockText.Time.RANGE && rangeWidth + iconWidth <= width && !text.inline(),
        left + rangeWidth + px(4),
        y + text.titleLines() * px(LINE));
  }

  /**
   * Puts the sign of a waiting change at the end of the first line, where a title has room beside
   * it.
   *
   * @param free px for the title and the sign
   * @param right px at the end of the line that are taken
   * @return the room it takes
   */
  private double waiting(BlockNode node, Shown shown, double free, double right) {
    FontIcon waiting = node.icons().waiting();
    if (waiting == null) {
      return 0;
    }
    boolean fits = free >= px(LEAST_TITLE + SIGN);
    waiting.setVisible(fits);
    waiting.relocate(node.getWidth() - right - px(12), px(shown.lane() ? 4 : TOP + 1));
    return fits ? px(SIGN) : 0;
  }

  /** Where something is in the middle of what no other block covers. */
  private double middle(double visible, double height) {
    return Math.floor((visible - px(height)) / 2 + 0.5);
  }

  /** A place of which a whole word would be missing is left to the tooltip. */
  private boolean placeFits(String place, double width, Font font) {
    return !place.isEmpty() && measure.width(place, font) <= width * MOST_CUT;
  }

  /** The title in one line, and the start at the right. */
  private void layoutLine(BlockNode node, CalendarItem item) {
    double left = px(node.ring() == null ? LINE_TITLE : LINE_TITLE + RING - 4);
    layoutRing(node.ring(), px(LINE_INSET), Math.floor((node.getHeight() - px(RING)) / 2));
    double right = px(LINE_INSET);
    FontIcon waiting = node.icons().waiting();
    if (waiting != null) {
      right += px(16);
      waiting.relocate(node.getWidth() - right + 2, (node.getHeight() - px(12)) / 2);
    }
    String start = item.time().inLane() ? "" : lineStart(node, item);
    double startWidth = measure.width(start, node.time.getFont());
    double free = node.getWidth() - left - right;
    boolean timed = !start.isEmpty() && free - startWidth - px(LINE_GAP) > px(LEAST_TITLE);
    double y = Math.floor((node.getHeight() - px(LINE)) / 2);
    node.hidePlace();
    node.title.setVisible(true);
    double room = timed ? free - startWidth - px(LINE_GAP) : free;
    String title = measure.cut(words.title(item), Math.max(0, room), node.title.getFont());
    set(node.title, title, left, y);
    node.time.setVisible(timed);
    if (timed) {
      set(node.time, start, Math.floor(node.getWidth() - right - startWidth), y + 0.5);
    }
  }

  /** Every day of a month is as wide as the others, so all of them are written in one way. */
  private String lineStart(BlockNode node, CalendarItem item) {
    return node.getWidth() < px(ROOMY) ? words.startNarrow(item) : words.start(item);
  }

  private double left(BlockNode node, Shown shown, boolean declined) {
    if (node.ring() != null) {
      return px(25) - held(shown);
    }
    FontIcon before = node.icons().before();
    if (before != null) {
      before.relocate(px(4), (node.getHeight() - px(12)) / 2);
      return px(21);
    }
    return px(declined && !shown.lane() ? 7 : 9) - held(shown);
  }

  /** In the lane words stand where those of the day's heading do, a pixel nearer to their edge. */
  private static double held(Shown shown) {
    return shown.lane() ? 1 : 0;
  }

  /** Whole days have no time; longer clock times say their start if there is room. */
  private BlockText laneText(Shown shown, double width, BlockText.Measures measures) {
    boolean timed = shown.item().time() instanceof ItemTime.Clock;
    boolean fits = measures.titleWidth() + px(INLINE_GAP) + measures.startWidth() <= width;
    return new BlockText(
        1, timed && fits ? BlockText.Time.START : BlockText.Time.NONE, true, false);
  }

  private void layoutRing(@Nullable StatusGlyph ring, double x, double y) {
    if (ring != null) {
      ring.resizeRelocate(x, y, px(RING), px(RING));
    }
  }

  /** A length at the text size in use. */
  private double px(double length) {
    return Math.round(length * scale);
  }

  private record Line(double x, double y, double width) {}

  private void layoutText(BlockNode node, Shown shown, BlockText text, Line line) {
    CalendarItem item = shown.item();
    node.title.setVisible(text.titleLines() > 0);
    if (text.titleLines() > 0) {
      int lines = text.titleLines();
      set(
          node.title,
          measure.fit(words.title(item), line.width(), lines, node.title.getFont()),
          line.x(),
          line.y());
    }
    node.time.setVisible(text.time() != BlockText.Time.NONE);
    if (text.time() == BlockText.Time.START && text.inline()) {
      double x = line.x() + node.title.getLayoutBounds().getWidth() + px(INLINE_GAP);
      set(node.time, words.start(item), (double) Math.round(x), line.y() + 0.5);
    } else if (text.time() != BlockText.Time.NONE) {
      String when = text.time() == BlockText.Time.RANGE ? words.range(item) : words.start(item);
      set(node.time, when, line.x(), line.y() + text.titleLines() * px(LINE));
    }
    node.hidePlace();
    if (text.place()) {
      Text place = node.place();
      place.setVisible(true);
      set(
          place,
          measure.cut(words.place(item), line.width(), place.getFont()),
          line.x(),
          line.y() + (text.titleLines() + 1) * px(LINE));
    }
  }

  private static void set(Text node, String value, double x, double y) {
    if (!node.getText().equals(value)) {
      node.setText(value);
    }
    node.setX(x);
    node.setY(y);
  }

  private void layoutIcons(List<FontIcon> icons, boolean visible, double x, double y) {
    double at = x;
    for (FontIcon icon : icons) {
      icon.setVisible(visible);
      icon.relocate(at, y + 1);
      at += px(15);
    }
  }
}
