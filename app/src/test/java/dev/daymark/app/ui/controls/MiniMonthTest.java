package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiniMonthTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final MiniMonth month = month(Locale.UK);
  private final List<LocalDate> chosen = new ArrayList<>();
  private final List<MiniMonth.DayRange> ranges = new ArrayList<>();

  MiniMonthTest() {
    month.setOnChoose(chosen::add);
    month.setOnRange(ranges::add);
  }

  private static MiniMonth month(Locale locale) {
    return FxThread.call(() -> new MiniMonth(Formatting.of(locale), new Messages(locale), TODAY));
  }

  private void press(KeyCode code) {
    FxThread.run(
        () ->
            month.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }

  private Node cell(LocalDate date) {
    return month.lookupAll(".cell").stream()
        .filter(node -> node instanceof StackPane)
        .filter(node -> date.equals(MiniMonthWeek.dateOf(node)))
        .findAny()
        .orElseThrow();
  }

  private static MouseEvent mouse(EventType<MouseEvent> type) {
    return new MouseEvent(
        type,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  private static MouseDragEvent entered(Node node) {
    return new MouseDragEvent(
        MouseDragEvent.MOUSE_DRAG_ENTERED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        new PickResult(node, 0, 0),
        node);
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT,2026-11-17", "RIGHT,2026-11-19", "UP,2026-11-11", "DOWN,2026-11-25",
    "PAGE_UP,2026-10-18", "PAGE_DOWN,2026-12-18", "HOME,2026-11-16", "END,2026-11-22",
    "ENTER,2026-11-18"
  })
  void keysChooseDays(KeyCode code, LocalDate expected) {
    press(code);
    assertThat(chosen).containsExactly(expected);
    assertThat(month.selectedProperty().get()).isEqualTo(expected);
    assertThat(month.monthProperty().get()).isEqualTo(YearMonth.from(expected));
  }

  @Test
  void otherKeysAreLeftToOthers() {
    press(KeyCode.T);
    assertThat(chosen).isEmpty();
  }

  @Test
  void aClickChoosesADay() {
    FxThread.run(
        () -> {
          Node friday = cell(LocalDate.of(2026, 11, 20));
          friday.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
          friday.fireEvent(mouse(MouseEvent.MOUSE_RELEASED));
        });
    assertThat(chosen).containsExactly(LocalDate.of(2026, 11, 20));
    assertThat(ranges).isEmpty();
  }

  @Test
  void aDragChoosesARangeInEitherDirection() {
    FxThread.run(
        () -> {
          Node from = cell(LocalDate.of(2026, 11, 20));
          Node to = cell(LocalDate.of(2026, 11, 17));
          from.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
          to.fireEvent(entered(to));
          from.fireEvent(mouse(MouseEvent.MOUSE_RELEASED));
        });
    assertThat(chosen).isEmpty();
    assertThat(ranges)
        .containsExactly(
            new MiniMonth.DayRange(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 20)));
  }

  @Test
  void theWheelTurnsMonthsAndKeepsTheSelection() {
    FxThread.run(() -> month.fireEvent(wheel(-40)));
    assertThat(month.monthProperty().get()).isEqualTo(YearMonth.of(2026, 12));
    FxThread.run(() -> month.fireEvent(wheel(80)));
    assertThat(month.monthProperty().get()).isEqualTo(YearMonth.of(2026, 10));
    assertThat(month.selectedProperty().get()).isEqualTo(TODAY);
  }

  private static ScrollEvent wheel(double deltaY) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        0,
        0,
        0,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        deltaY,
        0,
        0,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  @Test
  void todayAndTheDaysOfOtherMonthsAreMarked() {
    assertThat(cell(TODAY).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("today"));
    assertThat(cell(LocalDate.of(2026, 10, 31)).getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("outside"));
  }

  @Test
  void weeksStartAndCountAsTheLocaleWants() {
    assertThat(firstWeek(month)).containsExactly("44", "26", "27", "28", "29", "30", "31", "1");
    assertThat(firstWeek(month(Locale.US)))
        .containsExactly("45", "1", "2", "3", "4", "5", "6", "7");
  }

  private static List<String> firstWeek(MiniMonth shown) {
    Node row = shown.getChildren().get(2);
    return row.lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList();
  }
}
