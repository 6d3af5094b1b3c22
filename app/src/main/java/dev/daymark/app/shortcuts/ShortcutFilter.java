package dev.daymark.app.shortcuts;

import dev.daymark.app.ui.WordSearch;
import java.util.List;

/**
 * Which shortcuts are looked for: by the beginnings of the words of their name or by their keys.
 *
 * @param text as it was typed; blank finds all
 */
record ShortcutFilter(String text) {

  boolean finds(String name, List<String> keys) {
    String wanted = WordSearch.fold(text.strip());
    boolean signs = !wanted.isEmpty() && wanted.codePoints().noneMatch(Character::isLetterOrDigit);
    return (!signs && WordSearch.finds(wanted, name))
        || keys.stream().anyMatch(key -> has(WordSearch.fold(key), wanted));
  }

  private static boolean has(String key, String wanted) {
    return key.equals(wanted) || (wanted.length() > 1 && key.startsWith(wanted));
  }
}
