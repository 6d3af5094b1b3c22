package dev.daymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daymark screenshot} in a process of its own, as the launcher starts it. */
class ScreenshotTest {

  @TempDir Path directory;

  private record Ended(int exit, String out, String err) {}

  private Ended daymark(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--data-dir",
                directory.resolve("data").toString()));
    command.addAll(Arrays.asList(words));
    File err = directory.resolve("err").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, Files.readString(err.toPath()));
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

  private BufferedImage drawn(String theme) throws Exception {
    Path file = directory.resolve(theme + ".png");
    Ended ended =
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
    Ended ended = daymark("screenshot", "--view", "tasks", file.resolve("x.png").toString());
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().strip().lines()).hasSize(1).allMatch(line -> line.endsWith("."));
  }
}
