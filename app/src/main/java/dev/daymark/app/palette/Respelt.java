package dev.daymark.app.palette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A text with its umlauts and the like spelt as where no key has them.
 *
 * @param letters small letters without accents
 * @param origins which char of the text each of them is of
 */
record Respelt(String letters, List<Integer> origins) {

  Respelt {
    origins = List.copyOf(origins);
  }

  /** Empty if nothing in the text is spelt otherwise. */
  static Optional<Respelt> of(String text) {
    if (text.chars().allMatch(letter -> letter < 128)) {
      return Optional.empty();
    }
    String plain = Fuzzy.fold(text);
    StringBuilder letters = new StringBuilder(text.length() + 8);
    List<Integer> origins = new ArrayList<>(text.length() + 8);
    for (int at = 0; at < text.length(); at++) {
      letters.append(spelt(text.charAt(at), plain.charAt(at)));
      while (origins.size() < letters.length()) {
        origins.add(at);
      }
    }
    return letters.length() == text.length()
        ? Optional.empty()
        : Optional.of(new Respelt(letters.toString(), origins));
  }

  private static String spelt(char letter, char plain) {
    return switch (Character.toLowerCase(letter)) {
      case 'ä', 'æ' -> "ae";
      case 'ö', 'ø', 'œ' -> "oe";
      case 'ü' -> "ue";
      case 'å' -> "aa";
      case 'ß' -> "ss";
      case 'þ' -> "th";
      default -> String.valueOf(plain);
    };
  }

  /** A fit with the letters, marked in the text itself. */
  Fuzzy.Fit inText(Fuzzy.Fit fit) {
    BitSet marks = new BitSet();
    fit.marks().stream().forEach(at -> marks.set(origins.get(at)));
    return new Fuzzy.Fit(fit.score(), marks);
  }
}
