package dev.daymark.app.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.cli.Screens;
import dev.daymark.app.demo.StillPicture;
import dev.daymark.app.ui.FxStalls;
import dev.daymark.app.ui.FxThread;
import dev.daymark.domain.Account;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of colours shows what the design's table of colours says, in both themes. */
class SheetPicturesTest {
  private static final int FIRST_ROW = 66;
  private static final int ROW = 44;
  private static final int GRAPE_ROW = FIRST_ROW + 11 * ROW;

  @TempDir private Path directory = Path.of("");
  private Image picture = FxThread.call(() -> new WritableImage(1, 1));

  @BeforeEach
  void draw() {
    Path file = directory.resolve("colours.png");
    try (CompositionRoot root = StillPicture.open(StillPicture.Scene.SYNCED, Locale.UK)) {
      picture =
          FxThread.call(
              () -> {
                new SheetPictures(root)
                    .write(shot(Screens.View.EVENT_COLOURS, 900), List.of(), file);
                FxStalls.forgive();
                return new Image(file.toUri().toString());
              });
    }
  }

  private static Screens.Shot shot(Screens.View view, int height) {
    return new Screens.Shot(
        view,
        null,
        null,
        false,
        Screens.Look.LIGHT,
        new Screens.Size(1440, height),
        Screens.Panel.NONE,
        100);
  }

  private String at(int x, int y) {
    return String.format(Locale.ROOT, "%06X", picture.getPixelReader().getArgb(x, y) & 0xFFFFFF);
  }

  @Test
  void partsAreDrawnInTheirStatesAndThemes() {
    Path file = directory.resolve("parts.png");
    try (CompositionRoot root = StillPicture.open(StillPicture.Scene.SYNCED, Locale.UK)) {
      List<Account> accounts = root.store().accounts().all();
      picture =
          FxThread.call(
              () -> {
                new SheetPictures(root).write(shot(Screens.View.COMPONENTS, 960), accounts, file);
                FxStalls.forgive();
                return new Image(file.toUri().toString());
              });
    }
    assertThat(picture.getHeight()).isEqualTo(960);
    Set<String> light = new HashSet<>();
    Set<String> dark = new HashSet<>();
    for (int y = 0; y < 960; y++) {
      for (int x = 0; x < 720; x++) {
        light.add(at(x, y));
        dark.add(at(x + 720, y));
      }
    }
    assertThat(light).as("accent, tint, selected, error").contains("0D6B75", "E0E3F3", "3F51B5");
    assertThat(light).as("row, strip").contains("E1F0F1", "F5F7F7", "B42318");
    assertThat(dark).contains("17808B", "212946", "3F51B5", "173236", "1B2022");
  }

  @Test
  void lightStandsOnTheLeftAndDarkOnTheRight() {
    assertThat(picture.getWidth()).isEqualTo(1440);
    assertThat(picture.getHeight()).isEqualTo(900);
    assertThat(at(5, 890)).isEqualTo("FFFFFF");
    assertThat(at(725, 890)).isEqualTo("15191B");
  }

  @Test
  void eachColourIsThereAsATintSelectedAndPast() {
    assertThat(at(220, FIRST_ROW)).as("Cocoa, tint").isEqualTo("EAE4E2");
    assertThat(at(940, FIRST_ROW)).as("Cocoa, dark tint").isEqualTo("312A28");
    assertThat(at(246, FIRST_ROW)).as("Cocoa, selected").isEqualTo("795548");
    assertThat(at(335, FIRST_ROW)).as("Cocoa, past").isEqualTo("F4F1F0");
    assertThat(at(220, GRAPE_ROW)).as("Grape, tint").isEqualTo("EDDCF1");
    assertThat(at(1055, GRAPE_ROW)).as("Grape, dark past").isEqualTo("251A2E");
  }

  private Image notices(Screens.Look look) {
    Path file = directory.resolve(look + ".png");
    try (CompositionRoot root = StillPicture.open(StillPicture.Scene.SYNCED, Locale.UK)) {
      Screens.Shot shot =
          new Screens.Shot(
              Screens.View.NOTIFICATIONS,
              null,
              null,
              false,
              look,
              new Screens.Size(1440, 900),
              Screens.Panel.NONE,
              100);
      return FxThread.call(
          () -> {
            new SheetPictures(root).write(shot, List.of(), file);
            FxStalls.forgive();
            return new Image(file.toUri().toString());
          });
    }
  }

  @Test
  void remindersAreDrawnInTheThemeThatIsAskedFor() {
    picture = notices(Screens.Look.LIGHT);
    assertThat(at(5, 5)).as("around").isEqualTo("E3E8EA");
    assertThat(at(700, 140)).as("own window").isEqualTo("FFFFFF");
    picture = notices(Screens.Look.DARK);
    assertThat(at(5, 5)).isEqualTo("2E363A");
    assertThat(at(700, 140)).isEqualTo("22282B");
  }

  @Test
  void everyMockUpHasAPictureOfItsName() {
    assertThat(PictureSet.all())
        .containsKeys(
            "01-week-light", "17-notifications-tray", "18-components", "19-event-colours");
  }
}
