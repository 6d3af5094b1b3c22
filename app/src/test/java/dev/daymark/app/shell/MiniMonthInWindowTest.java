package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.controls.MiniMonth;
import java.time.LocalDate;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The small month in the hands of the keyboard. */
final class MiniMonthInWindowTest {
  private static final int MOST_STOPS = 12;

  private WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private void tabToTheMonth() {
    for (int pane = 0; pane < MOST_STOPS && !isIn("dm-sidebar"); pane++) {
      window.press(KeyCode.F6);
    }
    for (int stop = 0; stop < MOST_STOPS && !isFocused(); stop++) {
      window.press(KeyCode.TAB);
    }
    assertThat(isFocused()).isTrue();
  }

  private boolean isFocused() {
    return window.read(
        scene ->
            scene.getFocusOwner() != null
                && scene.getFocusOwner().getStyleClass().contains("dm-mini-month"));
  }

  private boolean isIn(String pane) {
    return window.read(
        scene -> {
          Node at = scene.getFocusOwner();
          while (at != null && !at.getStyleClass().contains(pane)) {
            at = at.getParent();
          }
          return at != null;
        });
  }

  private Node month(Scene scene) {
    return scene.lookup(".dm-mini-month");
  }

  private String said() {
    return window.read(scene -> month(scene).getAccessibleText());
  }

  private String title() {
    return window.texts(".dm-mini-month .title").getFirst();
  }

  private String period() {
    return window.texts(".dm-toolbar .dm-toolbar-title").getFirst();
  }

  private Image picture() {
    return window.read(scene -> month(scene).snapshot(null, null));
  }

  private static boolean same(Image one, Image other) {
    PixelReader first = one.getPixelReader();
    PixelReader second = other.getPixelReader();
    for (int y = 0; y < (int) one.getHeight(); y++) {
      for (int x = 0; x < (int) one.getWidth(); x++) {
        if (first.getArgb(x, y) != second.getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void keysMoveTheRingAndOnlyEnterLeadsThere() {
    tabToTheMonth();
    String week = period();
    assertThat(said()).isEqualTo("Wednesday 18 November, today, selected");
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.DOWN);
    assertThat(said()).isEqualTo("Thursday 26 November");
    window.press(KeyCode.HOME);
    assertThat(said()).isEqualTo("Monday 23 November");
    window.press(KeyCode.PAGE_DOWN);
    assertThat(said()).isEqualTo("Wednesday 23 December");
    assertThat(title()).isEqualTo("December 2026");
    assertThat(period()).isEqualTo(week);
    window.press(KeyCode.ENTER);
    assertThat(period()).isEqualTo("21 – 27 December 2026");
    assertThat(said()).isEqualTo("Wednesday 23 December, selected");
  }

  @Test
  void theRingIsSeenAlsoWhereNoWeekIsMarkedAndGoesWithTheFocus() {
    window.press(KeyCode.M);
    Image before = picture();
    tabToTheMonth();
    Image first = picture();
    window.press(KeyCode.RIGHT);
    Image second = picture();
    assertThat(same(before, first)).isFalse();
    assertThat(same(first, second)).isFalse();
    window.press(KeyCode.TAB);
    assertThat(same(before, picture())).isTrue();
  }

  @Test
  void escapeGoesBackToTheSelectedDay() {
    tabToTheMonth();
    window.press(KeyCode.PAGE_UP);
    assertThat(title()).isEqualTo("October 2026");
    window.press(KeyCode.ESCAPE);
    assertThat(said()).isEqualTo("Wednesday 18 November, today, selected");
    assertThat(title()).isEqualTo("November 2026");
    assertThat(isFocused()).isTrue();
  }

  @Test
  void aReaderIsToldTheDayAndWhatItIs() {
    tabToTheMonth();
    window.press(KeyCode.LEFT);
    assertThat(window.<Object>read(scene -> month(scene).getAccessibleRole()))
        .isEqualTo(AccessibleRole.DATE_PICKER);
    assertThat(
            window.<Object>read(
                scene -> month(scene).queryAccessibleAttribute(AccessibleAttribute.DATE)))
        .isEqualTo(LocalDate.of(2026, 11, 17));
    assertThat(window.<String>read(scene -> month(scene).getAccessibleRoleDescription()))
        .isEqualTo("Month calendar");
  }

  @Test
  void arrowsFollowThePictureThatIsMirrored() {
    window.close();
    window = new WindowStage(1440, 900, Locale.forLanguageTag("ar-XB"), store -> {});
    tabToTheMonth();
    LocalDate before = window.read(scene -> day(month(scene)));
    window.press(KeyCode.LEFT);
    assertThat(window.<LocalDate>read(scene -> day(month(scene)))).isEqualTo(before.plusDays(1));
  }

  /** The middle of a day, on the screen. */
  private Point2D place(LocalDate day) {
    return window.read(
        scene -> {
          MiniMonth month = (MiniMonth) month(scene);
          Bounds bounds = month.localToScene(month.getLayoutBounds());
          for (double y = bounds.getMinY(); y < bounds.getMaxY(); y += 4) {
            for (double x = bounds.getMinX(); x < bounds.getMaxX(); x += 4) {
              boolean hit = month.dayAt(x, y).filter(day::equals).isPresent();
              if (hit && month.dayAt(x + 8, y + 8).filter(day::equals).isPresent()) {
                Point2D origin = month.localToScreen(month.sceneToLocal(x + 4, y + 4));
                return origin;
              }
            }
          }
          throw new AssertionError(day + " is not in the month");
        });
  }

  private static LocalDate november(int day) {
    return LocalDate.of(2026, 11, day);
  }

  @Test
  void aDragOverDaysShowsThoseAndSaysSoMeanwhile() {
    window.robot.moveTo(place(november(17))).press(MouseButton.PRIMARY);
    window.robot.moveTo(place(november(18))).moveTo(place(november(20)));
    window.settle();
    assertThat(title()).isEqualTo("17 – 20 Nov 2026, 4 days");
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(period()).isEqualTo("17 – 20 November 2026");
    assertThat(title()).isEqualTo("November 2026");
  }

  @Test
  void aDragOverMoreThanAWeekShowsTheMonth() {
    window.drag(place(november(25)), place(november(10)));
    assertThat(period()).isEqualTo("November 2026");
  }

  @Test
  void escapeDuringADragLeavesTheDaysAsTheyAre() {
    String week = period();
    window.robot.moveTo(place(november(3))).press(MouseButton.PRIMARY);
    window.robot.moveTo(place(november(4))).moveTo(place(november(5)));
    window.press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo("November 2026");
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    assertThat(period()).isEqualTo(week);
  }

  @Test
  void shiftAndTheArrowsTakeDaysThatEnterShows() {
    tabToTheMonth();
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(title()).isEqualTo("18 – 20 Nov 2026, 3 days");
    assertThat(said()).isEqualTo("Friday 20 November; 18 – 20 Nov 2026, 3 days");
    window.press(KeyCode.ENTER);
    assertThat(period()).isEqualTo("18 – 20 November 2026");
    window.press(KeyCode.W);
    tabToTheMonth();
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo("November 2026");
    assertThat(said()).isEqualTo("Wednesday 18 November, today, selected");
  }

  @Test
  void twoClicksShowTheDayAloneAndTheMenuGoesToAWeek() {
    window.robot.moveTo(place(november(26)));
    window.robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    window.robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    window.settle();
    assertThat(period()).isEqualTo("Thursday 26 November");
    window.clickAt(place(november(5)), MouseButton.SECONDARY);
    window.robot.clickOn("Go to week");
    window.settle();
    assertThat(period()).isEqualTo("2 – 8 November 2026");
  }

  private static LocalDate day(Node month) {
    return (LocalDate) month.queryAccessibleAttribute(AccessibleAttribute.DATE);
  }

  @Test
  void anEventDroppedOnADayWithControlHeldIsCopiedThere() {
    Point2D from = window.block("Dentist");
    window.robot.moveTo(from).press(MouseButton.PRIMARY);
    window.robot.moveTo(from.add(0, 40)).moveTo(place(november(25)));
    window.robot.press(KeyCode.CONTROL).release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
    window.settle();
    assertThat(window.occurrences("Dentist"))
        .extracting(it -> it.time().asOriginalStart().dayIn(TestSession.ZONE))
        .containsExactlyInAnyOrder(november(19), november(25));
  }
}
