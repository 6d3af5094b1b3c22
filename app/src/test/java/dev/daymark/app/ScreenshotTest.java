package dev.daymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daymark screenshot} in a process of its own, as the launcher starts it. */
class ScreenshotTest {

  @TempDir Path directory;

  private Launched daymark(String... words) throws Exception {
    return Launched.daymark(directory, words);
  }

  @Test
  void theWeekIsDrawnWithoutADisplayAndInTheThemeAskedFor() throws Exception {
    BufferedImage light = drawn("light");
    BufferedImage dark = drawn("dark");
    assertThat(light.getWidth()).isEqualTo(1100);
    assertThat(light.getHeight()).isEqualTo(700);
    assertThat(colours(light)).as("a week with events is colourful").isGreaterThan(200);
    assertThat(brightness(light)).isGreaterThan(200);
    assertThat(brightness(dark)).isLessThan(80);
  }

  @Test
  void aPictureLargerThanTheScreenThatIsNotThereIsDrawnWithoutAWord() throws Exception {
    Path file = directory.resolve("large.png");
    Launched ended =
        daymark(
            "screenshot",
            "--view",
            "week",
            "--fixture",
            "mock",
            "--size",
            "2560x1440",
            file.toString());
    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).isEmpty();
    BufferedImage large = ImageIO.read(file.toFile());
    assertThat(large.getHeight()).isEqualTo(1440);
    assertThat(colours(large.getSubimage(300, 1100, 2000, 300))).isGreaterThan(5);
  }

  private BufferedImage drawn(String theme) throws Exception {
    Path file = directory.resolve(theme + ".png");
    Launched ended =
        daymark(
            "screenshot",
            "--view",
            "week",
            "--fixture",
            "mock",
            "--theme",
            theme,
            "--size",
            "1100x700",
            file.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    return ImageIO.read(file.toFile());
  }

  private static long colours(BufferedImage image) {
    return Arrays.stream(pixels(image)).distinct().count();
  }

  private static double brightness(BufferedImage image) {
    return Arrays.stream(pixels(image))
        .map(rgb -> ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3)
        .average()
        .orElseThrow();
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void aPictureThatCannotBeWrittenIsRefusedInOneSentence() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    Launched ended = daymark("screenshot", "--view", "tasks", file.resolve("x.png").toString());
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().strip().lines()).hasSize(1).allMatch(line -> line.endsWith("."));
  }
}
