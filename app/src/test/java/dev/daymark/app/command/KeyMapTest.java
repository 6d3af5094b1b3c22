package dev.daymark.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.app.ui.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeyMapTest {
  private final KeyMap keys = new KeyMap();

  private static KeyEvent pressed(KeyCode code, boolean shift, boolean control, boolean alt) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
  }

  private static KeyEvent pressed(KeyCode code) {
    return pressed(code, false, false, false);
  }

  private static KeyEvent typed(String sign) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  private static List<KeySequence> to(String... written) {
    return Arrays.stream(written).map(KeySequence::of).toList();
  }

  @Test
  void noTwoCommandsOfOnePlaceHaveTheSameKey() {
    List<String> clashes = new ArrayList<>();
    for (Command command : Command.values()) {
      for (KeySequence sequence : command.defaultKeys()) {
        keys.clashes(command, sequence).forEach(it -> clashes.add(command + " and " + it));
        keys.fixedClash(command, sequence).ifPresent(it -> clashes.add(command + " and " + it));
      }
    }
    assertThat(clashes).isEmpty();
  }

  @Test
  void everyCommandAndFixedKeyHasWords() {
    Messages messages = new Messages(Locale.UK);
    assertThat(Command.values()).allMatch(command -> messages.has(command.messageKey()));
    assertThat(FixedKey.values()).allMatch(key -> messages.has(key.messageKey()));
    assertThat(Scope.values()).allMatch(scope -> messages.has(scope.messageKey()));
  }

  @Test
  void everyKeyIsReadAsItIsWritten() {
    for (Command command : Command.values()) {
      for (KeySequence sequence : command.defaultKeys()) {
        assertThat(KeySequence.of(sequence.toString())).isEqualTo(sequence);
      }
    }
    assertThat(KeyStroke.of("Ctrl++"))
        .isEqualTo(new KeyStroke(true, false, false, "+"))
        .hasToString("Ctrl++");
    assertThatThrownBy(() -> KeyStroke.of("Hyper+X")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeySequence.of("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPressedKeyMeansItsCommandInItsScope() {
    assertThat(keys.meaning(pressed(KeyCode.S), Scope.TASKS)).containsExactly(Command.START);
    assertThat(keys.meaning(pressed(KeyCode.S), Scope.ITEM)).containsExactly(Command.START_ITEM);
    assertThat(keys.meaning(pressed(KeyCode.S), Scope.EVERYWHERE)).isEmpty();
    assertThat(keys.meaning(pressed(KeyCode.T, true, false, false), Scope.CALENDAR))
        .containsExactly(Command.RAIL);
    assertThat(keys.meaning(pressed(KeyCode.NUMPAD1), Scope.TASKS))
        .containsExactly(Command.PRIORITY_HIGH);
    assertThat(keys.meaning(pressed(KeyCode.UP, false, true, false), Scope.TASKS))
        .containsExactly(Command.MOVE_UP);
  }

  @Test
  void signsAreKnownByWhatTheyType() {
    assertThat(keys.meaning(typed("#"), Scope.TASKS)).containsExactly(Command.CATEGORY);
    assertThat(keys.meaning(typed("?"), Scope.EVERYWHERE)).containsExactly(Command.SHORTCUTS);
    assertThat(keys.meaning(typed("c"), Scope.EVERYWHERE)).isEmpty();
    assertThat(keys.meaning(pressed(KeyCode.COMMA), Scope.EVERYWHERE)).isEmpty();
    assertThat(keys.meaning(pressed(KeyCode.COMMA, false, true, false), Scope.EVERYWHERE))
        .containsExactly(Command.SETTINGS);
    assertThat(keys.meaning(pressed(KeyCode.EQUALS, true, true, false), Scope.EVERYWHERE))
        .containsExactly(Command.LARGER_TEXT);
  }

  private static KeyEvent writing(String text, KeyCode code, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, true, control, false, false);
  }

  @Test
  void digitsThatAKeyboardHasWithShiftAreDigits() {
    KeyEvent french = writing("1", KeyCode.AMPERSAND, false);
    assertThat(keys.meaning(french, Scope.TASKS)).containsExactly(Command.PRIORITY_HIGH);
    KeyEvent onWindows = writing("2", KeyCode.DIGIT2, false);
    assertThat(keys.meaning(onWindows, Scope.TASKS)).containsExactly(Command.PRIORITY_MEDIUM);
    assertThat(keys.meaning(writing("3", KeyCode.QUOTEDBL, true), Scope.CALENDAR))
        .containsExactly(Command.DAYS_3);
    KeyEvent american = writing("!", KeyCode.DIGIT1, false);
    assertThat(keys.meaning(american, Scope.TASKS)).isEmpty();
    assertThat(KeyStroke.pressed(american)).contains(KeyStroke.of("Shift+1"));
  }

  @Test
  void thePlusThatASwissKeyboardHasAmongTheDigitsMakesTextLarger() {
    assertThat(keys.meaning(writing("+", KeyCode.DIGIT1, true), Scope.EVERYWHERE))
        .containsExactly(Command.LARGER_TEXT);
  }

  @Test
  void aSignWithCtrlIsNotTheSignAlone() {
    assertThat(keys.meaning(typed("/", true, false), Scope.EVERYWHERE)).isEmpty();
    assertThat(keys.meaning(typed("[", true, true), Scope.TASKS))
        .as("what AltGr is on Windows")
        .containsExactly(Command.COLUMN_LEFT);
  }

  private static KeyEvent typed(String sign, boolean control, boolean alt) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, control, alt, false);
  }

  @Test
  void anotherKeyTakesThePlaceOfTheOldOne() {
    keys.change(Command.NEW_EVENT, to("Ctrl+Alt+N", "E"));

    assertThat(keys.caps(Command.NEW_EVENT)).isEqualTo("Ctrl+Alt+N");
    assertThat(keys.meaning(pressed(KeyCode.C), Scope.EVERYWHERE)).isEmpty();
    assertThat(keys.meaning(pressed(KeyCode.E), Scope.EVERYWHERE))
        .containsExactly(Command.NEW_EVENT);
    assertThat(keys.clashes(Command.NEW_EVENT, KeySequence.of("E"))).containsExactly(Command.EDIT);

    keys.reset(Command.NEW_EVENT);
    assertThat(keys.caps(Command.NEW_EVENT)).isEqualTo("C");
    assertThat(keys.isChanged(Command.NEW_EVENT)).isFalse();
  }

  @Test
  void aKeyClashesWithOneThatBeginsWithIt() {
    assertThat(keys.clashes(Command.TODAY, KeySequence.of("G")))
        .contains(Command.GO_CALENDAR, Command.GO_TASKS);
    assertThat(keys.clashes(Command.NEXT_CONFLICT, KeySequence.of("S"))).isEmpty();
    assertThat(keys.fixedClash(Command.PRIORITY_LOW, KeySequence.of("Enter")))
        .contains(FixedKey.OPEN_TASK);
  }

  @Test
  void changesSurviveTheStore() {
    keys.change(Command.SYNC, to("F5"));
    keys.change(Command.RAIL, List.of());
    keys.change(Command.GO_TASKS, to("G A", "Ctrl+;", "|"));
    KeyMap read = new KeyMap();
    read.restore(keys.stored());

    assertThat(read.changesProperty().get()).isEqualTo(keys.changesProperty().get());
    assertThat(read.caps(Command.RAIL)).isEmpty();

    read.resetAll();
    assertThat(read.stored()).isEmpty();
  }

  @Test
  void whatTheStoreCannotMeanIsPassedOver() {
    keys.restore("nonsense\n=\nunknown=Ctrl+K\nsync=Hyper+X\tF5\nundo\n");

    assertThat(keys.changesProperty().get()).containsOnlyKeys(Command.SYNC);
    assertThat(keys.keys(Command.SYNC)).isEqualTo(to("F5"));
  }

  @Test
  void whoShowsAKeyHearsOfItsChange() {
    List<String> seen = new ArrayList<>();
    keys.shownCaps(Command.UNDO)
        .subscribe(
            now -> {
              seen.add(now);
            });
    keys.change(Command.UNDO, to("F2"));
    assertThat(seen).containsExactly("Ctrl+Z", "F2");
  }

  @Test
  void keysAfterEachOtherAreFollowed() {
    KeyChords chords = new KeyChords(keys);
    assertThat(chords.press(pressed(KeyCode.G))).isEmpty();
    assertThat(chords.isUnderWay()).isTrue();
    assertThat(chords.press(pressed(KeyCode.T))).contains(Command.GO_TASKS);
    assertThat(chords.isUnderWay()).isFalse();
    assertThat(chords.press(pressed(KeyCode.T))).isEmpty();
    assertThat(chords.press(pressed(KeyCode.G))).isEmpty();
    assertThat(chords.press(pressed(KeyCode.X))).isEmpty();
    assertThat(chords.press(pressed(KeyCode.T))).isEmpty();
  }

  @Test
  void menusShowTheSameKeys() {
    assertThat(keys.accelerator(Command.DUPLICATE))
        .contains(new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN));
    assertThat(keys.accelerator(Command.DELETE)).contains(new KeyCodeCombination(KeyCode.DELETE));
    assertThat(keys.accelerator(Command.GO_TASKS)).isEmpty();
  }

  @Test
  void aCommandRunsOnlyWhenItCan() {
    Commands commands = new Commands(keys);
    List<String> ran = new ArrayList<>();
    commands.bind(Command.SYNC, () -> ran.isEmpty(), () -> ran.add("sync"));

    assertThat(commands.run(Command.UNDO)).isFalse();
    assertThat(commands.enabled()).containsExactly(Command.SYNC);
    assertThat(commands.run(Command.SYNC)).isTrue();
    assertThat(commands.run(Command.SYNC)).isFalse();
    assertThat(ran).containsExactly("sync");
  }
}
