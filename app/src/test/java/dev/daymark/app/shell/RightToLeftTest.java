package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventTime;
import java.time.LocalDate;
import java.time.LocalTime;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window of somebody who reads from right to left. */
final class RightToLeftTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final WindowStage window = new WindowStage(1440, 900, true);

  @BeforeEach
  void mirror() {
    window.act(open -> open.scene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private LocalDate dayOf(String title) {
    return ((EventTime.Timed) window.occurrence(title).time()).start().toLocalDate();
  }

  private void select(String title) {
    window.select(title);
    window.act(MainWindow::focusCalendar);
  }

  private double middle(String selector) {
    return window.read(
        scene -> {
          Node node = scene.getRoot().lookup(selector);
          return node.localToScene(node.getLayoutBounds()).getCenterX();
        });
  }

  private double weekday(String name) {
    return window.read(
        scene ->
            scene.getRoot().lookupAll(".dm-day-header .weekday").stream()
                .filter(node -> node instanceof Label label && label.getText().equals(name))
                .map(node -> node.localToScene(node.getLayoutBounds()).getCenterX())
                .findFirst()
                .orElseThrow());
  }

  @Test
  void theSidebarIsOnTheRightAndDaysRunToTheLeft() {
    assertThat(middle(".dm-sidebar")).isGreaterThan(middle(".dm-week-view"));
    assertThat(middle(".dm-inspector")).isLessThan(middle(".dm-week-view"));
    assertThat(weekday("Mon")).isGreaterThan(weekday("Tue"));
    assertThat(weekday("Tue")).isGreaterThan(weekday("Sun"));
  }

  @Test
  void barsAreOnTheRightEdgeAndOnlyWhatPointsIsMirrored() {
    boolean right =
        window.read(
            scene ->
                scene.getRoot().lookupAll(".dm-time-grid .dm-block.event").stream()
                    .filter(Node::isVisible)
                    .allMatch(
                        block -> {
                          Node bar = block.lookup(".bar");
                          double edge = bar.localToScene(bar.getLayoutBounds()).getCenterX();
                          double centre = block.localToScene(block.getLayoutBounds()).getCenterX();
                          return !bar.isVisible() || edge > centre;
                        }));
    assertThat(right).as("bars").isTrue();
    boolean readable =
        window.read(
            scene ->
                scene.getRoot().lookupAll(".dm-block .title").stream()
                    .filter(Node::isVisible)
                    .map(Text.class::cast)
                    .allMatch(
                        text -> text.localToScene(1, 0).getX() > text.localToScene(0, 0).getX()));
    assertThat(readable).as("titles are not mirrored").isTrue();
    double logo =
        window.read(
            scene -> {
              Node mark = scene.getRoot().lookup(".dm-logo .upper");
              return mark.localToScene(1, 0).getX() - mark.localToScene(0, 0).getX();
            });
    assertThat(logo).as("the logo is not mirrored").isPositive();
    double next = window.read(scene -> scene.getRoot().lookup(".dm-toolbar .s18").getScaleX());
    assertThat(next).as("chevrons point the other way").isEqualTo(-1);
  }

  @Test
  void leftIsLater() {
    select("Lunch run");
    window.press(KeyCode.LEFT);
    assertThat(window.texts(".dm-inspector .dm-title")).doesNotContain("Lunch run");
    select("Dentist");
    window.press(KeyCode.ALT, KeyCode.LEFT);
    assertThat(dayOf("Dentist")).isEqualTo(MONDAY.plusDays(4));
    window.press(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(dayOf("Dentist")).isEqualTo(MONDAY.plusDays(3));
  }

  @Test
  void aBlockIsDraggedWhereThePointerGoes() {
    Point2D from = window.block("Dentist");
    double column = weekday("Wed") - weekday("Thu");
    window.drag(from, from.add(-column, 0));
    assertThat(dayOf("Dentist")).isEqualTo(MONDAY.plusDays(4));
    assertThat(((EventTime.Timed) window.occurrence("Dentist").time()).start().toLocalTime())
        .isEqualTo(LocalTime.of(8, 0));
  }
}
