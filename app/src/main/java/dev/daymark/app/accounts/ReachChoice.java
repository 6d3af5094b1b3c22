package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Reach;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How far back an account's events are kept on this device. */
final class ReachChoice extends ComboBox<Reach> {
  private boolean showing;

  /**
   * A choice.
   *
   * @param chosen gets what the person chooses
   */
  ReachChoice(Reach now, Messages messages, Consumer<Reach> chosen) {
    getStyleClass().addAll("reach", "dm-wide");
    setAccessibleText(messages.text("accounts.reach"));
    getItems().setAll(Reach.values());
    setConverter(words(messages));
    setValue(now);
    valueProperty()
        .addListener(
            (property, before, after) -> {
              if (!showing) {
                chosen.accept(after);
              }
            });
  }

  /** Shows what holds by now. */
  void show(Reach now) {
    showing = true;
    setValue(now);
    showing = false;
  }

  private static StringConverter<Reach> words(Messages messages) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Reach reach) {
        return reach == null ? "" : messages.text("accounts.reach.years", reach.years());
      }

      @Override
      public Reach fromString(String text) {
        throw new UnsupportedOperationException("it is chosen, not typed");
      }
    };
  }
}
