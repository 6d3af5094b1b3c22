package dev.daymark.app.calendar;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Measures and wraps short texts. Widths are remembered, also of titles cut short, which are laid
 * out again and again while the person scrolls, pages and drags. For the FX thread.
 */
public final class TextMeasure {
  private static final String ELLIPSIS = "…";
  private static final int MOST_REMEMBERED = 20_000;

  private record Key(Font font, String text) {}

  private final Text ruler = new Text();
  private final Map<Key, Double> widths = new HashMap<>();
  private final BreakIterator breaks = BreakIterator.getLineInstance();

  /** How wide a text is in one line, in px. */
  public double width(String text, Font font) {
    if (widths.size() > MOST_REMEMBERED) {
      widths.clear();
    }
    return widths.computeIfAbsent(new Key(font, text), this::measure);
  }

  private double measure(Key key) {
    ruler.setFont(key.font());
    ruler.setText(key.text());
    return ruler.getLayoutBounds().getWidth();
  }

  /** How many lines a text needs, at most {@code most}. */
  public int lines(String text, double width, int most, Font font) {
    return wrap(text, width, most, font).size();
  }

  /** The text in at most so many lines, the last of them cut with an ellipsis where needed. */
  public String fit(String text, double width, int lines, Font font) {
    List<String> wrapped = wrap(text, width, lines, font);
    String last = cut(wrapped.removeLast(), width, font);
    wrapped.add(last);
    return String.join("\n", wrapped);
  }

  /** Lines that fit, but the last one holds all that is left. */
  private List<String> wrap(String text, double width, int most, Font font) {
    List<String> lines = new ArrayList<>();
    List<Integer> places = breakPlaces(text);
    int start = 0;
    int fits = 0;
    for (int i = 0; i < places.size() && lines.size() < most - 1; ) {
      int end = places.get(i);
      if (width(text.substring(start, end).stripTrailing(), font) <= width) {
        fits = end;
        i++;
      } else if (fits > start) {
        lines.add(text.substring(start, fits).stripTrailing());
        start = fits;
      } else {
        break;
      }
    }
    if (start < text.length() || lines.isEmpty()) {
      lines.add(text.substring(start).strip());
    }
    return lines;
  }

  private List<Integer> breakPlaces(String text) {
    List<Integer> places = new ArrayList<>();
    breaks.setText(text);
    breaks.first();
    for (int place = breaks.next(); place != BreakIterator.DONE; place = breaks.next()) {
      places.add(place);
    }
    return places;
  }

  /** The text, or as much of its beginning as fits with an ellipsis behind it. */
  public String cut(String text, double width, Font font) {
    if (width(text, font) <= width) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      String part = text.substring(0, middle).stripTrailing() + ELLIPSIS;
      if (width(part, font) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return text.substring(0, low).stripTrailing() + ELLIPSIS;
  }
}
