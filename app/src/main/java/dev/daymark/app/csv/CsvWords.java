package dev.daymark.app.csv;

import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What other programs call columns, states and priorities. */
final class CsvWords {
  private static final Properties WORDS = read();

  private CsvWords() {}

  private static Properties read() {
    try (InputStream file =
        Objects.requireNonNull(CsvWords.class.getResourceAsStream("words.properties"))) {
      Properties read = new Properties();
      read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Small letters and digits alone. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** The names of a column or value, the best first. */
  static List<String> names(String key) {
    return List.of(WORDS.getProperty(key, "").split(",", -1));
  }

  static boolean means(String key, String cell) {
    return names(key).contains(plain(cell));
  }

  /** Words, yes and no, or how much of it is done in percent. */
  static TaskStatus status(String cell) {
    String digits = plain(cell);
    if (means("status.completed", cell)) {
      return TaskStatus.COMPLETED;
    }
    if (means("status.started", cell)) {
      return TaskStatus.IN_PROGRESS;
    }
    if (digits.matches("\\d{1,3}")) {
      int number = Integer.parseInt(digits);
      boolean part = number > 2 && number < 100;
      return number == 0
          ? TaskStatus.PENDING
          : part ? TaskStatus.IN_PROGRESS : TaskStatus.COMPLETED;
    }
    return TaskStatus.PENDING;
  }

  /** Whether a cell tells a status. */
  static boolean isStatus(String cell) {
    return status(cell) != TaskStatus.PENDING
        || means("status.pending", cell)
        || plain(cell).matches("0{1,3}");
  }

  /** Words, or the digit of some program. */
  static Priority priority(String cell, Digits digits) {
    if (means("priority.high", cell)) {
      return Priority.HIGH;
    }
    if (means("priority.medium", cell)) {
      return Priority.MEDIUM;
    }
    if (means("priority.low", cell)) {
      return Priority.LOW;
    }
    String digit = plain(cell);
    return digit.matches("\\d") ? digits.priority(Integer.parseInt(digit)) : Priority.NONE;
  }

  /** What a digit for the priority means. */
  enum Digits {
    /** 1 is the highest, 4 none. */
    FROM_ONE("0321"),
    /** 5 is the highest, 0 none. */
    UP_TO_FIVE("011233"),
    /** 1 to 4 is high, 5 medium, 6 to 9 low (RFC 5545 section 3.8.1.9). */
    CALENDAR("0333321111");

    /** For each digit from 0 how important it is, up to 3. */
    private final String steps;

    Digits(String steps) {
      this.steps = steps;
    }

    private Priority priority(int digit) {
      return switch (digit < steps.length() ? steps.charAt(digit) : '0') {
        case '3' -> Priority.HIGH;
        case '2' -> Priority.MEDIUM;
        case '1' -> Priority.LOW;
        default -> Priority.NONE;
      };
    }
  }
}
