package dev.daymark.app.phrase;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What could begin at a token; the longest is taken, of equals the first. */
final class Offers {
  private final Tokens tokens;
  private final Claims claims;
  private int from;
  private @Nullable Offer best;

  /**
   * A part of an offer.
   *
   * @param part makes it of its span
   */
  record Piece(int from, int end, Function<Span, Part> part) {}

  private record Offer(int end, List<Piece> pieces, Runnable then) {}

  Offers(Tokens tokens, Claims claims) {
    this.tokens = tokens;
    this.claims = claims;
  }

  /** Forgets what was offered, for another token. */
  void begin(int token) {
    from = token;
    best = null;
  }

  /** Where it begins. */
  int from() {
    return from;
  }

  /** Offers one part up to a token. */
  void add(int end, Function<Span, Part> part) {
    add(end, List.of(new Piece(from, end, part)));
  }

  /** Offers several parts, which are taken or left together. */
  void add(int end, List<Piece> pieces) {
    add(end, pieces, () -> {});
  }

  /**
   * Offers parts.
   *
   * @param then is done once they are taken
   */
  void add(int end, List<Piece> pieces, Runnable then) {
    Offer known = best;
    if ((known == null || end > known.end())
        && tokens.endsAt(end)
        && claims.isFree(from, end)
        && pieces.stream().noneMatch(it -> claims.isOnlyWords(it.from(), it.end()))) {
      best = new Offer(end, pieces, then);
    }
  }

  /** Takes the best. */
  void take() {
    Offer offer = best;
    if (offer != null) {
      for (Piece piece : offer.pieces()) {
        Span span = tokens.span(piece.from(), piece.end());
        claims.take(piece.part().apply(span), piece.from(), piece.end());
      }
      offer.then().run();
    }
  }
}
