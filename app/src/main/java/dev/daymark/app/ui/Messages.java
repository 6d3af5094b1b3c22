package dev.daymark.app.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the user interface, from {@code messages.properties} (British English) and its
 * translations. Keys read {@code feature.screen.element}; values are {@link MessageFormat}
 * patterns, so numbers follow the locale and plurals are written {@code {0,choice,0#no tasks|1#1
 * task|1<{0} tasks}}. Sentences are never put together from parts. May be used from any thread.
 */
public final class Messages {
  private static final String BUNDLE = "dev.daymark.app.messages";

  private final Locale locale;
  private final ResourceBundle bundle;
  private final Map<String, String> patterns = new ConcurrentHashMap<>();

  /** Falls back to British English for languages without a translation. */
  public Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @throws java.util.MissingResourceException for an unknown key, which is a bug
   */
  public String text(String key, Object... arguments) {
    String pattern = patterns.computeIfAbsent(key, bundle::getString);
    if (arguments.length == 0 && pattern.indexOf('{') < 0) {
      return pattern;
    }
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** True if there is a text for the key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
