package dev.daymark.app.search;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.TaskStatus;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A result: its mark in its colour, its title, when it is, and where it belongs. */
final class SearchLineCell extends ListCell<SearchLine> {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final EventColours colours;
  private final Region dot = Labels.dot("round");
  private final Node open = Icons.small(Feather.CIRCLE, "subtle");
  private final Node done = Icons.small(Feather.CHECK_CIRCLE, "subtle");
  private final Label title = Labels.text("", "title");
  private final Label when = Labels.text("", "when");
  private final Label place = Labels.text("", "place");
  private final HBox row;

  SearchLineCell(EventColours colours) {
    this.colours = colours;
    StackPane mark = new StackPane(dot, open, done);
    mark.getStyleClass().add("mark");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    this.row = new HBox(mark, title, when, place);
    row.getStyleClass().add("row");
    getStyleClass().add("dm-search-line");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  @Override
  protected void updateItem(@Nullable SearchLine line, boolean none) {
    super.updateItem(line, none);
    setText(null);
    setGraphic(line == null || none ? null : row);
    if (line != null && !none) {
      show(line);
    }
  }

  private void show(SearchLine line) {
    colours.apply(row.getStyleClass(), line.colour());
    TaskStatus status = line.status();
    dot.setVisible(status == null);
    done.setVisible(status == TaskStatus.COMPLETED);
    open.setVisible(status != null && status != TaskStatus.COMPLETED);
    pseudoClassStateChanged(DONE, status == TaskStatus.COMPLETED);
    title.setText(line.title());
    when.setText(line.when());
    place.setText(line.place());
    setAccessibleText(
        Stream.of(line.title(), line.when(), line.place())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
  }
}
