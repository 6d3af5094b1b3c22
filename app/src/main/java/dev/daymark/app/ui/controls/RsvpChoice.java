package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Going, Maybe, No: the answer to an invitation. Nothing is chosen while it is not answered. */
public final class RsvpChoice extends HBox {
  private static final List<ResponseStatus> ANSWERS =
      List.of(ResponseStatus.ACCEPTED, ResponseStatus.TENTATIVE, ResponseStatus.DECLINED);

  private final ObjectProperty<ResponseStatus> answer =
      new SimpleObjectProperty<>(this, "answer", ResponseStatus.NEEDS_ACTION);

  public RsvpChoice(Messages messages) {
    getStyleClass().add("dm-rsvp");
    setAccessibleText(messages.text("ui.rsvp.name"));
    ANSWERS.forEach(choice -> getChildren().add(button(choice, messages)));
    getChildren().getFirst().getStyleClass().add("first");
    getChildren().getLast().getStyleClass().add("last");
    answer.addListener((property, before, after) -> show(after));
  }

  /** Changes at once when a button is pressed. */
  public ObjectProperty<ResponseStatus> answerProperty() {
    return answer;
  }

  private ToggleButton button(ResponseStatus choice, Messages messages) {
    ToggleButton button = new ToggleButton(messages.text(key(choice)));
    button.setMnemonicParsing(false);
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.getStyleClass().setAll("dm-rsvp-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setPrefWidth(0);
    button.setUserData(choice);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(
        event -> {
          answer.set(choice);
          button.setSelected(true);
        });
    return button;
  }

  private void show(ResponseStatus shown) {
    for (var child : getChildren()) {
      ToggleButton button = (ToggleButton) child;
      boolean on = button.getUserData() == shown;
      button.setSelected(on);
      button.setGraphic(on ? Icons.small(Feather.CHECK) : null);
    }
  }

  private static String key(ResponseStatus choice) {
    return switch (choice) {
      case ACCEPTED -> "ui.rsvp.going";
      case TENTATIVE -> "ui.rsvp.maybe";
      case DECLINED -> "ui.rsvp.no";
      case NEEDS_ACTION -> throw new IllegalArgumentException("Not an answer");
    };
  }
}
