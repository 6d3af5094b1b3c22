package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pointer rests on comes forward, and is told about where nothing else does. */
final class HoveringTest {
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

  private Node block(String title) {
    CalendarItem item = window.item(title);
    return CalendarWindow.fx(() -> window.week().nodeOf(item.key()).orElseThrow());
  }

  private List<String> card() {
    return CalendarWindow.fx(
        () ->
            window.week().lookupAll(".dm-hover-card .label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
  }

  private boolean isCardShown() {
    return CalendarWindow.fx(() -> window.week().lookup(".dm-hover-card").isVisible());
  }

  @Test
  void aLowerBlockComesToTheFrontUnderThePointerAndGoesBack() {
    Node lower = block("Façade mock-up review");
    Node upper = block("Municipality drop-in");
    double before = lower.getViewOrder();
    assertThat(before).isGreaterThan(upper.getViewOrder());
    window.robot.moveTo(window.onScreen(window.item("Façade mock-up review"), 0.5, 0.1));
    waitUntil(() -> lower.getViewOrder() < upper.getViewOrder());
    window.robot.moveTo(window.middleOf(window.item("Dinner at the Olssons")));
    waitUntil(() -> lower.getViewOrder() == before);
  }

  @Test
  void aCardTellsAboutABlockOnlyWhereNoPanelDoes() {
    window.robot.moveTo(window.middleOf(window.item("Dinner at the Olssons")));
    Node dinner = block("Dinner at the Olssons");
    double order = dinner.getViewOrder();
    waitUntil(() -> dinner.getViewOrder() != order || order < 0);
    assertThat(isCardShown()).isFalse();
    CalendarWindow.fx(
        () -> {
          window.model().cardsProperty().set(true);
          return true;
        });
    window.robot.moveTo(window.middleOf(window.item("Portfolio review")));
    waitUntil(this::isCardShown);
    assertThat(card()).contains("Portfolio review", "Gallery, 3rd floor", "Norr Studio");
    window.robot.type(KeyCode.ESCAPE);
    waitUntil(() -> !isCardShown());
  }
}
