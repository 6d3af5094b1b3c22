package dev.daymark.app.phrase;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Which tokens of a line are taken, and by what. */
final class Claims {
  private static final Set<Class<? extends Part>> SEVERAL =
      Set.of(Part.Guest.class, Part.Category.class, Part.Asked.class);

  private static final int NOON = 12;

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

  /** Whether nothing is taken from one token up to another. */
  boolean isFree(int from, int to) {
    int next = taken.nextSetBit(from);
    return next < 0 || next >= to;
  }

  /** Whether the tokens before one were taken by a part of a kind. */
  boolean endsBefore(int token, Class<? extends Part> kind) {
    return claims.stream().anyMatch(it -> it.to() == token && kind.isInstance(it.part()));
  }

  /** Whether a part of a kind is taken. */
  boolean has(Class<? extends Part> kind) {
    return claims.stream().anyMatch(it -> kind.isInstance(it.part()));
  }

  /** Whether there is a time that says when it starts and not when it ends. */
  boolean hasStart() {
    return claims.stream()
        .anyMatch(it -> it.part() instanceof Part.Time time && time.end() == null);
  }

  /** The first token of what ends before one. */
  OptionalInt beginOf(int token) {
    return claims.stream().filter(it -> it.to() == token).mapToInt(Claim::from).findFirst();
  }

  /**
   * Puts the time that is taken into a part of the day: 7 is 19:00 in the evening.
   *
   * @param part when that part begins
   */
  void putTimeInto(LocalTime part) {
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.part() instanceof Part.Time time
          && part.getHour() >= NOON
          && time.start().getHour() < NOON) {
        LocalTime end = time.end();
        claims.set(
            i,
            new Claim(
                new Part.Time(
                    time.start().plusHours(NOON),
                    end == null || end.getHour() >= NOON ? end : end.plusHours(NOON),
                    time.span()),
                claim.from(),
                claim.to()));
      }
    }
  }

  /** Lets the day or recurrence that ends at a token reach up to another. */
  void widen(int token, int to) {
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.to() == token) {
        Span span = tokens.span(claim.from(), to);
        Part wider =
            switch (claim.part()) {
              case Part.Day day -> new Part.Day(day.first(), day.last(), span);
              case Part.Recurs recurs -> new Part.Recurs(recurs.repeat(), span);
              default -> claim.part();
            };
        claims.set(i, new Claim(wider, claim.from(), to));
      }
    }
    taken.set(token, to);
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
    claims.forEach(claim -> taken.set(claim.from(), claim.to()));
  }

  List<Part> parts() {
    return claims.stream().map(Claim::part).toList();
  }
}
