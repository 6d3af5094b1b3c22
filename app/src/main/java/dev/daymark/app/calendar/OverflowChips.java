package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.Box;
import dev.daymark.app.calendar.layout.ColumnGeometry;
import dev.daymark.app.calendar.layout.OverflowChip;
import dev.daymark.app.ui.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;

/** The chips in place of blocks that had no room; a click on one asks for all of its day. */
final class OverflowChips {
  private final Messages messages;
  private final Consumer<Node> add;
  private final List<Label> chips = new ArrayList<>();
  private Consumer<LocalDate> onMore = day -> {};

  /** A chip of a day. */
  record At(LocalDate day, OverflowChip<Segment> chip) {}

  /**
   * @param add takes the nodes in, once each
   */
  OverflowChips(Messages messages, Consumer<Node> add) {
    this.messages = messages;
    this.add = add;
  }

  /** Runs when the person asks for the items of a day that had no room. */
  void setOnMore(Consumer<LocalDate> action) {
    onMore = action;
  }

  /** Shows these, and no others. */
  void show(List<At> overflow, VisibleDays days, ColumnGeometry columns) {
    while (chips.size() < overflow.size()) {
      chips.add(chip());
    }
    for (int i = 0; i < chips.size(); i++) {
      Label chip = chips.get(i);
      chip.setVisible(i < overflow.size());
      if (i < overflow.size()) {
        At at = overflow.get(i);
        chip.setOnMouseClicked(event -> onMore.accept(at.day()));
        Box box = at.chip().box();
        chip.setText(messages.text("calendar.overflow", at.chip().hidden().size()));
        double x = columns.x(days.column(at.day()));
        chip.resizeRelocate(x + box.x(), box.y(), box.width(), box.height());
      }
    }
  }

  private Label chip() {
    Label chip = new Label();
    chip.getStyleClass().add("overflow-chip");
    chip.setManaged(false);
    chip.setOnMousePressed(MouseEvent::consume);
    add.accept(chip);
    return chip;
  }
}
