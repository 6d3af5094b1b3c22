package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Where the command line is typed and read.
 *
 * @param out for what was asked for, and nothing else
 * @param err for what is said to a person beside it
 * @param in standard input
 * @param gone comes true when nobody is there any more to read; not if it is the process's own
 */
public record Terminal(
    PrintWriter out, PrintWriter err, InputStream in, CompletableFuture<Void> gone) {

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

  /** One that nothing can be read from. */
  public Terminal(PrintWriter out, PrintWriter err) {
    this(out, err, InputStream.nullInputStream(), new CompletableFuture<>());
  }

  /** Prints a line of what was asked for. */
  public void print(String line) {
    out.println(harmless(line));
    out.flush();
  }

  /**
   * Without what would move the cursor or change the colours of a terminal: titles come from
   * strangers, too. Values of JSON have no such characters.
   */
  private static String harmless(String text) {
    return CONTROLS.matcher(text).replaceAll("\uFFFD");
  }

  /** Says a sentence to the person. */
  public void say(String sentence) {
    err.println(harmless(sentence));
    err.flush();
  }

  /** Prints one JSON value. */
  void printJson(JsonBody body) {
    try {
      JsonWriter json = new JsonWriter(out);
      json.setIndent("  ");
      json.setHtmlSafe(false);
      body.write(json);
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
    out.flush();
  }

  /** Writes one JSON value. */
  @FunctionalInterface
  interface JsonBody {
    void write(JsonWriter json) throws IOException;
  }
}
