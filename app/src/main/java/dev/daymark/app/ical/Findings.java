package dev.daymark.app.ical;

import dev.daymark.storage.ImportItem;
import dev.daymark.storage.ImportItem.OfTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is found in a file, and what is not: items, what is left out, and what is said of them. */
final class Findings {

  private final List<Skipped> skipped;
  private final List<ImportItem> items = new ArrayList<>();
  private final List<Skipped> origins = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Set<String> events = new HashSet<>();
  private final Set<String> tasks = new HashSet<>();

  /** A step that an item may end. */
  @FunctionalInterface
  interface Step {
    void run() throws UnreadableException;
  }

  /**
   * Begins.
   *
   * @param skipped the lines that could not be read
   */
  Findings(List<Skipped> skipped) {
    this.skipped = new ArrayList<>(skipped);
  }

  CalendarFile file(int calendars) {
    return new CalendarFile(items, origins, List.copyOf(skipped), List.copyOf(remarks), calendars);
  }

  /** Takes an item, unless the file holds another one of its kind that is called the same. */
  void add(Component from, ImportItem item) {
    Set<String> taken = item instanceof OfTask ? tasks : events;
    if (!taken.add(item.uid())) {
      skip(
          from,
          item instanceof OfTask
              ? "There is another task with the same UID in the file."
              : "There is another event with the same UID in the file.");
      return;
    }
    items.add(item);
    origins.add(new Skipped(from.number(), from.text("SUMMARY"), ""));
  }

  void skip(Component item, String reason) {
    skipped.add(new Skipped(item.number(), item.text("SUMMARY"), reason));
  }

  void remark(Component item, List<String> sentences) {
    for (String sentence : sentences) {
      remarks.add(new Remark(item.number(), item.text("SUMMARY"), sentence));
    }
  }

  /** Whether it could be done. */
  boolean guarded(Component item, Step step) {
    if (!item.whole()) {
      skip(item, "Its end is missing.");
      return false;
    }
    try {
      step.run();
      return true;
    } catch (UnreadableException e) {
      skip(item, String.valueOf(e.getMessage()));
      return false;
    }
  }
}
