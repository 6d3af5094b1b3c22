package dev.daymark.app.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the lines by which something recurs; they stay as they are but for the names of zones.
 *
 * @param zones those of the file
 */
record RecurrenceReader(Zones zones) {

  private static final Set<String> NAMES = Set.of("RRULE", "RDATE", "EXDATE", "EXRULE");

  List<String> lines(Component item) throws UnreadableException {
    List<String> lines = new ArrayList<>();
    for (ContentLine line : item.lines()) {
      if (NAMES.contains(line.name()) && !line.value().isBlank()) {
        lines.add(line(line));
      }
    }
    return lines;
  }

  private String line(ContentLine line) throws UnreadableException {
    StringBuilder text = new StringBuilder(line.name());
    for (ContentLine.Param param : line.params()) {
      boolean zone = param.name().equals("TZID");
      if (zone || param.name().equals("VALUE")) {
        String value = zone ? zones.of(param.value()).getId() : param.value();
        text.append(';').append(param.name()).append('=').append(value);
      }
    }
    return text.append(':').append(line.value().strip()).toString();
  }
}
