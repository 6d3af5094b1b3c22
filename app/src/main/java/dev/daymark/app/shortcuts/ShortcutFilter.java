package dev.daymark.app.shortcuts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which shortcuts are looked for: by the beginning of a word of their name, without accents, or by
 * their keys.
 *
 * @param text as it was typed; blank finds all
 */
record ShortcutFilter(String text) {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  boolean finds(String name, List<String> keys) {
    String wanted = plain(text.strip());
    return wanted.isEmpty()
        || (" " + plain(name)).contains(" " + wanted)
        || keys.stream().anyMatch(key -> finds(plain(key), wanted));
  }

  private static boolean finds(String key, String wanted) {
    return key.equals(wanted) || (wanted.length() > 1 && key.startsWith(wanted));
  }

  private static String plain(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ACCENTS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
