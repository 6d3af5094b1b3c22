package dev.daymark.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

/** The signs of a block lie beside each other and beside its words, however narrow it is. */
class BlockSignsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final TestSession test = new TestSession();

  @AfterEach
  void close() {
    test.close();
  }

  /** An event that was made here and waits to be sent. */
  private EventItem waiting(EventTime time) {
    MockFixture.fill(test.store());
    var calendar =
        test.store().calendars().all().stream()
            .filter(found -> found.summary().equals("Family"))
            .findFirst()
            .orElseThrow();
    test.store().localEdits().createEvent(calendar.id(), EventContent.of("Long way", time));
    try (CalendarViewModel model = new CalendarViewModel(test.session())) {
      return model.contentProperty().get().items().stream()
          .filter(EventItem.class::isInstance)
          .map(EventItem.class::cast)
          .filter(item -> item.title().equals("Long way"))
          .findFirst()
          .orElseThrow();
    }
  }

  private EventItem meeting() {
    ZonedDateTime start = MONDAY.atTime(21, 0).atZone(TestSession.ZONE);
    return waiting(new EventTime.Timed(start, start.plus(Duration.ofHours(2))));
  }

  private BlockNode block(BlockNode.Shown shown, double width, double height) {
    return FxThread.call(
        () -> {
          BlockNode block =
              new BlockNode(
                  new BlockWords(test.session()),
                  new EventColours(),
                  new TextMeasure(),
                  task -> {});
          Scene scene = new Scene(new Group(block), 400, 300);
          block.show(shown, Set.of());
          block.resize(width, height);
          scene.getRoot().applyCss();
          block.layout();
          return block;
        });
  }

  private static Bounds bounds(FontIcon icon) {
    return icon.getBoundsInParent();
  }

  @Test
  void aSpanThatGoesOnSaysBesideItsArrowThatItWaits() {
    EventItem item = waiting(new EventTime.AllDay(MONDAY.minusDays(3), MONDAY.plusDays(12)));
    BlockNode block =
        block(new BlockNode.Shown(item, 20, BlockNode.Form.LANE, true, true), 300, 20);
    FontIcon waits = block.icons().waiting();
    FontIcon after = block.icons().after();
    assertThat(waits).isNotNull();
    assertThat(after).isNotNull();
    assertThat(bounds(waits).getMaxX()).isLessThanOrEqualTo(bounds(after).getMinX());
    assertThat(block.title.getBoundsInParent().getMaxX()).isLessThan(bounds(waits).getMinX());
  }

  @Test
  void aBlockWithRoomSaysThatItWaits() {
    BlockNode block =
        block(new BlockNode.Shown(meeting(), 94, BlockNode.Form.GRID, false, false), 120, 94);
    assertThat(block.icons().waiting()).isNotNull();
    assertThat(block.time.isVisible()).isTrue();
  }

  @Test
  void inABlockWithoutRoomNothingLiesOverItsTitleOrBeyondItsEdge() {
    BlockNode block =
        block(new BlockNode.Shown(meeting(), 94, BlockNode.Form.GRID, false, false), 34, 94);
    assertThat(block.icons().waiting()).isNull();
    assertThat(block.title.isVisible()).isTrue();
    assertThat(block.time.isVisible()).isFalse();
  }
}
