package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.session.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Shows the slot that is pointed at among the hours, with a part on every day it reaches over. */
final class SlotMark extends Pane {
  private final Session session;
  private final CalendarWords words;
  private final List<Label> parts = new ArrayList<>();

  SlotMark(Session session) {
    this.session = session;
    this.words = new CalendarWords(session);
    setMouseTransparent(true);
  }

  /**
   * Shows it where it is.
   *
   * @param pointed empty, or in the lane, for nothing among the hours
   */
  void show(
      Optional<SlotCursor> pointed, VisibleDays days, ColumnGeometry columns, TimeScale scale) {
    SlotCursor slot = pointed.filter(cursor -> !cursor.lane()).orElse(null);
    int used = 0;
    for (int column = 0; slot != null && column < days.count(); column++) {
      LocalDate day = days.day(column);
      if (slot.covers(day)) {
        double top = scale.y(slot.startOn(day));
        double height = scale.y(slot.endOn(day)) - top;
        Label part = part(used);
        ItemTime time = slot.time(session.zone());
        part.setText(used == 0 && slot.reach() != 0 ? said(slot, time) : "");
        part.setAccessibleText(words.whenInFull(time));
        part.resizeRelocate(
            columns.blockX(column),
            top + 1,
            ColumnGeometry.blockWidth(columns.blockRoom()),
            height - 2);
        used++;
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).setVisible(i < used);
    }
  }

  private String said(SlotCursor slot, ItemTime time) {
    return slot.first().equals(slot.last()) ? words.clock(time) : words.when(time);
  }

  /** Its first part; empty while there is none. */
  Optional<Label> node() {
    return parts.stream().filter(Node::isVisible).findFirst();
  }

  private Label part(int index) {
    if (index == parts.size()) {
      Label part = new Label();
      part.getStyleClass().add("slot-cursor");
      part.setAccessibleRole(AccessibleRole.LIST_ITEM);
      part.setManaged(false);
      parts.add(part);
      getChildren().add(part);
    }
    return parts.get(index);
  }
}
