package dev.daymark.app.guests;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Avatar;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Attendee;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** One guest: who it is, in which role, and what the answer was. */
public final class GuestRow extends HBox {
  private final Messages messages;
  private final Attendee guest;
  private final StackPane side = new StackPane();

  /**
   * @param role a few words; empty for nothing worth saying
   */
  public GuestRow(Attendee guest, String role, EventColours colours, Messages messages) {
    super(8);
    this.messages = messages;
    this.guest = guest;
    String shown = guest.displayName() == null ? "" : guest.displayName();
    Label name = Labels.text(GuestWords.name(guest));
    name.setMinWidth(0);
    side.setAlignment(Pos.CENTER_RIGHT);
    side.getChildren().add(Labels.text(role, "dm-caption", "dm-subtle"));
    String answer = messages.text("calendar.answer." + guest.responseStatus());
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            new Avatar(colours, shown, guest.email()),
            name,
            Labels.spacer(),
            side,
            AnswerIcon.of(guest.responseStatus(), answer));
  }

  /** Offers to take the guest off; the organiser stays whatever is offered. */
  public void offerRemoval(Runnable remove) {
    if (guest.organizer()) {
      return;
    }
    Button button =
        Buttons.icon(
            Feather.X,
            messages.text("inspector.guests.remove", GuestWords.name(guest)),
            null,
            remove);
    button.getStyleClass().addAll("dense", "remove");
    side.getChildren().add(button);
  }
}
