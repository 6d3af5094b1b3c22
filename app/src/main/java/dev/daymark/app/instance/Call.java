package dev.daymark.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line as it was typed, and what of its surroundings it may mean.
 *
 * @param directory where it was typed; what relative paths are relative to
 * @param zone the id of the zone that holds there
 * @param locale the language tag that holds there
 * @param environment those variables that a command may ask for
 */
public record Call(
    List<String> words,
    String directory,
    String zone,
    String locale,
    Map<String, String> environment) {

  /** More words than this are refused. */
  private static final int MOST_WORDS = 10_000;

  public Call {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  void write(DataOutputStream out) throws IOException {
    write(out, words);
    write(out, directory);
    write(out, zone);
    write(out, locale);
    List<String> pairs = new ArrayList<>();
    environment.forEach((name, value) -> pairs.addAll(List.of(name, value)));
    write(out, pairs);
  }

  /** Reads one; the caller bounds its length. */
  static Call read(DataInputStream in) throws IOException {
    List<String> words = readTexts(in);
    String directory = readText(in);
    String zone = readText(in);
    String locale = readText(in);
    List<String> pairs = readTexts(in);
    if (pairs.size() % 2 != 0 || in.read() >= 0) {
      throw new MalformedCallException("a call of another form");
    }
    Map<String, String> environment = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      environment.put(pairs.get(i), pairs.get(i + 1));
    }
    return new Call(words, directory, zone, locale, environment);
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_WORDS) {
      throw new MalformedCallException("too many words");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(readText(in));
    }
    return texts;
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new MalformedCallException("a text of another length");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
