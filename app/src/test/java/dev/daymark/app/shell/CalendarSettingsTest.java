package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reminder;
import java.util.List;
import javafx.geometry.Point2D;
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
  private static ComboBox<Integer> reminder(MainWindow window) {
    return (ComboBox<Integer>) window.scene().lookup(".dm-settings .reminder-choice");
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
    window.act(it -> reminder(it).setValue(120));
    assertThat(named("Allotment").defaultReminders())
        .isEqualTo(List.of(new Reminder(Reminder.Method.POPUP, 120)));
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
