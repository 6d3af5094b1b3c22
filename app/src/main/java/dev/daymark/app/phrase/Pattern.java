package dev.daymark.app.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A way to say something, as a language's resource writes it: words, {@code a|b} one of them,
 * {@code [a|b]} perhaps one of them, {@code {slot}} something with a value. A slot's name may end
 * in a digit: {@code {clock} to {clock2}}. A word after {@code ~} tells nothing by itself.
 */
final class Pattern {
  private final List<Element> elements;

  private sealed interface Element {}

  private record Words(Set<List<String>> choices, boolean optional, boolean telling)
      implements Element {}

  private record Slot(String name, String kind, boolean optional) implements Element {}

  private Pattern(List<Element> elements) {
    this.elements = elements;
  }

  static Pattern of(String written) {
    return new Pattern(
        Arrays.stream(written.strip().split("\\s+", -1)).map(Pattern::element).toList());
  }

  private static Element element(String written) {
    boolean optional = written.startsWith("[");
    String bare = optional ? written.substring(1, written.length() - 1) : written;
    if (bare.startsWith("{")) {
      String name = bare.substring(1, bare.length() - 1);
      return new Slot(name, name.replaceAll("\\d+$", ""), optional);
    }
    boolean telling = !bare.startsWith("~") || bare.length() == 1;
    String words = telling ? bare : bare.substring(1);
    return new Words(
        Arrays.stream(words.split("\\|", -1)).map(Pattern::pieces).collect(Collectors.toSet()),
        optional,
        telling);
  }

  /** A word such as {@code all-day} or {@code p.m.} is several tokens. */
  private static List<String> pieces(String word) {
    Tokens tokens = new Tokens(word.replace('_', ' '));
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      pieces.add(tokens.get(i).text());
    }
    return pieces;
  }

  /** What slots are read with. */
  interface SlotReader {
    /** What a kind of slot can be at a token, the longest first. */
    List<Value> read(String kind, Tokens tokens, int from);
  }

  /**
   * The value of a slot.
   *
   * @param weak whether it is an ordinary word as well
   */
  record Value(Object value, int end, boolean weak) {}

  Optional<Match> match(Tokens tokens, int from, SlotReader slots) {
    return match(0, new Match(from, Map.of(), true), tokens, slots);
  }

  private Optional<Match> match(int index, Match soFar, Tokens tokens, SlotReader slots) {
    if (index == elements.size()) {
      return Optional.of(soFar);
    }
    return switch (elements.get(index)) {
      case Words words -> words(words, index, soFar, tokens, slots);
      case Slot slot -> slot(slot, index, soFar, tokens, slots);
    };
  }

  private Optional<Match> words(
      Words words, int index, Match soFar, Tokens tokens, SlotReader slots) {
    for (List<String> choice : words.choices()) {
      if (stands(choice, tokens, soFar.end())) {
        Optional<Match> whole =
            match(
                index + 1,
                soFar.after(soFar.end() + choice.size(), words.telling()),
                tokens,
                slots);
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    return words.optional() ? match(index + 1, soFar, tokens, slots) : Optional.empty();
  }

  private static boolean stands(List<String> pieces, Tokens tokens, int at) {
    if (at + pieces.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (!tokens.get(at + i).text().equals(pieces.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Match> slot(Slot slot, int index, Match soFar, Tokens tokens, SlotReader slots) {
    if (soFar.end() < tokens.size()) {
      for (Value value : slots.read(slot.kind(), tokens, soFar.end())) {
        Match taken = soFar.with(slot.name(), value.value(), value.end(), value.weak());
        Optional<Match> whole = match(index + 1, taken, tokens, slots);
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    return slot.optional() ? match(index + 1, soFar, tokens, slots) : Optional.empty();
  }
}
