package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.controls.NavRow;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Task;
import dev.daymark.sync.SyncTrigger;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MainWindowTest {
  private WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private String status() {
    return window.read(scene -> ((Button) scene.lookup("#sync-state")).getText());
  }

  private List<String> toasts() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-toast .text-part").stream()
                .map(node -> ((Label) node).getText())
                .toList());
  }

  @Test
  void keysLeadFromTheCalendarToTheTasksAndBack() {
    assertThat(window.shows(".dm-week-view")).isTrue();
    window.press(KeyCode.G, false);
    window.press(KeyCode.T, false);
    assertThat(window.shows(".dm-tasks")).isTrue();
    assertThat(window.shows(".dm-week-view")).isFalse();
    window.press(KeyCode.G, false);
    window.press(KeyCode.C, false);
    assertThat(window.shows(".dm-week-view")).isTrue();
  }

  @Test
  void sidebarAndInspectorAreShownAndHiddenByKeys() {
    assertThat(window.shows(".dm-sidebar")).isTrue();
    window.press(KeyCode.B, true);
    assertThat(window.shows(".dm-sidebar")).isFalse();
    assertThat(window.shows(".dm-rail")).isTrue();
    assertThat(window.shows(".dm-inspector")).isTrue();
    window.press(KeyCode.I, true);
    assertThat(window.shows(".dm-inspector")).isFalse();
  }

  @Test
  void whatIsClosedOverTheWindowLeavesTheMouseToWhatIsBelow() {
    window.act(
        open ->
            assertThat(open.scene().getRoot().lookupAll(".modal-pane"))
                .hasSize(2)
                .allMatch(Node::isMouseTransparent));
  }

  @Test
  void theLetterOfAShortcutIsNotTypedIntoTheFieldItOpens() {
    window.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.TODAY)));
    window.press(KeyCode.Q, false);
    window.type("q");
    window.press(KeyCode.W, false);
    window.type("w");
    window.act(
        open ->
            assertThat(((TextField) open.scene().lookup("#add-task")).getText()).isEqualTo("w"));
  }

  @Test
  void aNewTaskIsTypedShownAndUndone() {
    window.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.TODAY)));
    int before = window.store().tasks().all().size();
    window.press(KeyCode.Q, false);
    window.act(
        open -> {
          TextField field = (TextField) open.scene().lookup("#add-task");
          assertThat(field.isFocused()).isTrue();
          field.setText("Water the ferns !high");
          field.fireEvent(new ActionEvent());
        });
    assertThat(window.store().tasks().all()).hasSize(before + 1);
    assertThat(toasts()).containsExactly("“Water the ferns” added");

    window.act(open -> open.scene().lookup(".dm-task-list").requestFocus());
    window.press(KeyCode.Z, true);
    assertThat(window.store().tasks().all()).hasSize(before);
    assertThat(toasts()).containsExactly("Undone: “Water the ferns” added");
  }

  @Test
  void spaceCompletesTheSelectedTaskAndItStaysSelected() {
    window.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.PLANNED)));
    window.act(
        open -> {
          ListView<?> list = (ListView<?>) open.scene().lookup(".dm-task-list");
          list.requestFocus();
          list.getSelectionModel().clearAndSelect(1);
          list.getFocusModel().focus(1);
        });
    long before = completed();
    window.press(KeyCode.SPACE, false);
    assertThat(completed()).isEqualTo(before + 1);
    assertThat(toasts()).singleElement().asString().endsWith("completed");
  }

  private long completed() {
    return window.store().tasks().all().stream()
        .map(Task::completedAt)
        .filter(at -> at != null)
        .count();
  }

  @Test
  void aCalendarIsHiddenFromTheSidebar() {
    List<Calendar> before = window.store().calendars().all();
    window.act(open -> ((CheckBox) open.scene().lookup(".dm-sidebar .dm-calendar-check")).fire());
    assertThat(window.store().calendars().all())
        .filteredOn(Calendar::visible)
        .hasSizeLessThan((int) before.stream().filter(Calendar::visible).count());
  }

  @Test
  void theStatusBarOpensTheDetailsAndEscapeClosesThem() {
    assertThat(status()).isNotBlank();
    window.act(open -> ((Button) open.scene().lookup("#sync-state")).fire());
    assertThat(window.shows(".dm-sync-popover")).isTrue();
    window.press(KeyCode.ESCAPE, false);
    assertThat(window.shows(".dm-sync-popover")).isFalse();
  }

  @Test
  void controlRAsksForASync() {
    window.press(KeyCode.R, true);
    assertThat(window.engine().requests()).containsExactly(SyncTrigger.MANUAL);
  }

  @ParameterizedTest
  @EnumSource(SettingsPage.class)
  void everyPageOfTheSettingsOpensFromItsName(SettingsPage page) {
    window.press(KeyCode.COMMA, true);
    window.act(
        open -> {
          NavRow row =
              (NavRow)
                  open.scene().getRoot().lookupAll(".dm-settings .pages .dm-nav-row").stream()
                      .skip(List.of(SettingsPage.values()).indexOf(page))
                      .findFirst()
                      .orElseThrow();
          row.requestFocus();
        });
    window.press(KeyCode.ENTER, false);
    assertThat(window.shows(".dm-settings .page")).isTrue();
    assertThat(window.shows(".dm-week-view")).isFalse();
  }

  @Test
  void escapeLeavesTheSettings() {
    window.press(KeyCode.COMMA, true);
    assertThat(window.shows(".dm-settings")).isTrue();
    window.press(KeyCode.ESCAPE, false);
    assertThat(window.shows(".dm-settings")).isFalse();
    assertThat(window.shows(".dm-week-view")).isTrue();
  }

  @Test
  void theThemeIsTakenAtOnceAndRemembered() {
    window.act(open -> open.themeProperty().set(ThemeChoice.DARK));
    assertThat(window.store().settings().get("appearance.theme")).contains("DARK");
    String dark = window.read(scene -> scene.getUserAgentStylesheet());
    window.act(open -> open.themeProperty().set(ThemeChoice.LIGHT));
    String light = window.read(scene -> scene.getUserAgentStylesheet());
    assertThat(light).isNotEqualTo(dark);
  }

  @Test
  void aNarrowWindowHasARailAndLaysTheSidebarOver() {
    window.close();
    window = new WindowStage(960, 600, true);
    assertThat(window.shows(".dm-rail")).isTrue();
    assertThat(window.shows(".dm-sidebar")).isFalse();
    assertThat(window.shows(".dm-inspector")).isFalse();
    window.press(KeyCode.B, true);
    assertThat(window.shows(".dm-sidebar")).isTrue();
    window.press(KeyCode.I, true);
    assertThat(window.shows(".dm-inspector")).isTrue();
  }

  @Test
  void theFirstStartSaysOnceThatNoAccountIsConnected() {
    window.close();
    window = new WindowStage(1440, 900, false);
    assertThat(status()).isEqualTo("On this device only");
    assertThat(window.shows(".dm-banner")).isTrue();
    window.act(open -> ((Button) open.scene().lookup(".dm-banner .dm-icon-button")).fire());
    assertThat(window.shows(".dm-banner")).isFalse();
    assertThat(window.store().settings().get("window.notConnectedDismissed")).contains("true");
  }
}
