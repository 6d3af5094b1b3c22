package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.storage.LocalStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is chosen in the window is kept, and shown by the next one. */
class EveryPreferenceTest {

  /** What Daymark notes by itself, or only in a window that was not yet welcomed or connected. */
  private static final Set<PreferenceKey> NOTED =
      EnumSet.of(
          PreferenceKey.BANNER_DISMISSED,
          PreferenceKey.WELCOMED,
          PreferenceKey.BACKGROUND_TOLD,
          PreferenceKey.CLOSED_TOLD,
          PreferenceKey.LOGIN_OFFERED,
          PreferenceKey.UPDATES_ASKED,
          PreferenceKey.UPDATES_FOUND,
          PreferenceKey.UPDATES_TOLD);

  /** How a window stood when it was left: {@link CalendarMemoryTest}, {@link WindowMemoryTest}. */
  private static final Set<PreferenceKey> LEFT =
      EnumSet.of(
          PreferenceKey.PLACES,
          PreferenceKey.DAYS,
          PreferenceKey.LEFT,
          PreferenceKey.SCROLL,
          PreferenceKey.ZOOM,
          PreferenceKey.SELECTED);

  /** What is dragged: {@link AppearanceTest}. */
  private static final Set<PreferenceKey> DRAGGED =
      EnumSet.of(PreferenceKey.SIDEBAR_WIDTH, PreferenceKey.INSPECTOR_WIDTH);

  /** What the calendar and the palette remember of the hand: {@link #panesAndTheRecentStay}. */
  private static final Set<PreferenceKey> OF_THE_HAND =
      EnumSet.of(PreferenceKey.RAIL, PreferenceKey.SIDEBAR, PreferenceKey.PALETTE_RECENT);

  /** What is chosen beside the settings. */
  private static final Map<PreferenceKey, Choice> BESIDE = new LinkedHashMap<>();

  /** What is chosen in the settings; the language last, which renames all others. */
  private static final Map<PreferenceKey, Choice> CHOSEN = new LinkedHashMap<>();

  /**
   * A choice.
   *
   * @param change makes it
   * @param seen what shows it, in the screen it is made on
   */
  private record Choice(Change change, Function<Scene, Object> seen) {}

  private interface Change {
    void make(WindowStage window);
  }

  static {
    beside();
    settings();
  }

  private static void beside() {
    BESIDE.put(
        PreferenceKey.VIEW,
        new Choice(
            it -> it.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.ALL))),
            shown(".dm-tasks")));
    BESIDE.put(
        PreferenceKey.TASK_FILTER,
        new Choice(
            it -> it.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.OVERDUE))),
            scene ->
                scene.getRoot().lookupAll(".dm-task-lists .dm-nav-row:selected").stream()
                    .map(Node::getAccessibleText)
                    .toList()));
    BESIDE.put(
        PreferenceKey.TASK_ARRANGEMENT,
        new Choice(it -> it.click(".dm-segment-button", "Board"), shown(".dm-board")));
    BESIDE.put(
        PreferenceKey.INSPECTOR,
        new Choice(it -> it.press(KeyCode.CONTROL, KeyCode.I), shown(".dm-inspector")));
  }

  private static void settings() {
    CHOSEN.put(PreferenceKey.THEME, pressed("#theme-dark"));
    CHOSEN.put(PreferenceKey.TEXT_SIZE, turned("#text-size", KeyCode.RIGHT));
    CHOSEN.put(PreferenceKey.CLOCK, segment("#clock"));
    CHOSEN.put(PreferenceKey.COLOURS, segment("#colours"));
    CHOSEN.put(PreferenceKey.DENSITY, segment("#density"));
    CHOSEN.put(PreferenceKey.FIRST_DAY, box("#first-day"));
    CHOSEN.put(PreferenceKey.WORK_FROM, box("#work-from"));
    CHOSEN.put(PreferenceKey.WORK_TO, box("#work-to"));
    CHOSEN.put(PreferenceKey.DECLINED, box("#declined"));
    CHOSEN.put(PreferenceKey.WEEK_NUMBERS, pressed("#week-numbers"));
    CHOSEN.put(PreferenceKey.REDUCE_MOTION, pressed("#reduce-motion"));
    CHOSEN.put(PreferenceKey.EXTRA_ZONES, zone());
    CHOSEN.put(PreferenceKey.BACKGROUND, pressed("#background-stays"));
    CHOSEN.put(PreferenceKey.UPDATES, pressed("#update-check"));
    CHOSEN.put(PreferenceKey.SHORTCUTS, shortcut());
    CHOSEN.put(PreferenceKey.LANGUAGE, box("#language"));
  }

  private static Function<Scene, Object> shown(String selector) {
    return scene -> scene.getRoot().lookupAll(selector).stream().anyMatch(OnScreen::holds);
  }

  private static Choice pressed(String control) {
    return turned(control, KeyCode.SPACE);
  }

  private static Choice turned(String control, KeyCode key) {
    return new Choice(
        it -> {
          focus(it, control);
          it.press(key);
        },
        scene -> state(scene.lookup(control)));
  }

  private static Object state(Node control) {
    return switch (control) {
      case ToggleButton button -> button.isSelected();
      case Switch turned -> turned.isSelected();
      case Slider slider -> slider.getValue();
      case ComboBox<?> box -> box.getSelectionModel().getSelectedIndex();
      case TextField field -> field.getText();
      default -> String.valueOf(control.getAccessibleText());
    };
  }

  private static Choice segment(String control) {
    return new Choice(
        it -> {
          String chosen = control + " .dm-segment-button:selected";
          focus(it, chosen);
          Node button = it.read(scene -> scene.lookup(chosen));
          boolean first = button.getParent().getChildrenUnmodifiable().getFirst().equals(button);
          it.press(first ? KeyCode.RIGHT : KeyCode.LEFT);
        },
        scene ->
            scene.lookup(control).lookupAll(".dm-segment-button").stream()
                .map(EveryPreferenceTest::state)
                .toList());
  }

  private static Choice box(String control) {
    return turned(control, KeyCode.DOWN);
  }

  private static Choice zone() {
    return new Choice(
        it -> {
          focus(it, "#extra-zone-1");
          it.write("tokyo");
          it.press(KeyCode.ENTER);
        },
        scene -> state(scene.lookup("#extra-zone-1")));
  }

  private static Choice shortcut() {
    return new Choice(
        it -> {
          focus(it, "#shortcut-SYNC");
          it.press(KeyCode.ENTER);
          it.press(KeyCode.F7);
        },
        scene ->
            scene.lookup("#shortcut-SYNC").lookupAll(".dm-key").stream()
                .map(OnScreen::words)
                .toList());
  }

  private static void focus(WindowStage window, String control) {
    window.act(it -> it.scene().lookup(control).requestFocus());
  }

  private static SettingsPage page(PreferenceKey key) {
    return switch (key) {
      case BACKGROUND -> SettingsPage.NOTIFICATIONS;
      case UPDATES -> SettingsPage.DATA;
      case SHORTCUTS -> SettingsPage.SHORTCUTS;
      default -> SettingsPage.APPEARANCE;
    };
  }

  private static Map<PreferenceKey, Object> seenBeside(WindowStage window) {
    Map<PreferenceKey, Object> seen = new EnumMap<>(PreferenceKey.class);
    BESIDE.forEach((key, it) -> seen.put(key, window.read(it.seen())));
    return seen;
  }

  private static Map<PreferenceKey, Object> seenInSettings(WindowStage window) {
    Map<PreferenceKey, Object> seen = new EnumMap<>(PreferenceKey.class);
    CHOSEN.forEach(
        (key, it) -> {
          window.act(open -> open.navigate(new Place.Settings(page(key))));
          seen.put(key, window.read(it.seen()));
        });
    return seen;
  }

  @Test
  void whatIsChosenInTheSettingsIsShownAtTheNextStart(@TempDir Path folder) {
    Map<PreferenceKey, Object> before;
    Map<PreferenceKey, Object> after;
    try (WindowStage window = open(folder, MockFixture::fill)) {
      before = seenInSettings(window);
      CHOSEN.forEach(
          (key, it) -> {
            window.act(open -> open.navigate(new Place.Settings(page(key))));
            it.change().make(window);
            isStored(window, key);
          });
      after = seenInSettings(window);
    }
    isOther(before, after);
    try (WindowStage window = open(folder, opened -> {})) {
      assertThat(seenInSettings(window)).isEqualTo(after);
    }
  }

  @Test
  void whatIsChosenBesideThemIsShownAtTheNextStart(@TempDir Path folder) {
    Map<PreferenceKey, Object> before;
    Map<PreferenceKey, Object> after;
    try (WindowStage window = open(folder, MockFixture::fill)) {
      before = seenBeside(window);
      BESIDE.forEach(
          (key, it) -> {
            it.change().make(window);
            isStored(window, key);
          });
      after = seenBeside(window);
    }
    isOther(before, after);
    try (WindowStage window = open(folder, opened -> {})) {
      assertThat(seenBeside(window)).isEqualTo(after);
    }
  }

  private static WindowStage open(Path folder, Consumer<LocalStore> fill) {
    return new WindowStage(1440, 900, fill, () -> {}, StageData.inFolder(folder));
  }

  private static void isOther(Map<PreferenceKey, Object> before, Map<PreferenceKey, Object> after) {
    after.forEach((key, seen) -> assertThat(seen).as(key.name()).isNotEqualTo(before.get(key)));
  }

  private static void isStored(WindowStage window, PreferenceKey key) {
    assertThat(window.store().settings().get(key.path())).as(key.name()).isPresent();
  }

  @Test
  void panesAndTheRecentStay(@TempDir Path folder) {
    try (WindowStage window = open(folder, MockFixture::fill)) {
      window.act(MainWindow::focusCalendar);
      window.press(KeyCode.SHIFT, KeyCode.T);
      assertThat(window.shows(".rail-row")).isTrue();
      window.press(KeyCode.CONTROL, KeyCode.K);
      window.write("sync now");
      window.press(KeyCode.ENTER);
      window.press(KeyCode.CONTROL, KeyCode.B);
    }
    try (WindowStage window = open(folder, opened -> {})) {
      assertThat(window.shows(".rail-row")).isTrue();
      assertThat(window.shows(".dm-sidebar")).isFalse();
      window.press(KeyCode.CONTROL, KeyCode.K);
      assertThat(window.texts(".dm-palette .heading")).startsWith("Recent");
    }
  }

  @Test
  void noKeyIsForgotten() {
    Predicate<PreferenceKey> known =
        key ->
            BESIDE.containsKey(key)
                || CHOSEN.containsKey(key)
                || List.of(NOTED, LEFT, DRAGGED, OF_THE_HAND).stream()
                    .anyMatch(set -> set.contains(key));
    assertThat(Arrays.stream(PreferenceKey.values()).filter(known.negate())).isEmpty();
  }
}
