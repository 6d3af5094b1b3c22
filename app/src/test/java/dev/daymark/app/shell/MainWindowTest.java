package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import dev.daymark.sync.SyncTrigger;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A robot uses the whole window; the store and the screen say whether it worked. */
final class MainWindowTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  private WindowStage window = new WindowStage(1280, 800, true);

  @AfterEach
  void close() {
    window.close();
  }

  private String status() {
    return window.texts("#sync-state").getFirst();
  }

  private List<String> toasts() {
    return window.texts(".dm-toast .text-part");
  }

  private List<CalendarEvent> eventsOf(LocalDate day, String title) {
    return window.store().events().occurrences(day, day.plusDays(1), TestSession.ZONE).stream()
        .map(it -> it.event())
        .filter(it -> it.content().summary().equals(title))
        .toList();
  }

  private Task task(String title) {
    return window.store().tasks().all().stream()
        .filter(it -> it.content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEventIsDraggedIntoTheGridNamedAndTakenBackWithControlZ() {
    window.drag(inSunday(0.5), inSunday(0.56));
    window.write("Tea");
    window.press(KeyCode.ENTER);
    assertThat(eventsOf(SUNDAY, "Tea")).hasSize(1);
    assertThat(toasts()).containsExactly("“Tea” created");

    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(eventsOf(SUNDAY, "Tea")).isEmpty();
    assertThat(toasts()).containsExactly("Undone: “Tea” created");

    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(eventsOf(SUNDAY, "Tea")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyCode.class,
      names = {"ENTER", "ESCAPE"})
  void theKeyboardIsInTheGridAgainAfterAnEventIsNamedThere(KeyCode end) {
    window.drag(inSunday(0.5), inSunday(0.56));
    window.write("Tea");
    window.press(end);
    String owner = window.read(scene -> scene.getFocusOwner().getStyleClass().toString());
    assertThat(owner).contains("dm-week-view");
  }

  /** A place in Sunday's column, from 0 at the top of the view to 1 at its end. */
  private Point2D inSunday(double down) {
    return window.read(
        scene -> {
          Bounds view = scene.lookup(".dm-week-view").localToScreen(bounds(scene));
          double gutter = 48;
          double column = (view.getWidth() - gutter) / 7;
          return new Point2D(
              view.getMinX() + gutter + column * 6.5, view.getMinY() + view.getHeight() * down);
        });
  }

  private static Bounds bounds(javafx.scene.Scene scene) {
    return scene.lookup(".dm-week-view").getLayoutBounds();
  }

  @Test
  void theNewButtonBeginsAnEventWhoseNameIsTyped() {
    int before = window.store().outbox().all().size();
    window.click(".dm-toolbar .button.accent");
    assertThat(window.shows("#quick-add")).isTrue();
    window.write("Haircut tomorrow 9:00");
    window.press(KeyCode.ENTER);
    assertThat(toasts()).containsExactly("“Haircut” created");
    assertThat(eventsOf(THURSDAY, "Haircut")).hasSize(1);
    assertThat(window.store().outbox().all()).hasSize(before + 1);
  }

  @Test
  void theTitleIsTypedInTheInspector() {
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    window.click("#event-title");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("Optician");
    window.press(KeyCode.ENTER);
    assertThat(eventsOf(THURSDAY, "Optician")).hasSize(1);
    assertThat(eventsOf(THURSDAY, "Dentist")).isEmpty();
  }

  @Test
  void theContextMenuOfABlockDeletesIt() {
    window.clickAt(window.block("Dentist"), MouseButton.SECONDARY);
    window.click(".context-menu .menu-item .label", "Delete");
    assertThat(eventsOf(THURSDAY, "Dentist")).isEmpty();
    assertThat(toasts()).containsExactly("“Dentist” deleted");
  }

  @Test
  void theRowsOfTheSidebarLeadToTheTasksAndBack() {
    assertThat(window.shows(".dm-week-view")).isTrue();
    window.click(".dm-sidebar .dm-nav-row .name", "Tasks");
    assertThat(window.shows(".dm-tasks")).isTrue();
    assertThat(window.shows(".dm-week-view")).isFalse();
    window.click(".dm-sidebar .dm-nav-row .name", "Calendar");
    assertThat(window.shows(".dm-week-view")).isTrue();
  }

  @Test
  void keysLeadToTheTasksAndBack() {
    window.press(KeyCode.G);
    window.press(KeyCode.T);
    assertThat(window.shows(".dm-tasks")).isTrue();
    window.press(KeyCode.G);
    window.press(KeyCode.C);
    assertThat(window.shows(".dm-week-view")).isTrue();
  }

  @Test
  void sidebarAndInspectorAreShownAndHiddenByMouseAndKeys() {
    window.click(".dm-sidebar .brand .button");
    assertThat(window.shows(".dm-sidebar")).isFalse();
    assertThat(window.shows(".dm-rail")).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.B);
    assertThat(window.shows(".dm-sidebar")).isTrue();
    window.click(".dm-inspector .inspector-header .dm-icon-button");
    assertThat(window.shows(".dm-inspector")).isFalse();
    window.press(KeyCode.CONTROL, KeyCode.I);
    assertThat(window.shows(".dm-inspector")).isTrue();
  }

  @Test
  void aNewTaskIsTypedShownAndUndone() {
    window.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.TODAY)));
    int before = window.store().tasks().all().size();
    window.press(KeyCode.Q);
    window.write("Water the ferns !high");
    window.press(KeyCode.ENTER);
    assertThat(window.store().tasks().all()).hasSize(before + 1);
    assertThat(toasts()).containsExactly("“Water the ferns” added");

    window.click(".dm-toast .dm-link");
    assertThat(window.store().tasks().all()).hasSize(before);
    assertThat(toasts()).containsExactly("Undone: “Water the ferns” added");
  }

  @Test
  void theLetterOfAShortcutIsNotTypedIntoTheFieldItOpens() {
    window.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.TODAY)));
    window.press(KeyCode.Q);
    window.press(KeyCode.W);
    String typed = window.read(scene -> ((TextField) scene.lookup("#add-task")).getText());
    assertThat(typed).isEqualTo("w");
  }

  @Test
  void aTaskGoesThroughItsThreeStatuses() {
    window.act(open -> open.navigate(new Place.Tasks(TaskFilter.Smart.TODAY)));
    String title = "Call tile shop";
    window.click(".dm-task-list .label", title);
    window.press(KeyCode.S);
    assertThat(task(title).content().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    window.press(KeyCode.SPACE);
    assertThat(task(title).content().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(toasts()).singleElement().asString().endsWith("completed");
    window.click(".dm-task-list .label", title);
    window.press(KeyCode.SPACE);
    assertThat(task(title).content().status()).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void aCalendarIsHiddenFromTheSidebar() {
    long before = shownCalendars();
    window.click(".dm-sidebar .dm-calendar-check");
    assertThat(shownCalendars()).isEqualTo(before - 1);
    window.click(".dm-sidebar .dm-calendar-row .name");
    assertThat(shownCalendars()).isEqualTo(before);
  }

  private long shownCalendars() {
    return window.store().calendars().all().stream().filter(Calendar::visible).count();
  }

  @Test
  void theStatusBarOpensTheDetailsAndEscapeOrAClickBesideClosesThem() {
    assertThat(status()).isNotBlank();
    window.click("#sync-state");
    assertThat(window.shows(".dm-sync-popover")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-sync-popover")).isFalse();
    window.click("#sync-state");
    window.clickAt(inSunday(0.3), MouseButton.PRIMARY);
    assertThat(window.shows(".dm-sync-popover")).isFalse();
    window.click(".dm-toolbar .button", "Today");
    assertThat(window.shows(".dm-week-view")).isTrue();
  }

  @Test
  void controlRAsksForASync() {
    window.press(KeyCode.CONTROL, KeyCode.R);
    assertThat(window.engine().requests()).containsExactly(SyncTrigger.MANUAL);
  }

  @ParameterizedTest
  @EnumSource(SettingsPage.class)
  void everyPageOfTheSettingsOpensFromItsNameAndEscapeLeaves(SettingsPage page) {
    window.click(".dm-sidebar .dm-nav-row .name", "Settings");
    assertThat(window.shows(".dm-settings")).isTrue();
    assertThat(window.shows(".dm-week-view")).isFalse();
    List<String> names = window.texts(".dm-settings .pages .dm-nav-row .name");
    String name = names.get(List.of(SettingsPage.values()).indexOf(page));
    window.click(".dm-settings .pages .dm-nav-row .name", name);
    assertThat(window.texts(".dm-settings .page .dm-title"))
        .first()
        .asString()
        .isEqualTo(name.replace("&", "and"));
    window.press(KeyCode.ESCAPE);
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
    window.press(KeyCode.CONTROL, KeyCode.B);
    assertThat(window.shows(".dm-sidebar")).isTrue();
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.CONTROL, KeyCode.I);
    assertThat(window.shows(".dm-inspector")).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    assertThat(window.shows(".dm-inspector")).isFalse();
  }

  @Test
  void theFirstStartSaysOnceThatNoAccountIsConnected() {
    window.close();
    window = new WindowStage(1280, 800, false);
    assertThat(status()).isEqualTo("On this device only");
    assertThat(window.shows(".dm-banner")).isTrue();
    window.click(".dm-banner .dm-icon-button");
    assertThat(window.shows(".dm-banner")).isFalse();
    assertThat(window.store().settings().get("window.notConnectedDismissed")).contains("true");
  }
}
