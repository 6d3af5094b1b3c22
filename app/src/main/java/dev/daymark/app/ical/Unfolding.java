package dev.daymark.app.ical;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.ObjIntConsumer;

/**
 * Takes a file apart into lines. One that begins with a space or tab goes on with the one before,
 * even in the middle of a sign (RFC 5545 section 3.1), so that bytes are put together before they
 * are read as text.
 */
final class Unfolding {

  private static final Charset OLDER = Charset.forName("windows-1252");
  private static final char UNREADABLE = '\uFFFD';
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Unfolding() {}

  /**
   * Gives each line, with the number it begins on, from 1.
   *
   * @param file in UTF-8; a line that is not, with no other sign of it, is read as older programs
   *     wrote it
   */
  static void lines(byte[] file, ObjIntConsumer<String> sink) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 0;
    int first = 1;
    int at = startsWithMark(file) ? MARK.length : 0;
    while (at < file.length) {
      int end = end(file, at);
      number++;
      if (number > 1 && (file[at] == ' ' || file[at] == '\t')) {
        line.write(file, at + 1, end - at - 1);
      } else {
        if (number > 1) {
          sink.accept(text(line.toByteArray()), first);
        }
        line.reset();
        line.write(file, at, end - at);
        first = number;
      }
      at = next(file, end);
    }
    sink.accept(text(line.toByteArray()), first);
  }

  private static boolean startsWithMark(byte[] file) {
    return file.length >= MARK.length
        && file[0] == MARK[0]
        && file[1] == MARK[1]
        && file[2] == MARK[2];
  }

  private static int end(byte[] file, int from) {
    int at = from;
    while (at < file.length && file[at] != '\n' && file[at] != '\r') {
      at++;
    }
    return at;
  }

  /** CR and LF end a line together or alone. */
  private static int next(byte[] file, int end) {
    boolean both = end + 1 < file.length && file[end] == '\r' && file[end + 1] == '\n';
    return end + (both ? 2 : 1);
  }

  private static String text(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    boolean older =
        text.indexOf(UNREADABLE) >= 0
            && text.chars().allMatch(sign -> sign < 0x80 || sign == UNREADABLE);
    return withoutControls(older ? new String(line, OLDER) : text);
  }

  /**
   * No value may hold them, so none would be written either (RFC 5545 section 3.1): two UIDs that
   * differ in one of them are the same.
   */
  private static String withoutControls(String line) {
    if (line.chars().noneMatch(Unfolding::isControl)) {
      return line;
    }
    return line.chars()
        .filter(sign -> !isControl(sign))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isControl(int sign) {
    return sign < ' ' && sign != '\t';
  }
}
