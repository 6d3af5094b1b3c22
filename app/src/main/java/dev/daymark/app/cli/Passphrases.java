package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Passphrases, from a file, from {@code DAYMARK_PASSPHRASE} or typed; never from the command line.
 */
record Passphrases(Surroundings surroundings) {

  private static final String VARIABLE = "DAYMARK_PASSPHRASE";
  private static final int SHORTEST = 8;

  /** The passphrase of what is there. */
  char[] ask(@Nullable Path file) {
    return file != null ? firstLine(surroundings.file(file)) : given("Passphrase: ");
  }

  /** A new one; typed, it is asked for twice. */
  char[] choose(@Nullable Path file) {
    char[] chosen = ask(file);
    if (chosen.length < SHORTEST) {
      throw refused("A passphrase has at least " + SHORTEST + " characters.");
    }
    boolean typed = file == null && surroundings.host().variable(VARIABLE).isEmpty();
    if (typed && !Arrays.equals(chosen, read(keyboard(), "Once more: "))) {
      throw refused("The two are not the same.");
    }
    return chosen;
  }

  private char[] given(String question) {
    return surroundings
        .host()
        .variable(VARIABLE)
        .map(String::toCharArray)
        .orElseGet(() -> read(keyboard(), question));
  }

  /** Whether there is one, or somebody to ask. */
  boolean canAsk() {
    return surroundings.host().variable(VARIABLE).isPresent() || console() != null;
  }

  /** The recovery code of a key, from a file or typed, unseen. */
  String recoveryCode(@Nullable Path file) {
    if (file != null) {
      return new String(firstLine(surroundings.file(file)));
    }
    Console console = console();
    if (console == null) {
      throw refused("There is no terminal to type a recovery code at; give --code-file.");
    }
    return new String(read(console, "Recovery code: "));
  }

  private @Nullable Console console() {
    Console console = surroundings.running().isHere() ? null : System.console();
    return console != null && console.isTerminal() ? console : null;
  }

  /** The person's keyboard, which the Daymark that carries out a command for another has not. */
  private Console keyboard() {
    Console console = console();
    if (console == null) {
      throw refused(
          "There is no terminal to type a passphrase at; give --passphrase-file or set "
              + VARIABLE
              + ".");
    }
    return console;
  }

  private static char[] read(Console console, String question) {
    char[] typed = console.readPassword("%s", question);
    return typed == null ? new char[0] : typed;
  }

  private static char[] firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("").toCharArray();
    } catch (IOException e) {
      throw new DaymarkException(ErrorCode.FILE_UNREADABLE, "The passphrase cannot be read.", e);
    }
  }

  private static DaymarkException refused(String sentence) {
    return new DaymarkException(ErrorCode.INPUT_INVALID, sentence);
  }
}
