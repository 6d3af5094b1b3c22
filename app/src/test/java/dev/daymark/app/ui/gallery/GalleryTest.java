package dev.daymark.app.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.FxStalls;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.picture.Pictures;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.app.ui.theme.ThemeController;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the gallery into {@code target/pictures} and checks that what was drawn is not blank. */
class GalleryTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  @ParameterizedTest
  @CsvSource({"LIGHT,1", "DARK,1", "LIGHT,1.5"})
  void everyControlIsDrawn(ThemeChoice choice, double scale) throws Exception {
    String name = "gallery-" + choice.name().toLowerCase(Locale.ROOT) + "-" + (int) (scale * 100);
    Path file = PICTURES.resolve(name + ".png");

    WritableImage image =
        FxThread.call(
            () -> {
              Scene scene = scene(choice, scale);
              Pictures.write(scene, file);
              WritableImage taken = Pictures.take(scene);
              FxStalls.forgive();
              return taken;
            });

    assertThat(coloursIn(image)).as("different colours in " + file).isGreaterThan(100);
    Image read = FxThread.call(() -> new Image(file.toUri().toString()));
    assertThat(read.isError()).isFalse();
    assertThat(read.getPixelReader().getArgb(30, 40))
        .isEqualTo(image.getPixelReader().getArgb(30, 40));
    assertThat(Files.size(file)).isGreaterThan(10_000);
  }

  private static Scene scene(ThemeChoice choice, double scale) {
    EventColours colours = new EventColours();
    ThemeController themes =
        new ThemeController(new SimpleObjectProperty<>(ColorScheme.LIGHT), colours);
    themes.choiceProperty().set(choice);
    themes.textScaleProperty().set(scale);
    Scene scene = new Scene(new Gallery(colours).page(choice.name()), 1440 * scale, 900 * scale);
    themes.install(scene);
    return scene;
  }

  private static long coloursIn(WritableImage image) {
    java.util.Set<Integer> found = new java.util.HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        found.add(image.getPixelReader().getArgb(x, y));
      }
    }
    return found.size();
  }

  @Test
  void noSheetHasAnErrorOrAnUnknownColour() {
    StyleErrors errors =
        FxThread.call(
            () -> {
              StyleErrors found = StyleErrors.of(scene(ThemeChoice.LIGHT, 1));
              FxStalls.forgive();
              return found;
            });
    assertThat(errors.messages()).isEmpty();
  }
}
