package dev.daymark.app.platform.tray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.platform.SessionBus;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The icon that Windows and macOS show, in a real tray of an X server, which the same library
 * knows; skipped where there is none.
 */
class RealAwtTrayTest {

  private static final int ORANGE = 0xd9480f;
  private static final int BLUE = 0x0f48d9;

  private RealScreen screen;

  @BeforeEach
  void startScreen() throws IOException {
    for (String program : new String[] {"Xvfb", "trayer", "xdotool", "import"}) {
      SessionBus.need(program);
    }
    screen = new RealScreen();
  }

  @AfterEach
  void stopScreen() {
    if (screen != null) {
      screen.close();
    }
  }

  private Process start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return screen
        .command(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            ShownTray.class.getName(),
            Integer.toHexString(ORANGE))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader said(Process program) {
    return new BufferedReader(
        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
  }

  @Test
  void whereNobodyShowsIconsThereIsNoTray() throws Exception {
    Process program = start();
    assertThat(said(program).readLine()).isEqualTo("none");
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aClickTogglesTheMenuActsAndAnotherStateIsAnotherIcon() throws Exception {
    screen.startTray();
    Process program = start();
    BufferedReader said = said(program);
    assertThat(said.readLine()).isEqualTo("here");
    RealScreen.Spot icon = screen.spotOf(ORANGE);
    click(icon, 1);
    assertThat(said.readLine()).isEqualTo("toggle");

    BufferedImage without = screen.picture();
    click(icon, 3);
    screen.pictureWhere(picture -> changed(without, picture) > 2_000);
    screen.hand("key", "Down", "key", "Return");
    assertThat(said.readLine()).isEqualTo("open");

    program.getOutputStream().write("0f48d9\n".getBytes(StandardCharsets.UTF_8));
    program.getOutputStream().flush();
    assertThat(said.readLine()).isEqualTo("shown");
    assertThat(screen.spotOf(BLUE)).isEqualTo(icon);

    program.getOutputStream().close();
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).as("the icon keeps nothing alive").isTrue();
    assertThat(program.exitValue()).isZero();
  }

  private void click(RealScreen.Spot at, int button) throws IOException, InterruptedException {
    screen.hand(
        "mousemove",
        Integer.toString(at.x()),
        Integer.toString(at.y()),
        "click",
        Integer.toString(button));
  }

  /** How many pixels differ; a menu is thousands of them. */
  private static int changed(BufferedImage one, BufferedImage other) {
    int changed = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        changed += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return changed;
  }
}
