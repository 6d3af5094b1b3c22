package dev.daymark.app.instance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Another process that hands a command line over, as far as the running Daymark sees it. */
public final class FarTerminal {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final OutputStream out;
  private final InputStream in;

  /** With something on standard input. */
  public FarTerminal(String input) {
    this(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayOutputStream());
  }

  /** Whose standard output is somebody else's. */
  public FarTerminal(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Hands a command line over; empty if nobody takes it. */
  public OptionalInt run(Path dataDir, Path directory, String... words) {
    return run(
        dataDir,
        new Call(List.of(words), directory.toString(), "Europe/Stockholm", "en-GB", Map.of()));
  }

  OptionalInt run(Path dataDir, Call call) {
    return new HandOver(in, out, err).run(dataDir, () -> call);
  }

  public String out() {
    return out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
