package dev.daymark.app.ical;

import java.util.List;
import java.util.Optional;

/**
 * What stands between BEGIN and END.
 *
 * @param name in capital letters
 * @param whole whether its END was there
 * @param number of the line it begins on, from 1
 */
record Component(
    String name, List<ContentLine> lines, List<Component> children, boolean whole, int number) {

  /** The first property of a name. */
  Optional<ContentLine> first(String wanted) {
    for (ContentLine line : lines) {
      if (line.name().equals(wanted)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  List<ContentLine> all(String wanted) {
    return lines.stream().filter(line -> line.name().equals(wanted)).toList();
  }

  /** The text of a property; empty if there is none. */
  String text(String wanted) {
    return first(wanted).map(ContentLine::text).orElse("");
  }

  /** The value of a property, without spaces around it; empty if there is none. */
  String value(String wanted) {
    return first(wanted).map(line -> line.value().strip()).orElse("");
  }
}
