package dev.daymark.app.instance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What goes over the socket. The client begins with a greeting: the magic number with the version
 * of this form, the token, and the call. Then frames go both ways: a kind, a length, bytes. What
 * the running Daymark has not accepted it has not begun, so the client may do it otherwise; what it
 * has accepted it carries out once.
 */
final class Wire {

  /** "DYM" and the version of this form. */
  static final int MAGIC = 'D' << 24 | 'Y' << 16 | 'M' << 8 | 1;

  /** No greeting and no frame is longer. */
  static final int LONGEST_CALL = 1 << 20;

  static final int LONGEST_FRAME = 1 << 16;

  /** From here on it is carried out. */
  static final byte ACCEPTED = 'A';

  /** It is not carried out; why, as a sentence. */
  static final byte REFUSED = 'R';

  static final byte OUT = 'O';
  static final byte ERR = 'E';

  /** The command reads standard input. */
  static final byte WANTS_INPUT = 'W';

  /** The exit code; nothing comes after it. */
  static final byte EXIT = 'X';

  /** To the command: some of standard input; nothing in it means its end. */
  static final byte INPUT = 'I';

  /** To the command: nobody reads its output any more. */
  static final byte DEAF = 'D';

  private Wire() {}

  /** One frame. */
  static final class Frame {

    private final byte kind;
    private final byte[] bytes;

    private Frame(byte kind, byte[] bytes) {
      this.kind = kind;
      this.bytes = bytes;
    }

    byte kind() {
      return kind;
    }

    /** What is in it; not to be changed. */
    byte[] bytes() {
      return bytes;
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The number in it. */
    int number() throws IOException {
      return new DataInputStream(new ByteArrayInputStream(bytes)).readInt();
    }
  }

  static void greet(DataOutputStream out, String token, Call call) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    call.write(new DataOutputStream(body));
    out.writeInt(MAGIC);
    out.writeUTF(token);
    out.writeInt(body.size());
    body.writeTo(out);
    out.flush();
  }

  static void send(DataOutputStream out, byte kind, byte[] bytes, int from, int length)
      throws IOException {
    synchronized (out) {
      out.writeByte(kind);
      out.writeInt(length);
      out.write(bytes, from, length);
      out.flush();
    }
  }

  static void send(DataOutputStream out, byte kind, byte[] bytes) throws IOException {
    send(out, kind, bytes, 0, bytes.length);
  }

  static void send(DataOutputStream out, byte kind, int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeInt(number);
    send(out, kind, bytes.toByteArray());
  }

  static Frame receive(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    int length = in.readInt();
    if (length < 0 || length > LONGEST_FRAME) {
      throw new MalformedCallException("a frame of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new Frame(kind, bytes);
  }
}
