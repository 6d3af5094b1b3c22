package dev.daymark.app.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Takes a file apart into components, whatever it looks like: a line that cannot be read is noted
 * and left out, a component without an end is ended by what follows it.
 */
final class ComponentReader {

  /** Deeper ones are no calendar. */
  private static final int DEEPEST = 16;

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Component> top = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /** A component whose end did not come yet. */
  private record Open(String name, List<ContentLine> lines, List<Component> children, int number) {}

  /**
   * What was read.
   *
   * @param top the components that are in no other
   */
  record Parts(List<Component> top, List<Skipped> skipped) {}

  private ComponentReader() {}

  /**
   * Reads a file; where a line is folded within a sign of several bytes, the sign is made whole.
   */
  static Parts read(byte[] file) {
    ComponentReader reader = new ComponentReader();
    Unfolding.lines(file, reader::take);
    while (!reader.open.isEmpty()) {
      reader.close(false);
    }
    return new Parts(reader.top, reader.skipped);
  }

  private void take(String line, int number) {
    if (line.isBlank()) {
      return;
    }
    ContentLine property = ContentLine.parse(line.stripLeading(), number);
    if (property == null) {
      skipped.add(new Skipped(number, "", "This line cannot be read."));
      return;
    }
    String value = property.value().strip().toUpperCase(Locale.ROOT);
    switch (property.name()) {
      case "BEGIN" -> begin(value, number);
      case "END" -> end(value);
      default -> {
        if (!open.isEmpty()) {
          open.element().lines().add(property);
        }
      }
    }
  }

  /** An event cannot begin within an event: the one before has lost its end. */
  private void begin(String name, int number) {
    while (!open.isEmpty() && ((isItem(name) && isInItem()) || open.size() >= DEEPEST)) {
      close(false);
    }
    open.push(new Open(name, new ArrayList<>(), new ArrayList<>(), number));
  }

  private boolean isInItem() {
    return open.stream().anyMatch(component -> isItem(component.name()));
  }

  private static boolean isItem(String name) {
    return name.equals("VEVENT") || name.equals("VTODO") || name.equals("VJOURNAL");
  }

  /** An END without its BEGIN is passed over. */
  private void end(String name) {
    if (open.stream().noneMatch(component -> component.name().equals(name))) {
      return;
    }
    while (!open.element().name().equals(name)) {
      close(false);
    }
    close(true);
  }

  private void close(boolean whole) {
    Open ended = open.pop();
    Component component =
        new Component(ended.name(), ended.lines(), ended.children(), whole, ended.number());
    if (open.isEmpty()) {
      top.add(component);
    } else {
      open.element().children().add(component);
    }
  }
}
