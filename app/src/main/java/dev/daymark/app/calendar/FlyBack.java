package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.ui.motion.Motion;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.util.Duration;

/** Lets a block glide back from where a drag had taken it; at once where motion is reduced. */
final class FlyBack {
  private static final Duration TIME = Duration.millis(160);
  private static final Interpolator EASING = Interpolator.ofSpline(.2, 0, 0, 1);

  private final WeekView view;

  FlyBack(WeekView view) {
    this.view = view;
  }

  void fly(CalendarItem item, ItemTime from) {
    if (Motion.of(view).isReduced()
        || !(from instanceof ItemTime.Clock there)
        || !(item.time() instanceof ItemTime.Clock here)) {
      return;
    }
    view.nodeOf(item.key())
        .ifPresent(
            node -> {
              long days = there.firstDay().toEpochDay() - here.firstDay().toEpochDay();
              TimeScale scale = view.scale();
              node.setTranslateX(days * view.columns().columnWidth());
              node.setTranslateY(
                  scale.y(there.start().toLocalTime()) - scale.y(here.start().toLocalTime()));
              TranslateTransition back = new TranslateTransition(TIME, node);
              back.setToX(0);
              back.setToY(0);
              back.setInterpolator(EASING);
              back.play();
            });
  }
}
