package dev.daymark.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  private static final Path HOME = Path.of("/home/anna");

  private static Path on(String system, Map<String, String> environment) {
    return DataDirectory.of(new Host(environment, system, HOME));
  }

  @Test
  void theVariableWinsOnEverySystem() {
    Map<String, String> environment = Map.of("DAYMARK_HOME", "/data", "XDG_DATA_HOME", "/xdg");
    assertThat(on("Linux", environment)).isEqualTo(Path.of("/data"));
    assertThat(on("Mac OS X", environment)).isEqualTo(Path.of("/data"));
    assertThat(on("Windows 11", environment)).isEqualTo(Path.of("/data"));
  }

  @Test
  void somebodyWithoutAHomeIsAskedToNameAPlaceAndGetsNoFolderInTheMiddleOfOthers() {
    Host nobody = new Host(Map.of(), "Linux", Path.of("?"));
    assertThatThrownBy(() -> DataDirectory.of(nobody))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining("DAYMARK_HOME");
    assertThat(DataDirectory.of(new Host(Map.of("XDG_DATA_HOME", "/xdg"), "Linux", Path.of("?"))))
        .isEqualTo(Path.of("/xdg/daymark"));
  }

  @Test
  void linuxFollowsTheXdgSpecification() {
    assertThat(on("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/daymark"));
    assertThat(on("Linux", Map.of("XDG_DATA_HOME", "/xdg"))).isEqualTo(Path.of("/xdg/daymark"));
    assertThat(on("Linux", Map.of("XDG_DATA_HOME", "relative")))
        .isEqualTo(HOME.resolve(".local/share/daymark"));
  }

  @Test
  void macKeepsItInApplicationSupport() {
    assertThat(on("Mac OS X", Map.of()))
        .isEqualTo(HOME.resolve("Library/Application Support/Daymark"));
  }

  @Test
  void windowsKeepsItOnTheMachine() {
    assertThat(on("Windows 11", Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/Daymark"));
    assertThat(on("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/Daymark"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewDirectoryIsForThePersonsEyesOnly(@TempDir Path directory) throws IOException {
    Path made = DataDirectory.prepare(directory.resolve("deep/daymark"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anEmptyDirectoryThatOthersMayReadIsClosedToThem(@TempDir Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    DataDirectory.prepare(directory);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDirectoryThatIsUsedForOtherThingsStaysAsItIs(@TempDir Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createFile(directory.resolve("another program's"));
    DataDirectory.prepare(directory);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void aPlaceThatIsAFileIsRefusedInOneSentence(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Path inside = file.resolve("daymark");
    assertThatThrownBy(() -> DataDirectory.prepare(inside))
        .isInstanceOf(DaymarkException.class)
        .hasMessage("Daymark cannot write to " + inside + ".");
  }
}
