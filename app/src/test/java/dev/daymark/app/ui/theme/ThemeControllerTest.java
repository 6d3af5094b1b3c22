package dev.daymark.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.FxThread;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ThemeControllerTest {
  private final SimpleObjectProperty<ColorScheme> system =
      new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private final EventColours colours = new EventColours();
  private final Button button = FxThread.call(() -> new Button("Today"));
  private final Region dot = new Region();
  private final ThemeController themes = FxThread.call(() -> new ThemeController(system, colours));
  private final Scene scene = FxThread.call(() -> new Scene(new StackPane(button, dot)));

  private Color textColour() {
    return FxThread.call(
        () -> {
          scene.getRoot().applyCss();
          return (Color) button.getTextFill();
        });
  }

  private Color dotColour() {
    return FxThread.call(
        () -> {
          scene.getRoot().applyCss();
          return (Color) dot.getBackground().getFills().getLast().getFill();
        });
  }

  @Test
  void theOperatingSystemIsFollowedLive() {
    FxThread.run(() -> themes.install(scene));
    assertThat(textColour()).isEqualTo(Color.web("#1A2024"));

    FxThread.run(() -> system.set(ColorScheme.DARK));
    assertThat(themes.themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(textColour()).isEqualTo(Color.web("#E4E9EB"));
  }

  @Test
  void aChoiceOfThePersonComesBeforeTheSystem() {
    FxThread.run(
        () -> {
          themes.install(scene);
          themes.choiceProperty().set(ThemeChoice.DARK);
          system.set(ColorScheme.LIGHT);
        });
    assertThat(textColour()).isEqualTo(Color.web("#E4E9EB"));

    FxThread.run(() -> themes.choiceProperty().set(ThemeChoice.SYSTEM));
    assertThat(themes.themeProperty().get()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void textScaleMultipliesMetricsAndTypeTogether() {
    FxThread.run(() -> themes.install(scene));
    assertThat(textColour()).isNotNull();
    assertThat(button.getPrefHeight()).isEqualTo(28);

    FxThread.run(() -> themes.textScaleProperty().set(1.5));
    assertThat(textColour()).isNotNull();
    assertThat(button.getPrefHeight()).isEqualTo(42);
    assertThat(button.getFont().getSize()).isEqualTo(20);
    assertThat(button.getFont().getFamily()).isEqualTo("Inter Medium");
  }

  @Test
  void aColourSeenForTheFirstTimeIsKnownToEveryScene() {
    FxThread.run(
        () -> {
          themes.install(scene);
          dot.getStyleClass().add("dm-dot");
          colours.apply(dot.getStyleClass(), Rgb.parse("102030"));
        });
    assertThat(dotColour()).isEqualTo(Color.web("#102030"));

    FxThread.run(
        () -> {
          colours.apply(dot.getStyleClass(), Rgb.parse("3F51B5"));
          themes.choiceProperty().set(ThemeChoice.DARK);
        });
    Rgb ring = EventTones.of(Rgb.parse("3F51B5"), Theme.DARK).ring();
    assertThat(dotColour()).isEqualTo(Color.web(ring.css()));
    assertThat(dot.getStyleClass()).containsOnlyOnce("dm-c-3F51B5").doesNotContain("dm-c-102030");
  }
}
