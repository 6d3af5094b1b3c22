package dev.daymark.app.search;

import dev.daymark.app.older.OlderEventsViewModel;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says under the results, while it is so, that older events are not searched, and fetches them.
 * Where Google cannot be reached, the results themselves say how far back they look.
 */
final class OlderNote extends HBox {
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
  private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

  private final OlderEventsViewModel missing;
  private final Label words;
  private final Button fetch;

  OlderNote(OlderEventsViewModel missing, Messages messages) {
    this.missing = missing;
    this.words = Labels.withIcon(Feather.CLOUD, "muted", "", "offline");
    this.fetch = Buttons.link(messages.text("search.older"), missing::fetch);
    fetch.setTooltip(Buttons.tooltip(messages.text("search.older.help"), null));
    getStyleClass().add("older");
    setAlignment(Pos.CENTER_LEFT);
    fetch.setFocusTraversable(false);
    fetch.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, Labels.spacer(), fetch);
    managedProperty().bind(visibleProperty());
    missing.eventsProperty().subscribe(this::show);
    missing.offlineProperty().addListener((property, before, now) -> show());
    show();
  }

  /** Whether there is something to fetch, and a way to it. */
  boolean offers() {
    return isVisible() && !fetch.isDisabled();
  }

  /** Shows whether the keyboard is at the link, while the field keeps the focus. */
  void setReached(boolean reached) {
    fetch.pseudoClassStateChanged(FOCUSED, reached);
    fetch.pseudoClassStateChanged(FOCUS_VISIBLE, reached);
  }

  /** What the link says. */
  String name() {
    return fetch.getText();
  }

  /** Does what the link does. */
  void fetch() {
    fetch.fire();
  }

  private void show() {
    boolean any = missing.eventsProperty().get().areMissing();
    setVisible(any && !missing.offlineProperty().getValue());
    if (any) {
      String outlook = missing.outlook();
      words.setText(missing.searched() + (outlook.isEmpty() ? "" : " " + outlook));
      fetch.setDisable(!missing.canFetch());
    }
  }
}
