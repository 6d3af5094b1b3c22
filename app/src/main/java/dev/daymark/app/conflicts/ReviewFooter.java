package dev.daymark.app.conflicts;

import dev.daymark.app.command.Command;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/**
 * What can be done with the whole of a conflict: later, one side for every field, save. Where the
 * window is narrow and often low, the sides are beneath the fields, so that the rest is one line.
 */
final class ReviewFooter extends HBox {
  private final Session session;
  private final Messages messages;
  private final List<Button> sides;
  private final FlowPane answers;
  private final FlowPane beneath;

  /**
   * @param beneath beneath the fields; holds the sides of a narrow window
   * @param later what deciding later does
   */
  ReviewFooter(ReviewViewModel model, FlowPane beneath, Runnable later) {
    this.session = model.session();
    this.messages = session.messages();
    this.beneath = beneath;
    Runnable keepMine = () -> model.chooseAll(Choice.MINE);
    Runnable keepTheirs = () -> model.chooseAll(Choice.THEIRS);
    Button all = side(Feather.MONITOR, "review.all.mine", Command.ALL_MINE, keepMine);
    Button theirs = side(Feather.CLOUD, "review.all.theirs", Command.ALL_THEIRS, keepTheirs);
    boolean last = model.cases().size() == 1;
    Button save =
        Buttons.primary(messages.text(last ? "review.save" : "review.saveNext"), model::save);
    save.setId("review-save");
    Button wait = Buttons.flat(messages.text("review.later"), later);
    wait.setId("review-later");
    for (Button button : List.of(wait, all, theirs, save)) {
      button.getStyleClass().add("dialog");
      button.setMinWidth(USE_PREF_SIZE);
    }
    sides = List.of(all, theirs);
    answers = answers(all, theirs, save);
    getChildren().addAll(wait, answers);
    setSpacing(8);
    getStyleClass().add("review-footer");
    setMinHeight(USE_PREF_SIZE);
  }

  /** Puts the sides beneath the fields, or back before what saves. */
  void setNarrow(boolean narrow) {
    FlowPane wanted = narrow ? beneath : answers;
    if (!wanted.getChildren().containsAll(sides)) {
      FlowPane other = narrow ? answers : beneath;
      other.getChildren().removeAll(sides);
      wanted.getChildren().addAll(0, sides);
    }
  }

  /** In one line, and in several where their words are too long for it. */
  private static FlowPane answers(Button... buttons) {
    FlowPane answers = new FlowPane(buttons);
    HBox.setHgrow(answers, Priority.ALWAYS);
    answers.getStyleClass().add("answers");
    return answers;
  }

  private Button side(Feather icon, String key, Command command, Runnable action) {
    HBox graphic = new HBox(6, Icons.of(icon));
    Button button = Buttons.standard(messages.text(key), action);
    graphic
        .getChildren()
        .addAll(Labels.text(button.getText()), KeyCaps.of(session.keys().shownCaps(command)));
    graphic.setAlignment(Pos.CENTER);
    button.setAccessibleText(button.getText());
    button.setGraphic(graphic);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return button;
  }
}
