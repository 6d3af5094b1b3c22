package dev.daymark.app.shortcuts;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.FixedKey;
import dev.daymark.app.command.KeyMap;
import dev.daymark.app.command.KeyScheme;
import dev.daymark.app.command.KeySequence;
import dev.daymark.app.command.KeyStroke;
import dev.daymark.app.command.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Gives commands other keys. Free keys are taken at once; for keys that do something already it is
 * said what, and the person decides. FX thread only.
 */
public final class ShortcutsViewModel {
  private final KeyMap keys;
  private final ReadOnlyObjectWrapper<Optional<Recording>> recording =
      new ReadOnlyObjectWrapper<>(this, "recording", Optional.empty());

  public ShortcutsViewModel(KeyMap keys) {
    this.keys = keys;
  }

  /** The keys as they are. */
  public KeyMap keys() {
    return keys;
  }

  /** The command that waits for keys, if one does. */
  public ReadOnlyObjectProperty<Optional<Recording>> recordingProperty() {
    return recording.getReadOnlyProperty();
  }

  /** Waits for the new keys of a command. */
  public void record(Command command) {
    recording.set(Optional.of(Recording.of(command)));
  }

  /** Leaves the keys as they were. */
  public void cancel() {
    recording.set(Optional.empty());
  }

  /** Hears a key; after a clash it is the first of others. */
  public void press(KeyStroke stroke) {
    recording.get().ifPresent(now -> press(now, stroke));
  }

  private void press(Recording now, KeyStroke stroke) {
    List<KeyStroke> pressed = new ArrayList<>(now.clash() == null ? now.pressed() : List.of());
    pressed.add(stroke);
    if (isFirstOfTwo(now.command(), pressed)) {
      recording.set(Optional.of(new Recording(now.command(), List.copyOf(pressed), null)));
      return;
    }
    KeySequence sequence = new KeySequence(pressed);
    Optional<Clash> clash = clash(now.command(), sequence);
    if (clash.isPresent()) {
      recording.set(Optional.of(new Recording(now.command(), List.copyOf(pressed), clash.get())));
    } else {
      take(now.command(), sequence);
    }
  }

  /** A letter after which another is waited for anyway, or that could only be such a letter. */
  private boolean isFirstOfTwo(Command command, List<KeyStroke> pressed) {
    return pressed.size() == 1
        && pressed.getFirst().isPlain()
        && (command.scope() == Scope.GO_TO || !keys.beginningWith(pressed).isEmpty());
  }

  private Optional<Clash> clash(Command command, KeySequence sequence) {
    Optional<FixedKey> fixed = keys.fixedClash(command, sequence);
    if (fixed.isPresent()) {
      return Optional.of(new Clash.WithFixed(sequence, fixed.get()));
    }
    List<Command> others = keys.clashes(command, sequence);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Clash.WithCommands(sequence, others, isSwappable(command, sequence, others)));
  }

  private boolean isSwappable(Command command, KeySequence sequence, List<Command> others) {
    if (others.size() > 1 || keys.keys(command).isEmpty()) {
      return false;
    }
    Command other = others.getFirst();
    KeySequence old = keys.keys(command).getFirst();
    return !old.clashesWith(sequence)
        && keys.fixedClash(other, old).isEmpty()
        && keys.clashes(other, old).stream().allMatch(it -> it == command);
  }

  private void take(Command command, KeySequence sequence) {
    Stream<KeySequence> further =
        keys.keys(command).stream().skip(1).filter(it -> !it.clashesWith(sequence));
    keys.change(command, Stream.concat(Stream.of(sequence), further).toList());
    cancel();
  }

  /** Takes the recorded keys away from the commands that have them. */
  public void takeOver() {
    decide(
        (command, clash) -> {
          clash.others().forEach(other -> replace(other, clash.keys(), Optional.empty()));
          take(command, clash.keys());
        });
  }

  /** Gives the other command the old keys for the recorded ones. */
  public void swap() {
    decide(
        (command, clash) -> {
          KeySequence old = keys.keys(command).getFirst();
          replace(clash.others().getFirst(), clash.keys(), Optional.of(old));
          take(command, clash.keys());
        });
  }

  private interface Decision {
    void carryOut(Command command, Clash.WithCommands clash);
  }

  private void decide(Decision decision) {
    Optional<Recording> now = recording.get();
    if (now.isPresent() && now.get().clash() instanceof Clash.WithCommands clash) {
      decision.carryOut(now.get().command(), clash);
    }
  }

  private void replace(Command other, KeySequence lost, Optional<KeySequence> by) {
    Stream<KeySequence> kept = keys.keys(other).stream().filter(it -> !it.clashesWith(lost));
    keys.change(other, Stream.concat(by.stream(), kept).toList());
  }

  /** Leaves a command without keys. */
  public void remove(Command command) {
    keys.change(command, List.of());
    cancel();
  }

  /**
   * Gives a command its own keys again. Where another has them meanwhile it is asked as if they had
   * been pressed.
   */
  public void reset(Command command) {
    Optional<Clash> clash =
        command.defaultKeys().stream().flatMap(it -> clash(command, it).stream()).findFirst();
    if (clash.isPresent()) {
      List<KeyStroke> pressed = clash.get().keys().strokes();
      recording.set(Optional.of(new Recording(command, pressed, clash.get())));
    } else {
      keys.reset(command);
      cancel();
    }
  }

  /**
   * Gives all commands the keys of a scheme.
   *
   * @return how to go back to the keys before
   */
  public Runnable use(KeyScheme scheme) {
    String before = keys.stored();
    cancel();
    keys.use(scheme);
    return () -> keys.restore(before);
  }

  /** What else the keys of a command do in the same place; usually nothing. */
  public List<Command> alsoMeans(Command command) {
    return keys.keys(command).stream()
        .flatMap(sequence -> keys.clashes(command, sequence).stream())
        .distinct()
        .toList();
  }
}
