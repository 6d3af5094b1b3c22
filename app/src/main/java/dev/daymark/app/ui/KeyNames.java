package dev.daymark.app.ui;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What the keys of a keyboard are called in the language of the window: Strg for Ctrl. */
public final class KeyNames {
  private static final String BUNDLE = "dev.daymark.app.ui.keys";
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private final Supplier<Locale> language;

  /** Follows the language of the messages. */
  public KeyNames(Messages messages) {
    this.language = messages::locale;
  }

  /** A key, or several joined by plus signs or spaces, with the names that are known. */
  public String of(String keys) {
    ResourceBundle names =
        ResourceBundle.getBundle(
            BUNDLE,
            language.get(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return WORD.matcher(keys)
        .replaceAll(
            word -> names.containsKey(word.group()) ? names.getString(word.group()) : word.group());
  }
}
