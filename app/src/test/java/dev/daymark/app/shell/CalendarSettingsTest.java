package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.sync.CalendarChange;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is chosen about calendars on their page takes effect. */
class CalendarSettingsTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @BeforeEach
  void open() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.CALENDARS)));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Calendar named(String name) {
    return window.store().calendars().all().stream()
        .filter(calendar -> calendar.summary().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<List<Reminder>> reminder(Scene scene, String calendar) {
    return (ComboBox<List<Reminder>>)
        scene.getRoot().lookupAll(".dm-settings .reminder-choice").stream()
            .filter(it -> it.getAccessibleText().endsWith(" " + calendar))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void theCalendarForNewEventsIsChosenInItsMenu() {
    assertThat(window.texts(".dm-settings .dm-tag")).containsExactly("Default");
    openMenuOf(1);
    window.click(".menu-item .label", "Use for new events");
    assertThat(window.store().calendars().defaultCalendar().summary()).isEqualTo("Mara");
    assertThat(window.texts(".dm-settings .dm-tag")).containsExactly("Default");
  }

  private void openMenuOf(int row) {
    window.clickAt(
        window.read(
            scene ->
                scene
                    .getRoot()
                    .lookupAll(".dm-settings .dm-card-row.dense .dm-icon-button")
                    .stream()
                    .skip(row)
                    .findFirst()
                    .map(node -> node.localToScreen(node.getLayoutBounds()))
                    .map(at -> new Point2D(at.getCenterX(), at.getCenterY()))
                    .orElseThrow()),
        MouseButton.PRIMARY);
  }

  @Test
  void theReminderOfACalendarOnThisDeviceIsKept() {
    List<Reminder> wanted = List.of(new Reminder(Reminder.Method.POPUP, 120));
    window.act(it -> reminder(it.scene(), "Allotment").setValue(wanted));
    assertThat(named("Allotment").defaultReminders()).isEqualTo(wanted);
    assertThat(waiting()).isEmpty();
  }

  /** Calendars whose reminders are not with Google yet. */
  private List<CalendarId> waiting() {
    return window.store().syncState().calendarChanges().stream()
        .filter(CalendarChange::reminds)
        .map(CalendarChange::calendar)
        .toList();
  }

  @Test
  void theReminderOfACalendarInGoogleIsChangedThereTooAndCanBeTakenBack() {
    List<Reminder> before = named("Choir").defaultReminders();
    window.act(it -> reminder(it.scene(), "Choir").setValue(List.of()));
    assertThat(named("Choir").defaultReminders()).isEmpty();
    assertThat(waiting()).containsExactly(named("Choir").id());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(named("Choir").defaultReminders()).isEqualTo(before);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void theArrowKeysLeaveTheFocusInTheBoxAndAreStoredWhereTheyComeToRest() {
    List<Reminder> before = named("Choir").defaultReminders();
    ComboBox<List<Reminder>> box = window.read(scene -> reminder(scene, "Choir"));
    window.act(it -> box.requestFocus());
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    assertThat(focused()).isSameAs(box);
    assertThat(named("Choir").defaultReminders()).isEqualTo(before);
    window.press(KeyCode.ENTER);
    List<Reminder> rest = window.read(scene -> box.getValue());
    assertThat(rest).isNotEqualTo(before);
    assertThat(named("Choir").defaultReminders()).isEqualTo(rest);
    assertThat(focused()).isSameAs(box);
    window.press(KeyCode.UP);
    window.press(KeyCode.TAB);
    assertThat(named("Choir").defaultReminders()).isNotEqualTo(rest);
    assertThat(focused()).isNotNull().isNotSameAs(box);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(named("Choir").defaultReminders()).isEqualTo(before);
    assertThat(window.<List<Reminder>>read(scene -> box.getValue())).isEqualTo(before);
    ComboBox<List<Reminder>> still = window.read(scene -> reminder(scene, "Choir"));
    assertThat((Node) still).isSameAs(box);
  }

  private Node focused() {
    return window.read(Scene::getFocusOwner);
  }

  @Test
  void severalRemindersAndOneByMailStandAmongTheChoices() {
    List<Reminder> several =
        List.of(new Reminder(Reminder.Method.POPUP, 20), new Reminder(Reminder.Method.EMAIL, 1440));
    window
        .store()
        .localEdits()
        .editCalendar(named("Choir").id(), it -> it.withDefaultReminders(several));
    window.settle();
    window.act(
        it -> {
          ComboBox<List<Reminder>> box = reminder(it.scene(), "Choir");
          assertThat(box.getValue()).isEqualTo(several);
          assertThat(box.getConverter().toString(several))
              .isEqualTo("20 minutes before, 1 day before, by mail");
        });
  }

  @Test
  void aColourOutsideThePaletteIsWrittenAndAWrongOneExplained() {
    window.click(".dm-settings .colour-button");
    window.click("#custom-colour");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("teal");
    window.press(KeyCode.ENTER);
    assertThat(window.texts(".dm-form-field .error"))
        .containsExactly("A colour is # and six digits from 0 to F");

    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("1f7a43");
    window.press(KeyCode.ENTER);
    assertThat(named("Norr Studio").color()).isEqualToIgnoringCase("#1F7A43");
  }
}
