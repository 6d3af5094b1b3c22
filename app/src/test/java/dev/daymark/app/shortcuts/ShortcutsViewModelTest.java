package dev.daymark.app.shortcuts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.FixedKey;
import dev.daymark.app.command.KeyMap;
import dev.daymark.app.command.KeyScheme;
import dev.daymark.app.command.KeySequence;
import dev.daymark.app.command.KeyStroke;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortcutsViewModelTest {
  private final KeyMap keys = new KeyMap();
  private final ShortcutsViewModel model = new ShortcutsViewModel(keys);

  private void record(Command command, String... strokes) {
    model.record(command);
    for (String stroke : strokes) {
      model.press(KeyStroke.of(stroke));
    }
  }

  private List<String> written(Command command) {
    return keys.keys(command).stream().map(KeySequence::toString).toList();
  }

  private Clash clash() {
    Clash clash = model.recordingProperty().get().orElseThrow().clash();
    assertThat(clash).isNotNull();
    return clash;
  }

  @Test
  void freeKeysTakeThePlaceOfTheShownOnesAtOnce() {
    record(Command.NEXT, "Ctrl+Alt+J");
    assertThat(written(Command.NEXT)).containsExactly("Ctrl+Alt+J", "N", "PgDn");
    assertThat(model.recordingProperty().get()).isEmpty();
  }

  @Test
  void aLetterThatBeginsOtherKeysWaitsForTheSecond() {
    record(Command.SYNC, "G");
    assertThat(model.recordingProperty().get().orElseThrow().isHalf()).isTrue();
    model.press(KeyStroke.of("S"));
    assertThat(written(Command.SYNC)).containsExactly("G S");
  }

  @Test
  void whereToGoIsAlwaysSaidWithTwoLettersOrAKeyThatIsNone() {
    record(Command.GO_TASKS, "H", "H");
    assertThat(written(Command.GO_TASKS)).containsExactly("H H");
    record(Command.GO_TASKS, "F7");
    assertThat(written(Command.GO_TASKS)).containsExactly("F7");
  }

  @Test
  void keysInUseChangeNothingUntilThePersonDecides() {
    record(Command.SYNC, "Ctrl+K");
    assertThat(clash())
        .isEqualTo(
            new Clash.WithCommands(KeySequence.of("Ctrl+K"), List.of(Command.PALETTE), true));
    assertThat(written(Command.SYNC)).containsExactly("Ctrl+R");
    assertThat(written(Command.PALETTE)).containsExactly("Ctrl+K");

    model.cancel();
    assertThat(keys.changesProperty().get()).isEmpty();
  }

  @Test
  void otherKeysAfterAClashBeginAnew() {
    record(Command.SYNC, "Ctrl+K", "F9");
    assertThat(written(Command.SYNC)).containsExactly("F9");
  }

  @Test
  void takingTheKeysLeavesTheOtherWithItsFurtherOnes() {
    record(Command.SYNC, "J");
    model.takeOver();
    assertThat(written(Command.SYNC)).containsExactly("J");
    assertThat(written(Command.NEXT)).containsExactly("N", "PgDn");
    assertThat(written(Command.NEXT_CONFLICT)).isEmpty();
  }

  @Test
  void swappingGivesTheOtherTheOldKeys() {
    record(Command.SYNC, "Ctrl+K");
    model.swap();
    assertThat(written(Command.SYNC)).containsExactly("Ctrl+K");
    assertThat(written(Command.PALETTE)).containsExactly("Ctrl+R");
    assertThat(model.alsoMeans(Command.SYNC)).isEmpty();
  }

  @Test
  void swappingIsNotOfferedWhereItWouldMakeAnotherClash() {
    keys.change(Command.DUE, List.of(KeySequence.of("Ctrl+R")));
    record(Command.PRIORITY_HIGH, "2");
    assertThat(((Clash.WithCommands) clash()).swappable()).isTrue();
    model.cancel();
    record(Command.SYNC, "T");
    assertThat(((Clash.WithCommands) clash()).swappable()).isTrue();
    model.cancel();
    record(Command.SYNC, "L");
    assertThat(((Clash.WithCommands) clash()).swappable()).isFalse();
  }

  @Test
  void aKeyOfThePictureIsNotGivenAway() {
    record(Command.NEW_TASK, "↑");
    assertThat(clash()).isEqualTo(new Clash.WithFixed(KeySequence.of("↑"), FixedKey.ITEMS));
    model.takeOver();
    assertThat(written(Command.NEW_TASK)).containsExactly("Q");
  }

  @Test
  void aResetThatWouldClashIsAskedFirst() {
    record(Command.SYNC, "Ctrl+K");
    model.takeOver();
    model.reset(Command.PALETTE);
    assertThat(clash())
        .isEqualTo(new Clash.WithCommands(KeySequence.of("Ctrl+K"), List.of(Command.SYNC), false));

    model.takeOver();
    assertThat(written(Command.PALETTE)).containsExactly("Ctrl+K");
    assertThat(written(Command.SYNC)).isEmpty();
    model.reset(Command.SYNC);
    assertThat(keys.changesProperty().get()).isEmpty();
  }

  @Test
  void keysThatWereRemovedDoNothing() {
    model.remove(Command.CUT);
    assertThat(written(Command.CUT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aSchemeHasNoTwoCommandsOnOneKeyAndIsTakenBackAsAWhole(KeyScheme scheme) {
    record(Command.SYNC, "F9");
    Runnable back = model.use(scheme);
    assertThat(keys.scheme()).contains(scheme);
    assertThat(Command.values()).allMatch(command -> model.alsoMeans(command).isEmpty());

    back.run();
    assertThat(keys.scheme()).isEmpty();
    assertThat(written(Command.SYNC)).containsExactly("F9");
  }

  @Test
  void shortcutsAreFoundByWordsWithoutAccentsAndByKeys() {
    assertThat(new ShortcutFilter("termin").finds("Neuer Termin", List.of("C"))).isTrue();
    assertThat(new ShortcutFilter("loschen").finds("Löschen", List.of("Del"))).isTrue();
    assertThat(new ShortcutFilter("min").finds("Neuer Termin", List.of("C"))).isFalse();
    assertThat(new ShortcutFilter("c").finds("Termin", List.of("C"))).isTrue();
    assertThat(new ShortcutFilter("ctrl+s").finds("Undo", List.of("Ctrl+Shift+Z"))).isTrue();
    assertThat(new ShortcutFilter("s").finds("Undo", List.of("Ctrl+Shift+Z"))).isFalse();
    assertThat(new ShortcutFilter(" ").finds("Undo", List.of())).isTrue();
  }
}
