package dev.daymark.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsHardwareTest {

  @TempDir Path devices;

  private final Properties properties = new Properties();

  private GraphicsHardware on(String system) {
    return new GraphicsHardware(new Host(Map.of(), system, Path.of("/home/ada")), devices);
  }

  @Test
  void withoutAnyJavaFxDrawsWithTheProcessorAtOnce() {
    on("Linux").advise(properties);

    assertThat(properties).containsEntry(GraphicsHardware.ORDER, "sw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dri", "nvidiactl", "nvidia0", "dxg"})
  void withSomeJavaFxDecidesItself(String device) throws IOException {
    Files.createFile(devices.resolve(device));

    on("Linux").advise(properties);

    assertThat(properties).isEmpty();
  }

  @Test
  void whatAPersonAskedForStays() {
    properties.setProperty(GraphicsHardware.ORDER, "es2");

    on("Linux").advise(properties);

    assertThat(properties).containsEntry(GraphicsHardware.ORDER, "es2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows 11", "Mac OS X"})
  void elsewhereItIsAlwaysPossible(String system) {
    on(system).advise(properties);

    assertThat(properties).isEmpty();
  }
}
