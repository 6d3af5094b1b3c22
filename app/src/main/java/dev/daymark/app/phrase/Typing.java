package dev.daymark.app.phrase;

import java.util.Locale;
import java.util.Optional;

/**
 * A name that is being typed.
 *
 * @param mark the sign before it; empty for a person
 * @param word what is typed of it
 * @param from where it begins, with its sign
 */
public record Typing(Kind kind, String mark, String word, int from) {

  /** What is being named. */
  public enum Kind {
    CATEGORY,
    TARGET,
    PERSON
  }

  /** The name that ends at the caret; empty if none does. */
  public static Optional<Typing> at(String text, int caret, Locale locale) {
    int from = caret;
    while (from > 0 && !Tokens.isSpace(text.charAt(from - 1))) {
      from--;
    }
    boolean inside = caret < text.length() && !Tokens.isSpace(text.charAt(caret));
    String word = text.substring(from, caret);
    if (inside || word.isEmpty()) {
      return Optional.empty();
    }
    if (word.startsWith("#") || word.startsWith("/")) {
      Kind kind = word.startsWith("#") ? Kind.CATEGORY : Kind.TARGET;
      return Optional.of(new Typing(kind, word.substring(0, 1), word.substring(1), from));
    }
    String before = Tokens.fold(text.substring(0, from).strip());
    String previous = before.substring(before.lastIndexOf(' ') + 1);
    return Language.of(locale).vocabulary().is("with", previous)
        ? Optional.of(new Typing(Kind.PERSON, "", word, from))
        : Optional.empty();
  }

  /** Whether a name begins like this, and is not yet written out. */
  public boolean begins(String name) {
    String typed = Tokens.fold(word);
    String whole = Tokens.fold(name);
    boolean anyWord = whole.startsWith(typed) || whole.contains(" " + typed);
    return anyWord && !whole.equals(typed);
  }
}
