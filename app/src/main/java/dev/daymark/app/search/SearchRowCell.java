package dev.daymark.app.search;

import dev.daymark.app.ui.controls.KeyCaps;
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

/**
 * A result, with its mark in its colour, its title, when it is, and where it belongs; or what a
 * filter could become.
 */
final class SearchRowCell extends ListCell<SearchRow> {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final EventColours colours;
  private final Region dot = Labels.dot("round");
  private final Node open = Icons.small(Feather.CIRCLE, "subtle");
  private final Node done = Icons.small(Feather.CHECK_CIRCLE, "subtle");
  private final Label title = Labels.text("", "title");
  private final Label when = Labels.text("", "when");
  private final Label place = Labels.text("", "place");
  private final Label words = Labels.text("", "title");
  private final Label kind = Labels.text("", "kind");
  private final HBox row;
  private final HBox filter;
  private final KeyCaps tab;

  /**
   * @param key takes what is offered first
   */
  SearchRowCell(EventColours colours, String key) {
    this.colours = colours;
    this.tab = new KeyCaps(key);
    StackPane mark = new StackPane(dot, open, done);
    mark.getStyleClass().add("mark");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    this.row = new HBox(mark, title, when, place);
    row.getStyleClass().add("row");
    StackPane sign = new StackPane(Icons.small(Feather.FILTER, "subtle"));
    sign.getStyleClass().add("mark");
    this.filter = new HBox(sign, words, kind, Labels.spacer(), tab);
    filter.getStyleClass().addAll("row", "filter");
    getStyleClass().add("dm-search-line");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  @Override
  protected void updateItem(@Nullable SearchRow shown, boolean none) {
    super.updateItem(shown, none);
    setText(null);
    if (none) {
      setGraphic(null);
      return;
    }
    switch (shown) {
      case SearchLine line -> {
        setGraphic(row);
        show(line);
      }
      case SearchCompletion completion -> {
        setGraphic(filter);
        show(completion);
      }
      case null -> setGraphic(null);
    }
  }

  private void show(SearchCompletion completion) {
    pseudoClassStateChanged(DONE, false);
    tab.setVisible(getIndex() == 0);
    words.setText(completion.words());
    kind.setText(completion.kind());
    setAccessibleText(
        completion.kind().isEmpty()
            ? completion.words()
            : completion.words() + ", " + completion.kind());
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
