package dev.daymark.app.ui;

import java.text.DecimalFormatSymbols;
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

  private volatile Spoken spoken;

  /** Falls back to British English for languages without a translation. */
  public Messages(Locale locale) {
    this.spoken = Spoken.in(locale);
  }

  public Locale locale() {
    return spoken.locale();
  }

  /** Goes on in another language; what was said already stays as it was said. */
  public void speak(Locale locale) {
    spoken = Spoken.in(locale);
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @throws java.util.MissingResourceException for an unknown key, which is a bug
   */
  public String text(String key, Object... arguments) {
    Spoken now = spoken;
    String pattern = now.pattern(key);
    if (arguments.length == 0 && pattern.indexOf('{') < 0) {
      return pattern;
    }
    return new MessageFormat(pattern, now.locale()).format(arguments);
  }

  /** True if there is a text for the key. */
  public boolean has(String key) {
    return spoken.bundle().containsKey(key);
  }

  /** A sentence that the store or the engine words, which is British English, in this language. */
  public String sentence(String english) {
    return spoken.sentences().translate(english);
  }

  private record Spoken(
      Locale locale, ResourceBundle bundle, Sentences sentences, Map<String, String> patterns) {

    static Spoken in(Locale asked) {
      Locale locale = withCommonDigits(asked);
      return new Spoken(
          locale,
          ResourceBundle.getBundle(
              BUNDLE,
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES)),
          new Sentences(locale),
          new ConcurrentHashMap<>());
    }

    /** Dates are written with the digits 0 to 9, and so numbers beside them are. */
    private static Locale withCommonDigits(Locale locale) {
      return DecimalFormatSymbols.getInstance(locale).getZeroDigit() == '0'
          ? locale
          : new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build();
    }

    String pattern(String key) {
      return patterns.computeIfAbsent(key, this::read);
    }

    private String read(String key) {
      String text = bundle.getString(key);
      return PseudoWords.speaks(locale) ? PseudoWords.of(text) : text;
    }
  }
}
