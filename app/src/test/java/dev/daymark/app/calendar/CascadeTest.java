package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task over whose lower part an event lies that begins half an hour later. */
final class CascadeTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final String TASK = "Invoice run";
  private static final String OVER_IT = "Site visit";

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private CalendarWindow window;

  private void open(double textScale) {
    MockFixture.fill(store);
    CalendarId calendar = store.calendars().all().getFirst().id();
    var time =
        ItemTime.Clock.of(FRIDAY, LocalTime.of(13, 30), Duration.ofHours(1), MockFixture.ZONE);
    store.localEdits().createEvent(calendar, EventContent.of(OVER_IT, ItemTimes.toEventTime(time)));
    window =
        new CalendarWindow(
            store,
            MockFixture.NOW,
            MockFixture.ZONE,
            new CalendarWindow.Dress(ColorScheme.LIGHT, Locale.UK, textScale, false));
  }

  @AfterEach
  void close() {
    window.close();
    store.close();
  }

  private Node node(String title) {
    return window.week().nodeOf(window.item(title).key()).orElseThrow();
  }

  private Bounds ring() {
    StatusGlyph ring = ((BlockNode) node(TASK)).ring();
    return Objects.requireNonNull(ring).localToScreen(ring.getLayoutBounds());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2})
  void theRingIsWholeAndAClickOnItsLowestPartCompletesTheTask(double textScale) {
    open(textScale);
    Bounds ring = CalendarWindow.fx(this::ring);
    Bounds task = CalendarWindow.fx(() -> onScreen(node(TASK)));
    Bounds over = CalendarWindow.fx(() -> onScreen(node(OVER_IT)));
    assertThat(over.getMinY()).as("event over the task").isBetween(task.getMinY(), task.getMaxY());
    assertThat(over.getMinX()).as("event over the task").isLessThan(ring.getMaxX());
    assertThat(ring.getMinY()).isGreaterThanOrEqualTo(task.getMinY());
    assertThat(ring.getMaxY()).isLessThanOrEqualTo(over.getMinY());
    window.robot.clickOn(new Point2D(ring.getCenterX(), ring.getMaxY() - 2), MouseButton.PRIMARY);
    waitUntil(() -> !window.undo.done.isEmpty());
    assertThat(window.undo.done).singleElement().asString().startsWith("“Invoice run” completed");
  }

  private static Bounds onScreen(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }
}
