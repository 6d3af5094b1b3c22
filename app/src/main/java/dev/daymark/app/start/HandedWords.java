package dev.daymark.app.start;

import dev.daymark.app.cli.CommandWords;
import dev.daymark.app.cli.Running;
import dev.daymark.app.instance.Call;
import dev.daymark.app.instance.HandOver;
import dev.daymark.app.platform.DataDirectory;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.app.platform.Host;
import dev.daymark.domain.DaymarkException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** This process's command line, for the Daymark that runs on the same data. */
public final class HandedWords implements Running {

  /** What a command may ask the environment for. */
  private static final List<String> VARIABLES =
      List.of(
          "DAYMARK_HOME",
          "DAYMARK_PASSPHRASE",
          "XDG_DATA_HOME",
          "LOCALAPPDATA",
          "PATH",
          "BROWSER",
          "DISPLAY",
          "WAYLAND_DISPLAY",
          "XAUTHORITY",
          "DBUS_SESSION_BUS_ADDRESS",
          "XDG_RUNTIME_DIR",
          "TZ");

  private final Host host;
  private final OutputStream out;
  private final CommandWords words;

  /**
   * @param out where what it prints goes
   */
  public HandedWords(Host host, OutputStream out, String... words) {
    this.host = host;
    this.out = out;
    this.words = new CommandWords(List.of(words));
  }

  @Override
  public boolean isHere() {
    return false;
  }

  @Override
  public OptionalInt handOver() {
    if (!words.concernsTheData()) {
      return OptionalInt.empty();
    }
    Path here = Path.of("").toAbsolutePath();
    try {
      String named = words.dataDir();
      Path wanted = here.resolve(named == null ? DataDirectory.of(host) : Path.of(named));
      Path dataDir = DataPointer.follow(wanted);
      return new HandOver(
              new FileInputStream(FileDescriptor.in), out, new FileOutputStream(FileDescriptor.err))
          .run(dataDir, () -> call(here));
    } catch (InvalidPathException | DaymarkException e) {
      return OptionalInt.empty();
    }
  }

  private Call call(Path here) {
    Map<String, String> environment = new HashMap<>();
    VARIABLES.forEach(name -> host.variable(name).ifPresent(value -> environment.put(name, value)));
    return new Call(
        words.words(),
        here.toString(),
        ZoneId.systemDefault().getId(),
        Locale.getDefault().toLanguageTag(),
        environment);
  }
}
