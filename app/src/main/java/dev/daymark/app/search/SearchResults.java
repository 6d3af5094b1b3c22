package dev.daymark.app.search;

import dev.daymark.app.older.OlderEventsViewModel;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list under the search field; the field keeps the focus and moves the selection. */
final class SearchResults extends VBox {
  private static final double ROW = 32;
  private static final int MOST_ROWS = 10;

  private final ListView<SearchLine> list = new ListView<>();
  private final Label count = Labels.text("", "count");
  private final Label none = Labels.text("", "none");
  private final Button suggestion = Buttons.link("", () -> {});
  private final Label offline;
  private final OlderNote older;
  private final HBox empty = new HBox(none, suggestion);
  private final Messages messages;

  /**
   * @param open opens a result
   */
  SearchResults(
      EventColours colours,
      Messages messages,
      OlderEventsViewModel missing,
      Consumer<SearchLine> open) {
    this.messages = messages;
    this.older = new OlderNote(missing, messages);
    offline =
        Labels.withIcon(Feather.CLOUD_OFF, "muted", messages.text("search.offline"), "offline");
    getStyleClass().addAll("dm-surface", "dm-search-results");
    list.setCellFactory(view -> new SearchLineCell(colours));
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setAccessibleText(messages.text("search.results"));
    list.setOnMouseClicked(
        event -> {
          SearchLine chosen = selected();
          if (chosen != null) {
            open.accept(chosen);
          }
        });
    suggestion.setFocusTraversable(false);
    empty.getStyleClass().add("empty");
    getChildren().addAll(list, empty, count, older, offline);
    list.managedProperty().bind(list.visibleProperty());
    empty.managedProperty().bind(empty.visibleProperty());
    count.managedProperty().bind(count.visibleProperty());
    offline.managedProperty().bind(offline.visibleProperty());
    suggestion.managedProperty().bind(suggestion.visibleProperty());
  }

  /** Shows an answer with its best result selected. */
  void show(SearchAnswer answer, Consumer<String> suggest) {
    boolean found = !answer.lines().isEmpty();
    list.getItems().setAll(answer.lines());
    list.setVisible(found);
    double height = ROW * Math.min(MOST_ROWS, answer.lines().size()) + 2;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    count.setVisible(answer.total() > answer.lines().size());
    count.setText(messages.text("search.count", answer.lines().size(), answer.total()));
    empty.setVisible(!found);
    String better = answer.suggestion();
    none.setText(messages.text("search.none", answer.asked().strip()));
    suggestion.setVisible(better != null);
    if (better != null) {
      suggestion.setText(messages.text("search.suggestion", better));
      suggestion.setOnAction(event -> suggest.accept(better));
    }
  }

  /** Says, while it is true, that only this device is searched. */
  void followOffline(ObservableValue<Boolean> now) {
    offline.visibleProperty().bind(now);
  }

  /** Moves the selection, and stops at the ends. */
  void move(int by) {
    int size = list.getItems().size();
    if (size == 0) {
      return;
    }
    int index = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS / 2));
  }

  @Nullable SearchLine selected() {
    return list.getSelectionModel().getSelectedItem();
  }
}
