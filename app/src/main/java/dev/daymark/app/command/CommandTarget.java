package dev.daymark.app.command;

import java.util.Optional;

/** A screen that carries out commands, often on what is selected in it. FX thread only. */
public interface CommandTarget {

  /** Whether it could carry the command out now. */
  boolean can(Command command);

  /** Why it cannot be carried out now, in a sentence; empty where that goes without saying. */
  default Optional<String> whyNot(Command command) {
    return Optional.empty();
  }

  /** Carries the command out; false if it cannot, so that others may hear the key. */
  boolean perform(Command command);
}
