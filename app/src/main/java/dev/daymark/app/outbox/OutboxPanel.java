package dev.daymark.app.outbox;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.EmptyState;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Illustration;
import dev.daymark.app.ui.theme.EventColours;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every change that waits or was refused, the refused ones first. */
public final class OutboxPanel extends VBox {
  private static final double HIGHEST = 560;

  private final ObservableList<WaitingChange> waiting;
  private final Session session;
  private final EventColours colours;
  private final OutboxActions actions;
  private final VBox rows = new VBox();
  private final InvalidationListener refresh = observed -> fill();

  public OutboxPanel(
      ObservableList<WaitingChange> waiting,
      Session session,
      EventColours colours,
      OutboxActions actions,
      Runnable close) {
    this.waiting = waiting;
    this.session = session;
    this.colours = colours;
    this.actions = actions;
    getStyleClass().addAll("dm-surface", "dm-outbox");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(session.messages().text("outbox.title"));
    Button closing =
        Buttons.icon(Feather.X, session.messages().text("ui.button.close"), "Esc", close);
    closing.getStyleClass().add("default-focus");
    HBox header =
        new HBox(
            Labels.text(session.messages().text("outbox.title"), "dm-dialog-title"),
            Labels.spacer(),
            closing);
    header.getStyleClass().add("header");
    rows.getStyleClass().add("rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(HIGHEST);
    getChildren().addAll(header, scroll);
    waiting.addListener(refresh);
    sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene == null) {
                waiting.removeListener(refresh);
              }
            });
    fill();
  }

  private void fill() {
    if (waiting.isEmpty()) {
      rows.getChildren()
          .setAll(
              new EmptyState(
                  Illustration.allAgreed(), "", session.messages().text("outbox.empty")));
      return;
    }
    List<WaitingChange> refused = waiting.filtered(change -> change.entry().isParked());
    List<WaitingChange> others = waiting.filtered(change -> !change.entry().isParked());
    rows.getChildren().clear();
    section("outbox.refused", refused);
    section("shell.sync.waitingList", others);
  }

  private void section(String key, List<WaitingChange> changes) {
    if (!changes.isEmpty()) {
      Node title = Labels.text(session.messages().text(key, changes.size()), "list-title");
      rows.getChildren().add(title);
      changes.forEach(
          change ->
              rows.getChildren().add(new WaitingRow(change, session, colours, actions, true)));
    }
  }
}
