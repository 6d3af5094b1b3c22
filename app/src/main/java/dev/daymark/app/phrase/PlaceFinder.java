package dev.daymark.app.phrase;

import java.util.Optional;

/**
 * Finds where something takes place: behind {@code @}, or behind a word such as "at" if a name
 * follows. It reaches up to the next thing that is understood, a comma that leads to no address, or
 * the end; of two the later one counts.
 */
final class PlaceFinder {
  private final Language language;
  private final Tokens tokens;
  private final Claims claims;
  private final Slots slots;
  private final Addresses addresses;

  PlaceFinder(Language language, Tokens tokens, Claims claims, Slots slots) {
    this.language = language;
    this.tokens = tokens;
    this.claims = claims;
    this.slots = slots;
    this.addresses = new Addresses(language, tokens);
  }

  void take() {
    for (int at = tokens.size() - 2; at >= 0; at--) {
      int name = tokens.startsAt(at) && !claims.isTaken(at) ? nameAt(at) : 0;
      int end = name > 0 ? endOf(name) : 0;
      if (end > name && take(at, name, end)) {
        return;
      }
    }
  }

  private boolean take(int at, int name, int end) {
    String place = tokens.span(name, end).of(tokens.text()).strip();
    return claims.take(new Part.Place(place, tokens.span(at, end)), at, end);
  }

  /** Where the name begins if a place is marked at a token; else 0. */
  private int nameAt(int at) {
    if (tokens.get(at).isSign('@')) {
      Token next = tokens.get(at + 1);
      boolean named = next.spaced() ? next.capital() : next.kind() != Token.Kind.SIGN;
      return named && !claims.isTaken(at + 1) ? at + 1 : 0;
    }
    return Math.max(nameBehind("place", at, true), nameBehind("placeNamed", at, false));
  }

  /**
   * Where the name begins behind a phrase.
   *
   * @param common whether it may also begin with a word such as "home"
   */
  private int nameBehind(String phrase, int at, boolean common) {
    for (Pattern pattern : language.patterns(phrase)) {
      Optional<Match> match = pattern.match(tokens, at, slots);
      if (match.isPresent() && isName(match.get().end(), common)) {
        return match.get().end();
      }
    }
    return 0;
  }

  private boolean isName(int at, boolean common) {
    if (at >= tokens.size() || claims.isTaken(at)) {
      return false;
    }
    Token token = tokens.get(at);
    boolean month = language.vocabulary().number("month", token.text()).isPresent();
    boolean address = token.kind() == Token.Kind.NUMBER && isCapital(at + 1);
    return (token.capital() && !month)
        || address
        || (common && language.vocabulary().is("place", token.text()));
  }

  private boolean isCapital(int at) {
    return at < tokens.size() && !claims.isTaken(at) && tokens.get(at).capital();
  }

  private int endOf(int name) {
    int end = name;
    while (end < tokens.size() && !claims.isTaken(end)) {
      boolean comma = end > name && tokens.get(end).isSign(',');
      int address = addresses.endAt(comma ? end + 1 : end);
      if (address > 0 && claims.isFree(end, address)) {
        end = address;
      } else if (ends(end)) {
        break;
      } else {
        end++;
      }
    }
    return end;
  }

  private boolean ends(int at) {
    Token token = tokens.get(at);
    boolean mark = (token.isSign(',') || token.isSign(';')) && tokens.endsAt(at);
    return mark || (token.spaced() && language.vocabulary().is("with", token.text()));
  }
}
