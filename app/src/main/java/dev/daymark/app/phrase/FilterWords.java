package dev.daymark.app.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the filters of a search and their values are called: in the person's language, and in
 * English. Neither case nor accents count.
 */
public final class FilterWords {
  private final List<Language> languages;

  /** Those of a locale's language. */
  public FilterWords(Locale locale) {
    this.languages =
        Stream.of(Language.of(locale), Language.of(Locale.ENGLISH)).distinct().toList();
  }

  /**
   * Whether a word means something.
   *
   * @param meaning such as {@code filter.before}
   */
  public boolean means(String typed, String meaning) {
    String folded = Tokens.fold(typed);
    return known(meaning).anyMatch(word -> Tokens.fold(word).equals(folded));
  }

  /** Whether a word that means something begins so. */
  public boolean begins(String typed, String meaning) {
    return beginning(typed, meaning).isPresent();
  }

  /** The word of a meaning that begins so, the person's own first. */
  public Optional<String> beginning(String typed, String meaning) {
    String folded = Tokens.fold(typed);
    return known(meaning).filter(word -> Tokens.fold(word).startsWith(folded)).findFirst();
  }

  /** What something is called in the person's language. */
  public String word(String meaning) {
    return languages.getFirst().choices(meaning).getFirst();
  }

  /** Days that are worth offering, in the person's language. */
  public List<String> days() {
    return languages.getFirst().choices("offered.days");
  }

  private Stream<String> known(String meaning) {
    return languages.stream().flatMap(it -> it.choices(meaning).stream());
  }
}
