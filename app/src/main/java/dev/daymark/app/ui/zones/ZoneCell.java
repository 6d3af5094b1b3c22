package dev.daymark.app.ui.zones;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A zone in a list: its place, what its clock is called, its IANA name and its offset. */
final class ZoneCell extends ListCell<ZoneSearch.Offer> {
  private final ZoneChoices choices;
  private final Supplier<Instant> at;
  private final Label place = Labels.text("", "name");
  private final Label more = Labels.text("", "dm-small", "dm-muted");
  private final Label offset = Labels.text("", "dm-small", "dm-muted", "offset");
  private final VBox words = new VBox(place, more);
  private final HBox row = new HBox(12, words, offset);

  ZoneCell(ZoneChoices choices, Supplier<Instant> at, Consumer<ZoneSearch.Offer> take) {
    this.choices = choices;
    this.at = at;
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setAlignment(Pos.CENTER_LEFT);
    row.setAlignment(Pos.CENTER_LEFT);
    offset.setMinWidth(USE_PREF_SIZE);
    setPrefWidth(0);
    setOnMousePressed(
        event -> {
          ZoneSearch.Offer zone = getItem();
          if (zone != null) {
            take.accept(zone);
          }
          event.consume();
        });
  }

  @Override
  protected void updateItem(ZoneSearch.@Nullable Offer offer, boolean empty) {
    super.updateItem(offer, empty);
    if (offer == null || empty) {
      setGraphic(null);
      return;
    }
    NamedZone zone = offer.named();
    Messages messages = choices.messages();
    Instant moment = at.get();
    String name = offer.as().isEmpty() ? zone.nameAt(moment) : offer.as();
    place.setText(
        zone.country().isEmpty()
            ? zone.city()
            : messages.text("ui.zone.place", zone.city(), zone.country()));
    more.setText(messages.text("ui.zone.place", zone.zone().getId(), name));
    offset.setText(choices.formatting().zoneOffset(moment.atZone(zone.zone())));
    setAccessibleText(place.getText() + ", " + name + ", " + offset.getText());
    setGraphic(row);
  }
}
