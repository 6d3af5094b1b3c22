package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/**
 * The two ways out of the command line.
 *
 * @param out for what was asked for, and nothing else
 * @param err for what is said to a person beside it
 */
public record Terminal(PrintWriter out, PrintWriter err) {

  /** Prints a line of what was asked for. */
  public void print(String line) {
    out.println(line);
    out.flush();
  }

  /** Says a sentence to the person. */
  public void say(String sentence) {
    err.println(sentence);
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
