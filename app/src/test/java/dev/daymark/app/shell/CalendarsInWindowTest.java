package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.FxStallExtension;
import dev.daymark.domain.Calendar;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calendars made, renamed and given up from the sidebar and the settings. */
@ExtendWith(FxStallExtension.class)
class CalendarsInWindowTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private Calendar named(String name) {
    return window.store().calendars().all().stream()
        .filter(calendar -> calendar.summary().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no calendar " + name));
  }

  private boolean isThere(String name) {
    return window.store().calendars().all().stream()
        .anyMatch(calendar -> calendar.summary().equals(name));
  }

  private void openForm() {
    window.click(".dm-sidebar .add");
    window.click(".menu-item .label", "New calendar…");
  }

  /** Opens the menu of a calendar in the sidebar and chooses something in it. */
  private void choose(String calendar, String command) {
    openMenu(calendar);
    window.click(".menu-item .label", command);
  }

  /** As the key for menus does on the row. */
  private void openMenu(String calendar) {
    Point2D place = window.middle(".dm-calendar-row .name", calendar);
    window.act(
        it ->
            Event.fireEvent(
                row(it, calendar),
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    0,
                    0,
                    place.getX(),
                    place.getY(),
                    true,
                    null)));
  }

  private static Node row(MainWindow shown, String calendar) {
    return shown.scene().getRoot().lookupAll(".dm-calendar-row").stream()
        .filter(
            row -> row.lookup(".name") instanceof Label label && label.getText().equals(calendar))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theOtherMouseButtonsHideNoCalendar() {
    Point2D place = window.middle(".dm-calendar-row .name", "Family");
    window.clickAt(place, MouseButton.MIDDLE);
    assertThat(named("Family").visible()).isTrue();
    window.clickAt(place, MouseButton.SECONDARY);
    assertThat(named("Family").visible()).isTrue();
    window.press(KeyCode.ESCAPE);
    window.clickAt(place, MouseButton.PRIMARY);
    assertThat(named("Family").visible()).isFalse();
  }

  @Test
  void theOtherMouseButtonsOpenNoScreen() {
    Point2D place = window.middle(".dm-nav-row .name", "Tasks");
    window.clickAt(place, MouseButton.SECONDARY);
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-week-view")).isTrue();
  }

  @Test
  void aCalendarIsMadeInTheAccountFromTheSidebarAndWaitsToBeSent() {
    int waiting = window.store().outbox().count();
    openForm();
    window.write("Orchard");
    window.press(KeyCode.ENTER);

    Calendar made = named("Orchard");
    assertThat(made.accountId()).isEqualTo(window.store().accounts().all().getFirst().id());
    assertThat(made.remoteId()).isNull();
    assertThat(window.texts(".dm-calendar-row .name")).contains("Orchard");
    assertThat(window.texts(".dm-toast .label")).contains("Calendar “Orchard” added");
    assertThat(window.store().outbox().count()).as("events that wait").isEqualTo(waiting);

    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(isThere("Orchard")).isFalse();
    assertThat(window.texts(".dm-calendar-row .name")).doesNotContain("Orchard");
  }

  @Test
  void aCalendarIsMadeOnThisDeviceInTheColourThatWasChosen() {
    openForm();
    window.write("Orchard");
    window.click("#new-calendar-place");
    window.click(".list-cell", "On this device");
    assertThat(window.texts(".dm-new-calendar .dm-small"))
        .contains("Stays on this device and is never sent anywhere.");
    window.act(it -> named(it, ".dm-swatch", "Cocoa").fire());
    window.click("#new-calendar-add");

    assertThat(named("Orchard").accountId()).isNull();
    assertThat(named("Orchard").color()).isEqualToIgnoringCase("#795548");
  }

  @Test
  void withoutANameNothingIsMadeAndEscapeClosesTheForm() {
    int before = window.store().calendars().all().size();
    openForm();
    window.press(KeyCode.ENTER);
    assertThat(window.shows(".dm-new-calendar")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-new-calendar")).isFalse();
    assertThat(window.store().calendars().all()).hasSize(before);
  }

  @Test
  void anAccountsCalendarIsRenamedForThePersonAloneAndTheOldNameComesBackWithUndo() {
    choose("Family", "Rename…");
    assertThat(window.texts(".dm-new-calendar .dm-muted"))
        .anyMatch(words -> words.startsWith("The name is yours alone"));
    window.write("Home");
    window.press(KeyCode.ENTER);
    assertThat(isThere("Home")).isTrue();
    assertThat(window.texts(".dm-calendar-row .name")).contains("Home").doesNotContain("Family");

    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(isThere("Family")).isTrue();
  }

  @Test
  void anAccountsCalendarIsTakenOffTheListOnlyAfterAQuestionThatSaysWhatGoes() {
    int events = window.store().events().ofCalendar(named("Family").id()).size();
    assertThat(events).isGreaterThan(1);
    choose("Family", "Remove from list");
    assertThat(window.texts(".dm-question .dm-muted").getFirst())
        .startsWith("Its " + events + " events leave this device. In Google it stays")
        .contains("cannot be undone");
    window.press(KeyCode.ESCAPE);
    assertThat(isThere("Family")).isTrue();

    choose("Family", "Remove from list");
    window.click(".dm-question .button", "Remove from list");
    assertThat(isThere("Family")).isFalse();
    assertThat(window.texts(".dm-calendar-row .name")).doesNotContain("Family");
    assertThat(window.texts(".dm-toast .label")).contains("“Family” is off your list");
    assertThat(window.store().syncState().departingCalendars())
        .singleElement()
        .satisfies(leaving -> assertThat(leaving.summary()).isEqualTo("Family"));
  }

  @Test
  void anAccountsOwnCalendarCannotBeGivenUp() {
    Calendar own =
        window.store().calendars().all().stream()
            .filter(Calendar::primary)
            .findFirst()
            .orElseThrow();
    openMenu(own.summary());
    assertThat(window.texts(".menu-item .label"))
        .contains("Rename…")
        .doesNotContain("Remove from list", "Delete");
  }

  private static ButtonBase named(MainWindow shown, String selector, String name) {
    return shown.scene().getRoot().lookupAll(selector).stream()
        .filter(node -> name.equals(node.getAccessibleText()))
        .map(ButtonBase.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSettingsMakeRenameAndDeleteACalendarOfThisDevice() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.CALENDARS)));
    window.click("#new-calendar");
    window.write("Orchard");
    window.click("#new-calendar-place");
    window.click(".list-cell", "On this device");
    window.click("#new-calendar-add");
    assertThat(window.texts(".page .dm-medium")).contains("Orchard");

    window.act(it -> named(it, ".page .button", "More for Orchard").fire());
    window.click(".menu-item .label", "Delete");
    window.click(".dm-question .button", "Delete calendar");
    assertThat(isThere("Orchard")).isFalse();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(isThere("Orchard")).isTrue();
  }
}
