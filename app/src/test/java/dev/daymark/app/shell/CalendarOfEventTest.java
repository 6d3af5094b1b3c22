package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The panel offers the calendars that an event can be in. */
final class CalendarOfEventTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private List<MenuItem> offers() {
    return window.read(
        scene ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList());
  }

  @Test
  void theOneThatItIsInIsMarked() {
    CalendarEvent dentist = window.event("Dentist");
    String home = window.store().calendars().find(dentist.calendarId()).orElseThrow().summary();
    window.select("Dentist");
    window.click(".dm-inspector .calendar-chip");
    assertThat(offers()).hasSizeGreaterThan(1);
    assertThat(offers())
        .filteredOn(item -> item instanceof CheckMenuItem check && check.isSelected())
        .extracting(MenuItem::getText)
        .containsExactly(home);
    window.press(KeyCode.ESCAPE);
    window.click(".dm-inspector .calendar-chip");
    List<MenuItem> offers = offers();
    window.act(
        open ->
            offers.stream().filter(item -> item.getText().equals(home)).forEach(MenuItem::fire));
    assertThat(window.event("Dentist")).isEqualTo(dentist);
    assertThat(window.texts(".dm-toast .text-part")).isEmpty();
  }
}
