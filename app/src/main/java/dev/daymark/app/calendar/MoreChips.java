package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.Box;
import dev.daymark.app.ui.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** Chips such as "3 more" that open what a day has no room for. Their nodes are used again. */
final class MoreChips extends Pane {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Messages messages;
  private final List<Label> chips = new ArrayList<>();
  private Consumer<LocalDate> onOpen = day -> {};
  private int used;

  MoreChips(Messages messages) {
    this.messages = messages;
    setPickOnBounds(false);
  }

  /** Runs when the person asks for a day. */
  void setOnOpen(Consumer<LocalDate> action) {
    onOpen = action;
  }

  /** What follows is all there is. */
  void begin() {
    used = 0;
  }

  void show(LocalDate day, int hidden, Box box, boolean open) {
    if (used == chips.size()) {
      Label chip = new Label();
      chip.getStyleClass().add("more-chip");
      chip.setManaged(false);
      chip.setOnMousePressed(MouseEvent::consume);
      chips.add(chip);
      getChildren().add(chip);
    }
    Label chip = chips.get(used);
    used++;
    chip.setVisible(true);
    chip.setText(messages.text("calendar.more", hidden));
    chip.pseudoClassStateChanged(OPEN, open);
    chip.setOnMouseClicked(event -> onOpen.accept(day));
    chip.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }

  void end() {
    chips.subList(used, chips.size()).forEach(chip -> chip.setVisible(false));
  }
}
