package dev.daymark.app.outbox;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.sync.OutboxEntry;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A change that waits, and if it was refused, why and what can be done. */
public final class WaitingRow extends HBox {
  private static final double WHOLE_LINE = 2000;

  private final Messages messages;
  private final OutboxActions actions;

  /**
   * @param all offers what can be done for a change that only waits, too
   */
  public WaitingRow(
      WaitingChange change,
      Session session,
      EventColours colours,
      OutboxActions actions,
      boolean all) {
    this.messages = session.messages();
    this.actions = actions;
    ChangeWords words = new ChangeWords(session);
    getStyleClass().add("waiting");
    Region bar = new Region();
    bar.getStyleClass().add("bar");
    if (change.color() != null) {
      Rgb shown = EventPalette.shown(Rgb.parse(change.color()), ColourStyle.MODERN);
      colours.apply(bar.getStyleClass(), shown);
    }
    VBox text =
        new VBox(
            Labels.text(words.title(change), "dm-medium"),
            Labels.paragraph(words.what(change), "dm-muted", "dm-small"));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    boolean refused = change.entry().isParked();
    if (refused) {
      Label reason =
          Labels.withIcon(Feather.ALERT_TRIANGLE, "warning", words.reason(change), "dm-small");
      reason.setWrapText(true);
      reason.setMinHeight(USE_PREF_SIZE);
      reason.getStyleClass().addAll("dm-warning", "reason");
      text.getChildren().add(reason);
    }
    if (refused || all) {
      text.getChildren().add(answers(change, refused));
    }
    Label when = Labels.text(words.when(change), "dm-caption", "dm-subtle");
    when.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(bar, text, when);
  }

  private Node answers(WaitingChange change, boolean refused) {
    FlowPane answers = new FlowPane(8, 4);
    // Room is kept for as many lines as it would like to have, so it had better like one.
    answers.setPrefWrapLength(WHOLE_LINE);
    answers.getStyleClass().add("answers");
    if (refused) {
      answers
          .getChildren()
          .add(Buttons.standard(text("shell.sync.refused.retry"), () -> actions.retry(change)));
    }
    if (change.isHere()) {
      answers.getChildren().add(Buttons.standard(text("outbox.edit"), () -> actions.edit(change)));
    }
    boolean edited = change.entry().kind() == OutboxEntry.Kind.UPDATE;
    if (refused && change.isHere() && edited) {
      answers
          .getChildren()
          .add(Buttons.standard(text("outbox.keepCopy"), () -> actions.keepCopy(change)));
    }
    answers
        .getChildren()
        .add(Buttons.danger(text("shell.sync.refused.undo"), () -> actions.discard(change)));
    return answers;
  }

  private String text(String key) {
    return messages.text(key);
  }
}
