package dev.daymark.app.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words of a command line as the virtual machine has read them. In a locale that has no letters
 * beyond ASCII it puts a mark in the place of each byte of them, and what was typed is lost.
 */
public final class TypedWords {

  private static final String LOST = "\uFFFD";

  private TypedWords() {}

  /**
   * Says that a word could not be read; empty if all could.
   *
   * @param encoding of the locale, as the system property {@code sun.jnu.encoding} has it
   */
  public static Optional<String> unreadable(String encoding, String... words) {
    if (encoding.toUpperCase(Locale.ROOT).startsWith("UTF")) {
      return Optional.empty();
    }
    return Stream.of(words)
        .filter(word -> word.contains(LOST))
        .findFirst()
        .map(
            word ->
                "\""
                    + word
                    + "\" cannot be read as it was typed, because the locale has no such letters;"
                    + " set LC_ALL=C.UTF-8 or another locale with UTF-8.");
  }
}
