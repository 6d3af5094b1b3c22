package dev.daymark.app.phrase;

import java.util.OptionalInt;

/**
 * Finds that the person asks to be reminded: "remind me to call Mum", "remind me tomorrow to call
 * Mum". What is asked for is left, so a line of nothing else keeps its words.
 */
final class AskParts {
  private final Language language;
  private final Tokens tokens;
  private final Claims claims;
  private final Slots slots;

  AskParts(Language language, Customs customs, Tokens tokens, Claims claims) {
    this.language = language;
    this.tokens = tokens;
    this.claims = claims;
    this.slots = new Slots(language, customs, false);
  }

  /** Takes the words that the line begins with, and those that lead to what is asked for. */
  void take() {
    OptionalInt alone = end("askAlone", 0);
    OptionalInt asked = alone.isPresent() ? alone : end("ask", 0);
    if (asked.isEmpty()) {
      return;
    }
    int open = asked.getAsInt();
    while (open < tokens.size() && claims.isTaken(open)) {
      open++;
    }
    OptionalInt lead = end("askFor", open);
    boolean rest = hasRest(lead.orElse(open));
    if (rest && (lead.isPresent() || alone.isPresent()) && ask(0, asked.getAsInt())) {
      int from = open;
      lead.ifPresent(end -> ask(from, end));
    }
  }

  private boolean hasRest(int from) {
    for (int at = from; at < tokens.size(); at++) {
      if (!claims.isTaken(at) && tokens.get(at).kind() != Token.Kind.SIGN) {
        return true;
      }
    }
    return false;
  }

  private boolean ask(int from, int to) {
    return claims.take(new Part.Asked(tokens.span(from, to)), from, to);
  }

  /** Behind the longest phrase at a token of which nothing is taken. */
  private OptionalInt end(String phrase, int from) {
    return language.patterns(phrase).stream()
        .flatMap(pattern -> pattern.match(tokens, from, slots).stream())
        .mapToInt(Match::end)
        .filter(end -> claims.isFree(from, end))
        .max();
  }
}
