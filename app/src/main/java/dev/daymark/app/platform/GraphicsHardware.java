package dev.daymark.app.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What could draw windows faster than the processor does. Where a Linux has nothing of that kind,
 * as in a virtual machine or over a network, JavaFX tries OpenGL all the same, which loads a
 * compiler for it, finds that it would be drawn by the processor, and draws with its own means: 20
 * MB and a tenth of a second for the same picture.
 */
public final class GraphicsHardware {

  /** How JavaFX is told what to draw with; read when the toolkit comes up. */
  static final String ORDER = "prism.order";

  /** Of kernels' own drivers, of NVIDIA's, and of Windows below a Linux. */
  private static final List<String> DEVICES = List.of("dri", "nvidiactl", "nvidia0", "dxg");

  private final Host host;
  private final Path devices;

  /**
   * @param devices where the system lists its devices
   */
  GraphicsHardware(Host host, Path devices) {
    this.host = host;
    this.devices = devices;
  }

  /** That of the machine this runs on. */
  public static GraphicsHardware ofThisMachine(Host host) {
    return new GraphicsHardware(host, Path.of("/dev"));
  }

  /** Whether there may be some; for certain only where there is none. */
  boolean isPossible() {
    return host.family() != Host.Family.LINUX
        || DEVICES.stream().anyMatch(name -> Files.exists(devices.resolve(name)));
  }

  /**
   * Spares JavaFX the search where there is nothing to be found. To be called before the toolkit
   * comes up.
   *
   * @param properties of the system; what a person asked for there stays
   */
  public void advise(Properties properties) {
    if (!isPossible()) {
      properties.putIfAbsent(ORDER, "sw");
    }
  }
}
