package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminder.Method;
import dev.daymark.domain.Reminders;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event of Google's reminds by a notification or by mail, as is chosen. */
class ReminderMethodsTest {
  private static final String EVENT = "Dentist";
  private static final String METHOD = ".dm-editor .reminder-method";
  private static final String LEAD = ".dm-editor .reminder-lead";
  private static final Reminder POPUP_10 = new Reminder(Method.POPUP, 10);

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private CalendarEvent event() {
    return window.event(EVENT);
  }

  private void give(Reminders reminders) {
    window
        .store()
        .localEdits()
        .editEvent(event().id(), content -> content.withReminders(reminders));
    window.settle();
  }

  @SuppressWarnings("unchecked")
  private static <T> ComboBox<T> box(MainWindow window, String id) {
    return (ComboBox<T>) window.scene().lookup(id);
  }

  private void edit(String beginning) {
    window.clickAt(window.topmostBlock(beginning), MouseButton.PRIMARY);
    window.press(KeyCode.E);
  }

  @Test
  void theEditorChoosesHowItReminds() {
    give(new Reminders(false, List.of(new Reminder(Method.POPUP, 30))));
    edit(EVENT);
    focusFirst();
    window.act(it -> ReminderMethodsTest.<Method>box(it, METHOD).setValue(Method.EMAIL));
    window.act(it -> ReminderMethodsTest.<Integer>box(it, LEAD).setValue(60));
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(event().content().reminders())
        .isEqualTo(new Reminders(false, List.of(new Reminder(Method.EMAIL, 60))));
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(event().content().reminders().overrides())
        .containsExactly(new Reminder(Method.POPUP, 30));
  }

  private List<Integer> leads() {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(LEAD).stream()
                .map(it -> (Integer) ((ComboBox<?>) it).getValue())
                .toList());
  }

  /** Which row has the focus; -1 for none. */
  private int focusedRow() {
    return window.read(
        scene -> List.copyOf(scene.getRoot().lookupAll(LEAD)).indexOf(scene.getFocusOwner()));
  }

  private void focusFirst() {
    window.act(it -> box(it, LEAD).requestFocus());
  }

  @Test
  void theArrowKeysChangeARowAndLeaveTheFocusInItAndTheOtherRowAsItIs() {
    give(new Reminders(false, List.of(POPUP_10, new Reminder(Method.POPUP, 5))));
    edit(EVENT);
    focusFirst();
    window.press(KeyCode.UP);
    assertThat(leads()).containsExactly(5, 5);
    assertThat(focusedRow()).isZero();
    window.press(KeyCode.UP);
    assertThat(leads()).containsExactly(0, 5);
    assertThat(focusedRow()).isZero();
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(event().content().reminders().overrides())
        .containsExactly(new Reminder(Method.POPUP, 0), new Reminder(Method.POPUP, 5));
  }

  @Test
  void twoRowsThatSayTheSameAreSavedAsOne() {
    give(new Reminders(false, List.of(POPUP_10, new Reminder(Method.POPUP, 5))));
    edit(EVENT);
    focusFirst();
    window.press(KeyCode.UP);
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(event().content().reminders().overrides())
        .containsExactly(new Reminder(Method.POPUP, 5));
  }

  @Test
  void anotherReminderBesideTheCalendarsIsARowMoreThatHasTheFocus() {
    standard(List.of(POPUP_10));
    edit(EVENT);
    assertThat(leads()).containsExactly(10);
    addRow();
    assertThat(leads()).containsExactly(10, 0);
    assertThat(focusedRow()).isOne();
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(event().content().reminders())
        .isEqualTo(new Reminders(false, List.of(POPUP_10, new Reminder(Method.POPUP, 0))));
  }

  @Test
  void whatIsPutBackToTheCalendarsRemindersStaysAsTheCalendarSays() {
    standard(List.of(POPUP_10));
    edit(EVENT);
    focusFirst();
    window.press(KeyCode.DOWN);
    assertThat(leads()).containsExactly(15);
    window.press(KeyCode.UP);
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(event().content().reminders()).isEqualTo(Reminders.DEFAULT);
  }

  @Test
  void aRowGoesWithDeleteAndTheFocusToItsNeighbour() {
    give(new Reminders(false, List.of(new Reminder(Method.POPUP, 1440), POPUP_10)));
    edit(EVENT);
    focusFirst();
    window.press(KeyCode.DELETE);
    assertThat(leads()).containsExactly(10);
    assertThat(focusedRow()).isZero();
    window.press(KeyCode.DELETE);
    assertThat(leads()).isEmpty();
    assertThat(focusOwner().getId()).isEqualTo("add-reminder");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(event().content().reminders()).isEqualTo(new Reminders(false, List.of()));
  }

  @Test
  void aRowGoesWithItsButton() {
    give(new Reminders(false, List.of(new Reminder(Method.POPUP, 1440), POPUP_10)));
    edit(EVENT);
    window.click(".dm-editor .remove-reminder");
    assertThat(leads()).containsExactly(10);
    assertThat(focusedRow()).isZero();
  }

  @Test
  void theListOfARowHasNothingThatTakesTheRowAwayAndEscapeClosesTheListAlone() {
    give(new Reminders(false, List.of(new Reminder(Method.POPUP, 1440), POPUP_10)));
    edit(EVENT);
    focusFirst();
    window.press(KeyCode.F4);
    for (int i = 0; i < 12; i++) {
      window.press(KeyCode.DOWN);
    }
    window.press(KeyCode.ESCAPE);
    assertThat(leads()).containsExactly(2880, 10);
    assertThat(focusedRow()).isZero();
    assertThat(window.shows(".dm-editor")).isTrue();
  }

  private Node focusOwner() {
    return window.read(Scene::getFocusOwner);
  }

  @Test
  void asManyRowsAsGoogleTakesAreOffered() {
    give(new Reminders(false, List.of()));
    edit(EVENT);
    for (int i = 0; i < 5; i++) {
      addRow();
    }
    assertThat(leads()).containsExactly(10, 0, 5, 15, 30);
    assertThat(window.shows("#add-reminder")).isFalse();
  }

  private void addRow() {
    window.act(it -> it.scene().lookup("#add-reminder").requestFocus());
    window.press(KeyCode.SPACE);
  }

  /** Lets the event remind as its calendar says, which is so. */
  private void standard(List<Reminder> reminders) {
    give(Reminders.DEFAULT);
    window
        .store()
        .localEdits()
        .editCalendar(event().calendarId(), it -> it.withDefaultReminders(reminders));
    window.settle();
  }

  @Test
  void anEventOfThisDeviceIsOfferedNoMail() {
    edit("Winter");
    assertThat(window.shows(LEAD)).isTrue();
    assertThat(window.shows(METHOD)).isFalse();
  }

  @Test
  void theMenuOfThePanelTicksMailsApartAndWhatIsNotUsualToo() {
    give(
        new Reminders(
            false, List.of(new Reminder(Method.POPUP, 25), new Reminder(Method.EMAIL, 60))));
    window.clickAt(window.block(EVENT), MouseButton.PRIMARY);
    window.click(".dm-inspector .label", "25 minutes before");
    assertThat(ticked(menu())).containsExactly("25 minutes before");
    Menu mail =
        menu().getItems().stream()
            .filter(Menu.class::isInstance)
            .map(Menu.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(mail.getItems()).isNotEmpty();
    window.act(
        it ->
            mail.getItems().stream()
                .filter(item -> "1 hour before".equals(item.getText()))
                .forEach(MenuItem::fire));
    assertThat(event().content().reminders().overrides())
        .containsExactly(new Reminder(Method.POPUP, 25));
  }

  private ContextMenu menu() {
    return window.read(
        scene ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow());
  }

  private List<String> ticked(ContextMenu menu) {
    return window.read(
        scene ->
            menu.getItems().stream()
                .filter(item -> item instanceof CheckMenuItem check && check.isSelected())
                .map(MenuItem::getText)
                .toList());
  }
}
