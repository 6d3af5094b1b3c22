package dev.daymark.app.phrase;

import java.util.Optional;

/**
 * Finds addresses, whose house numbers are no times: {@code 12 High St}, {@code Hauptstraße 12},
 * {@code Calle Mayor, 12}.
 */
final class Addresses {
  private static final int MOST_WORDS = 5;

  private final Vocabulary words;
  private final Tokens tokens;

  Addresses(Language language, Tokens tokens) {
    this.words = language.vocabulary();
    this.tokens = tokens;
  }

  /** The token behind the address that begins at one; 0 if none does. */
  int endAt(int from) {
    if (from >= tokens.size() || !tokens.get(from).spaced()) {
      return 0;
    }
    return tokens.get(from).kind() == Token.Kind.NUMBER ? behindNumber(from) : beforeNumber(from);
  }

  /** The same behind a number that no space needs to stand before. */
  int endOfNumber(int number) {
    return tokens.get(number).kind() == Token.Kind.NUMBER ? behindNumber(number) : 0;
  }

  /** {@code 12a High St.}: names up to the word for a street. */
  private int behindNumber(int from) {
    int at = from + 1;
    if (at < tokens.size() && !tokens.get(at).spaced() && tokens.get(at).text().length() == 1) {
      at++;
    }
    int first = at;
    while (at < tokens.size() && at - first < MOST_WORDS && isName(at)) {
      if (at > first && words.is("street", tokens.get(at).text())) {
        return withDot(at + 1);
      }
      at++;
    }
    return 0;
  }

  private boolean isName(int at) {
    Token token = tokens.get(at);
    return token.kind() == Token.Kind.WORD && token.capital() && token.spaced();
  }

  /** {@code Hauptstr. 12}, or names behind the word for a street and then the number. */
  private int beforeNumber(int from) {
    Token street = tokens.get(from);
    if (street.kind() != Token.Kind.WORD || !street.capital()) {
      return 0;
    }
    boolean ends =
        words.named("streetEnding").stream()
            .anyMatch(end -> street.text().endsWith(end) && street.text().length() > end.length());
    if (ends) {
      return number(withDot(from + 1)).orElse(0);
    }
    return words.is("streetBefore", street.text()) ? behindNames(withDot(from + 1)) : 0;
  }

  private int behindNames(int from) {
    for (int at = from; at < tokens.size() && at - from <= MOST_WORDS; at++) {
      Token token = tokens.get(at);
      Optional<Integer> end =
          at == from ? Optional.empty() : number(token.isSign(',') ? at + 1 : at);
      if (end.isPresent()) {
        return end.get();
      }
      if (token.kind() != Token.Kind.WORD) {
        return 0;
      }
    }
    return 0;
  }

  /** Behind a house number, and a letter that belongs to it. */
  private Optional<Integer> number(int at) {
    if (at >= tokens.size() || tokens.get(at).number() < 0 || !tokens.get(at).spaced()) {
      return Optional.empty();
    }
    boolean letter =
        at + 1 < tokens.size()
            && !tokens.get(at + 1).spaced()
            && tokens.get(at + 1).kind() == Token.Kind.WORD
            && tokens.get(at + 1).text().length() == 1;
    int end = letter ? at + 2 : at + 1;
    return tokens.endsAt(end) ? Optional.of(end) : Optional.empty();
  }

  private int withDot(int at) {
    boolean dot = at < tokens.size() && tokens.get(at).isSign('.') && !tokens.get(at).spaced();
    return dot ? at + 1 : at;
  }
}
