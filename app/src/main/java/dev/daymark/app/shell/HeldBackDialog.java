package dev.daymark.app.shell;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.MassChange.Answer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks about a change that was held back: what would come and go, and what each answer means. */
final class HeldBackDialog extends VBox {
  /** How many events fit without scrolling. */
  private static final int SHOWN = 9;

  private final Messages messages;

  /**
   * @param calendar the calendar's name
   * @param decide gets the answer
   * @param later closes without one; it is asked again
   */
  HeldBackDialog(
      MassChange change,
      String calendar,
      Messages messages,
      Consumer<Answer> decide,
      Runnable later) {
    this.messages = messages;
    getStyleClass().addAll("dm-surface", "dm-question", "dm-held-back");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("shell.heldBack.title", calendar));
    HeldBackText words = new HeldBackText(messages);
    getChildren()
        .addAll(
            Labels.text(messages.text("shell.heldBack.title", calendar), "dm-title"),
            Labels.paragraph(words.question(change)),
            evidence(change),
            choice("shell.heldBack.yes", words.yes(change), () -> decide.accept(Answer.YES)),
            choice("shell.heldBack.no", words.no(change), () -> decide.accept(Answer.NO)),
            footer(later));
  }

  private Node evidence(MassChange change) {
    VBox list = new VBox(2);
    change.evidence().forEach(it -> list.getChildren().add(line(it)));
    int more = change.creations() + change.deletions() - list.getChildren().size();
    if (more > 0) {
      list.getChildren()
          .add(Labels.text(messages.text("shell.sync.more", more), "dm-muted", "dm-small"));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.getStyleClass().add("evidence");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(list.getChildren().size() > SHOWN);
    scroll.setAccessibleText(messages.text("shell.heldBack.evidence"));
    return scroll;
  }

  private Node line(MassChange.Evidence one) {
    String title = one.title().isBlank() ? messages.text("shell.event.untitled") : one.title();
    return one.deletion()
        ? Labels.withIcon(Feather.MINUS, "danger", title, "dm-small")
        : Labels.withIcon(Feather.PLUS, "success", title, "dm-small");
  }

  private Node choice(String key, String meaning, Runnable action) {
    Button button = Buttons.standard(messages.text(key), action);
    button.getStyleClass().add("decision");
    HBox row = new HBox(12, button, Labels.paragraph(meaning, "dm-muted", "dm-small"));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node footer(Runnable later) {
    Button button = Buttons.flat(messages.text("shell.heldBack.later"), later);
    button.getStyleClass().add("default-focus");
    HBox footer = new HBox(Labels.spacer(), button);
    footer.setAlignment(Pos.CENTER_RIGHT);
    return footer;
  }
}
