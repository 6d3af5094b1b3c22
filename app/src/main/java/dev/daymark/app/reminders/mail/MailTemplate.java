package dev.daymark.app.reminders.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The frame of a mail with gaps: <code>{{title}}</code> takes a text, and what stands between
 * <code>
 * {{#lines}}</code> and <code>{{/lines}}</code> is there once for each line, with gaps of its own.
 * In HTML whatever fills a gap is escaped.
 */
final class MailTemplate {

  private static final String BEGIN = "{{#lines}}";
  private static final String END = "{{/lines}}";

  private final String frame;
  private final boolean html;

  private MailTemplate(String frame, boolean html) {
    this.frame = frame;
    this.html = html;
  }

  /** Reads one from beside this class. */
  static MailTemplate read(String name) {
    try (InputStream stream =
        Objects.requireNonNull(MailTemplate.class.getResourceAsStream(name), name)) {
      return new MailTemplate(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8), name.endsWith(".html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String fill(Map<String, String> gaps, List<Map<String, String>> lines) {
    int begin = frame.indexOf(BEGIN);
    int end = frame.indexOf(END);
    StringBuilder filled = new StringBuilder(fill(frame.substring(0, begin), gaps));
    String line = frame.substring(begin + BEGIN.length(), end);
    lines.forEach(one -> filled.append(fill(line, one)));
    return filled.append(fill(frame.substring(end + END.length()), gaps)).toString();
  }

  private String fill(String part, Map<String, String> gaps) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int gap = part.indexOf("{{"); gap >= 0; gap = part.indexOf("{{", from)) {
      int end = part.indexOf("}}", gap);
      String value = Objects.requireNonNull(gaps.get(part.substring(gap + 2, end)));
      filled.append(part, from, gap).append(html ? escaped(value) : value);
      from = end + 2;
    }
    return filled.append(part.substring(from)).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "<br>");
  }
}
