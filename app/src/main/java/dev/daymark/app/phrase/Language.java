package dev.daymark.app.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words and phrases of one language, read from its resource once. */
final class Language {
  private static final Map<String, Language> READ = new ConcurrentHashMap<>();

  private static final List<String> CHOICES = List.of("filter.", "state.", "offered.");

  private final Vocabulary vocabulary;
  private final Map<String, List<Pattern>> patterns = new HashMap<>();
  private final Map<String, String> compounds = new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, List<String>> choices = new HashMap<>();
  private final Map<String, List<Integer>> numbered = new HashMap<>();
  private final Spelling spelling;

  private Language(Properties source) {
    this.vocabulary = new Vocabulary(source);
    this.spelling = new Spelling(vocabulary);
    for (String key : source.stringPropertyNames()) {
      if (key.startsWith("say.")) {
        patterns.put(
            key.substring(4),
            Arrays.stream(source.getProperty(key).split(";", -1)).map(Pattern::of).toList());
        number(key.substring(4));
      } else if (key.startsWith("ending.")) {
        Arrays.stream(source.getProperty(key).split("\\|", -1))
            .forEach(it -> compounds.put(Tokens.fold(it.strip()), Tokens.fold(key.substring(7))));
      } else if (CHOICES.stream().anyMatch(key::startsWith)) {
        choices.put(
            key,
            Arrays.stream(source.getProperty(key).split("\\|", -1)).map(String::strip).toList());
      }
    }
  }

  private void number(String meaning) {
    int dot = meaning.lastIndexOf('.');
    if (dot > 0 && meaning.substring(dot + 1).matches("-?\\d+")) {
      numbered
          .computeIfAbsent(meaning.substring(0, dot), kind -> new ArrayList<>())
          .add(Integer.valueOf(meaning.substring(dot + 1)));
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

  /**
   * The words as they were meant: a weekday and a part of it in one word, such as {@code
   * Freitagabend}, are two, and a day that was misspelt is that day.
   */
  Tokens split(Tokens tokens) {
    Tokens split = spelling.corrected(tokens);
    for (int at = 0; at < split.size(); at++) {
      List<Token> halves = compounds.isEmpty() ? List.of() : halves(split.get(at));
      split = halves.isEmpty() ? split : split.replaced(at, halves);
    }
    return split;
  }

  private List<Token> halves(Token token) {
    for (Map.Entry<String, String> ending : compounds.entrySet()) {
      String day = token.text();
      int cut = day.length() - ending.getKey().length();
      boolean whole = token.end() - token.start() == day.length();
      if (cut > 0
          && whole
          && day.endsWith(ending.getKey())
          && vocabulary.number("weekday", day.substring(0, cut)).isPresent()) {
        int middle = token.start() + cut;
        return List.of(
            new Token(
                day.substring(0, cut),
                Token.Kind.WORD,
                token.start(),
                middle,
                token.spaced(),
                token.capital()),
            new Token(ending.getValue(), Token.Kind.WORD, middle, token.end(), true, false));
      }
    }
    return List.of();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The numbers of the phrases of a kind, such as 1224 of {@code feast.1224}. */
  List<Integer> numbered(String kind) {
    return numbered.getOrDefault(kind, List.of());
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
