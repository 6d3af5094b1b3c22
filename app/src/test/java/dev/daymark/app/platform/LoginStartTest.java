package dev.daymark.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginStartTest {

  @TempDir Path home;

  private final List<List<String>> ran = new ArrayList<>();

  private LoginStart start(String os, String launcher) {
    return new LoginStart(
        new Host(Map.of(), os, home),
        Path.of(launcher),
        words -> {
          ran.add(words);
          return new Commands.Outcome(0, "");
        });
  }

  @Test
  void onLinuxItIsAFileThatComesAndGoes() throws IOException {
    LoginStart start = start("Linux", "/opt/my \"day\"/bin/daymark");
    assertThat(start.isOn()).isFalse();
    start.set(true);
    assertThat(start.isOn()).isTrue();
    assertThat(start.file())
        .isEqualTo(home.resolve(".config/autostart/dev.daymark.Daymark.desktop"));
    assertThat(Files.readString(start.file()))
        .contains("Exec=\"/opt/my \\\\\"day\\\\\"/bin/daymark\" --background\n");
    start.set(false);
    assertThat(start.isOn()).isFalse();
  }

  @Test
  void theSystemsOwnValidatorIsContentWithIt() {
    LoginStart start = start("Linux", "/opt/daymark/bin/daymark");
    start.set(true);
    Commands.Outcome outcome =
        Commands.ofThisMachine().run(List.of("desktop-file-validate", start.file().toString()));
    assumeTrue(
        outcome.exit() != 127 || System.getenv("DAYMARK_DESKTOP_TESTS") != null,
        "desktop-file-validate is not installed");
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void onMacOsItIsAnAgent() throws IOException {
    LoginStart start = start("Mac OS X", "/Applications/Day & mark.app/Contents/MacOS/Daymark");
    start.set(true);
    assertThat(Files.readString(start.file()))
        .contains("<string>/Applications/Day &amp; mark.app/Contents/MacOS/Daymark</string>")
        .contains("<string>--background</string>");
  }

  @Test
  void onWindowsItIsAValueInTheRegistry() {
    start("Windows 11", "C:\\Daymark\\Daymark.exe").set(true);
    assertThat(ran.getFirst()).contains("add", "\"C:\\Daymark\\Daymark.exe\" --background");
    start("Windows 11", "C:\\Daymark\\Daymark.exe").set(false);
    assertThat(ran.getLast()).contains("delete");
  }
}
