package dev.daymark.app.history;

import dev.daymark.app.history.HistoryStep.FieldChange;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import java.time.LocalDateTime;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every change of one item, field by field, the newest first. Ends its view model with itself. */
public final class HistoryPanel extends VBox {
  private static final double HIGHEST = 560;

  private final Session session;
  private final Label title = Labels.text("", "dm-dialog-title");
  private final VBox rows = new VBox();

  public HistoryPanel(HistoryViewModel model, Session session, Runnable close) {
    this.session = session;
    getStyleClass().addAll("dm-surface", "dm-outbox", "dm-history");
    setAccessibleRole(AccessibleRole.DIALOG);
    Button closing =
        Buttons.icon(Feather.X, session.messages().text("ui.button.close"), "Esc", close);
    closing.getStyleClass().add("default-focus");
    title.setMinWidth(0);
    HBox header = new HBox(8, title, Labels.spacer(), closing);
    header.getStyleClass().add("header");
    rows.getStyleClass().add("rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(HIGHEST);
    getChildren().addAll(header, scroll);
    model.shownProperty().subscribe(this::show);
    sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene == null) {
                model.close();
              }
            });
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  private void show(HistoryViewModel.Shown shown) {
    title.setText(text("history.title", shown.title()));
    setAccessibleText(title.getText());
    rows.getChildren().clear();
    if (shown.steps().isEmpty()) {
      rows.getChildren().add(Labels.paragraph(text("history.none"), "dm-muted", "none"));
    }
    shown.steps().forEach(step -> rows.getChildren().add(step(step)));
  }

  private Node step(HistoryStep step) {
    LocalDateTime at = LocalDateTime.ofInstant(step.at(), session.zone());
    Label when =
        Labels.text(
            session.formatting().dayAndTime(at, session.today()), "dm-caption", "dm-subtle");
    when.setMinWidth(USE_PREF_SIZE);
    Label who = Labels.text(step.who(), "dm-semibold");
    who.setWrapText(true);
    Label what = Labels.text(step.what(), "dm-muted");
    what.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(8, who, what, Labels.spacer(), when);
    VBox box = new VBox(head);
    box.getStyleClass().add("step");
    step.fields().forEach(field -> box.getChildren().add(field(field)));
    return box;
  }

  private Node field(FieldChange change) {
    Label name = Labels.text(change.field(), "dm-small", "dm-muted", "field-name");
    VBox values =
        new VBox(
            Labels.paragraph(change.after()),
            Labels.paragraph(text("history.before", change.before()), "dm-small", "dm-subtle"));
    HBox.setHgrow(values, Priority.ALWAYS);
    values.setMinWidth(0);
    HBox row = new HBox(8, name, values);
    row.getStyleClass().add("field");
    Runnable restore = change.restore();
    if (restore != null) {
      Button button = Buttons.link(text("history.restore"), restore);
      button.setAccessibleText(text("history.restore.name", change.field(), change.before()));
      row.getChildren().add(button);
    }
    return row;
  }
}
