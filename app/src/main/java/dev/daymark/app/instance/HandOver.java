package dev.daymark.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Hands a command line to the Daymark that runs on the same data, and is its terminal until it is
 * done. Blocks.
 */
public final class HandOver {

  private static final int FAILED = 1;

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;

  /**
   * @param in read only if the command reads it
   */
  public HandOver(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /**
   * Hands over, if a Daymark runs on the data.
   *
   * @param call is asked for only then, since to put one together reads all time zones
   * @return the exit code; empty if none runs or it is just ending: then nothing was begun
   */
  public OptionalInt run(Path dataDir, Supplier<Call> call) {
    Optional<InstanceFile> instance = InstanceFile.read(dataDir);
    return instance.isEmpty() ? OptionalInt.empty() : run(instance.get(), call.get());
  }

  private OptionalInt run(InstanceFile instance, Call call) {
    boolean accepted = false;
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(instance.socket()));
      DataInputStream from = new DataInputStream(Channels.newInputStream(channel));
      DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
      Wire.greet(to, instance.token(), call);
      Wire.Frame first = Wire.receive(from);
      if (first.kind() == Wire.REFUSED) {
        say(first.text());
        return OptionalInt.of(FAILED);
      }
      accepted = true;
      return OptionalInt.of(attend(from, to));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      if (!accepted) {
        return OptionalInt.empty();
      }
      say("Daymark ended before the command did; see whether it is done.");
      return OptionalInt.of(FAILED);
    }
  }

  /** Does what the command asks of a terminal, until it ends. */
  private int attend(DataInputStream from, DataOutputStream to) throws IOException {
    boolean deaf = false;
    while (true) {
      Wire.Frame frame = Wire.receive(from);
      switch (frame.kind()) {
        case Wire.OUT -> deaf = deaf || !write(out, frame.bytes(), to);
        case Wire.ERR -> write(err, frame.bytes());
        case Wire.WANTS_INPUT -> Thread.ofPlatform().daemon().start(() -> pump(to));
        case Wire.EXIT -> {
          return frame.number();
        }
        default -> throw new MalformedCallException("a frame of kind " + frame.kind());
      }
    }
  }

  private static boolean write(OutputStream target, byte[] bytes, DataOutputStream to)
      throws IOException {
    boolean written = write(target, bytes);
    if (!written) {
      Wire.send(to, Wire.DEAF, new byte[0]);
    }
    return written;
  }

  private static boolean write(OutputStream target, byte[] bytes) {
    try {
      target.write(bytes);
      target.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends standard input until its end. */
  private void pump(DataOutputStream to) {
    byte[] some = new byte[8192];
    try {
      int length;
      while ((length = in.read(some)) > 0) {
        Wire.send(to, Wire.INPUT, some, 0, length);
      }
      Wire.send(to, Wire.INPUT, new byte[0]);
    } catch (EOFException e) {
      // The command is over and wants no more.
    } catch (IOException e) {
      // Likewise: the connection is gone, and the exit code tells the rest.
    }
  }

  private void say(String sentence) {
    write(err, (sentence + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
  }
}
