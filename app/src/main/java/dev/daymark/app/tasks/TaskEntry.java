package dev.daymark.app.tasks;

import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into the add field, understood: {@code !high}, {@code !med}, {@code !low},
 * {@code #category}, and a date at the end ({@code today}, {@code fri}, {@code in 3 days}, {@code
 * 20/11}). Everything else is the title.
 *
 * @param title may be empty
 * @param dueOn null for none
 */
record TaskEntry(
    String title, Priority priority, List<String> categories, @Nullable LocalDate dueOn) {

  TaskEntry {
    categories = List.copyOf(categories);
  }

  /** Reads a line. Never fails: what is not understood stays in the title. */
  static TaskEntry parse(String text, LocalDate today) {
    List<String> words = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    Priority priority = Priority.NONE;
    for (String word : text.strip().split("\\s+", -1)) {
      Optional<Priority> asPriority = priorityOf(word);
      if (asPriority.isPresent()) {
        priority = asPriority.get();
      } else if (word.length() > 1 && word.startsWith("#")) {
        categories.add(word.substring(1));
      } else {
        words.add(word);
      }
    }
    DateWords date = DateWords.atEndOf(words, today);
    List<String> title = words.subList(0, words.size() - date.length());
    return new TaskEntry(String.join(" ", title), priority, categories, date.day());
  }

  private static Optional<Priority> priorityOf(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "!high", "!!!" -> Optional.of(Priority.HIGH);
      case "!med", "!medium", "!!" -> Optional.of(Priority.MEDIUM);
      case "!low" -> Optional.of(Priority.LOW);
      default -> Optional.empty();
    };
  }

  boolean isEmpty() {
    return title.isBlank();
  }

  TaskContent toContent() {
    return TaskContent.of(title)
        .withPriority(priority)
        .withCategories(categories)
        .withDue(dueOn == null ? null : new Due.OnDay(dueOn));
  }
}
