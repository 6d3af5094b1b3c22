package dev.daymark.app.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words and phrases of one language, read from its resource once. */
final class Language {
  private static final Map<String, Language> READ = new ConcurrentHashMap<>();

  private static final List<String> CHOICES = List.of("filter.", "state.", "offered.");

  private final Vocabulary vocabulary;
  private final Map<String, List<Pattern>> patterns = new HashMap<>();
  private final Map<String, List<String>> choices = new HashMap<>();

  private Language(Properties source) {
    this.vocabulary = new Vocabulary(source);
    for (String key : source.stringPropertyNames()) {
      if (key.startsWith("say.")) {
        patterns.put(
            key.substring(4),
            Arrays.stream(source.getProperty(key).split(";", -1)).map(Pattern::of).toList());
      } else if (CHOICES.stream().anyMatch(key::startsWith)) {
        choices.put(
            key,
            Arrays.stream(source.getProperty(key).split("\\|", -1)).map(String::strip).toList());
      }
    }
  }

  /** The language of a locale; English for one that has no resource yet. */
  static Language of(Locale locale) {
    String code = locale.getLanguage();
    Language known = READ.get(code);
    if (known == null) {
      Properties own = read(code);
      known = own == null ? of(Locale.ENGLISH) : new Language(own);
      READ.put(code, known);
    }
    return known;
  }

  private static @Nullable Properties read(String code) {
    try (InputStream file = Language.class.getResourceAsStream("phrases_" + code + ".properties")) {
      if (file == null) {
        return null;
      }
      Properties read = new Properties();
      read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The ways to say something; none if the language has no such phrase. */
  List<Pattern> patterns(String meaning) {
    return patterns.getOrDefault(meaning, List.of());
  }

  /** Words as they are written, the one that is offered first; none for an unknown key. */
  List<String> choices(String key) {
    return choices.getOrDefault(key, List.of());
  }
}
