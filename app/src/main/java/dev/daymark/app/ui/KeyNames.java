package dev.daymark.app.ui;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What the keys of a keyboard are called in the language of the window: Strg for Ctrl. On a Mac
 * those that are held are other ones, and bear the same signs in every language.
 */
public final class KeyNames {
  private static final String BUNDLE = "dev.daymark.app.ui.keys";
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private static final Map<String, String> ON_MAC =
      Map.of("Ctrl", "⌘", "Alt", "⌥", "Shift", "⇧", "Del", "⌦", "Backspace", "⌫");

  private final Supplier<Locale> language;
  private final Map<String, String> signs;

  /** Follows the language of the messages. */
  public KeyNames(Messages messages) {
    this(messages, System.getProperty("os.name", ""));
  }

  /**
   * The same on some system.
   *
   * @param osName as Java names it
   */
  public KeyNames(Messages messages, String osName) {
    this.language = messages::locale;
    this.signs = osName.startsWith("Mac") ? ON_MAC : Map.of();
  }

  /** A key, or several joined by plus signs or spaces, with the names that are known. */
  public String of(String keys) {
    ResourceBundle names =
        ResourceBundle.getBundle(
            BUNDLE,
            language.get(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return WORD.matcher(keys).replaceAll(word -> name(word.group(), names));
  }

  private String name(String word, ResourceBundle names) {
    return signs.getOrDefault(word, names.containsKey(word) ? names.getString(word) : word);
  }
}
