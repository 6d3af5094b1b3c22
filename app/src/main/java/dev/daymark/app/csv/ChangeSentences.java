package dev.daymark.app.csv;

import dev.daymark.domain.Due;
import dev.daymark.domain.TaskContent;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what a table would change about a task that is here, a sentence for each thing. */
final class ChangeSentences {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private ChangeSentences() {}

  static List<String> of(TaskContent before, TaskContent after) {
    List<String> sentences = new ArrayList<>();
    if (!before.title().equals(after.title())) {
      sentences.add("It was called “" + before.title() + "”.");
    }
    if (!before.notes().equals(after.notes())) {
      sentences.add(after.notes().isEmpty() ? "Its notes go." : "Its notes change.");
    }
    if (before.status() != after.status()) {
      sentences.add(
          switch (after.status()) {
            case PENDING -> "It is open again.";
            case IN_PROGRESS -> "It is in progress.";
            case COMPLETED -> "It is completed.";
          });
    }
    if (before.due() == null ? after.due() != null : !before.due().equals(after.due())) {
      sentences.add(due(after.due()));
    }
    if (before.priority() != after.priority()) {
      sentences.add(
          switch (after.priority()) {
            case NONE -> "It has no priority any more.";
            case LOW -> "Its priority becomes low.";
            case MEDIUM -> "Its priority becomes medium.";
            case HIGH -> "Its priority becomes high.";
          });
    }
    if (!before.categories().equals(after.categories())) {
      sentences.add(
          after.categories().isEmpty()
              ? "It has no categories any more."
              : "Its categories become “" + String.join(", ", after.categories()) + "”.");
    }
    return sentences;
  }

  private static String due(@Nullable Due due) {
    return switch (due) {
      case null -> "It has no date any more.";
      case Due.OnDay on -> "Its date becomes " + on.day() + ".";
      case Due.At(ZonedDateTime at) -> "Its date becomes " + at.format(MOMENT) + ".";
    };
  }
}
