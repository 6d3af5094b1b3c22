package dev.daymark.app.ui.corner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeController;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CornerPopupTest {

  private final StackPane content = new StackPane();
  private final CornerPopup popup = FxThread.call(() -> new CornerPopup(content, theme()));

  private static ThemeController theme() {
    return new ThemeController(new SimpleObjectProperty<>(ColorScheme.LIGHT), new EventColours());
  }

  @AfterEach
  void hide() {
    FxThread.run(
        () -> {
          popup.hide();
          assertThat(Window.getWindows()).isEmpty();
        });
  }

  @Test
  void itIsInTheLowerCornerAlthoughNoOtherWindowIsShown() {
    FxThread.run(
        () -> {
          content.setMinSize(300, 100);
          popup.show();
          Window window = popup.window();
          assertThat(window.isShowing()).isTrue();
          assertThat(window.isFocused()).isFalse();
          Rectangle2D screen = Screen.getPrimary().getVisualBounds();
          assertThat(window.getX() + window.getWidth()).isEqualTo(screen.getMaxX() - 16);
          assertThat(window.getY() + window.getHeight()).isEqualTo(screen.getMaxY() - 16);
        });
  }

  @Test
  void itStaysWhenAnotherWindowGoesAndIsDressedInItsTheme() {
    FxThread.run(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new StackPane()));
          stage.show();
          popup.show();
          stage.hide();
          assertThat(popup.window().isShowing()).isTrue();
          assertThat(popup.window().getScene().getStylesheets()).isNotEmpty();
        });
  }

  @Test
  void itCanBeShownAgain() {
    FxThread.run(
        () -> {
          popup.show();
          popup.hide();
          popup.show();
          assertThat(popup.window().isShowing()).isTrue();
        });
  }
}
