package dev.daymark.app.calendar;

import javafx.scene.input.KeyEvent;

/**
 * The keys of the list: up and down through items, left and right through days. It goes on without
 * an end, so Tab does not go through it but leads out, as out of any list.
 */
final class AgendaKeys extends CalendarKeys {
  private final AgendaView view;
  private final TimeNudge nudge;

  AgendaKeys(AgendaView view, CalendarViewModel model) {
    super(view, model);
    this.view = view;
    this.nudge = new TimeNudge(model);
  }

  @Override
  boolean navigate(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> view.list().step(-1);
      case DOWN -> view.list().step(1);
      case LEFT -> view.list().stepDay(-direction());
      case RIGHT -> view.list().stepDay(direction());
      case HOME -> view.list().edgeOfDay(true);
      case END -> view.list().edgeOfDay(false);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean shift(CalendarItem item, KeyEvent event) {
    return nudge.apply(item, event, direction());
  }
}
