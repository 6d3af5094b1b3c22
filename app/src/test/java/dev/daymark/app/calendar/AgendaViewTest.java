package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.FxThread;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AgendaViewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    window = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE);
    window.show(model -> model.navigation().showAgendaFrom(TODAY));
  }

  @AfterEach
  void close() {
    window.close();
    store.close();
  }

  private String selected() {
    return CalendarWindow.fx(
        () -> window.model().selectedItem().map(CalendarItem::title).orElse("nothing"));
  }

  @Test
  void downGoesThroughTheItemsOfTodayInTheirOrder() {
    window.robot.type(KeyCode.DOWN);
    assertThat(selected()).isEqualTo("Call tile shop");
    window.robot.type(KeyCode.DOWN);
    assertThat(selected()).isEqualTo("Library books");
    window.robot.type(KeyCode.END);
    assertThat(selected()).isEqualTo("Plan Saturday’s menu");
    window.robot.type(KeyCode.DOWN);
    assertThat(selected()).isEqualTo("Anna visiting");
    window.robot.type(KeyCode.UP);
    assertThat(selected()).isEqualTo("Plan Saturday’s menu");
  }

  @Test
  void aClickSelectsAndOneOnTheRingCompletesTheTask() {
    window.robot.clickOn(window.middleOf(window.item("Client workshop, Kvarnen 4")));
    assertThat(selected()).isEqualTo("Client workshop, Kvarnen 4");
    CalendarItem books = window.item("Library books");
    window.robot.clickOn(
        CalendarWindow.fx(
            () -> window.agenda().nodeOf(books.key()).orElseThrow().ring().localToScreen(8, 8)));
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(
            store.tasks().all().stream()
                .filter(task -> task.content().title().equals("Library books"))
                .map(task -> task.content().status().name()))
        .containsExactly("COMPLETED");
  }

  @Test
  void theListGoesOnInBothDirections() {
    LocalDate firstBefore = window.model().navigation().daysProperty().get().first();
    FxThread.run(() -> window.agenda().list().scrollBy(-6000));
    waitUntil(() -> window.model().navigation().daysProperty().get().first().isBefore(firstBefore));
    assertThat(CalendarWindow.fx(() -> window.model().navigation().anchorProperty().get()))
        .isBefore(TODAY.minusDays(14));
    LocalDate endBefore = window.model().navigation().daysProperty().get().endExclusive();
    FxThread.run(() -> window.agenda().list().scrollBy(30_000));
    waitUntil(
        () -> window.model().navigation().daysProperty().get().endExclusive().isAfter(endBefore));
  }

  @Test
  void todayBringsTheListBack() {
    FxThread.run(() -> window.agenda().list().scrollBy(2500));
    window.settle();
    assertThat(CalendarWindow.fx(() -> window.model().navigation().anchorProperty().get()))
        .isAfter(TODAY);
    window.robot.type(KeyCode.T);
    waitUntil(() -> window.model().navigation().anchorProperty().get().equals(TODAY));
    window.settle();
    assertThat(
            CalendarWindow.fx(
                () ->
                    window
                        .agenda()
                        .nodeOf(window.item("Call tile shop").key())
                        .orElseThrow()
                        .getLayoutY()))
        .isLessThan(40);
  }

  @Test
  void altAndArrowsMoveTheSelectedEvent() {
    window.robot.clickOn(window.middleOf(window.item("1:1 with Tove")), MouseButton.PRIMARY);
    window.robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    waitUntil(() -> !window.undo.done.isEmpty());
    ItemTime.Clock moved = (ItemTime.Clock) window.item("1:1 with Tove").time();
    assertThat(moved.start().toLocalTime()).hasToString("16:00");
  }

  @Test
  void onlyTheDaysThatCanBeSeenHaveNodes() {
    long rows =
        CalendarWindow.fx(
            () ->
                window.agenda().list().getChildrenUnmodifiable().stream()
                    .filter(AgendaRow.class::isInstance)
                    .count());
    assertThat(rows).isLessThan(60);
    assertThat(window.model().contentProperty().get().items().size()).isGreaterThan(60);
  }
}
