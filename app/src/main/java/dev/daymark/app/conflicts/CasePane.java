package dev.daymark.app.conflicts;

import dev.daymark.app.history.FieldWords;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.Conflict.Side;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One event with the fields both sides changed, and the event as it will be. */
final class CasePane extends VBox {
  private final ReviewViewModel model;
  private final Session session;
  private final EventColours colours;
  private final FieldWords words;
  private final ReviewCase shown;
  private final FlowPane beneath = new FlowPane();
  private final List<FieldRow> rows = new ArrayList<>();

  CasePane(ReviewViewModel model, EventColours colours, ReviewCase shown) {
    this.model = model;
    this.session = model.session();
    this.colours = colours;
    this.words = new FieldWords(session);
    this.shown = shown;
    getStyleClass().add("case-pane");
    LocalDateTime at = LocalDateTime.ofInstant(shown.detectedAt(), session.zone());
    String found = session.formatting().dayAndTime(at, session.today());
    Label subject = Labels.text(words.title(shown.content().summary()), "dm-title");
    subject.setWrapText(true);
    String lead = shown.isDeletion() ? "review.lead.deleted" : "review.lead";
    beneath.getStyleClass().add("beneath");
    beneath.managedProperty().bind(Bindings.isNotEmpty(beneath.getChildren()));
    getChildren()
        .addAll(
            subject,
            Labels.paragraph(text(lead, found), "dm-muted", "lead"),
            table(),
            beneath,
            Labels.text(text("review.result"), "dm-subheading", "result-title"),
            result());
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  /** Both sides are as wide as each other. */
  private void divide(HBox cells) {
    var half = widthProperty().subtract(snappedLeftInset() + snappedRightInset()).divide(2);
    cells.getChildren().stream()
        .filter(cell -> cell.getStyleClass().contains("side"))
        .forEach(cell -> ((Region) cell).prefWidthProperty().bind(half));
  }

  /** The rows the keys act on. */
  List<FieldRow> rows() {
    return rows;
  }

  /** A place beneath the fields that takes room only if something is in it. */
  FlowPane beneath() {
    return beneath;
  }

  private Node table() {
    VBox table = new VBox(head());
    table.getStyleClass().add("conflict-table");
    for (Conflict conflict : shown.conflicts()) {
      FieldRow row = new FieldRow(model, conflict, shown.overlaps());
      divide(row.cells());
      rows.add(row);
      table.getChildren().add(row);
      if (Merging.canMerge(conflict)) {
        table.getChildren().add(new MergeRow(model, conflict, merged(conflict)));
      }
    }
    if (!shown.isDeletion()) {
      table.getChildren().add(same());
    }
    return table;
  }

  private String merged(Conflict conflict) {
    EventField field = conflict.field();
    return field == null
        ? ""
        : words.value(field, Merging.apply(conflict, model.choice(conflict), shown.content()));
  }

  private Node head() {
    HBox head =
        new HBox(
            Labels.text("", "field-name"),
            side(Side.LOCAL, Feather.MONITOR),
            side(Side.REMOTE, Feather.CLOUD));
    head.getStyleClass().add("head");
    divide(head);
    return head;
  }

  private Node side(Side side, Feather icon) {
    Label detail =
        Labels.text(new SideWords(session).of(shown, side), "detail", "dm-small", "dm-muted");
    detail.setWrapText(true);
    VBox lines = new VBox(Labels.text(text("review.side." + side), "dm-semibold"), detail);
    HBox cell = new HBox(Icons.of(icon), lines);
    cell.getStyleClass().add("side");
    cell.setMinWidth(0);
    cell.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }

  /** Folded: what both sides have in common. */
  private Node same() {
    Set<EventField> same = shown.same();
    String names = same.stream().map(words::name).collect(Collectors.joining(", "));
    VBox values = new VBox();
    values.getStyleClass().add("same-values");
    same.forEach(
        field ->
            values
                .getChildren()
                .add(
                    new HBox(
                        Labels.text(words.heading(field), "field-name"),
                        Labels.paragraph(words.value(field, shown.content()), "dm-muted"))));
    Button fold = Buttons.flat(text("review.same", same.size(), names), () -> {});
    fold.getStyleClass().add("fold");
    fold.setMaxWidth(Double.MAX_VALUE);
    fold.setMinWidth(0);
    fold.setOnAction(event -> open(values, fold, !values.isVisible()));
    open(values, fold, false);
    VBox folded = new VBox(fold, values);
    folded.getStyleClass().add("same");
    return folded;
  }

  private static void open(VBox values, Button fold, boolean shown) {
    values.setVisible(shown);
    values.setManaged(shown);
    fold.setGraphic(Icons.small(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, "muted"));
  }

  private Node result() {
    Optional<EventContent> result = model.result();
    HBox box = new HBox();
    box.getStyleClass().add("result");
    if (result.isEmpty()) {
      box.getChildren()
          .add(Labels.withIcon(Feather.TRASH_2, "danger", text("review.result.deleted")));
      return box;
    }
    EventContent content = result.get();
    Region bar = new Region();
    bar.getStyleClass().add("bar");
    colours.apply(bar.getStyleClass(), shown.colour());
    String place = content.location().replace("\n", ", ");
    String time = words.time(content.time());
    VBox lines =
        new VBox(
            Labels.text(words.title(content.summary()), "dm-semibold"),
            Labels.paragraph(
                place.isBlank() ? time : text("review.row.detail", time, place), "dm-muted"));
    HBox.setHgrow(lines, Priority.ALWAYS);
    box.getChildren().addAll(bar, lines);
    long others = content.attendees().stream().filter(guest -> !guest.self()).count();
    if (others > 0) {
      box.getChildren()
          .add(
              Labels.withIcon(
                  Feather.USERS, "muted", text("review.result.guests", others), "dm-small"));
    }
    return box;
  }
}
