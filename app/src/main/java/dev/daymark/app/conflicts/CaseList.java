package dev.daymark.app.conflicts;

import dev.daymark.app.history.FieldWords;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What waits for a decision, and below it what was merged without asking. */
final class CaseList extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final ReviewViewModel model;
  private final Session session;
  private final EventColours colours;
  private final FieldWords words;
  private final ObservableBooleanValue alone;

  /**
   * @param alone whether nothing is beside the list
   */
  CaseList(ReviewViewModel model, EventColours colours, ObservableBooleanValue alone) {
    this.model = model;
    this.alone = alone;
    this.session = model.session();
    this.colours = colours;
    this.words = new FieldWords(session);
    getStyleClass().add("case-list");
    InvalidationListener refresh = observed -> fill();
    model.cases().addListener(refresh);
    model.merges().addListener(refresh);
    model.selectedProperty().addListener(refresh);
    alone.addListener(refresh);
    fill();
  }

  /** The row of what is selected; empty if nothing waits. */
  Optional<Node> selectedRow() {
    return getChildren().stream()
        .filter(row -> row.getPseudoClassStates().contains(SELECTED))
        .findFirst();
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  private void fill() {
    List<Node> rows = new ArrayList<>();
    if (!model.cases().isEmpty()) {
      rows.add(Labels.text(text("review.count", model.cases().size()), "list-title"));
      model.cases().forEach(open -> rows.add(row(open)));
    } else if (alone.get()) {
      rows.add(Labels.paragraph(text("review.empty.sentence"), "nothing"));
    }
    if (!model.merges().isEmpty()) {
      Label title = Labels.text(text("review.merged"), "list-title", "merged-title");
      title.setTooltip(Buttons.tooltip(text("review.merged.detail"), null));
      rows.add(title);
      model.merges().forEach(merge -> rows.add(row(merge)));
    }
    getChildren().setAll(rows);
  }

  private Node row(ReviewCase open) {
    EventContent content = open.content();
    String detail = words.start(content.time());
    VBox lines =
        new VBox(
            Labels.text(words.title(content.summary()), "dm-semibold"),
            Labels.text(
                open.calendar().isEmpty()
                    ? detail
                    : text("review.row.detail", detail, open.calendar()),
                "dm-small",
                "dm-muted"));
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    Region bar = new Region();
    bar.getStyleClass().add("bar");
    colours.apply(bar.getStyleClass(), open.colour());
    Label count =
        Labels.text(
            open.isDeletion()
                ? text("review.deleted.tag")
                : text("review.fields", open.conflicts().size()),
            "dm-count",
            "warning");
    count.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(bar, lines, count);
    if (alone.get()) {
      row.getChildren().add(Icons.small(Feather.CHEVRON_RIGHT, "subtle"));
    }
    row.getStyleClass().addAll("case-row", "open");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(words.title(content.summary()) + ", " + count.getText());
    boolean selected = model.selectedProperty().get().filter(open::equals).isPresent();
    row.pseudoClassStateChanged(SELECTED, selected);
    row.setOnMouseClicked(event -> model.open(open));
    return row;
  }

  private Node row(AutoMerge merge) {
    VBox lines =
        new VBox(
            Labels.text(words.title(merge.title()), "dm-medium"),
            Labels.paragraph(
                text("review.merge.detail", names(merge.here()), names(merge.there())),
                "dm-small",
                "dm-muted"));
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    var undo = Buttons.link(text("review.merge.undo"), () -> model.undo(merge));
    HBox row = new HBox(Icons.of(Feather.CHECK, "success"), lines, undo);
    row.getStyleClass().addAll("case-row", "merged");
    return row;
  }

  private String names(Set<EventField> fields) {
    return fields.isEmpty()
        ? text("history.nothing")
        : fields.stream().sorted().map(words::name).collect(Collectors.joining(", "));
  }
}
