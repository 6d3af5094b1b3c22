package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.sync.CalendarChange;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
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

  private static Button reminders(Scene scene, String calendar) {
    return (Button)
        scene.getRoot().lookupAll(".dm-settings .reminder-choice").stream()
            .filter(it -> it.getAccessibleText().startsWith("Reminders in " + calendar + ":"))
            .findFirst()
            .orElseThrow();
  }

  /** Opens the dialog as a person does who uses the keyboard. */
  private Node openReminders(String calendar) {
    Button button = window.read(scene -> reminders(scene, calendar));
    window.act(it -> button.requestFocus());
    window.press(KeyCode.SPACE);
    return button;
  }

  private List<Integer> leads() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-calendar-reminders .reminder-lead").stream()
                .map(it -> (Integer) ((ComboBox<?>) it).getValue())
                .toList());
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
  void theRemindersOfACalendarOnThisDeviceAreKeptAndOfferNoMail() {
    openReminders("Allotment");
    assertThat(window.shows(".dm-calendar-reminders .reminder-method")).isFalse();
    window.press(KeyCode.DOWN);
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(named("Allotment").defaultReminders())
        .containsExactly(new Reminder(Reminder.Method.POPUP, 15));
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
    Node button = openReminders("Choir");
    window.press(KeyCode.DELETE);
    window.click("#save-reminders");
    assertThat(named("Choir").defaultReminders()).isEmpty();
    assertThat(waiting()).containsExactly(named("Choir").id());
    assertThat(focused()).isSameAs(button);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(named("Choir").defaultReminders()).isEqualTo(before);
    assertThat(waiting()).isEmpty();
    assertThat(focused()).isSameAs(button);
  }

  @Test
  void severalRemindersAreChosenOneByMailAndSaidInTheRow() {
    Node button = openReminders("Choir");
    window.act(it -> it.scene().lookup("#add-reminder").requestFocus());
    window.press(KeyCode.SPACE);
    window.press(KeyCode.TAB);
    window.press(KeyCode.DOWN);
    assertThat(leads()).containsExactly(10, 0);
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(named("Choir").defaultReminders())
        .containsExactly(
            new Reminder(Reminder.Method.POPUP, 10), new Reminder(Reminder.Method.EMAIL, 0));
    assertThat(button.getAccessibleText())
        .isEqualTo("Reminders in Choir: 10 minutes before, When it starts, by e-mail");
    assertThat(window.texts(".reminder-choice .label")).contains("10 minutes before, +1");
    assertThat(focused()).isSameAs(button);
  }

  @Test
  void escapeLeavesTheRemindersAsTheyWere() {
    List<Reminder> before = named("Choir").defaultReminders();
    Node button = openReminders("Choir");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-calendar-reminders")).isFalse();
    assertThat(named("Choir").defaultReminders()).isEqualTo(before);
    assertThat(focused()).isSameAs(button);
  }

  /** The controls of a calendar that can have the focus, from left to right. */
  private List<Node> controls(String calendar) {
    return window.read(
        scene -> {
          Node row = reminders(scene, calendar).getParent();
          return List.of(
              row.lookup(".check-box"),
              row.lookup(".colour-button"),
              row.lookup(".reminder-choice"),
              row.lookup(".dm-icon-button"));
        });
  }

  @Test
  void theFocusStaysOnItsControlWhenTheCalendarIsAnotherMeanwhile() {
    for (Node control : controls("Choir")) {
      window.act(it -> control.requestFocus());
      change(it -> it.withSummary("Chamber choir").withColor("#0B8043").withVisible(false));
      assertThat(focused()).isSameAs(control);
      assertThat(window.texts(".dm-settings .calendar-name .label")).contains("Chamber choir");
      assertThat(window.texts(".dm-settings .colour-button .label")).contains("Basil");
      change(it -> it.withSummary("Choir").withColor("#8E24AA").withVisible(true));
      assertThat(focused()).isSameAs(control);
      assertThat(window.texts(".dm-settings .calendar-name .label")).contains("Choir");
    }
  }

  private void change(UnaryOperator<Calendar> change) {
    CalendarId id =
        window.store().calendars().all().stream()
            .filter(it -> it.summary().toLowerCase(Locale.ROOT).endsWith("choir"))
            .map(Calendar::id)
            .findFirst()
            .orElseThrow();
    window.store().localEdits().editCalendar(id, change);
    window.settle();
  }

  @Test
  void theKeyboardHidesACalendarAndShowsItAgainFromTheSameBox() {
    Node box = controls("Choir").getFirst();
    window.act(it -> box.requestFocus());
    window.press(KeyCode.SPACE);
    assertThat(named("Choir").visible()).isFalse();
    assertThat(focused()).isSameAs(box);
    window.press(KeyCode.SPACE);
    assertThat(named("Choir").visible()).isTrue();
    assertThat(focused()).isSameAs(box);
  }

  private Node focused() {
    return window.read(Scene::getFocusOwner);
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
