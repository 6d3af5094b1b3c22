package dev.daymark.app.ui;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds texts by the beginnings of their words, without regard to accents and capitals. */
public final class WordSearch {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private WordSearch() {}

  /** Whether each word that was typed begins a word of the text; nothing typed finds all. */
  public static boolean finds(String typed, String text) {
    String words = " " + BETWEEN.matcher(fold(text)).replaceAll(" ");
    return Arrays.stream(BETWEEN.split(fold(typed).strip(), -1))
        .allMatch(word -> words.contains(" " + word));
  }

  /** Small letters without accents. */
  public static String fold(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ACCENTS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
