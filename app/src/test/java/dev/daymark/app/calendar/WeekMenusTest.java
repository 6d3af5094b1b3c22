package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.zones.ZoneField;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WeekMenusTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
  private static final LocalDate FRIDAY = THURSDAY.plusDays(1);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    window = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE);
  }

  @AfterEach
  void close() {
    window.close();
    store.close();
  }

  private List<MenuItem> menu() {
    waitUntil(() -> window.week().openMenu() != null);
    return CalendarWindow.fx(
        () -> List.copyOf(Objects.requireNonNull(window.week().openMenu()).getItems()));
  }

  private void choose(List<MenuItem> items, String text) {
    MenuItem entry =
        items.stream().filter(item -> text.equals(item.getText())).findFirst().orElseThrow();
    CalendarWindow.fx(
        () -> {
          Objects.requireNonNull(window.week().openMenu()).hide();
          entry.fire();
          return entry;
        });
  }

  private List<String> texts(List<MenuItem> items) {
    return items.stream().map(MenuItem::getText).filter(Objects::nonNull).toList();
  }

  @Test
  void anEventsMenuNamesWhatCanBeDoneAndDeletes() {
    window.robot.clickOn(window.middleOf(window.item("Dentist")), MouseButton.SECONDARY);
    List<MenuItem> items = menu();
    assertThat(texts(items))
        .containsExactly(
            "Edit", "Duplicate", "Cut", "Copy", "Colour", "Move to calendar", "Delete");
    choose(items, "Delete");
    waitUntil(() -> !window.undo.done.isEmpty());
    waitUntil(() -> !window.shows("Dentist"));
  }

  @Test
  void anEventMovesToAnotherCalendarAndGetsAColour() {
    window.robot.clickOn(window.middleOf(window.item("Dentist")), MouseButton.SECONDARY);
    Menu calendars =
        (Menu)
            menu().stream()
                .filter(i -> "Move to calendar".equals(i.getText()))
                .findFirst()
                .orElseThrow();
    waitUntil(() -> !calendars.isDisable());
    String target = calendars.getItems().getFirst().getText();
    choose(calendars.getItems(), target);
    waitUntil(() -> window.undo.done.size() == 1);
    assertThat(window.undo.done.getFirst()).contains(target);
    window.robot.clickOn(window.middleOf(window.item("Dentist")), MouseButton.SECONDARY);
    Menu colours =
        (Menu) menu().stream().filter(i -> "Colour".equals(i.getText())).findFirst().orElseThrow();
    choose(colours.getItems(), colours.getItems().get(3).getText());
    waitUntil(() -> window.undo.done.size() == 2);
  }

  @Test
  void anEmptySlotOffersAnEventATaskAndToday() {
    window.robot.clickOn(window.at(THURSDAY, "13:10"), MouseButton.SECONDARY);
    List<MenuItem> items = menu();
    assertThat(texts(items))
        .containsExactly(
            "New event",
            "New task block",
            "Paste",
            "Show",
            "Go to today",
            "Go to a date…",
            "Time zones");
    choose(items, "New task block");
    waitUntil(() -> !window.undo.done.isEmpty());
    waitUntil(() -> window.shows("New task"));
    assertThat(window.item("New task").time())
        .isEqualTo(SlotCursor.at(THURSDAY, 13 * 60).time(MockFixture.ZONE));
  }

  private Menu zones() {
    window.robot.clickOn(window.at(THURSDAY, "13:10"), MouseButton.SECONDARY);
    return (Menu)
        menu().stream().filter(i -> "Time zones".equals(i.getText())).findFirst().orElseThrow();
  }

  @Test
  void theZonesOfEventsStandBesideTheHoursAndAnyOtherIsFoundByItsName() {
    Menu zones = zones();
    assertThat(texts(zones.getItems())).anyMatch(text -> text.startsWith("New York"));
    choose(zones.getItems(), "Another time zone…");
    ZoneField field = window.find("calendar-zone", ZoneField.class);
    waitUntil(field::isFocused);
    window.robot.write("japan", 0);
    waitUntil(field::isChoosing);
    window.robot.type(KeyCode.ENTER);
    waitUntil(() -> window.model().extraZones().contains(ZoneId.of("Asia/Tokyo")));
    waitUntil(() -> window.week().isFocused());
    assertThat(zones().getItems().getFirst())
        .isInstanceOfSatisfying(
            CheckMenuItem.class,
            item -> {
              assertThat(item.getText()).startsWith("Tokyo");
              assertThat(item.isSelected()).isTrue();
            });
  }

  @Test
  void escapePutsTheQuestionForAZoneAwayAndNothingIsAdded() {
    choose(zones().getItems(), "Another time zone…");
    ZoneField field = window.find("calendar-zone", ZoneField.class);
    waitUntil(field::isFocused);
    window.robot.write("UTC", 0);
    waitUntil(field::isChoosing);
    window.robot.type(KeyCode.ESCAPE);
    assertThat(CalendarWindow.fx(field::isChoosing)).isFalse();
    window.robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
    waitUntil(() -> window.week().isFocused());
    assertThat(window.model().extraZones()).isEmpty();
  }

  @Test
  void whatIsCutIsMovedToTheSlotItIsPastedAt() {
    window.robot.clickOn(window.middleOf(window.item("Dentist")), MouseButton.PRIMARY);
    window.robot.press(KeyCode.CONTROL, KeyCode.X).release(KeyCode.X, KeyCode.CONTROL);
    window.robot.clickOn(window.at(FRIDAY, "17:10"), MouseButton.PRIMARY);
    window.robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    waitUntil(() -> !window.undo.done.isEmpty());
    ItemTime.Clock time = (ItemTime.Clock) window.item("Dentist").time();
    assertThat(time.start().toLocalTime()).hasToString("17:00");
    assertThat(time.firstDay()).isEqualTo(FRIDAY);
    assertThat(time.length().toMinutes()).isEqualTo(45);
  }
}
