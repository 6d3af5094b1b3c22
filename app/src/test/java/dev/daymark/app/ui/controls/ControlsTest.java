package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

class ControlsTest {
  private final Messages messages = new Messages(Locale.UK);

  private static void press(EventTarget target, KeyCode code) {
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Test
  void arrowsMoveInsideASegmentAndStopAtItsEnds() {
    FxThread.run(
        () -> {
          Segment<String> segment = new Segment<>(List.of("Day", "Week", "Month"), text -> text);
          press(segment, KeyCode.RIGHT);
          assertThat(segment.valueProperty().get()).isEqualTo("Week");
          press(segment, KeyCode.END);
          press(segment, KeyCode.RIGHT);
          assertThat(segment.valueProperty().get()).isEqualTo("Month");
          press(segment, KeyCode.HOME);
          press(segment, KeyCode.LEFT);
          assertThat(segment.valueProperty().get()).isEqualTo("Day");
        });
  }

  @Test
  void aSegmentHasOneTabStopAndCannotBeEmptied() {
    FxThread.run(
        () -> {
          Segment<String> segment = new Segment<>(List.of("Day", "Week"), text -> text);
          ToggleButton day = (ToggleButton) segment.getChildren().getFirst();
          day.fire();
          assertThat(day.isSelected()).isTrue();
          assertThat(segment.getChildren().stream().filter(node -> node.isFocusTraversable()))
              .containsExactly(day);
        });
  }

  @Test
  void anAnswerAppliesAtOnceAndCanBeSetFromOutside() {
    FxThread.run(
        () -> {
          RsvpChoice choice = new RsvpChoice(messages);
          ToggleButton maybe = (ToggleButton) choice.getChildren().get(1);
          maybe.fire();
          assertThat(choice.answerProperty().get()).isEqualTo(ResponseStatus.TENTATIVE);
          choice.answerProperty().set(ResponseStatus.DECLINED);
          assertThat(maybe.isSelected()).isFalse();
          assertThat(((ToggleButton) choice.getChildren().get(2)).isSelected()).isTrue();
        });
  }

  @Test
  void oneToastReplacesAnother() {
    FxThread.run(
        () -> {
          ToastHost host = new ToastHost(messages, "Ctrl+Z");
          host.show(Toast.news("First"));
          host.show(Toast.news("Second"));
          assertThat(host.getChildren()).hasSize(1);
          assertThat(host.showing()).isEqualTo("Second");
          host.dismiss();
          assertThat(host.showing()).isNull();
        });
  }

  @Test
  void undoTakesTheToastAwayAndRunsOnce() {
    AtomicInteger undone = new AtomicInteger();
    FxThread.run(
        () -> {
          ToastHost host = new ToastHost(messages, "Ctrl+Z");
          host.show(Toast.deleted("“Choir” deleted", undone::incrementAndGet));
          ((Button) host.lookup(".dm-link")).fire();
          assertThat(host.showing()).isNull();
        });
    assertThat(undone).hasValue(1);
    assertThat(Toast.deleted("x", () -> {}).stay()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void anErrorMarksTheControlUntilItIsGone() {
    FxThread.run(
        () -> {
          TextField field = new TextField();
          FormField form = new FormField("Start", field);
          form.errorProperty().set("Hours go from 00 to 23");
          assertThat(field.getPseudoClassStates()).contains(Styles.STATE_DANGER);
          assertThat(field.getAccessibleHelp()).isEqualTo("Hours go from 00 to 23");
          form.errorProperty().set("");
          assertThat(field.getPseudoClassStates()).doesNotContain(Styles.STATE_DANGER);
        });
  }

  @Test
  void aCalendarThatIsNotShownIsSubtle() {
    FxThread.run(
        () -> {
          CalendarRow row = new CalendarRow(new EventColours(), Rgb.parse("3F51B5"), "Norr Studio");
          PseudoClass unchecked = PseudoClass.getPseudoClass("unchecked");
          assertThat(row.getPseudoClassStates()).contains(unchecked);
          row.checkedProperty().set(true);
          assertThat(row.getPseudoClassStates()).doesNotContain(unchecked);
        });
  }

  @Test
  void navigationRowsOpenByKey() {
    AtomicInteger opened = new AtomicInteger();
    FxThread.run(
        () -> {
          NavRow row = new NavRow(Feather.CALENDAR, "Calendar", opened::incrementAndGet);
          press(row, KeyCode.ENTER);
          press(row, KeyCode.A);
        });
    assertThat(opened).hasValue(1);
  }

  @Test
  void aSearchFieldOffersToClearOnlyWhenThereIsText() {
    FxThread.run(
        () -> {
          SearchField field = new SearchField("Search", "/", "Clear search");
          assertThat(field.getRight()).isInstanceOf(KeyCaps.class);
          field.setText("kvarnen");
          ((Button) field.getRight()).fire();
          assertThat(field.getText()).isEmpty();
          assertThat(field.getRight()).isInstanceOf(KeyCaps.class);
        });
  }

  @Test
  void iconButtonsHaveAName() {
    FxThread.run(
        () -> {
          Button button = Buttons.icon(Feather.SIDEBAR, "Hide sidebar", "Ctrl+B", () -> {});
          assertThat(button.getAccessibleText()).isEqualTo("Hide sidebar");
          assertThat(button.getTooltip().getText()).isEqualTo("Hide sidebar");
          assertThat(button.getTooltip().getGraphic()).isInstanceOf(KeyCaps.class);
          assertThat(new Scene(new KeyCaps("Ctrl+B")).getRoot().getChildrenUnmodifiable())
              .hasSize(2);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "Ctrl+Shift+Z,Ctrl|Shift|Z",
    "/,/",
    "Ctrl++,Ctrl|+",
    "+,+",
    "Alt+Down,Alt|Down",
    "?,?"
  })
  void shortcutsAreSplitAtPlusSigns(String keys, String caps) {
    assertThat(String.join("|", KeyCaps.split(keys))).isEqualTo(caps);
  }

  @ParameterizedTest
  @CsvSource({
    "Mara Lindqvist,ML",
    "Petra,P",
    "anna maria svensson,AS",
    "ingrid@norr.example,I",
    "Åsa Öberg,ÅÖ",
    "' ',''"
  })
  void initialsComeFromTheFirstAndLastName(String name, String initials) {
    assertThat(Avatar.initials(name)).isEqualTo(initials);
  }
}
