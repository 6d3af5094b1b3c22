package dev.daymark.app.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text with its umlauts and the like spelt as where no key has them.
 *
 * @param letters small letters without accents
 * @param origins which char of the text each of them is of
 */
public record Respelt(String letters, List<Integer> origins) {

  public Respelt {
    origins = List.copyOf(origins);
  }

  /** Empty if nothing in the text is spelt otherwise. */
  public static Optional<Respelt> of(String text) {
    if (text.chars().allMatch(letter -> letter < 128)) {
      return Optional.empty();
    }
    String plain = plain(text);
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

  /** Small letters without accents, one for each char of the text. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      plain.append(letter < 128 ? Character.toLowerCase(letter) : plain(letter));
    }
    return plain.toString();
  }

  private static char plain(char letter) {
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .charAt(0);
  }
}
