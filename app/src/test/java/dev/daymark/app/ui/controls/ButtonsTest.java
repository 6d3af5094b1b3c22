package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.PointerEvents;
import dev.daymark.app.ui.Unpainted;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** Tooltips and the caps in them are made when they are needed, and are right then. */
class ButtonsTest {
  private final StringProperty keys = new SimpleStringProperty("Ctrl+B");
  private final Button button =
      FxThread.call(() -> Buttons.keyed(Feather.SIDEBAR, "Sidebar", keys, () -> {}));
  private Tooltip tooltip;
  private Stage stage;

  @BeforeEach
  void open() {
    stage =
        FxThread.call(
            () -> {
              Stage made = new Stage();
              made.setScene(new Scene(new StackPane(button), 400, 300));
              Unpainted.show(made);
              button.fireEvent(PointerEvents.entering());
              return made;
            });
    tooltip = button.getTooltip();
  }

  @AfterEach
  void close() {
    FxThread.run(tooltip::hide);
    FxThread.run(stage::close);
  }

  private void show() {
    FxThread.run(() -> tooltip.show(stage, 50, 50));
  }

  private List<String> caps() {
    return FxThread.call(
        () ->
            tooltip.getScene().getRoot().lookupAll(".dm-key").stream()
                .map(cap -> ((Label) cap).getText())
                .toList());
  }

  @Test
  void anIconThatNobodyPointedAtHasNoTooltipYetAndOneThatWasGivenStays() {
    Button other = FxThread.call(() -> Buttons.icon(Feather.X, "Close", "Esc", () -> {}));
    assertThat(other.getTooltip()).isNull();

    Tooltip given = FxThread.call(() -> Buttons.tooltip("Done already", null));
    FxThread.run(() -> other.setTooltip(given));
    FxThread.run(() -> other.fireEvent(PointerEvents.entering()));

    assertThat(other.getTooltip()).isSameAs(given);
  }

  @Test
  void aTooltipHasTheCapsOfItsKeysAndRoomForThem() {
    double alone =
        FxThread.call(
            () -> {
              Tooltip plain = Buttons.tooltip("Sidebar", null);
              plain.show(stage, 50, 50);
              double width = plain.getWidth();
              plain.hide();
              return width;
            });

    show();

    assertThat(caps()).containsExactlyInAnyOrder("Ctrl", "B");
    assertThat(FxThread.call(tooltip::getWidth)).isGreaterThan(alone);
  }

  @Test
  void keysThatWereChangedBeforeItWasFirstShownAreTheNewOnes() {
    FxThread.run(() -> keys.set("Ctrl+K"));

    show();

    assertThat(caps()).containsExactlyInAnyOrder("Ctrl", "K");
  }

  @Test
  void keysThatWereChangedSinceItWasShownAreTheNewOnes() {
    show();
    FxThread.run(tooltip::hide);
    FxThread.run(() -> keys.set("Shift+F2"));

    show();

    assertThat(caps()).containsExactlyInAnyOrder("Shift", "F2");
  }

  @Test
  void noPartOfATooltipIsWhereTheMouseMayStand() {
    show();

    assertThat(FxThread.call(tooltip::getX)).isEqualTo(50);
    assertThat(FxThread.call(tooltip::getY)).isEqualTo(50);
  }
}
