package dev.daymark.app.settings;

import dev.daymark.app.ui.Language;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.SettingsCard;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The choice of the language, each under the name that it gives itself. */
final class LanguageRow {
  private LanguageRow() {}

  /** A card with the choice; the window speaks the new language at once. */
  static SettingsCard card(AppearanceViewModel model, Messages messages) {
    ComboBox<Language> languages = new ComboBox<>();
    languages.getItems().setAll(Language.values());
    languages.setConverter(names(messages));
    languages.getStyleClass().add("dm-usual");
    languages.setId("language");
    languages.setAccessibleText(messages.text("settings.appearance.language"));
    languages.valueProperty().bindBidirectional(model.languageProperty());
    SettingsCard card = new SettingsCard();
    card.row(
        messages.text("settings.appearance.language"),
        messages.text("settings.appearance.languageDetail"),
        languages);
    return card;
  }

  private static StringConverter<Language> names(Messages messages) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Language language) {
        return language == null || language == Language.SYSTEM
            ? messages.text("settings.appearance.language.SYSTEM")
            : language.ownName();
      }

      @Override
      public Language fromString(String text) {
        throw new UnsupportedOperationException("the languages are chosen, not typed");
      }
    };
  }
}
