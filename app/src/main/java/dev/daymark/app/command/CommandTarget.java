package dev.daymark.app.command;

/** A screen that carries out commands, often on what is selected in it. FX thread only. */
public interface CommandTarget {

  /** Whether it could carry the command out now. */
  boolean can(Command command);

  /** Carries the command out; false if it cannot, so that others may hear the key. */
  boolean perform(Command command);
}
