package dev.daymark.app.print;

import dev.daymark.app.older.OlderEventsViewModel;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says, while it is so, that events of the printed days may be missing here, and fetches them. */
final class OlderNote extends VBox {
  private final OlderEventsViewModel missing;
  private final ObservableValue<Optional<LocalDate>> first;
  private final Label words = Labels.paragraph("", "dm-small", "dm-muted");
  private final Button fetch;

  /**
   * @param first the first of the printed days
   */
  OlderNote(
      OlderEventsViewModel missing,
      ObservableValue<Optional<LocalDate>> first,
      PrintWords messages) {
    this.missing = missing;
    this.first = first;
    this.fetch = Buttons.link(messages.text("older.fetch"), missing::fetch);
    getStyleClass().add("older");
    getChildren().addAll(words, fetch);
    managedProperty().bind(visibleProperty());
    missing.eventsProperty().subscribe(this::show);
    first.subscribe(this::show);
  }

  private void show() {
    boolean any = first.getValue().filter(missing::concerns).isPresent();
    setVisible(any);
    if (any) {
      words.setText(missing.sentence());
      fetch.setDisable(!missing.canFetch());
    }
  }
}
