package dev.daymark.app.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A set of keys that is chosen as a whole. */
public enum KeyScheme {
  DAYMARK(""),
  /** Those of Google Calendar on the web, where they differ and are free here. */
  GOOGLE("day=1 D;week=2 W;month=3 M;agenda=5 A;days4=4 X Ctrl+4;sync=R Ctrl+R");

  private final String written;

  KeyScheme(String written) {
    this.written = written;
  }

  /** What differs from the commands' own keys. */
  public Map<Command, List<KeySequence>> changes() {
    Map<Command, List<KeySequence>> changes = new EnumMap<>(Command.class);
    for (String change : written.isEmpty() ? new String[0] : written.split(";", -1)) {
      String[] sides = change.split("=", 2);
      changes.put(
          Command.ofId(sides[0]).orElseThrow(),
          Arrays.stream(sides[1].split(" ", -1)).map(KeySequence::of).toList());
    }
    return changes;
  }
}
