package dev.daymark.app.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the commands do in one window, and whether they can be done now. FX thread only. */
public final class Commands {
  private final Map<Command, Bound> bound = new EnumMap<>(Command.class);
  private final KeyMap keys;

  private record Bound(BooleanSupplier enabled, Runnable run, Supplier<Optional<String>> whyNot) {}

  /** Nothing can be done yet. */
  public Commands(KeyMap keys) {
    this.keys = keys;
  }

  /** Says what a command does; it can always be done. */
  public void bind(Command command, Runnable run) {
    bind(command, () -> true, run);
  }

  /** Says what a command does and when it can be done. */
  public void bind(Command command, BooleanSupplier enabled, Runnable run) {
    bound.put(command, new Bound(enabled, run, Optional::empty));
  }

  /** Lets a screen carry out the commands of its scope while it is shown. */
  public void bind(Scope scope, BooleanSupplier shown, CommandTarget target) {
    Arrays.stream(Command.values())
        .filter(command -> command.scope() == scope && !bound.containsKey(command))
        .forEach(
            command ->
                bound.put(
                    command,
                    new Bound(
                        () -> shown.getAsBoolean() && target.can(command),
                        () -> target.perform(command),
                        () -> shown.getAsBoolean() ? target.whyNot(command) : Optional.empty())));
  }

  /** Whether a command can be done now. */
  public boolean isEnabled(Command command) {
    Bound it = bound.get(command);
    return it != null && it.enabled().getAsBoolean();
  }

  /**
   * Why a command cannot be done now, for the person; empty if it can, or nothing is to be said.
   */
  public Optional<String> whyNot(Command command) {
    Bound it = bound.get(command);
    return it == null || it.enabled().getAsBoolean() ? Optional.empty() : it.whyNot().get();
  }

  /** Does a command; false if it cannot be done now. */
  public boolean run(Command command) {
    Bound it = bound.get(command);
    if (it == null || !it.enabled().getAsBoolean()) {
      return false;
    }
    it.run().run();
    return true;
  }

  /** The commands that can be done now. */
  public List<Command> enabled() {
    return Arrays.stream(Command.values()).filter(this::isEnabled).toList();
  }

  public KeyMap keys() {
    return keys;
  }
}
