package dev.daymark.app.instance;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;

/** One connection, from the side of the running Daymark. */
final class Caller {

  private final SocketChannel channel;
  private final DataInputStream from;
  private final DataOutputStream to;
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private final RequestedInput input;

  Caller(SocketChannel channel) {
    this.channel = channel;
    this.from = new DataInputStream(Channels.newInputStream(channel));
    this.to = new DataOutputStream(Channels.newOutputStream(channel));
    this.input = new RequestedInput(() -> Wire.send(to, Wire.WANTS_INPUT, new byte[0]));
  }

  /**
   * Reads the greeting.
   *
   * @throws IOException if it is none of Daymark's, or without the token
   */
  Call greeting(String token) throws IOException {
    if (from.readInt() != Wire.MAGIC) {
      throw new MalformedCallException("another greeting");
    }
    byte[] told = from.readUTF().getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(told, token.getBytes(StandardCharsets.UTF_8))) {
      throw new MalformedCallException("another token");
    }
    int length = from.readInt();
    if (length < 0 || length > Wire.LONGEST_CALL) {
      throw new MalformedCallException("a call of " + length + " bytes");
    }
    byte[] body = from.readNBytes(length);
    if (body.length < length) {
      throw new MalformedCallException("half a call");
    }
    return Call.read(new DataInputStream(new ByteArrayInputStream(body)));
  }

  /** Carries the call out and tells how it ended. */
  void serve(Call call, CallRunner runner) throws IOException {
    Wire.send(to, Wire.ACCEPTED, new byte[0]);
    Thread.ofVirtual().name("instance-listener").start(this::listen);
    RemoteTerminal terminal =
        new RemoteTerminal(input, new Output(Wire.OUT), new Output(Wire.ERR), gone);
    int exit = runner.run(call, terminal);
    Wire.send(to, Wire.EXIT, exit);
  }

  /** Hears what the other side sends, until it goes. */
  private void listen() {
    try {
      while (true) {
        Wire.Frame frame = Wire.receive(from);
        switch (frame.kind()) {
          case Wire.INPUT -> input.add(frame.bytes());
          case Wire.DEAF -> gone.complete(null);
          default -> throw new MalformedCallException("a frame of kind " + frame.kind());
        }
      }
    } catch (IOException e) {
      hangUp();
    }
  }

  /** Daymark is about to end: whoever only waits is to come to an end. */
  void farewell() {
    gone.complete(null);
    input.add(new byte[0]);
  }

  /** Ends the connection; the command hears that nobody is there. */
  void hangUp() {
    farewell();
    try {
      channel.close();
    } catch (IOException e) {
      // It is of no use any more either way.
    }
  }

  /** Sends what is written; once nobody is there it is lost, as on a terminal that was closed. */
  private final class Output extends OutputStream {

    private final byte kind;

    private Output(byte kind) {
      this.kind = kind;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int sent = 0;
      while (sent < length) {
        int part = Math.min(length - sent, Wire.LONGEST_FRAME);
        Wire.send(to, kind, bytes, offset + sent, part);
        sent += part;
      }
    }
  }
}
