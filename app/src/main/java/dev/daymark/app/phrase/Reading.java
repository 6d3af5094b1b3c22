package dev.daymark.app.phrase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a typed line means.
 *
 * @param title the words that mean nothing else; may be empty
 * @param event whether it is an event by its words; a task else
 * @param parts what was understood, in the order of the text
 */
public record Reading(String title, boolean event, List<Part> parts) {

  /** The parts are copied. */
  public Reading {
    parts = List.copyOf(parts);
  }

  /** The part of a kind, if there is one. */
  public <P extends Part> Optional<P> first(Class<P> kind) {
    return all(kind).findFirst();
  }

  /** The parts of a kind. */
  public <P extends Part> Stream<P> all(Class<P> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast);
  }
}
