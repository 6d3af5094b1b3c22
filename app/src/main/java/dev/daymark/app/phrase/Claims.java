package dev.daymark.app.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which tokens of a line are taken, and by what. */
final class Claims {
  private static final Set<Class<? extends Part>> SEVERAL =
      Set.of(Part.Guest.class, Part.Category.class);

  private final Tokens tokens;
  private final Set<String> onlyWords;
  private final List<Claim> claims = new ArrayList<>();
  private final BitSet taken = new BitSet();

  private record Claim(Part part, int from, int to) {}

  Claims(Tokens tokens, Set<String> onlyWords) {
    this.tokens = tokens;
    this.onlyWords = onlyWords;
  }

  boolean isTaken(int token) {
    return taken.get(token);
  }

  /** Whether the tokens before one were taken by a part of a kind. */
  boolean endsBefore(int token, Class<? extends Part> kind) {
    return claims.stream().anyMatch(it -> it.to() == token && kind.isInstance(it.part()));
  }

  /** Whether the person said that these words mean nothing, or words around them. */
  boolean isOnlyWords(int from, int to) {
    return !onlyWords.isEmpty() && liesInOnlyWords(tokens.span(from, to));
  }

  private boolean liesInOnlyWords(Span span) {
    String text = tokens.text();
    for (String words : onlyWords) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        if (at <= span.start() && span.end() <= at + words.length()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Leaves tokens to the title for good. */
  void skip(int from, int to) {
    taken.set(from, to);
  }

  /** Takes tokens; false if the person said that they mean nothing. */
  boolean take(Part part, int from, int to) {
    if (isOnlyWords(from, to)) {
      return false;
    }
    claims.add(new Claim(part, from, to));
    taken.set(from, to);
    return true;
  }

  /** Of each kind that a line has once the last stays; the words of others are words again. */
  void keepLastOfEach() {
    Set<Class<?>> seen = new HashSet<>();
    for (int i = claims.size() - 1; i >= 0; i--) {
      Claim claim = claims.get(i);
      Class<? extends Part> kind = claim.part().getClass();
      if (!SEVERAL.contains(kind) && !seen.add(kind)) {
        claims.remove(i);
        taken.clear(claim.from(), claim.to());
      }
    }
  }

  List<Part> parts() {
    return claims.stream().map(Claim::part).toList();
  }
}
