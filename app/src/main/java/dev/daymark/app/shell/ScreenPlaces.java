package dev.daymark.app.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;

/**
 * Where the window stood on each set of screens, the latest first. What is written can be read
 * again; of anything else nothing is kept.
 */
record ScreenPlaces(List<Entry> entries) {

  private static final int KEPT = 8;
  private static final String BETWEEN = "|";

  ScreenPlaces {
    entries = List.copyOf(entries);
  }

  /** How a window takes its screen. */
  enum State {
    NORMAL,
    MAXIMISED,
    FULL_SCREEN
  }

  /**
   * Where it stood.
   *
   * @param bounds in the screens' pixels, as it was when it last was {@link State#NORMAL}
   */
  record Place(Rectangle2D bounds, State state) {}

  /** A place on the screens of a name. */
  record Entry(String screens, Place place) {}

  /** The name of a set of screens: where each of them is, in whatever order they are told. */
  static String nameOf(List<Rectangle2D> screens) {
    return screens.stream().map(ScreenPlaces::format).sorted().collect(Collectors.joining(","));
  }

  Optional<Place> on(List<Rectangle2D> screens) {
    String name = nameOf(screens);
    return entries.stream()
        .filter(entry -> entry.screens().equals(name))
        .map(Entry::place)
        .findFirst();
  }

  ScreenPlaces with(List<Rectangle2D> screens, Place place) {
    String name = nameOf(screens);
    List<Entry> next = new ArrayList<>();
    next.add(new Entry(name, place));
    entries.stream()
        .filter(entry -> !entry.screens().equals(name))
        .limit(KEPT - 1)
        .forEach(next::add);
    return new ScreenPlaces(next);
  }

  /** One line an entry. */
  String text() {
    return entries.stream()
        .map(
            entry ->
                String.join(
                    BETWEEN,
                    entry.screens(),
                    format(entry.place().bounds()),
                    entry.place().state().name()))
        .collect(Collectors.joining("\n"));
  }

  static ScreenPlaces parse(String text) {
    return new ScreenPlaces(
        text.lines().map(ScreenPlaces::parseEntry).flatMap(Optional::stream).toList());
  }

  private static Optional<Entry> parseEntry(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      List<Integer> numbers = Arrays.stream(parts[1].split(" ", -1)).map(Integer::valueOf).toList();
      return numbers.size() == 4
          ? Optional.of(
              new Entry(
                  parts[0],
                  new Place(
                      new Rectangle2D(
                          numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)),
                      State.valueOf(parts[2]))))
          : Optional.empty();
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static String format(Rectangle2D bounds) {
    return Math.round(bounds.getMinX())
        + " "
        + Math.round(bounds.getMinY())
        + " "
        + Math.round(bounds.getWidth())
        + " "
        + Math.round(bounds.getHeight());
  }
}
