package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Lets a task that becomes completed under the eyes of the person be seen to be ticked. */
final class TickingBlock {
  private static final PseudoClass STRIKING = PseudoClass.getPseudoClass("striking");

  private final BlockNode block;
  private final Text title;
  private final Consumer<Node> add;
  private @Nullable Path strike;

  /**
   * @param title is struck through
   * @param add takes a node into the block
   */
  TickingBlock(BlockNode block, Text title, Consumer<Node> add) {
    this.block = block;
    this.title = title;
    this.add = add;
  }

  /**
   * What the block shows becomes another.
   *
   * @param before null for nothing
   */
  void follow(StatusGlyph glyph, @Nullable CalendarItem before, CalendarItem now) {
    if (before instanceof TaskItem open
        && open.key().equals(now.key())
        && !open.completed()
        && now instanceof TaskItem task
        && task.completed()) {
      Motion.of(block).move(glyph, Pace.TICK, glyph::tickTo);
      Motion.of(block).move(title, Pace.TICK, this::strikeTo);
    } else if (before == null || !before.key().equals(now.key())) {
      Motion.of(block).end(glyph);
      Motion.of(block).end(title);
    }
  }

  /** Strikes a part of the title through, line by line; the style sheets strike all of it. */
  private void strikeTo(double share) {
    block.pseudoClassStateChanged(STRIKING, share < 1);
    Path line = strike;
    if (line == null) {
      line = new Path();
      line.getStyleClass().add("strike");
      line.setManaged(false);
      line.setMouseTransparent(true);
      add.accept(line);
      strike = line;
    }
    line.setVisible(share < 1);
    int length = (int) Math.round(share * title.getText().length());
    line.getElements().setAll(title.getStrikeThroughShape(0, length));
  }
}
