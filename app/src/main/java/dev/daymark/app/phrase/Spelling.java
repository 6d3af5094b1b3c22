package dev.daymark.app.phrase;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days and months that were mistyped. A long word may have one letter that is missing, added or
 * another; a shorter one two letters in the wrong order, for with any other letter most are words
 * of their own. The first letter is always right.
 */
final class Spelling {
  private static final int LONG = 8;
  private static final int SHORT = 6;

  private final Vocabulary vocabulary;
  private final Set<String> right = new HashSet<>();

  Spelling(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Stream.of(
            vocabulary.words("weekday"),
            vocabulary.words("weekdays"),
            vocabulary.words("month"),
            vocabulary.named("spelt"))
        .flatMap(Set::stream)
        .filter(word -> word.length() >= SHORT)
        .forEach(right::add);
  }

  /** The same with words that were meant in the place of those that were mistyped. */
  Tokens corrected(Tokens tokens) {
    Tokens corrected = tokens;
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      Optional<String> meant = isWord(token) ? meant(token.text()) : Optional.empty();
      corrected =
          meant.isEmpty() ? corrected : corrected.replaced(at, List.of(token.as(meant.get())));
    }
    return corrected;
  }

  private static boolean isWord(Token token) {
    return token.kind() == Token.Kind.WORD && token.spaced() && token.text().length() >= SHORT;
  }

  private Optional<String> meant(String word) {
    return right.contains(word) || vocabulary.knows(word)
        ? Optional.empty()
        : right.stream().filter(it -> isMistyped(it, word)).findFirst();
  }

  /** Whether a word is another with one mistake. */
  private static boolean isMistyped(String right, String typed) {
    if (right.charAt(0) != typed.charAt(0) || Math.abs(right.length() - typed.length()) > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(right.length(), typed.length());
    while (same < shorter && right.charAt(same) == typed.charAt(same)) {
      same++;
    }
    String wanted = right.substring(same);
    String found = typed.substring(same);
    return isSwapped(wanted, found) || (right.length() >= LONG && isOneOff(wanted, found));
  }

  /** Whether the first letter is missing, added or another; a word with an ending is its own. */
  private static boolean isOneOff(String wanted, String found) {
    return !wanted.isEmpty()
        && !found.isEmpty()
        && (wanted.substring(1).equals(found)
            || found.substring(1).equals(wanted)
            || wanted.substring(1).equals(found.substring(1)));
  }

  private static boolean isSwapped(String wanted, String found) {
    return wanted.length() == found.length()
        && wanted.length() >= 2
        && wanted.charAt(0) == found.charAt(1)
        && wanted.charAt(1) == found.charAt(0)
        && wanted.substring(2).equals(found.substring(2));
  }
}
