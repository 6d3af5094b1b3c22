package dev.daymark.app.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Which keys do what: those of the commands, less what the person changed. The changes have a
 * written form for the store, a line for each command, {@code sync=Ctrl+Alt+R}, with tabs between
 * its keys; one without any has no key, and what this version does not know is passed over. FX
 * thread only.
 */
public final class KeyMap {
  private final ReadOnlyObjectWrapper<Map<Command, List<KeySequence>>> changes =
      new ReadOnlyObjectWrapper<>(Map.of());

  /** What the person changed; a new map each time. */
  public ReadOnlyObjectProperty<Map<Command, List<KeySequence>>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** The keys of a command, the shown one first; empty if it has none. */
  public List<KeySequence> keys(Command command) {
    return changes.get().getOrDefault(command, command.defaultKeys());
  }

  /** The key that is shown beside a command, such as {@code Ctrl+K}; empty if it has none. */
  public String caps(Command command) {
    return keys(command).stream().findFirst().map(KeySequence::toString).orElse("");
  }

  /** The key of a command as a menu shows it; empty if it has none, or one that menus cannot. */
  public Optional<KeyCombination> accelerator(Command command) {
    return keys(command).stream()
        .findFirst()
        .filter(shown -> shown.strokes().size() == 1)
        .flatMap(shown -> shown.strokes().getFirst().accelerator());
  }

  /** {@link #caps}, following the person's changes for as long as someone listens. */
  public ObservableValue<String> shownCaps(Command command) {
    return changes.map(now -> caps(command));
  }

  /** Gives a command other keys, or none; its own ones again are no change. */
  public void change(Command command, List<KeySequence> keys) {
    Map<Command, List<KeySequence>> now = copy();
    if (keys.equals(command.defaultKeys())) {
      now.remove(command);
    } else {
      now.put(command, List.copyOf(keys));
    }
    changes.set(Map.copyOf(now));
  }

  /** Gives a command its own keys again. */
  public void reset(Command command) {
    change(command, command.defaultKeys());
  }

  /** Gives every command its own keys again. */
  public void resetAll() {
    changes.set(Map.of());
  }

  /** Gives the commands the keys of a scheme, and all others their own. */
  public void use(KeyScheme scheme) {
    changes.set(Map.copyOf(scheme.changes()));
  }

  /** The scheme whose keys these are; empty if the person chose some of them. */
  public Optional<KeyScheme> scheme() {
    return Arrays.stream(KeyScheme.values())
        .filter(scheme -> scheme.changes().equals(changes.get()))
        .findFirst();
  }

  /** Whether the person gave it other keys. */
  public boolean isChanged(Command command) {
    return changes.get().containsKey(command);
  }

  /** The other commands that the same keys would do in the same place. */
  public List<Command> clashes(Command command, KeySequence keys) {
    return Arrays.stream(Command.values())
        .filter(other -> other != command && other.scope().meets(command.scope()))
        .filter(other -> keys(other).stream().anyMatch(keys::clashesWith))
        .toList();
  }

  /** The key that no command can have in that place, if the keys begin with it. */
  public Optional<FixedKey> fixedClash(Command command, KeySequence keys) {
    KeyStroke first = keys.strokes().getFirst();
    return Arrays.stream(FixedKey.values())
        .filter(fixed -> fixed.scope().meets(command.scope()))
        .filter(fixed -> fixed.strokes().contains(first))
        .filter(fixed -> !command.defaultKeys().contains(KeySequence.of(first)))
        .findFirst();
  }

  /** What a pressed or typed key means within some scopes; the first scope wins. */
  public List<Command> meaning(KeyEvent event, Scope... scopes) {
    Optional<KeyStroke> stroke =
        event.getEventType() == KeyEvent.KEY_TYPED
            ? KeyStroke.typed(event)
            : KeyStroke.pressed(event);
    return stroke.map(KeySequence::of).map(keys -> commands(keys, scopes)).orElse(List.of());
  }

  private List<Command> commands(KeySequence keys, Scope... scopes) {
    return Arrays.stream(scopes)
        .flatMap(scope -> Arrays.stream(Command.values()).filter(it -> it.scope() == scope))
        .filter(command -> keys(command).contains(keys))
        .toList();
  }

  /** The commands of more than one stroke that these could be the beginning of, or all. */
  public List<Command> beginningWith(List<KeyStroke> pressed) {
    return Arrays.stream(Command.values())
        .filter(command -> sequences(command).anyMatch(keys -> keys.startsWith(pressed)))
        .toList();
  }

  /** The command of exactly these strokes, if there is more than one of them. */
  Optional<Command> ofSequence(List<KeyStroke> pressed) {
    return Arrays.stream(Command.values())
        .filter(command -> sequences(command).anyMatch(keys -> keys.strokes().equals(pressed)))
        .findFirst();
  }

  private Stream<KeySequence> sequences(Command command) {
    return keys(command).stream().filter(keys -> keys.strokes().size() > 1);
  }

  private Map<Command, List<KeySequence>> copy() {
    Map<Command, List<KeySequence>> copy = new EnumMap<>(Command.class);
    copy.putAll(changes.get());
    return copy;
  }

  /** The changes as the store keeps them; empty if there are none. */
  public String stored() {
    return copy().entrySet().stream().map(KeyMap::written).collect(Collectors.joining("\n"));
  }

  private static String written(Map.Entry<Command, List<KeySequence>> change) {
    return change.getKey().id()
        + "="
        + change.getValue().stream().map(KeySequence::toString).collect(Collectors.joining("\t"));
  }

  /** Takes the changes that the store kept. */
  public void restore(String stored) {
    Map<Command, List<KeySequence>> read = new EnumMap<>(Command.class);
    for (String change : stored.split("\n", -1)) {
      int equals = change.indexOf('=');
      if (equals > 0) {
        Command.ofId(change.substring(0, equals))
            .ifPresent(command -> read.put(command, sequences(change.substring(equals + 1))));
      }
    }
    changes.set(Map.copyOf(read));
  }

  private static List<KeySequence> sequences(String written) {
    return Arrays.stream(written.split("\t", -1)).flatMap(KeyMap::sequence).toList();
  }

  private static Stream<KeySequence> sequence(String written) {
    try {
      return written.isBlank() ? Stream.empty() : Stream.of(KeySequence.of(written));
    } catch (IllegalArgumentException unknown) {
      return Stream.empty();
    }
  }
}
