package dev.daymark.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.Unpainted;
import dev.daymark.app.ui.controls.FloatingPane;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What floats in a window of its own changes its looks together with the window below. */
class FloatingThemeTest {
  private final SimpleObjectProperty<ColorScheme> system =
      new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private final ThemeController theme =
      FxThread.call(() -> new ThemeController(system, new EventColours()));
  private final Button anchor = FxThread.call(() -> new Button("Open"));
  private Stage stage;

  @BeforeEach
  void open() {
    stage =
        FxThread.call(
            () -> {
              Stage made = new Stage();
              made.setScene(new Scene(new StackPane(anchor), 400, 300));
              theme.install(made.getScene());
              Unpainted.show(made);
              return made;
            });
  }

  @AfterEach
  void close() {
    FxThread.run(
        () -> {
          stage.close();
          theme.close();
        });
  }

  private void assertDressedAsBelow(PopupWindow popup) {
    assertThat(popup.getScene().getStylesheets()).isEqualTo(stage.getScene().getStylesheets());
    assertThat(popup.getScene().getUserAgentStylesheet())
        .isEqualTo(stage.getScene().getUserAgentStylesheet());
  }

  private void assertFollows(PopupWindow popup) {
    assertDressedAsBelow(popup);
    system.set(ColorScheme.DARK);
    assertThat(theme.themeProperty().get()).isEqualTo(Theme.DARK);
    assertDressedAsBelow(popup);
    theme.textScaleProperty().set(1.5);
    assertDressedAsBelow(popup);
  }

  @Test
  void aMenuThatIsOpen() {
    FxThread.run(
        () -> {
          ContextMenu menu = new ContextMenu(new MenuItem("Copy"));
          menu.show(anchor, 10, 10);
          assertFollows(menu);
          menu.hide();
        });
  }

  @Test
  void aTooltipThatIsShown() {
    FxThread.run(
        () -> {
          Tooltip tooltip = new Tooltip("Opens it");
          tooltip.show(anchor, 10, 10);
          assertFollows(tooltip);
          tooltip.hide();
        });
  }

  @Test
  void aPaneThatFloatsAndAMenuThatIsOpenOverIt() {
    FxThread.run(
        () -> {
          Button inside = new Button("More");
          FloatingPane pane = new FloatingPane(inside);
          pane.open(anchor);
          ContextMenu menu = new ContextMenu(new MenuItem("Copy"));
          menu.show(inside, 10, 10);
          assertFollows(menu);
          assertDressedAsBelow((PopupWindow) inside.getScene().getWindow());
          menu.hide();
          pane.close();
        });
  }
}
