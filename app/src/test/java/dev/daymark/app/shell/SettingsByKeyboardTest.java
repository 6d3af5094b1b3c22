package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.domain.Calendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is set without a mouse, and where the person is afterwards. */
class SettingsByKeyboardTest {
  /** What asks before it is turned, or has nothing behind it in a window of tests. */
  private static final Set<String> ASKING = Set.of("encryption", "mail-on", "automatic-backups");

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void open(SettingsPage page) {
    window.act(it -> it.navigate(new Place.Settings(page)));
  }

  private void focus(String selector) {
    window.act(it -> it.scene().lookup(selector).requestFocus());
  }

  private String focused() {
    return window.read(
        scene ->
            scene.getFocusOwner() == null
                ? ""
                : Objects.requireNonNullElse(scene.getFocusOwner().getId(), ""));
  }

  private String stored(PreferenceKey key) {
    return window.store().settings().get(key.path()).orElse("");
  }

  private List<String> title() {
    return window.texts(".dm-toolbar .label");
  }

  /** What the switches are called that can be turned and ask nothing. */
  private static List<String> switches(Scene scene) {
    return SceneWalk.seen(scene).stream()
        .filter(node -> node instanceof Switch && !node.isDisabled())
        .filter(node -> !ASKING.contains(String.valueOf(node.getId())))
        .map(Node::getAccessibleText)
        .toList();
  }

  private static Switch named(Scene scene, String name) {
    return SceneWalk.seen(scene).stream()
        .filter(node -> node instanceof Switch && name.equals(node.getAccessibleText()))
        .map(Switch.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private boolean isOnAfter(String name, KeyCode key) {
    window.act(
        it ->
            Event.fireEvent(
                named(it.scene(), name),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    return window.read(scene -> named(scene, name).isSelected());
  }

  @Test
  void everySwitchIsTurnedBySpaceAndByEnter() {
    int turned = 0;
    for (SettingsPage page :
        List.of(SettingsPage.NOTIFICATIONS, SettingsPage.DATA, SettingsPage.APPEARANCE)) {
      open(page);
      for (String name : window.read(SettingsByKeyboardTest::switches)) {
        boolean before = window.read(scene -> named(scene, name).isSelected());
        assertThat(isOnAfter(name, KeyCode.SPACE)).as(name).isNotEqualTo(before);
        assertThat(isOnAfter(name, KeyCode.ENTER)).as(name).isEqualTo(before);
        turned++;
      }
    }
    assertThat(turned).isGreaterThan(12);
  }

  private double scrolled() {
    return window.read(
        scene -> ((ScrollPane) scene.lookup(".dm-settings .scroll-pane")).getVvalue());
  }

  @Test
  void whatMakesTheWindowAnewLeavesThePersonWhereTheyAre() {
    window.act(it -> it.navigate(new Place.Month(LocalDate.of(2027, 3, 3))));
    List<String> before = title();
    open(SettingsPage.APPEARANCE);
    window.act(it -> ((ScrollPane) it.scene().lookup(".dm-settings .scroll-pane")).setVvalue(0.75));
    focus("#clock .dm-segment-button:selected");
    window.press(KeyCode.RIGHT);
    assertThat(stored(PreferenceKey.CLOCK)).isNotEmpty();
    assertThat(scrolled()).isEqualTo(0.75);
    assertThat(window.<String>read(scene -> scene.getFocusOwner().getParent().getId()))
        .isEqualTo("clock");
    focus("#week-numbers");
    window.press(KeyCode.SPACE);
    assertThat(focused()).isEqualTo("week-numbers");
    window.press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo(before);
  }

  @Test
  void whatIsSetFromThePaletteOpensNoSettings() {
    window.act(it -> it.navigate(new Place.Week(LocalDate.of(2027, 3, 3))));
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.write("week numbers");
    window.press(KeyCode.ENTER);
    assertThat(stored(PreferenceKey.WEEK_NUMBERS)).isEqualTo("false");
    assertThat(window.shows(".dm-settings")).isFalse();
    assertThat(title()).anyMatch(it -> it.contains("Mar"));
    assertThat(isIn("dm-week-view")).isTrue();
  }

  private boolean isIn(String styleClass) {
    return window.read(
        scene -> {
          Node at = scene.getFocusOwner();
          while (at != null && !at.getStyleClass().contains(styleClass)) {
            at = at.getParent();
          }
          return at != null;
        });
  }

  @Test
  void thePaletteOverTheSettingsGoesAndLeavesThem() {
    window.act(it -> it.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
    open(SettingsPage.DATA);
    focus("#import");
    window.press(KeyCode.CONTROL, KeyCode.K);
    assertThat(window.shows(".dm-palette")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-settings")).isTrue();
    assertThat(window.shows(".dm-palette")).isFalse();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-tasks")).isTrue();
  }

  @Test
  void whoLeavesTheSettingsIsBackWhereTheyWere() {
    window.act(it -> it.navigate(new Place.Week(LocalDate.of(2026, 11, 18))));
    window.act(MainWindow::focusCalendar);
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    window.press(KeyCode.ESCAPE);
    assertThat(isIn("dm-week-view")).isTrue();
    focus("#search");
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    window.press(KeyCode.ESCAPE);
    assertThat(focused()).isEqualTo("search");
  }

  @Test
  void theSliderOfTheTextShowsWhatKeysMadeOfIt() {
    open(SettingsPage.APPEARANCE);
    focus("#text-size");
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.CONTROL, KeyCode.PLUS);
    window.press(KeyCode.CONTROL, KeyCode.PLUS);
    assertThat(stored(PreferenceKey.TEXT_SIZE)).isEqualTo("130");
    assertThat(window.<Double>read(it -> ((Slider) it.lookup("#text-size")).getValue()))
        .isEqualTo(130);
    window.press(KeyCode.RIGHT);
    assertThat(stored(PreferenceKey.TEXT_SIZE)).isEqualTo("140");
  }

  private static final String NAME = ".dm-settings .calendar-name .text-field";

  private String more() {
    return window.read(scene -> String.valueOf(scene.getFocusOwner().getAccessibleText()));
  }

  private void beginRename(String calendar) {
    window.act(
        it ->
            it.scene().getRoot().lookupAll(".dm-settings .dm-icon-button").stream()
                .filter(node -> ("More for " + calendar).equals(node.getAccessibleText()))
                .forEach(
                    node -> {
                      node.requestFocus();
                      ((Button) node).fire();
                    }));
    window.click(".context-menu .label", "Rename");
    assertThat(window.shows(NAME)).isTrue();
  }

  private List<String> calendars() {
    return window.store().calendars().all().stream().map(Calendar::summary).toList();
  }

  @Test
  void aCalendarOfThisDeviceIsRenamedInItsLineAndTheFocusStaysThere() {
    window.store().localEdits().createCalendar("Rehearsals", "#8E24AA");
    window.settle();
    open(SettingsPage.CALENDARS);
    beginRename("Rehearsals");
    window.write("Nine voices");
    window.press(KeyCode.ENTER);
    assertThat(calendars()).contains("Nine voices");
    assertThat(more()).isEqualTo("More for Nine voices");

    beginRename("Nine voices");
    window.write("Nobody");
    window.press(KeyCode.ESCAPE);
    assertThat(calendars()).contains("Nine voices").doesNotContain("Nobody");
    assertThat(more()).isEqualTo("More for Nine voices");

    beginRename("Nine voices");
    window.write("Ten voices");
    window.press(KeyCode.TAB);
    assertThat(calendars()).contains("Ten voices");
    assertThat(window.shows(NAME)).isFalse();

    beginRename("Ten voices");
    window.press(KeyCode.DELETE);
    window.press(KeyCode.ENTER);
    assertThat(calendars()).contains("Ten voices");
    assertThat(window.texts(".calendar-name .label")).contains("Ten voices");
  }

  @Test
  void aCalendarCanHaveAnyName() {
    window.store().localEdits().createCalendar("Rehearsals", "#8E24AA");
    window.settle();
    open(SettingsPage.CALENDARS);
    String before = "Rehearsals";
    for (String name : List.of("תזמורת 🎻 A_B", "Long ".repeat(120).strip(), "👩‍👩‍👧‍👦")) {
      beginRename(before);
      window.act(it -> ((javafx.scene.control.TextField) it.scene().lookup(NAME)).setText(name));
      window.press(KeyCode.ENTER);
      assertThat(calendars()).contains(name);
      assertThat(window.texts(".calendar-name .label")).contains(name);
      boolean inside =
          window.read(
              scene -> {
                Node page = scene.lookup(".dm-settings .column");
                double end = page.localToScene(page.getLayoutBounds()).getMaxX();
                return scene
                    .getRoot()
                    .lookupAll(".dm-settings .dm-card-row .dm-icon-button")
                    .stream()
                    .allMatch(it -> it.localToScene(it.getLayoutBounds()).getMaxX() <= end);
              });
      assertThat(inside).as(name).isTrue();
      before = name;
    }
  }
}
