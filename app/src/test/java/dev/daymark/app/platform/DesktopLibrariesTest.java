package dev.daymark.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopLibrariesTest {

  private static final String TEXT =
      """
      \tlibfreetype.so.6 (libc6,x86-64) => /lib/libfreetype.so.6
      \tlibpangoft2-1.0.so.0 (libc6,x86-64) => /lib/libpangoft2-1.0.so.0
      \tlibfontconfig.so.1 (libc6,x86-64) => /lib/libfontconfig.so.1
      """;
  private static final String WINDOWS =
      """
      \tlibgtk-3.so.0 (libc6,x86-64) => /lib/libgtk-3.so.0
      \tlibGL.so.1 (libc6,x86-64) => /lib/libGL.so.1
      \tlibXtst.so.6 (libc6,x86-64) => /lib/libXtst.so.6
      \tlibXxf86vm.so.1 (libc6,x86-64) => /lib/libXxf86vm.so.1
      """;

  @TempDir Path etc;
  private final List<String> ran = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private String installed = TEXT;
  private String user = "0";
  private boolean newNames;
  private boolean aptWorks = true;

  @BeforeEach
  void onDebian() throws IOException {
    Files.writeString(etc.resolve("debian_version"), "12.11");
  }

  private Commands.Outcome run(List<String> words) {
    ran.add(String.join(" ", words));
    return switch (words.getFirst()) {
      case "/sbin/ldconfig" -> new Commands.Outcome(0, installed);
      case "id" -> new Commands.Outcome(0, user + "\n");
      case "apt-cache" ->
          new Commands.Outcome(newNames && words.getLast().equals("libgtk-3-0t64") ? 0 : 100, "");
      case "apt-get" -> {
        installed = aptWorks && words.contains("install") ? TEXT + WINDOWS : installed;
        yield new Commands.Outcome(aptWorks ? 0 : 100, "");
      }
      default -> new Commands.Outcome(127, "");
    };
  }

  private DesktopLibraries on(String system) {
    return new DesktopLibraries(
        new Host(Map.of(), system, etc), this::run, etc, List.of(etc.resolve("lib")));
  }

  @Test
  void whereEverythingIsWhereUsualNoOtherProgramIsStarted() throws IOException {
    Path lib = Files.createDirectory(etc.resolve("lib"));
    for (String file :
        List.of(
            "libfreetype.so.6",
            "libpangoft2-1.0.so.0",
            "libfontconfig.so.1",
            "libgtk-3.so.0",
            "libGL.so.1",
            "libXtst.so.6")) {
      Files.createFile(lib.resolve(file));
    }
    assertThat(on("Linux").ensurePictures(said::add)).isEmpty();
    assertThat(ran).isEmpty();
    assertThat(on("Linux").ensureWindows(said::add)).isEmpty();
    assertThat(ran).contains("/sbin/ldconfig -p");
  }

  @Test
  void whereEverythingIsThereNothingIsDone() {
    installed = TEXT + WINDOWS;
    assertThat(on("Linux").ensureWindows(said::add)).isEmpty();
    assertThat(ran).containsExactly("/sbin/ldconfig -p");
    assertThat(said).isEmpty();
  }

  @Test
  void rootOnDebianInstallsWhatIsMissing() {
    assertThat(on("Linux").ensureWindows(said::add)).isEmpty();
    assertThat(ran)
        .contains(
            "apt-get install -q -y --no-install-recommends libgtk-3-0 libgl1 libxtst6 libxxf86vm1");
    assertThat(said).hasSize(1);
  }

  @Test
  void newerReleasesHaveANewNameForGtk() {
    newNames = true;
    assertThat(on("Linux").ensureWindows(said::add)).isEmpty();
    assertThat(ran).anyMatch(line -> line.contains(" libgtk-3-0t64 libgl1 "));
  }

  @Test
  void anybodyElseIsToldTheExactCommand() {
    user = "1000";
    assertThat(on("Linux").ensureWindows(said::add))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .endsWith("sudo apt-get install -y libgtk-3-0 libgl1 libxtst6 libxxf86vm1"));
    assertThat(ran).noneMatch(line -> line.startsWith("apt-get"));
  }

  @Test
  void anInstallationThatFailsIsToldWithTheCommand() {
    aptWorks = false;
    assertThat(on("Linux").ensureWindows(said::add))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("apt-get install -y"));
  }

  @Test
  void otherDistributionsAreToldTheirOwnCommand() throws IOException {
    Files.delete(etc.resolve("debian_version"));
    user = "1000";
    assertThat(on("Linux").ensureWindows(said::add))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("sudo dnf install -y gtk3 mesa-libGL"));
    Files.writeString(etc.resolve("arch-release"), "");
    assertThat(on("Linux").ensureWindows(said::add))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("sudo pacman -S gtk3"));
  }

  @Test
  void picturesNeedLess() {
    assertThat(on("Linux").ensurePictures(said::add)).isEmpty();
    installed = "";
    user = "1000";
    assertThat(on("Linux").ensurePictures(said::add))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence).contains("libpangoft2-1.0-0").doesNotContain("libgtk"));
  }

  @Test
  void otherSystemsBringTheirOwn() {
    installed = "";
    assertThat(on("Mac OS X").ensureWindows(said::add)).isEmpty();
    assertThat(on("Windows 11").ensureWindows(said::add)).isEmpty();
    assertThat(ran).isEmpty();
  }
}
