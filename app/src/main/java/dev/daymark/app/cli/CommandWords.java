package dev.daymark.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a command line at a glance, before the library for command lines is loaded.
 *
 * @param words as they were typed
 */
public record CommandWords(List<String> words) {

  private static final String DATA_DIR = RootCommand.DATA_DIR;

  public CommandWords {
    words = List.copyOf(words);
  }

  /** The first word that is neither an option nor the value of one. */
  public Optional<String> command() {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(DATA_DIR)) {
        i++;
      } else if (!words.get(i).startsWith("-")) {
        return Optional.of(words.get(i));
      }
    }
    return Optional.empty();
  }

  /** The directory that is named for the data; null if none is. */
  public @Nullable String dataDir() {
    String named = null;
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      String word = words.get(i);
      if (word.equals(DATA_DIR) && i + 1 < words.size()) {
        named = words.get(++i);
      } else if (word.startsWith(DATA_DIR + "=")) {
        named = word.substring(DATA_DIR.length() + 1);
      }
    }
    return named;
  }

  /** Whether they ask how a command is used, or which version this is. */
  public boolean isAboutItself() {
    return typed().anyMatch(word -> List.of("-h", "--help", "-V", "--version").contains(word));
  }

  /** Whether they concern the person's data, and not only made-up ones. */
  public boolean concernsTheData() {
    String command = command().orElse("");
    return switch (command) {
      case "demo", "screenshots" -> false;
      case "screenshot" -> typed().noneMatch(word -> word.startsWith("--fixture"));
      default -> !isAboutItself();
    };
  }

  private Stream<String> typed() {
    return words.stream().takeWhile(word -> !word.equals("--"));
  }
}
