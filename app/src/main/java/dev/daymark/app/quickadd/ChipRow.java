package dev.daymark.app.quickadd;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Avatar;
import dev.daymark.app.ui.controls.ChoiceChip;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What was understood, as chips: each opens its choices, and Delete gives its words back. */
final class ChipRow extends FlowPane {
  private final QuickAddViewModel model;
  private final EventColours colours;
  private final Messages messages;
  private final ChipWords words;
  private final ChipMenu menus;
  private final Runnable back;
  private List<Chip> shown = List.of();

  /**
   * @param back gives the focus back to the field
   */
  ChipRow(QuickAddViewModel model, EventColours colours, Runnable back) {
    this.model = model;
    this.colours = colours;
    this.messages = model.session().messages();
    this.words = new ChipWords(model.session());
    this.menus = new ChipMenu(model);
    this.back = back;
    getStyleClass().add("chips");
  }

  /** Shows the chips of a draft. A chip that is the same as before stays, with the focus on it. */
  void show(Optional<QuickDraft> draft) {
    List<Chip> wanted =
        draft
            .map(
                it ->
                    words.of(
                        it.plan(),
                        it.target().name(),
                        model.destinations().map(Destinations::people).orElse(Map.of())))
            .orElse(List.of());
    setVisible(!wanted.isEmpty());
    setManaged(!wanted.isEmpty());
    if (draft.isPresent() && !wanted.equals(shown)) {
      shown = wanted;
      getChildren().setAll(wanted.stream().map(chip -> node(chip, draft.get())).toList());
    }
  }

  private Node node(Chip chip, QuickDraft draft) {
    ChoiceChip[] made = new ChoiceChip[1];
    made[0] = new ChoiceChip(mark(chip, draft), chip.text(), () -> open(chip, made[0]));
    String hint = chip.isRemovable() ? "quickadd.chip.removable" : "quickadd.chip";
    made[0].setAccessibleText(messages.text(hint, chip.text()));
    made[0].addEventFilter(KeyEvent.KEY_PRESSED, event -> key(chip, event));
    return made[0];
  }

  private Node mark(Chip chip, QuickDraft draft) {
    if (chip.icon() != null) {
      return Icons.small(chip.icon(), "subtle");
    }
    if (chip.guest() != null) {
      Avatar face = new Avatar(colours, chip.text(), chip.guest());
      face.getStyleClass().add("tiny");
      return face;
    }
    Region dot = draft.plan().event() ? Labels.dot() : Labels.dot("round");
    colours.apply(
        dot.getStyleClass(),
        EventPalette.shown(Rgb.parse(draft.target().color()), ColourStyle.MODERN));
    return dot;
  }

  private void open(Chip chip, Node anchor) {
    ContextMenu menu = menus.of(chip, model.draftProperty().get().orElseThrow());
    menu.setOnHidden(event -> back.run());
    if (!menu.getItems().isEmpty()) {
      menu.show(anchor, Side.BOTTOM, 0, 2);
    }
  }

  private void key(Chip chip, KeyEvent event) {
    boolean removes = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
    if (removes && chip.isRemovable()) {
      back.run();
      menus.keep(chip);
      event.consume();
    }
  }
}
