package dev.daymark.app.search;

import dev.daymark.app.older.OlderEventsViewModel;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final ListView<SearchRow> list = new ListView<>();
  private final Label count = Labels.text("", "count");
  private final Label remark = Labels.withIcon(Feather.INFO, "muted", "", "remark");
  private final Label none = Labels.text("", "none");
  private final Button suggestion = Buttons.link("", () -> {});
  private final Label offline;
  private final OlderNote older;
  private final HBox empty = new HBox(none, suggestion);
  private final Messages messages;
  private SearchAnswer answer = SearchAnswer.NOTHING;
  private boolean atOlder;

  /**
   * @param open opens a result, or takes what a filter could become
   */
  SearchResults(
      EventColours colours,
      Messages messages,
      OlderEventsViewModel missing,
      Consumer<SearchRow> open) {
    this.messages = messages;
    this.older = new OlderNote(missing, messages);
    offline = Labels.withIcon(Feather.CLOUD_OFF, "muted", "", "offline");
    missing.eventsProperty().subscribe(now -> showReach(missing.reach()));
    getStyleClass().addAll("dm-surface", "dm-search-results");
    list.setCellFactory(view -> new SearchRowCell(colours, "Tab"));
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setAccessibleText(messages.text("search.results"));
    list.setOnMouseClicked(
        event -> {
          SearchRow chosen = selected();
          if (chosen != null) {
            open.accept(chosen);
          }
        });
    suggestion.setFocusTraversable(false);
    empty.getStyleClass().add("empty");
    getChildren().addAll(remark, list, empty, count, older, offline);
    remark.setWrapText(true);
    remark.managedProperty().bind(remark.visibleProperty());
    list.managedProperty().bind(list.visibleProperty());
    empty.managedProperty().bind(empty.visibleProperty());
    count.managedProperty().bind(count.visibleProperty());
    offline.managedProperty().bind(offline.visibleProperty());
    suggestion.managedProperty().bind(suggestion.visibleProperty());
  }

  /** Shows an answer. */
  void show(SearchAnswer now, List<SearchCompletion> completions, Consumer<String> suggest) {
    answer = now;
    remark.setVisible(!now.remarks().isEmpty());
    remark.setText(String.join("\n", now.remarks()));
    count.setVisible(now.total() > now.lines().size());
    count.setText(messages.text("search.count", now.lines().size(), now.total()));
    empty.setVisible(now.isFruitless());
    String better = now.suggestion();
    none.setText(messages.text("search.none", now.asked().strip()));
    suggestion.setVisible(better != null);
    if (better != null) {
      suggestion.setText(messages.text("search.suggestion", better));
      suggestion.setOnAction(event -> suggest.accept(better));
    }
    offer(completions);
  }

  /**
   * Shows what the filter before the caret could become above the results. It is selected if a
   * value is being typed; a word that only looks like a filter leaves Enter to the best result.
   */
  void offer(List<SearchCompletion> completions) {
    List<SearchRow> rows = new ArrayList<>(completions);
    rows.addAll(answer.lines());
    list.getItems().setAll(rows);
    list.setVisible(!rows.isEmpty());
    double height = ROW * Math.min(MOST_ROWS, rows.size()) + 2;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
    boolean value = completions.stream().anyMatch(SearchCompletion::whole);
    int best = value || answer.lines().isEmpty() ? 0 : completions.size();
    list.getSelectionModel().clearAndSelect(best);
    list.scrollTo(0);
    reachOlder(false);
  }

  /** Whether nothing of it would be seen. */
  boolean isEmpty() {
    return list.getItems().isEmpty() && !remark.isVisible() && !empty.isVisible();
  }

  /** What is offered first for the filter before the caret, or, if it is one, what is selected. */
  Optional<SearchCompletion> completion() {
    if (selected() instanceof SearchCompletion chosen) {
      return Optional.of(chosen);
    }
    return list.getItems().stream()
        .filter(SearchCompletion.class::isInstance)
        .map(SearchCompletion.class::cast)
        .findFirst();
  }

  /** Moves to the link that fetches older events, or back; false if there is none. */
  boolean reachOlder(boolean reach) {
    atOlder = reach && older.offers();
    older.setReached(atOlder);
    return atOlder;
  }

  /** What the link says that was moved to; empty if it was not. */
  Optional<String> reached() {
    return atOlder ? Optional.of(older.name()) : Optional.empty();
  }

  /** Does what the link does that was moved to. */
  void fetchOlder() {
    older.fetch();
    reachOlder(false);
  }

  private void showReach(String reach) {
    offline.setText(
        reach.isEmpty()
            ? messages.text("search.offline")
            : messages.text("search.offline.reach", reach));
  }

  /** Says, while it is true, that only this device is searched. */
  void followOffline(ObservableValue<Boolean> now) {
    offline.visibleProperty().bind(now);
  }

  /** Moves the selection; behind the last is the link that fetches older events. */
  void move(int by) {
    int size = list.getItems().size();
    int at = list.getSelectionModel().getSelectedIndex();
    boolean leaves = atOlder && by < 0;
    if (size == 0 || leaves || (at == size - 1 && by > 0)) {
      reachOlder(by > 0);
      return;
    }
    int index = Math.clamp(at + by, 0, size - 1);
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS / 2));
  }

  @Nullable SearchRow selected() {
    return list.getSelectionModel().getSelectedItem();
  }
}
