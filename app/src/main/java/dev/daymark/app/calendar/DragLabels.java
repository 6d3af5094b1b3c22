package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What is written beside a gesture: the start in the gutter, the times beside the block. */
final class DragLabels {
  private static final double HEIGHT = 16;
  private static final double PILL = 40;

  private final CalendarWords words;
  private final Session session;
  private final Label start = label("snap-label");
  private final Label times = label("drag-times");
  private final Region line = new Region();

  DragLabels(Session session) {
    this.session = session;
    this.words = new CalendarWords(session);
    line.getStyleClass().add("snap-line");
    line.setVisible(false);
    line.setManaged(false);
    line.setMouseTransparent(true);
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setVisible(false);
    label.setManaged(false);
    label.setMouseTransparent(true);
    return label;
  }

  List<Node> nodes() {
    return List.of(line, start, times);
  }

  /**
   * @param withTimes whether the times stand beside the pointer
   */
  void show(@Nullable CalendarItem preview, boolean withTimes) {
    times.setVisible(preview != null && withTimes);
    line.setVisible(preview != null && preview.time() instanceof ItemTime.Clock);
    start.setVisible(preview != null && preview.time() instanceof ItemTime.Clock);
    if (preview != null) {
      times.setText(words.clock(preview.time()));
      if (preview.time() instanceof ItemTime.Clock clock) {
        start.setText(session.formatting().time(clock.start().toLocalTime()));
      }
    }
  }

  void place(@Nullable CalendarItem preview, WeekView view) {
    if (preview == null) {
      return;
    }
    Optional<Double> y = startY(preview, view);
    double gutter = view.columns().gutter();
    y.ifPresent(
        top -> {
          double height = Math.max(HEIGHT, start.prefHeight(-1));
          double width = Math.max(PILL, start.prefWidth(-1));
          start.resizeRelocate(gutter - PILL - 8, Math.rint(top - height / 2), width, height);
          line.resizeRelocate(gutter, Math.rint(top), view.getWidth() - gutter, 1);
        });
    double width = times.prefWidth(-1);
    double x = view.mouse().x() + 14;
    double held = Math.min(x, view.getWidth() - width - 4);
    times.resizeRelocate(held, view.mouse().y() + 18, width, Math.max(22, times.prefHeight(-1)));
  }

  private static Optional<Double> startY(CalendarItem preview, WeekView view) {
    if (preview.time() instanceof ItemTime.Clock clock) {
      LocalTime time = clock.start().toLocalTime();
      return Optional.of(view.hours().getLayoutY() + view.hours().y(time));
    }
    return Optional.empty();
  }
}
