package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.icon.NowDiamond;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The moment that is now: thin over the whole grid, strong in today's column, faint over the
 * blocks, with a diamond on the column's edge and the time in the gutter.
 */
final class NowLine {
  private static final double LABEL_HEIGHT = 16;

  private final Formatting formatting;
  private final Region everyDay = region("now-line-other");
  private final Region today = region("now-line");
  private final Region overBlocks = region("now-line-over");
  private final NowDiamond diamond = new NowDiamond();
  private final Label label = new Label();

  NowLine(Formatting formatting) {
    this.formatting = formatting;
    label.getStyleClass().add("now-label");
    label.setMouseTransparent(true);
    everything().forEach(node -> node.setManaged(false));
  }

  private static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setMouseTransparent(true);
    return region;
  }

  List<Node> under() {
    return List.of(everyDay, today);
  }

  List<Node> over() {
    return List.of(overBlocks, diamond, label);
  }

  private List<Node> everything() {
    return List.of(everyDay, today, overBlocks, diamond, label);
  }

  void show(VisibleDays days, ColumnGeometry columns, TimeScale scale, ZonedDateTime now) {
    boolean visible = days.contains(now.toLocalDate());
    everything().forEach(node -> node.setVisible(visible));
    if (!visible) {
      return;
    }
    LocalTime time = now.toLocalTime();
    double y = Math.round(scale.y(time));
    double x = columns.x(days.column(now.toLocalDate()));
    everyDay.resizeRelocate(
        columns.gutter(), y, columns.right() - columns.gutter(), everyDay.snapSizeY(1));
    today.resizeRelocate(x, y - 1, columns.columnWidth(), 2);
    overBlocks.resizeRelocate(x, y, columns.columnWidth(), 1);
    double edge = diamond.prefWidth(-1);
    diamond.resizeRelocate(x - edge / 2 + 0.5, y - edge / 2, edge, edge);
    label.setText(formatting.timeBare(time));
    double height = Math.max(LABEL_HEIGHT, label.prefHeight(-1));
    label.resizeRelocate(0, y - Math.round(height / 2), columns.gutter() - 4, height);
  }
}
