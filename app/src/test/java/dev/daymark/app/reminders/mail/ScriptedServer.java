package dev.daymark.app.reminders.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server that does on demand what real ones do rarely; it offers STARTTLS if it can. */
final class ScriptedServer implements AutoCloseable {

  /** What goes wrong. */
  enum Trouble {
    NOTHING,
    REFUSES_RECIPIENT,
    BUSY,
    REFUSES_CONTENT,
    /** The content arrives, and the answer to it never does. */
    FALLS_SILENT
  }

  private final ServerSocket door;
  private final @Nullable SSLContext tls;
  private final Trouble trouble;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();

  ScriptedServer(Trouble trouble, @Nullable SSLContext tls) throws IOException {
    this.trouble = trouble;
    this.tls = tls;
    this.door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Every command, with {@code TLS} before those that came encrypted. */
  List<String> heard() {
    return heard;
  }

  /** The mails that arrived as a whole. */
  List<String> mails() {
    return mails;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket guest = door.accept()) {
        talk(guest, false);
      } catch (IOException over) {
        // The next one, or the end.
      }
    }
  }

  private void talk(Socket guest, boolean secret) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = guest.getOutputStream();
    if (!secret) {
      say(out, "220 ready");
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add((secret ? "TLS " : "") + line);
      String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      if (verb.equals("STARTTLS") && tls != null) {
        say(out, "220 go on");
        SSLSocket wrapped =
            (SSLSocket)
                tls.getSocketFactory().createSocket(guest, "localhost", guest.getPort(), true);
        wrapped.setUseClientMode(false);
        talk(wrapped, true);
        return;
      }
      if (verb.equals("DATA")) {
        say(out, "354 go on");
        if (!takesContent(in, out)) {
          return;
        }
      } else {
        say(out, answer(verb, secret));
      }
    }
  }

  private boolean takesContent(BufferedReader in, OutputStream out) throws IOException {
    StringBuilder content = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      content.append(line).append('\n');
    }
    mails.add(content.toString());
    switch (trouble) {
      case FALLS_SILENT -> {
        return false;
      }
      case REFUSES_CONTENT -> say(out, "554 this looks like spam");
      default -> say(out, "250 taken");
    }
    return true;
  }

  private String answer(String verb, boolean secret) {
    return switch (verb) {
      case "EHLO" -> tls != null && !secret ? "250-here\r\n250 STARTTLS" : "250 here";
      case "RCPT" ->
          switch (trouble) {
            case REFUSES_RECIPIENT -> "550 no such person";
            case BUSY -> "451 come back later";
            default -> "250 yes";
          };
      case "QUIT" -> "221 bye";
      default -> "250 yes";
    };
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
