package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockAccounts;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.settings.PreferenceKey;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void open() {
    window.press(KeyCode.CONTROL, KeyCode.K);
  }

  /** The words of the entries, from top to bottom. */
  private List<String> entries() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-palette .entry > .words").stream()
                .map(TextFlow.class::cast)
                .map(PaletteTest::words)
                .toList());
  }

  private static String words(TextFlow flow) {
    StringBuilder words = new StringBuilder();
    flow.getChildren().forEach(piece -> words.append(((Text) piece).getText()));
    return words.toString();
  }

  @Test
  void eventsTasksAndCommandsAreFoundByAFewLetters() {
    open();
    window.write("kvarn");
    assertThat(window.texts(".dm-palette .heading")).startsWith("Events", "Tasks", "Commands");
    assertThat(entries())
        .contains(
            "Client workshop, Kvarnen 4",
            "Show only tasks in #kvarnen",
            "New event “kvarn”",
            "New task “kvarn”");
  }

  /** The keys at the ends of the entries that are chosen. */
  private List<String> keysOfTheChosen() {
    return window.texts(".dm-palette .entry:chosen .dm-key");
  }

  @Test
  void theChosenEntrySaysThatEnterOpensItUnlessItHasKeysOfItsOwn() {
    open();
    window.write("kvarn");
    assertThat(keysOfTheChosen()).containsExactly("Enter");
    window.press(KeyCode.DOWN);
    assertThat(keysOfTheChosen()).containsExactly("Enter");
    assertThat(window.texts(".dm-palette .entry .dm-key")).containsOnlyOnce("Enter");
    while (!keysOfTheChosen().equals(List.of("C"))) {
      window.press(KeyCode.DOWN);
    }
    assertThat(window.texts(".dm-palette .entry .dm-key")).doesNotContain("Enter");
  }

  @Test
  void whatWasChosenAmongMoreEntriesIsNotMarkedWhenTheyComeBack() {
    open();
    window.write("kvarn");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.write("zz");
    window.press(KeyCode.BACK_SPACE);
    window.press(KeyCode.BACK_SPACE);
    long marked = window.read(scene -> (long) scene.getRoot().lookupAll(".entry:chosen").size());
    assertThat(marked).isEqualTo(1);
  }

  @Test
  void aCommandRunsAndIsFirstTheNextTime() {
    open();
    window.write(">agenda");
    assertThat(entries()).containsExactly("Show the agenda");
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-palette")).isFalse();
    assertThat(window.shows(".dm-agenda-view")).isTrue();

    open();
    assertThat(window.texts(".dm-palette .heading")).startsWith("Recent");
    assertThat(entries().getFirst()).isEqualTo("Show the agenda");
    assertThat(window.store().settings().get(PreferenceKey.PALETTE_RECENT.path()))
        .contains("command.agenda");
  }

  @Test
  void aDateIsGoneTo() {
    window.press(KeyCode.G);
    window.press(KeyCode.D);
    window.write("3 march");
    assertThat(entries()).hasSize(1);
    window.press(KeyCode.ENTER);
    assertThat(window.texts(".dm-toolbar .dm-toolbar-title").getFirst()).contains("March 2027");
  }

  @Test
  void settingsAndCalendarsAreInItToo() {
    open();
    window.write("text size");
    assertThat(entries()).contains("Text size", "Usual text size");
    window.press(KeyCode.ESCAPE);
    open();
    window.write("choir");
    assertThat(entries()).contains("Choir");
  }

  @Test
  void aSettingThatIsNamedIsDoneByEnterAndNotMadeAnEventOf() {
    open();
    window.write("use the dark theme");
    assertThat(entries())
        .startsWith("Use the dark theme")
        .endsWith("New event “use the dark theme”", "New task “use the dark theme”");
    window.press(KeyCode.ENTER);
    assertThat(window.store().settings().get(PreferenceKey.THEME.path())).contains("DARK");
  }

  private List<String> details() {
    return window.texts(".dm-palette .entry > .detail");
  }

  private String focusedId() {
    return window.read(scene -> String.valueOf(scene.getFocusOwner().getId()));
  }

  @Test
  void aSwitchIsTurnedByEnterAndSaysBeforeWhatItIsAndWhatItBecomes() {
    open();
    window.write("reduce motion");
    assertThat(entries()).startsWith("Reduce motion");
    assertThat(details()).startsWith("Settings, Appearance · On");
    assertThat(window.texts(".dm-palette .dm-key-hints .label")).contains("Turn off");
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-settings")).isFalse();
    assertThat(window.store().settings().get(PreferenceKey.REDUCE_MOTION.path())).contains("false");

    open();
    window.write("reduce motion");
    assertThat(details()).startsWith("Settings, Appearance · Off");
    window.press(KeyCode.ENTER);
    assertThat(window.store().settings().get(PreferenceKey.REDUCE_MOTION.path())).contains("true");
  }

  @Test
  void aChoiceOpensItsPageWithTheKeyboardAtIt() {
    open();
    window.write("declined");
    assertThat(entries()).startsWith("Declined events");
    window.press(KeyCode.ENTER);
    assertThat(window.texts(".dm-settings .page .dm-title")).startsWith("Appearance");
    assertThat(focusedId()).isEqualTo("declined");

    open();
    window.write("quiet until");
    window.press(KeyCode.ENTER);
    assertThat(focusedId()).as("what turns on what cannot be set yet").isEqualTo("quiet");
  }

  @Test
  void aSettingIsFoundByAnotherWordForIt() {
    open();
    window.write("dark mode");
    assertThat(entries()).startsWith("Use the dark theme").endsWith("New task “dark mode”");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("autostart");
    assertThat(entries()).contains("Start when you log in");
  }

  @Test
  void aCalendarComesBeforeTheSettingsOfIt() {
    open();
    window.write("choir");
    List<String> found = entries();
    assertThat(found).contains("Choir", "Colour of Choir");
    assertThat(found.indexOf("Choir")).isLessThan(found.indexOf("Colour of Choir"));
  }

  @Test
  void whatCannotBeDoneHereSaysWhyAndEnterLeavesItAlone() {
    window.press(KeyCode.M);
    open();
    window.write(">taller");
    assertThat(entries()).containsExactly("Taller hours");
    assertThat(window.texts(".dm-palette .entry > .detail"))
        .containsExactly("Only where hours are shown, in days and weeks");
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-palette")).isTrue();
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.W);
    open();
    window.write(">taller");
    assertThat(window.texts(".dm-palette .entry > .detail")).containsExactly("Calendar");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.Z);
    window.press(KeyCode.Z);
    window.press(KeyCode.Z);
    open();
    window.write(">taller");
    assertThat(window.texts(".dm-palette .entry > .detail"))
        .containsExactly("The hours are as tall as they get");
  }

  @Test
  void anAnswerIsOnlyOfferedWhereSomebodyAsked() {
    window.clickAt(window.block("Design critique"), MouseButton.PRIMARY);
    open();
    window.write(">join");
    assertThat(entries()).doesNotContain("Join the video call");
    window.press(KeyCode.ESCAPE);
    window.clickAt(window.block("1:1 with Tove"), MouseButton.PRIMARY);
    open();
    window.write(">answer");
    assertThat(entries()).contains("Answer: going");
  }

  @Test
  void arrowsMoveAndEscapeLeaves() {
    open();
    window.press(KeyCode.DOWN);
    window.press(KeyCode.UP);
    window.press(KeyCode.UP);
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-palette")).isFalse();
  }

  @Test
  void whereAWordWasFoundIsShownIfItIsNotInTheTitle() {
    open();
    window.write("stamped");
    assertThat(entries()).contains("Submit planning documents");
    assertThat(window.texts(".dm-palette .entry > .detail"))
        .anySatisfy(detail -> assertThat(detail).contains("bring the stamped copy"));
  }

  @Test
  void everySettingIsReachedByItsWords() {
    open();
    window.write("quiet");
    assertThat(entries()).contains("Settings with “quiet”");
    for (int row = entries().size(); row > 0 && !enterSearches(); row--) {
      window.press(KeyCode.DOWN);
    }
    assertThat(enterSearches()).isTrue();
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-settings-found")).isTrue();
  }

  private boolean enterSearches() {
    return window.texts(".dm-palette .dm-key-hints .label").contains("search");
  }

  @Test
  void whoPressesEnterAtOnceGetsWhatIsFoundAndNothingNew() {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.robot.write("client works", 0).type(KeyCode.ENTER);
    window.settle();
    assertThat(window.shows(".dm-palette")).isFalse();
    assertThat(window.shows(".dm-quick-add")).isFalse();
    assertThat(window.texts(".dm-inspector .dm-title")).contains("Client workshop, Kvarnen 4");
  }

  private List<String> hints() {
    return window.texts(".dm-palette .dm-key-hints .hint .label");
  }

  @Test
  void onlyWhatAKeyDoesToTheChosenEntryIsSaidBelow() {
    open();
    window.write("kvarn");
    assertThat(hints()).contains("Move", "Open", "Edit");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write(">show");
    assertThat(hints()).contains("Move", "Run").doesNotContain("Edit", "Open");
    window.write("zzzz");
    assertThat(hints()).containsExactly(">", "Commands", "@", "Go to date");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.M);
    open();
    window.write(">taller");
    assertThat(hints()).as("one that cannot be done now").doesNotContain("Run", "Edit", "Move");
  }

  private List<String> syncButtons() {
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("sync: sync now");
    return entries().stream().filter(it -> it.startsWith("Sync: Sync now")).toList();
  }

  @Test
  void whatEveryAccountHasIsNamedAfterItsAccountAndLeadsToIt() {
    open();
    assertThat(syncButtons()).containsExactly("Sync: Sync now");
    window.press(KeyCode.ESCAPE);
    new MockAccounts(window.store(), ignored -> {}).add();
    window.settle();
    open();
    assertThat(syncButtons())
        .containsExactlyInAnyOrder(
            "Sync: Sync now, " + MockFixture.EMAIL, "Sync: Sync now, korteolof@choir.example");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("sync: sync now, korte");
    assertThat(entries()).startsWith("Sync: Sync now, korteolof@choir.example");
    window.press(KeyCode.ENTER);
    assertThat(window.read(PaletteTest::accountOfFocus)).isEqualTo("korteolof@choir.example");
  }

  private static String accountOfFocus(Scene scene) {
    Node at = scene.getFocusOwner();
    while (!at.getStyleClass().contains("dm-account")) {
      at = at.getParent();
    }
    return ((Label) at.lookup(".dm-semibold")).getText();
  }

  private static void pressKeysOf(Scene scene) {
    Event.fireEvent(
        scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, true, false, false));
  }

  @Test
  void whatIsShownAtOnceStaysWhenTheRestArrives() {
    Node heading =
        window.read(
            scene -> {
              pressKeysOf(scene);
              scene.lookup(".dm-palette").applyCss();
              return scene.lookup(".dm-palette .heading");
            });
    assertThat(heading).isNotNull();
    window.settle();
    assertThat(window.<Node>read(scene -> scene.lookup(".dm-palette .heading"))).isSameAs(heading);
    window.write("text size");
    assertThat(entries()).contains("Text size");
  }
}
