package dev.daymark.app.search;

import dev.daymark.app.older.OlderEventsViewModel;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.PopupDress;
import dev.daymark.app.ui.controls.SearchField;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.theme.EventColours;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;

/**
 * The search field of the toolbar with its results below. In a narrow window it is an icon until it
 * is used.
 */
public final class SearchBar extends StackPane {
  private static final int PAGE = 8;

  private final SearchViewModel model;
  private final SearchField field;
  private final Button icon;
  private final SearchResults results;
  private final Popup popup = new Popup();
  private final Runnable leave;
  private final Consumer<SearchLine> open;
  private boolean narrow;

  /**
   * Builds it over its model.
   *
   * @param open opens a result
   * @param key what moves the focus here
   * @param offline whether Google cannot be reached, which the results say
   * @param older what cannot be found, for it is not here
   * @param leave gives the focus back to the content
   */
  public SearchBar(
      SearchViewModel model,
      Messages messages,
      ObservableValue<String> key,
      EventColours colours,
      Consumer<SearchLine> open,
      ObservableValue<Boolean> offline,
      OlderEventsViewModel older,
      Runnable leave) {
    this.model = model;
    this.leave = leave;
    this.open = open;
    this.field =
        new SearchField(
            messages.text("search.prompt"), KeyCaps.of(key), messages.text("search.clear"));
    this.icon =
        Buttons.keyed(Feather.SEARCH, messages.text("search.prompt"), key, this::focusField);
    this.results = new SearchResults(colours, messages, older, this::choose);
    results.followOffline(offline);
    getStyleClass().add("dm-search-bar");
    getChildren().addAll(field, icon);
    field.setId("search");
    popup.setOnHiding(event -> Motion.of(this).vanish(results, getScene()));
    field.textProperty().bindBidirectional(model.textProperty());
    field.focusedProperty().addListener((property, before, focused) -> focus(focused));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.answerProperty().addListener((property, before, answer) -> show(answer));
    field.caretPositionProperty().addListener((property, before, now) -> offer());
    fit();
  }

  /** Puts the cursor into the field. */
  public void focusField() {
    fit(true);
    field.requestFocus();
    field.selectAll();
  }

  /** In a narrow window there is only room for an icon. */
  public void setNarrow(boolean nowNarrow) {
    narrow = nowNarrow;
    fit();
  }

  private void fit() {
    fit(!narrow || field.isFocused());
  }

  private void fit(boolean asField) {
    field.setVisible(asField);
    field.setManaged(asField);
    icon.setVisible(!asField);
    icon.setManaged(!asField);
  }

  private void focus(boolean focused) {
    if (focused) {
      model.prepare();
      show(model.answerProperty().get());
    } else {
      popup.hide();
    }
    fit();
  }

  private void show(SearchAnswer answer) {
    if (answer.asked().isBlank() || !field.isFocused()) {
      popup.hide();
      return;
    }
    results.show(answer, completions(), field::setText);
    if (results.isEmpty()) {
      popup.hide();
    } else if (!popup.isShowing()) {
      Bounds at = field.localToScreen(field.getLayoutBounds());
      PopupDress.dress(popup, getScene(), results);
      popup.show(field, at.getMinX(), at.getMaxY() + 4);
      Motion.of(this).appear(results);
    }
  }

  /** The caret may have gone to another filter, or away from one. */
  private void offer() {
    SearchAnswer answer = model.answerProperty().get();
    if (popup.isShowing() && answer.asked().equals(field.getText())) {
      results.offer(completions());
    }
  }

  private List<SearchCompletion> completions() {
    return model.completions(Math.min(field.getCaretPosition(), field.getLength()));
  }

  private void pressed(KeyEvent event) {
    boolean taken =
        switch (event.getCode()) {
          case DOWN -> move(1);
          case UP -> move(-1);
          case PAGE_DOWN -> move(PAGE);
          case PAGE_UP -> move(-PAGE);
          case ENTER -> enter();
          case ESCAPE -> escape();
          case TAB -> !event.isControlDown() && popup.isShowing() && tab(event.isShiftDown());
          default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  private boolean move(int by) {
    results.move(by);
    field.setAccessibleHelp(results.reached().orElse(null));
    return true;
  }

  /** Takes what a filter could become, or goes to the link under the results and back. */
  private boolean tab(boolean back) {
    Optional<SearchCompletion> completion = results.completion();
    if (completion.isPresent() && !back) {
      choose(completion.get());
      return true;
    }
    boolean was = results.reached().isPresent();
    boolean is = results.reachOlder(!back && !was);
    field.setAccessibleHelp(results.reached().orElse(null));
    return is || (was && back);
  }

  private boolean enter() {
    SearchAnswer answer = model.answerProperty().get();
    String better = answer.suggestion();
    SearchRow chosen = results.selected();
    if (results.reached().isPresent()) {
      results.fetchOlder();
    } else if (chosen != null && popup.isShowing()) {
      choose(chosen);
    } else if (better != null && answer.asked().equals(field.getText())) {
      field.setText(better);
      field.end();
    }
    return true;
  }

  private void choose(SearchRow chosen) {
    switch (chosen) {
      case SearchLine line -> {
        popup.hide();
        open.accept(line);
      }
      case SearchCompletion completion -> {
        field.setText(completion.in(field.getText(), field.getCaretPosition()));
        field.positionCaret(completion.caret());
      }
    }
  }

  /** First the results go, then what was typed, then the focus. */
  private boolean escape() {
    if (popup.isShowing()) {
      popup.hide();
    } else if (!field.getText().isEmpty()) {
      field.clear();
    } else {
      leave.run();
    }
    return true;
  }
}
