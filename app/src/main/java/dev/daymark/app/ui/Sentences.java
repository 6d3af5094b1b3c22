package dev.daymark.app.ui;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Translates the sentences that the store and the engine word in British English, refusals and
 * reasons above all, some of which were written into the store long ago. An English sentence is
 * found again by its pattern in {@code sentences.properties}; what was filled in stays as it is. A
 * sentence that no pattern knows is shown as it came: a true reason in English is worth more than a
 * vague one.
 */
final class Sentences {
  private static final String BUNDLE = "dev.daymark.app.sentences";
  private static final Pattern SLOT = Pattern.compile("\\{\\d\\}");

  private final Locale locale;
  private @Nullable List<Known> known;

  Sentences(Locale locale) {
    this.locale = locale;
  }

  /** The sentence in the locale's language. */
  String translate(String english) {
    if (PseudoWords.speaks(locale)) {
      return PseudoWords.of(english);
    }
    for (Known sentence : known()) {
      Matcher matcher = sentence.english().matcher(english);
      if (matcher.matches()) {
        return sentence.fill(matcher, this);
      }
    }
    return english;
  }

  private synchronized List<Known> known() {
    if (known == null) {
      known = read();
    }
    return known;
  }

  private List<Known> read() {
    ResourceBundle.Control control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, control);
    ResourceBundle translated = ResourceBundle.getBundle(BUNDLE, locale, control);
    if (translated.getLocale().equals(Locale.ROOT)) {
      return List.of();
    }
    List<Known> all = new ArrayList<>();
    for (String key : english.keySet()) {
      String pattern = english.getString(key);
      all.add(new Known(regex(pattern), translated.getString(key)));
    }
    all.sort(Known.MOST_WORDS_FIRST);
    return all;
  }

  /** The quotes and apostrophes of code stand for the typographic ones of the bundle. */
  private static Pattern regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    Matcher slot = SLOT.matcher(pattern);
    int end = 0;
    while (slot.find()) {
      regex.append(fixed(pattern.substring(end, slot.start()))).append("(.+?)");
      end = slot.end();
    }
    return Pattern.compile(regex.append(fixed(pattern.substring(end))).toString(), Pattern.DOTALL);
  }

  private static String fixed(String words) {
    return Pattern.quote(words)
        .replace("’", "\\E['’]\\Q")
        .replace("“", "\\E[\"“]\\Q")
        .replace("”", "\\E[\"”]\\Q");
  }

  private record Known(Pattern english, String translated) {
    private static final Comparator<Known> MOST_WORDS_FIRST =
        Comparator.comparingInt(known -> -known.english().pattern().replace("(.+?)", "").length());

    String fill(Matcher matcher, Sentences sentences) {
      Object[] parts = new Object[matcher.groupCount()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = sentences.translate(matcher.group(i + 1));
      }
      return new MessageFormat(translated, sentences.locale).format(parts);
    }
  }
}
